import type { Worker } from 'node:worker_threads';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { rasterOf } from './images-drawing.ts';
import type { PictureSize } from './images-drawing.ts';
import type { Log } from './log.ts';
import { PdfFault } from './pdf-fault.ts';
import { bindingPath, startWorker } from './pdf-starting.ts';

/**
 * What to set. `template` is Typst source of ours; everything a person wrote goes through
 * `inputs`, which Typst reads as text and never as source. `madeAt` is the date in the file.
 */
export type PdfOrder = {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly madeAt: Date;
  readonly timeoutMs?: number;
};

/** `archival` is false when a script had no font: the file is tagged, but not PDF/A-2a and PDF/UA-1. */
export type MadePdf = { readonly bytes: Buffer; readonly archival: boolean };

export type PdfRenderer = {
  /** False where no PDF maker exists for this kind of machine; `render` then always throws. */
  readonly supported: boolean;
  /** Throws a `PdfFault`. */
  render(order: PdfOrder): Promise<MadePdf>;
  /**
   * The first page as a PNG of these pixels, a point a pixel. `unavailable` (`picture-busy`, `picture-away`) when it
   * cannot be had now; throws a `PdfFault` when the template is at fault.
   */
  draw(order: PdfOrder, size: PictureSize): Promise<Answer<Buffer>>;
  close(): Promise<void>;
};

type Made = { id: number; bytes?: Uint8Array; archival?: boolean; fault?: string };
type Waiting = {
  readonly order: PdfOrder;
  readonly form: 'pdf' | 'svg';
  readonly resolve: (pdf: MadePdf) => void;
  readonly reject: (fault: PdfFault) => void;
};

const TIMEOUT_MS = 20_000;
/** Beyond this many waiting the answer is "later", before memory grows. */
const LONGEST_QUEUE = 50;
/** A thread with Typst and its fonts holds some 100 MB: given back when nobody prints. */
const IDLE_MS = 60_000;

/** Typst behind a queue: one file at a time, each with an end. The thread starts on first use. */
class TypstPdf implements PdfRenderer {
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #current: (Waiting & { id: number; timer: NodeJS.Timeout }) | null = null;
  #idle: NodeJS.Timeout | null = null;
  #lastId = 0;
  readonly #log: Log | null;

  readonly supported: boolean;

  constructor(log: Log | null) {
    this.#log = log;
    this.supported = bindingPath() !== null;
  }

  render(order: PdfOrder): Promise<MadePdf> {
    return this.#make(order, 'pdf');
  }

  async draw(order: PdfOrder, size: PictureSize): Promise<Answer<Buffer>> {
    try {
      // every letter in it is an outline by now: what makes pixels of it needs no font
      const { bytes: drawing } = await this.#make(order, 'svg');
      return await rasterOf(drawing, size);
    } catch (error) {
      if (error instanceof PdfFault && error.kind !== 'template')
        return refuse('unavailable', 'picture-busy');
      throw error;
    }
  }

  #make(order: PdfOrder, form: Waiting['form']): Promise<MadePdf> {
    return new Promise((resolve, reject) => {
      if (this.#queue.length >= LONGEST_QUEUE) {
        reject(new PdfFault('busy', 'too many PDFs are waiting'));
        return;
      }
      this.#queue.push({ order, form, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.#queue.splice(0)) reject(new PdfFault('busy', 'closing'));
    this.#fail(new PdfFault('busy', 'closing'));
    await this.#stopWorker();
  }

  #next(): void {
    if (this.#current) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    if (this.#idle) clearTimeout(this.#idle);
    try {
      this.#give(waiting, (this.#worker ??= this.#listen(startWorker())));
    } catch (fault) {
      waiting.reject(fault instanceof PdfFault ? fault : new PdfFault('template', String(fault)));
      this.#next();
    }
  }

  #give(waiting: Waiting, worker: Worker): void {
    const { form, order } = waiting;
    const { template, inputs, madeAt, timeoutMs } = order;
    const id = (this.#lastId += 1);
    const timer = setTimeout(() => {
      void this.#stopWorker(); // Typst cannot be interrupted; its thread can
      this.#fail(new PdfFault('timeout', 'the PDF took too long'));
    }, timeoutMs ?? TIMEOUT_MS);
    this.#current = { ...waiting, id, timer };
    worker.postMessage({ id, template, inputs, form, madeAt: Math.floor(madeAt.getTime() / 1000) });
  }

  #listen(worker: Worker): Worker {
    worker.unref(); // a waiting thread does not keep the server alive
    worker.on('message', (answer: Made) => this.#settle(answer));
    worker.on('error', (error) => {
      if (this.#worker === worker) this.#worker = null;
      this.#fail(new PdfFault('template', error.message));
    });
    return worker;
  }

  #settle({ id, bytes, archival, fault }: Made): void {
    const current = this.#current;
    if (current?.id !== id) return;
    if (!bytes) {
      this.#fail(new PdfFault('template', fault ?? 'nothing came back'));
      return;
    }
    clearTimeout(current.timer);
    this.#current = null;
    if (!archival) this.#log?.warn({ event: 'pdf.not-archival' }, 'a script has no font here');
    current.resolve({ bytes: Buffer.from(bytes), archival: archival === true });
    this.#rest();
  }

  #fail(fault: PdfFault): void {
    const current = this.#current;
    if (!current) return;
    clearTimeout(current.timer);
    this.#current = null;
    current.reject(fault);
    this.#rest();
  }

  #rest(): void {
    this.#next();
    if (this.#current) return;
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#stopWorker(), IDLE_MS).unref();
  }

  async #stopWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

/**
 * Opens the PDF maker; nothing starts before the first order.
 *
 * @example
 * const pdf = openPdf();
 * const { bytes } = await pdf.render({ template: '#sys.inputs.name', inputs: { name }, madeAt });
 */
export function openPdf(options: { readonly log?: Log } = {}): PdfRenderer {
  return new TypstPdf(options.log ?? null);
}

/// <reference lib="dom" />
import { sha256Hex } from '#proof';
import { checkOpened, linesOf } from './check.ts';
import type { CheckedBundle } from './check.ts';
import { openFolder } from './folder.ts';
import { LARGEST_ZIP, openBundle } from './open.ts';
import { checkReceipt, LARGEST_RECEIPT, linesOfReceipt, looksLikeReceipt } from './receipt.ts';
import type { CheckedReceipt } from './receipt.ts';

/** One file of a folder; its path is told from the folder on. */
export type PathFile = { readonly path: string; readonly file: File };
/** A zip, a receipt, or what lies in a folder or was dropped together. */
export type Source = Blob | readonly PathFile[];
export type Order = { readonly source: Source; readonly policy: string | null };
export type Step = {
  readonly kind: 'step';
  readonly step: 'reading' | 'unpacking' | 'checking';
  /** From 0 to 1. */
  readonly part: number;
};
export type Finding = {
  readonly kind: 'finding';
  readonly checked: CheckedBundle | CheckedReceipt;
  readonly lines: readonly string[];
  /** Null for a folder, and for a file that was too large to be read. */
  readonly sha256: string | null;
};

type Tell = (step: Step) => void;

/** Checks a zip, a folder or a receipt, and tells on the way how far it is. */
async function checkSource({ source, policy }: Order, tell: Tell): Promise<Finding> {
  tell({ kind: 'step', step: 'reading', part: 0 });
  const { receipt, rest } = await findReceipt(source);
  const { opened, sha256 } = rest === null ? NOTHING : await open(rest, tell);
  tell({ kind: 'step', step: 'checking', part: 0 });
  if (receipt !== null) {
    const checked = await checkReceipt(receipt, { policy, bundle: opened });
    return { kind: 'finding', checked, lines: linesOfReceipt(checked), sha256: null };
  }
  const checked = await checkOpened(opened ?? new Map(), { policy });
  return { kind: 'finding', checked, lines: linesOf(checked), sha256 };
}

const NOTHING = { opened: null, sha256: null };
const open = (source: Source, tell: Tell) =>
  'size' in source ? openZip(source, tell) : openFiles(source, tell);

/** The receipt among what was given, and what is left: one that lies beside a zip, or beside the files of a folder. */
async function findReceipt(
  source: Source,
): Promise<{ receipt: Uint8Array | null; rest: Source | null }> {
  if ('size' in source) {
    const receipt = await readReceipt(source);
    return { receipt, rest: receipt === null ? source : null };
  }
  for (const one of source) {
    const receipt = /^[^/]+\.txt$/i.test(one.path) ? await readReceipt(one.file) : null;
    if (receipt === null) continue;
    const rest = source.filter((other) => other !== one);
    const [first] = rest;
    const isZip = rest.length === 1 && first !== undefined && /^[^/]+\.zip$/i.test(first.path);
    return { receipt, rest: first === undefined ? null : isZip ? first.file : rest };
  }
  return { receipt: null, rest: source };
}

/** Of one that is too long, as much as shows that; null for another file. */
async function readReceipt(file: Blob): Promise<Uint8Array | null> {
  const bytes = async (end: number) => new Uint8Array(await file.slice(0, end).arrayBuffer());
  return looksLikeReceipt(await bytes(100)) ? bytes(LARGEST_RECEIPT + 1) : null;
}

async function openZip(file: Blob, tell: Tell) {
  if (file.size > LARGEST_ZIP) return { opened: await openBundle(file), sha256: null };
  const zip = new Uint8Array(await file.arrayBuffer());
  tell({ kind: 'step', step: 'reading', part: 0.5 });
  const sha256 = sha256Hex(zip);
  const opened = await openBundle(zip, {
    progress: (bytes, of) => tell({ kind: 'step', step: 'unpacking', part: bytes / of }),
  });
  return { opened, sha256 };
}

async function openFiles(files: readonly PathFile[], tell: Tell) {
  const entries = files.map(({ path, file }) => ({
    path,
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  const progress = () => tell({ kind: 'step', step: 'reading', part: 0 });
  return { opened: await openFolder(entries, { progress }), sha256: null };
}

type Port = { postMessage(message: Step | Finding): void; onmessage: unknown };

/** The page's script as a worker: one order comes in, steps and one finding go out. */
export function answerOrders(port: Port): void {
  port.onmessage = (message: MessageEvent<Order>) =>
    void checkSource(message.data, (step) => port.postMessage(step))
      .then((finding) => port.postMessage(finding))
      .catch(reportError); // reaches the page as the worker's error
}

/**
 * Checks a bundle beside the page, so that it stays alive meanwhile. The worker is the page's own script once more,
 * from memory; where a browser forbids that to a page opened from a disk, the page does the work itself.
 */
export function checkBeside(script: string, order: Order, tell: Tell): Promise<Finding> {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return new Promise<Finding>((done, fail) => {
    let begun = false;
    let worker: Worker;
    const over = () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    };
    try {
      worker = new Worker(url);
    } catch {
      return done(checkSource(order, tell));
    }
    worker.onmessage = ({ data }: MessageEvent<Step | Finding>) => {
      begun = true;
      if (data.kind === 'step') return tell(data);
      over();
      done(data);
    };
    worker.onerror = () => {
      over();
      if (begun) fail(new Error('the worker ended'));
      else done(checkSource(order, tell));
    };
    worker.postMessage(order);
  });
}

import type { ChildProcess } from 'node:child_process';
import type { Log } from './log.ts';
import { startSandbox } from './sandbox-process.ts';
import type { SandboxLimits } from './sandbox-process.ts';

export type { SandboxLimits } from './sandbox-process.ts';

/** What untrusted bytes did to the process that read them, or that too much was asked at once. */
export class SandboxFault extends Error {
  override readonly name = 'SandboxFault';
  /** `died`: out of memory, of stack, or an error of the program; `failed`: the work threw; `down`: none started. */
  readonly kind: 'timeout' | 'died' | 'failed' | 'busy' | 'closed' | 'down';
  constructor(kind: SandboxFault['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export type SandboxOptions = SandboxLimits & {
  /** The module the process runs, which calls `serveSandbox`: `.ts` from source, `.js` built. */
  readonly entry: URL;
  /** Orders at the same time; as many processes. */
  readonly parallel: number;
  /** Orders that may wait beyond those; one more is told `busy`. */
  readonly waiting: number;
  readonly log?: Log | null;
};

/**
 * Runs a function on bytes from anyone in a process of its own, that is ended after each order: at its limits of
 * time and memory from outside, and otherwise because the next order shall find nothing of the last.
 */
export type Sandbox = {
  /** Gives what the function gave. Throws a `SandboxFault`. */
  run(order: unknown): Promise<unknown>;
  /** Keeps a process in advance for the next minute: orders then need not wait for one to start. */
  prepare(): void;
  close(): void;
};

/** A process that waits for an order that may never come is given back after this time. */
const SPARE_MS = 60_000;
const START_MS = 30_000;

type Child = { readonly process: ChildProcess; readonly ready: Promise<void> };
type Waiting = { readonly start: () => void; readonly refuse: (fault: SandboxFault) => void };

/** @example openSandbox({ entry, parallel: 2, waiting: 20, milliseconds: 15_000, memoryMegabytes: 384 }) */
export function openSandbox(options: SandboxOptions): Sandbox {
  return new ProcessSandbox(options);
}

class ProcessSandbox implements Sandbox {
  readonly #options: SandboxOptions;
  readonly #queue: Waiting[] = [];
  readonly #children = new Set<ChildProcess>();
  #running = 0;
  #spare: Child | null = null;
  #spareTimer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: SandboxOptions) {
    this.#options = options;
  }

  async run(order: unknown): Promise<unknown> {
    await this.#turn();
    try {
      return await this.#carryOut(this.#takeChild(), order);
    } finally {
      this.#running -= 1;
      this.#queue.shift()?.start();
      if (this.#spareTimer && !this.#closed) this.#spare ??= this.#start(); // where one was there, the next order finds one too
    }
  }

  prepare(): void {
    if (this.#closed) return;
    if (this.#spareTimer) clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => this.#dropSpare(), SPARE_MS);
    this.#spareTimer.unref();
    this.#spare ??= this.#start();
  }

  close(): void {
    this.#closed = true;
    for (const { refuse } of this.#queue.splice(0)) refuse(new SandboxFault('closed', 'closing'));
    if (this.#spareTimer) clearTimeout(this.#spareTimer);
    this.#spare = null;
    for (const child of this.#children) child.kill('SIGKILL');
  }

  /** Waits until fewer than `parallel` orders are carried out. */
  #turn(): Promise<void> {
    if (this.#closed) return Promise.reject(new SandboxFault('closed', 'closed'));
    if (this.#running < this.#options.parallel) {
      this.#running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, refuse) => {
      if (this.#queue.length >= this.#options.waiting) {
        refuse(new SandboxFault('busy', 'too many orders are waiting'));
        return;
      }
      const start = (): void => {
        this.#running += 1;
        resolve();
      };
      this.#queue.push({ start, refuse });
    });
  }

  #takeChild(): Child {
    const child = this.#spare ?? this.#start();
    this.#spare = null;
    return child;
  }

  #start(): Child {
    const child = startSandbox(this.#options.entry, this.#options);
    this.#children.add(child);
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
      child.once('message', () => {
        clearTimeout(timer);
        resolve();
      });
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        this.#children.delete(child);
        if (this.#spare?.process === child) this.#spare = null;
        reject(new SandboxFault('down', `it did not come up: ${signal ?? code}`));
      });
      child.once('error', (error) => reject(new SandboxFault('down', error.message)));
    });
    ready.catch(() => undefined); // whoever gives it an order hears of it
    // a process that waits does not keep this one alive
    child.unref();
    child.channel?.unref();
    return { process: child, ready };
  }

  async #carryOut({ process: child, ready }: Child, order: unknown): Promise<unknown> {
    child.ref();
    child.channel?.ref();
    try {
      await ready;
      return await this.#answer(child, order);
    } catch (fault) {
      const code = fault instanceof SandboxFault ? fault.kind : 'unknown';
      this.#options.log?.warn(
        { event: 'sandbox.ended', code },
        'A sandbox ended before its answer',
      );
      throw fault;
    } finally {
      child.kill('SIGKILL');
    }
  }

  #answer(child: ChildProcess, order: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new SandboxFault('timeout', 'no time left'));
      }, this.#options.milliseconds);
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        settle();
      };
      child.once('message', (answer: unknown) => end(() => settle(answer, resolve, reject)));
      child.once('exit', (code, signal) =>
        end(() => reject(faultOf(signal, `it ended: ${signal ?? code}`))),
      );
      child.send(order as object, (error) => {
        if (error) end(() => reject(new SandboxFault('died', error.message)));
      });
    });
  }

  #dropSpare(): void {
    this.#spareTimer = null;
    this.#spare?.process.kill('SIGKILL');
    this.#spare = null;
  }
}

function faultOf(signal: NodeJS.Signals | null, message: string): SandboxFault {
  return new SandboxFault(signal === 'SIGXCPU' ? 'timeout' : 'died', message);
}

function settle(
  answer: unknown,
  resolve: (result: unknown) => void,
  reject: (fault: SandboxFault) => void,
): void {
  const said = typeof answer === 'object' && answer !== null ? answer : {};
  if ('result' in said) resolve(said.result);
  else reject(new SandboxFault('failed', 'fault' in said ? String(said.fault) : 'no answer'));
}

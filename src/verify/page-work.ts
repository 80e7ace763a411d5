/// <reference lib="dom" />
import { sha256Hex } from '#proof';
import { checkOpened, linesOf, notABundle } from './check.ts';
import type { CheckedBundle } from './check.ts';
import { LARGEST_ZIP, openBundle } from './open.ts';

export type Order = { readonly file: Blob; readonly policy: string | null };
export type Step = {
  readonly kind: 'step';
  readonly step: 'reading' | 'unpacking' | 'checking';
  /** From 0 to 1. */
  readonly part: number;
};
export type Finding = {
  readonly kind: 'finding';
  readonly checked: CheckedBundle;
  readonly lines: readonly string[];
  /** Null for a file that was too large to be read. */
  readonly sha256: string | null;
};

/** Checks a file, and tells on the way how far it is. */
export async function checkFile(
  { file, policy }: Order,
  tell: (step: Step) => void,
): Promise<Finding> {
  tell({ kind: 'step', step: 'reading', part: 0 });
  if (file.size > LARGEST_ZIP) {
    const checked = notABundle({ fault: 'the file is larger than a bundle may be' });
    return { kind: 'finding', checked, lines: linesOf(checked), sha256: null };
  }
  const zip = new Uint8Array(await file.arrayBuffer());
  tell({ kind: 'step', step: 'reading', part: 0.5 });
  const sha256 = sha256Hex(zip);
  const opened = await openBundle(zip, {
    progress: (bytes, of) => tell({ kind: 'step', step: 'unpacking', part: bytes / of }),
  });
  tell({ kind: 'step', step: 'checking', part: 0 });
  const checked = await checkOpened(opened, { policy });
  return { kind: 'finding', checked, lines: linesOf(checked), sha256 };
}

type Port = { postMessage(message: Step | Finding): void; onmessage: unknown };

/** The page's script as a worker: one order comes in, steps and one finding go out. */
export function answerOrders(port: Port): void {
  port.onmessage = (message: MessageEvent<Order>) =>
    void checkFile(message.data, (step) => port.postMessage(step))
      .then((finding) => port.postMessage(finding))
      .catch(reportError); // reaches the page as the worker's error
}

/**
 * Checks a file beside the page, so that it stays alive meanwhile. The worker is the page's own script once more,
 * from memory; where a browser forbids that to a page opened from a disk, the page does the work itself.
 */
export function checkBeside(
  script: string,
  order: Order,
  tell: (step: Step) => void,
): Promise<Finding> {
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
      return done(checkFile(order, tell));
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
      else done(checkFile(order, tell));
    };
    worker.postMessage(order);
  });
}

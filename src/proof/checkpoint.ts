import { fromBase64, toBase64 } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { openNote } from './note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What a log signs: its name, how many leaves it has, and their root (C2SP tlog-checkpoint v1.0.0). */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly extensions: readonly string[];
};

/** The note text of a checkpoint, ending in a line end; sign its UTF-8 bytes. */
export function printCheckpoint(checkpoint: Omit<Checkpoint, 'extensions'>): string {
  const { origin, size, root } = checkpoint;
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads a checkpoint's text. The size is decimal without leading zeros, the root 32 bytes, no line empty. */
export function parseCheckpoint(text: string): Checkpoint | Fault {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) {
    return fault('a checkpoint is at least three lines, none of them empty');
  }
  const [origin = '', size = '', rootText = '', ...extensions] = lines;
  const root = fromBase64(rootText);
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
    return fault("the checkpoint's size is not a decimal number without leading zeros");
  }
  if (root === null || root.length !== 32) return fault("the checkpoint's root is not 32 bytes");
  return { origin, size: Number(size), root, extensions };
}

/**
 * Opens a signed checkpoint: the log's own key must have signed it, and its first line must be that key's name.
 *
 * @example openCheckpoint(note, [logKey]) // { origin: 'example.com/log', size: 15, root, extensions: [] }
 */
export function openCheckpoint(note: string, keys: readonly VerifierKey[]): Checkpoint | Fault {
  const opened = openNote(note, keys);
  if (isFault(opened)) return opened;
  const checkpoint = parseCheckpoint(opened.text);
  if (isFault(checkpoint)) return checkpoint;
  return opened.signedBy.some((key) => key.name === checkpoint.origin)
    ? checkpoint
    : fault('the checkpoint is of another log than the key that signed it');
}

import { StartFault } from '#platform/start-fault';
import { isFault, parseCheckpoint, parseNote } from '#proof';
import type { Checkpoint } from '#proof';
import { placeFile, removeIfPossible } from './disk.ts';
import type { Disk } from './disk.ts';

/** All that a witness remembers: by log the newest checkpoint it cosigned, as the log signed it. */
export type Seen = {
  /** Counts the changes, from 1; 0 stands for a folder that never held anything. */
  readonly number: number;
  readonly checkpoints: ReadonlyMap<string, SeenCheckpoint>;
};

export type SeenCheckpoint = Pick<Checkpoint, 'size' | 'root'> & { readonly note: string };

/** The folder; each file in it is a whole memory, named by its number, and the highest one is in force. */
export const SEEN = 'seen';
const NAME = /^[0-9]{16}$/;
const MOST_TRIES = 100;

export const nothingSeen: Seen = { number: 0, checkpoints: new Map() };

/** What was seen; null when the folder holds no memory at all. Throws a StartFault for one that cannot be read. */
export function readSeen(disk: Disk): Seen | null {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const number = highest(disk);
    if (number === 0) return null;
    const text = disk.read(`${SEEN}/${nameOf(number)}`);
    if (text !== null) return parseSeen(number, text); // else another process wrote a higher one meanwhile
  }
  throw new Error('what was seen changes faster than it can be read');
}

/**
 * Compare and swap, also between processes and across a crash: gives what is seen now, or null when somebody else was
 * faster than `before`. The number after `before` can be taken once. A number is cleared only when a higher one is on the disk, so who
 * takes a cleared number (being very late) finds a higher one there and knows that it lost.
 */
export function swapSeen(disk: Disk, before: Seen, checkpoints: Seen['checkpoints']): Seen | null {
  const number = before.number + 1;
  if (!placeFile(disk, SEEN, nameOf(number), printSeen(checkpoints))) return null;
  if (highest(disk) !== number) return null;
  disk.sync(SEEN);
  for (const older of numbersIn(disk).filter((one) => one < number))
    removeIfPossible(disk, `${SEEN}/${nameOf(older)}`);
  return { number, checkpoints };
}

const nameOf = (number: number) => String(number).padStart(16, '0');

const numbersIn = (disk: Disk) =>
  disk
    .list(SEEN)
    .filter((name) => NAME.test(name))
    .map(Number);

const highest = (disk: Disk) => numbersIn(disk).reduce((most, one) => Math.max(most, one), 0);

function printSeen(checkpoints: Seen['checkpoints']): string {
  const notes = [...checkpoints.values()].map(({ note }) => note.split('\n'));
  return `${JSON.stringify(notes, null, 1)}\n`;
}

/** A list of signed checkpoints, each a list of its lines, so that a person can read it and put one in. */
function parseSeen(number: number, text: string): Seen {
  const wrong = (): StartFault =>
    new StartFault(
      `${SEEN}/${nameOf(number)} cannot be read. It says what this witness has cosigned, so without it the ` +
        'witness must not go on. Find out what happened to the disk; docs/guides/witness.md says how to begin again.',
    );
  const checkpoints = new Map<string, SeenCheckpoint>();
  for (const lines of listOfLists(text) ?? [wrong()]) {
    if (lines instanceof StartFault) throw lines;
    const seen = readSeenCheckpoint(lines.join('\n'));
    if (seen === null || checkpoints.has(seen.origin)) throw wrong();
    checkpoints.set(seen.origin, seen);
  }
  return { number, checkpoints };
}

function listOfLists(text: string): string[][] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const isList = (value: unknown): value is string[] =>
      Array.isArray(value) && value.every((line) => typeof line === 'string');
    return Array.isArray(parsed) && parsed.every(isList) ? parsed : null;
  } catch {
    return null;
  }
}

/** Takes a checkpoint's note apart, unverified; null when it is none. */
export function readSeenCheckpoint(note: string): (SeenCheckpoint & { origin: string }) | null {
  const parsed = parseNote(note);
  if (isFault(parsed)) return null;
  const checkpoint = parseCheckpoint(parsed.text);
  if (isFault(checkpoint)) return null;
  return { origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root, note };
}

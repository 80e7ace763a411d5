import type { Act, Mode } from './acts.ts';
import { ACTS, MODES } from './acts.ts';
import { isHash, utf8 } from './bytes.ts';
import { isSecond } from './edtf-day.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { expectFields, parseFields, printFields } from './fields.ts';
import { LONGEST_ENTRY } from './tile-entries.ts';

/** The first line of every leaf. */
export const LEAF_FORMAT = 'undersigned/leaf/v1';

/** One act on one letter. Hashes are 64 hexadecimal digits; no name, address or e-mail is ever in a leaf. */
export type Leaf = {
  readonly letter: string;
  /** 1, 2, 3 … without a gap in each letter. */
  readonly seq: number;
  /** The RFC 6962 leaf hash of the letter's previous leaf; null for the first. */
  readonly prev: string | null;
  readonly act: Act;
  readonly statement: string | null;
  readonly who: string | null;
  readonly mandate: string | null;
  readonly mode: Mode | null;
  readonly detail: string | null;
  /** UTC to the second, never before the previous leaf's: `2011-09-15T10:00:00Z`. */
  readonly time: string;
};

const NAMES = [
  'letter',
  'seq',
  'prev',
  'act',
  'statement',
  'who',
  'mandate',
  'mode',
  'detail',
  'time',
] as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The canonical text of a leaf; its UTF-8 bytes are the entry in the log. Throws RangeError on a wrong value. */
export function printLeaf(leaf: Leaf): string {
  const text = printFields(
    LEAF_FORMAT,
    NAMES.map((name) => [name, String(leaf[name] ?? 'none')] as const),
  );
  const back = parseLeaf(text);
  if (isFault(back)) throw new RangeError(`a leaf cannot be printed: ${back.fault}`);
  return text;
}

const HASH_OR_NONE = '(none|[0-9a-f]{64})';
/** A whole leaf in one look, five times as fast as line by line: a log has millions. */
const LEAF = new RegExp(
  `^${LEAF_FORMAT}\nletter: (${UUID.source.slice(1, -1)})\nseq: ([1-9][0-9]{0,14})\n` +
    `prev: ${HASH_OR_NONE}\nact: ([a-z-]{1,40})\nstatement: ${HASH_OR_NONE}\nwho: ${HASH_OR_NONE}\n` +
    `mandate: ${HASH_OR_NONE}\nmode: ([a-z]{1,20})\ndetail: ${HASH_OR_NONE}\ntime: ([0-9TZ:-]{20})\n$`,
);

/** Reads what `printLeaf` wrote, and nothing else. */
export function parseLeaf(text: string): Leaf | Fault {
  return parseAtOnce(text) ?? parseLines(text);
}

/** Null when it is no leaf; then `parseLines` says what is wrong. */
export function parseAtOnce(text: string): Leaf | null {
  const match = LEAF.exec(text);
  if (match === null) return null;
  const [, letter = '', seq = '', prev = '', word = '', statement = '', ...rest] = match;
  const [who = '', mandate = '', how = '', detail = '', time = ''] = rest;
  const act = ACTS.find((known) => known === word);
  const mode = MODES.find((known) => known === how) ?? null;
  if (act === undefined || (mode === null && how !== 'none')) return null;
  if ((seq === '1') !== (prev === 'none') || !isSecond(time)) return null;
  return {
    letter,
    seq: Number(seq),
    prev: orNull(prev),
    act,
    statement: orNull(statement),
    who: orNull(who),
    mandate: orNull(mandate),
    mode,
    detail: orNull(detail),
    time,
  };
}

const orNull = (hash: string) => (hash === 'none' ? null : hash);

/** Line by line, with a sentence for what is wrong. */
export function parseLines(text: string): Leaf | Fault {
  if (text.length > LONGEST_ENTRY || utf8(text).length > LONGEST_ENTRY) {
    return fault('the leaf is longer than 65,535 bytes');
  }
  const lines = parseFields(LEAF_FORMAT, text);
  if (isFault(lines)) return lines;
  const f = expectFields(lines, NAMES);
  if (isFault(f)) return f;
  const act = ACTS.find((known) => known === f.act);
  const mode = MODES.find((known) => known === f.mode) ?? null;
  if (act === undefined) return fault('the act of the leaf is not known');
  if (mode === null && f.mode !== 'none') return fault('the mode of the leaf is not known');
  if (!UUID.test(f.letter)) return fault('the letter of the leaf is not an id');
  if (!/^[1-9][0-9]{0,14}$/.test(f.seq)) return fault('the seq of the leaf is not a number from 1');
  if ((f.seq === '1') !== (f.prev === 'none'))
    return fault('only the first leaf has no previous one');
  if (!isSecond(f.time)) return fault('the time of the leaf is not UTC to the second');
  const [prev, statement, who] = [f.prev, f.statement, f.who].map(hashOrNone);
  const [mandate, detail] = [f.mandate, f.detail].map(hashOrNone);
  if (prev === undefined || statement === undefined || who === undefined) return notHash;
  if (mandate === undefined || detail === undefined) return notHash;
  const { letter, time } = f;
  return { letter, seq: Number(f.seq), prev, act, statement, who, mandate, mode, detail, time };
}

const notHash = fault('a value of the leaf is neither a SHA-256 nor none');

function hashOrNone(value: string): string | null | undefined {
  if (value === 'none') return null;
  return isHash(value) ? value : undefined;
}

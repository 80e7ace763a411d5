import { roleOf } from './signatory-anchors.ts';
import type { Role } from './signatory-anchors.ts';
import { signsFor } from './signatory-behalf.ts';
import { holds, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { firstOf, headOf, runOf } from './signatory-parts.ts';
import type { Row } from './signatory-rows.ts';
import { isGiven, shapeOf } from './signatory-shape.ts';
import type { Shape } from './signatory-shape.ts';
import { opensSlogan, weighTail } from './signatory-tail.ts';
import { unmarkedIn } from './signatory-unmarked.ts';

/** A row with what it is around a list and what it looks like as an entry of one. */
export type Weighed = {
  readonly row: Row;
  readonly role: Role | null;
  readonly shape: Shape;
  /** The shape of what stands before the first separator. */
  readonly head: Shape;
  /** How much speaks for a row of a list; below zero speaks against it. */
  readonly weight: number;
};

/** Weighs every row of a letter by itself and by the rows above it. */
export function weighRows(rows: readonly Row[], lexicon: Lexicon): Weighed[] {
  const weighed: Weighed[] = [];
  let inProse = false;
  let named = 0;
  let stopped = false;
  for (const [at, row] of rows.entries()) {
    const one = weigh(row, lexicon);
    const next = rows[at + 1];
    const last = next === undefined || roleOf(next, lexicon)?.kind === 'contact';
    const before = weighed.at(-1);
    const wrapped = row.gap === 0 && row.mark === null && (before?.row.width ?? 0) >= 50;
    const goesOn: boolean = wrapped && inProse && !startsEntry(one, before, last);
    named =
      row.gap > 0 ? (one.head.person >= 0.5 && one.shape.words <= 6 ? 1 : 0) : named && named + 1;
    const comment = named > 1 && named < 5 && row.gap === 0;
    stopped = row.gap === 0 && (stopped || before?.role?.kind === 'stop') && one.role === null;
    if (stopped) weighed.push({ ...one, weight: Math.min(one.weight, -3) });
    else if (comment) weighed.push({ ...one, weight: Math.max(one.weight, -1) });
    else weighed.push(goesOn ? { ...one, role: null, weight: Math.min(one.weight, -1) } : one);
    inProse = goesOn ? !/[.!?:]$/u.test(row.piece.text) || row.width >= 50 : one.shape.prose >= 0.5;
  }
  return weighTail(weighed, lexicon);
}

/** A row that begins something of its own although no blank line stands before it. */
const startsEntry = (
  { role, head, shape, row, weight }: Weighed,
  before: Weighed | undefined,
  last: boolean,
): boolean =>
  role === null && weight >= 3.5
    ? true
    : role !== null
      ? role.kind !== 'heading' || row.width < 45
      : !/[\p{Ll}\p{Lo}][.!?]$/u.test(row.piece.text) &&
        (head.person >= 0.5 ||
          (shape.words <= 8 &&
            (shape.body >= 0.6 ||
              (last && endsSentence(before) && /^[\p{Lu}\p{Lo}]/u.test(row.piece.text))) &&
            (last || endsSentence(before))));

const endsSentence = (before: Weighed | undefined): boolean =>
  /[.!?]["”»)]?$/u.test(before?.row.piece.text ?? '');

function weigh(row: Row, lexicon: Lexicon): Weighed {
  const role = roleOf(row, lexicon);
  const open = role && role.after < row.piece.text.length ? role : null;
  const text = open ? row.piece.text.slice(open.after) : row.piece.text;
  const shape = shapeOf(text, lexicon);
  const written = firstOf(headOf(text), lexicon);
  const unmarked = role === null ? unmarkedIn(written, lexicon) : null;
  const inverted = /^\p{Lu}[\p{L}'’-]+,\s+(?=(\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\.?)?\s*(?:[,(|]|$))/u.exec(
    text,
  );
  const turned = inverted?.[1] !== undefined && isGiven(inverted[1], lexicon);
  const named = turned
    ? `${inverted[1]} ${written}`
    : unmarked?.sure
      ? written.slice(0, unmarked.end)
      : written;
  const head = shapeOf(named, lexicon);
  const run = runOf(text, lexicon);
  const told =
    run >= 3 && role === null && holds(lexicon.signedBy, wordsIn(row.folded.slice(0, 300)));
  const weight = told
    ? -1
    : run >= 3
      ? 2 + Math.min(run, 10) / 2
      : weightOf(role, row, shape, head, lexicon);
  return { row, role, shape, head, weight };
}

function weightOf(
  role: Role | null,
  row: Row,
  shape: Shape,
  head: Shape,
  lexicon: Lexicon,
): number {
  if (role === null && signsFor(row.piece, lexicon)) return 3.6;
  if (role?.kind === 'stop') return -7;
  if (role?.kind === 'salutation') return -9;
  if (role?.kind === 'contact') return -0.4;
  if (role && role.after >= row.piece.text.length) return 0;
  if (/^\[\d{1,3}\]/u.test(row.piece.text) && shape.words > 5) return -3;
  if (row.mark === null && opensSlogan({ row, shape }, lexicon)) return -1;
  const marked = row.mark === null ? 0 : 0.3;
  const body = shape.body >= 0.75 && shape.words <= 18 && !/[.!?:;]$/u.test(row.piece.text);
  const prose = shape.prose >= (body ? 0.65 : 0.5) ? -shape.prose * 4.2 : 0;
  if (head.person >= 0.5) {
    return prose < 0 && head.words < 2 ? prose : 1.6 + (head.sure ? 1 : 0) + marked + prose / 2;
  }
  if (prose < 0) return prose + (shape.body >= 0.6 && shape.words < 16 ? 2 : 0);
  if (shape.body >= 0.5 && shape.words <= 18) return 1.5 + marked;
  if (shape.post >= 0.4 && shape.words <= 18) return 0.6 + marked;
  const short =
    shape.words <= 6 || (shape.words <= 10 && /^\p{Lu}.*\p{Lu}\S*$/u.test(row.piece.text));
  return short && !/[!?]$/u.test(row.piece.text) ? 0.3 + marked : -0.5;
}

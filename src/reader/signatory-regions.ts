import { roleOf } from './signatory-anchors.ts';
import type { Role } from './signatory-anchors.ts';
import { firstOf, headOf, runOf } from './signatory-parts.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import type { Row } from './signatory-rows.ts';
import { tailsOf, weighTail } from './signatory-tail.ts';
import { shapeOf } from './signatory-shape.ts';
import type { Shape } from './signatory-shape.ts';

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

/** Rows that together are a list of names. */
export type Region = {
  readonly rows: readonly Weighed[];
  /** The row that announces it stands first: a closing or a heading. */
  readonly anchored: boolean;
  /** It is only the last few lines of the letter. */
  readonly tail: boolean;
};

const NO_ANCHOR = 4.5;
const LEAVE = 0.5;

export function weighRows(rows: readonly Row[], lexicon: Lexicon): Weighed[] {
  const weighed: Weighed[] = [];
  let inProse = false;
  let named = 0;
  let stopped = false;
  for (const row of rows) {
    const one = weigh(row, lexicon);
    const before = weighed.at(-1);
    const wrapped = row.gap === 0 && row.mark === null && (before?.row.width ?? 0) >= 50;
    const goesOn: boolean = wrapped && inProse && !startsEntry(one, before);
    named =
      row.gap > 0 ? (one.head.person >= 0.5 && one.shape.words <= 6 ? 1 : 0) : named && named + 1;
    const comment = named > 1 && named < 5 && row.gap === 0;
    stopped = row.gap === 0 && (stopped || before?.role?.kind === 'stop') && one.role === null;
    if (stopped) weighed.push({ ...one, weight: Math.min(one.weight, -3) });
    else if (comment) weighed.push({ ...one, weight: Math.max(one.weight, -1) });
    else weighed.push(goesOn ? { ...one, role: null, weight: Math.min(one.weight, -1) } : one);
    inProse = goesOn ? !/[.!?:]$/u.test(row.piece.text) || row.width >= 50 : one.shape.prose >= 0.5;
  }
  return weighTail(weighed);
}

/** A row that begins something of its own although no blank line stands before it. */
const startsEntry = (
  { role, head, shape, row, weight }: Weighed,
  before: Weighed | undefined,
): boolean =>
  role === null && weight >= 3.5
    ? true
    : role !== null
      ? role.kind !== 'heading' || row.width < 45
      : !/[\p{Ll}\p{Lo}][.!?]$/u.test(row.piece.text) &&
        (head.person >= 0.5 ||
          (shape.body >= 0.6 &&
            shape.words <= 8 &&
            /[.!?]["”»)]?$/u.test(before?.row.piece.text ?? '')));

function weigh(row: Row, lexicon: Lexicon): Weighed {
  const role = roleOf(row, lexicon);
  const open = role && role.after < row.piece.text.length ? role : null;
  const text = open ? row.piece.text.slice(open.after) : row.piece.text;
  const shape = shapeOf(text, lexicon);
  const head = shapeOf(firstOf(headOf(text), lexicon), lexicon);
  const run = runOf(text, lexicon);
  const weight = run >= 3 ? 2 + Math.min(run, 10) / 2 : weightOf(role, row, shape, head);
  return { row, role, shape, head, weight };
}

function weightOf(role: Role | null, row: Row, shape: Shape, head: Shape): number {
  if (role?.kind === 'stop') return -7;
  if (role?.kind === 'salutation') return -9;
  if (role?.kind === 'contact') return -0.4;
  if (role && role.after >= row.piece.text.length) return 0;
  const marked = row.mark === null ? 0 : 0.3;
  const prose = shape.prose >= 0.5 ? -shape.prose * 4.2 : 0;
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

/** The rows that a list is made of: the best way to cut the letter into lists and what is not. */
export function regionsOf(weighed: readonly Weighed[]): Region[] {
  const tails = tailsOf(weighed);
  const inside = bestCut(weighed, tails);
  const regions: Region[] = [];
  for (let from = 0; from < weighed.length; from += 1) {
    if (!inside[from]) continue;
    let to = from;
    while (to < weighed.length && inside[to] && (to === from || !opens(weighed, to))) to += 1;
    const anchored = opens(weighed, from);
    regions.push({
      rows: weighed.slice(from, to),
      anchored,
      tail: !anchored && tails[from] === true,
    });
    from = to - 1;
  }
  return keepLikely(weighed, regions);
}

const opens = (weighed: readonly Weighed[], at: number): boolean => {
  const kind = weighed[at]?.role?.kind;
  return kind === 'closing' || kind === 'heading';
};

/** Two states over the rows, in a list or not, and what it costs to change. */
function bestCut(weighed: readonly Weighed[], tails: readonly boolean[]): boolean[] {
  const enteredIn: boolean[] = [];
  const leftOut: boolean[] = [];
  let out = 0;
  let list = -Infinity;
  weighed.forEach((one, at) => {
    const enter =
      out - (tails[at] ? Math.min(0.4, entryCost(weighed, at)) : entryCost(weighed, at));
    const leave = list - (one.role?.kind === 'stop' ? 0 : LEAVE);
    enteredIn.push(enter > list);
    leftOut.push(leave > out);
    const nextList = Math.max(list, enter) + one.weight;
    out = Math.max(out, leave);
    list = nextList;
  });
  const inside: boolean[] = [];
  let state = list > out;
  for (let at = weighed.length - 1; at >= 0; at -= 1) {
    inside[at] = state;
    state = state ? !enteredIn[at] : (leftOut[at] ?? false);
  }
  return inside;
}

function entryCost(weighed: readonly Weighed[], at: number): number {
  const one = weighed[at];
  const before = weighed[at - 1];
  if (opens(weighed, at)) return 0.3;
  if ((one?.weight ?? 0) < 0.5) return NO_ANCHOR + 3;
  if (one?.role?.kind === 'group') return 3;
  if (before && endsLikeClosing(before) && (one?.row.gap ?? 0) > 0) return 2;
  if (before?.role?.kind === 'contact' && before.row.gap > 0) return 3;
  return NO_ANCHOR;
}

/** `Con i nostri migliori e affettuosi auguri,`: a short row of its own that ends in a comma. */
function endsLikeClosing({ row, shape, role }: Weighed): boolean {
  return (
    role === null &&
    row.mark === null &&
    row.gap > 0 &&
    shape.words <= 9 &&
    shape.person < 0.5 &&
    /[,،]\s*$/u.test(row.piece.text)
  );
}

/** Drops what is no list of signatories: blocks of addressees, names in the body, empty anchors. */
function keepLikely(weighed: readonly Weighed[], regions: readonly Region[]): Region[] {
  const greeted = weighed.findLastIndex(({ role }) => role?.kind === 'salutation');
  const letterFrom = weighed[greeted]?.row.index ?? -1;
  const good = regions.map(({ rows }) =>
    rows.some(({ role, row, weight }) => isEntry(role, row) && weight >= 1),
  );
  const kept = regions.map(({ anchored }, at) => anchored && good[at] === true);
  let next = weighed.length;
  let below = true;
  for (let at = regions.length - 1; at >= 0; at -= 1) {
    const [first, last] = endsOf(weighed, regions[at]);
    const noted = weighed
      .slice(0, first)
      .findLast(({ role }) => role?.kind === 'stop' || role?.kind === 'closing');
    const inNotes = noted?.role?.kind === 'stop' && first > 0 && kept.slice(0, at).includes(true);
    below &&= nothingFollows(weighed.slice(last + 1, next), next === weighed.length);
    const early = (weighed[last]?.row.index ?? 0) < letterFrom;
    kept[at] ||= below && !early && !inNotes && good[at] === true;
    if (kept[at]) below = true;
    next = first;
  }
  const lists = regions.filter(({ tail }, at) => kept[at] && !tail).length;
  regions.forEach((region, at) => {
    if (region.tail && lists > 0) kept[at] = false;
    if (lists === 0 && !kept[at] && !kept.includes(true)) kept[at] = isLong(weighed, region);
    const before = regions[at - 1];
    if (!before || !kept[at - 1] || kept[at]) return;
    const near = endsOf(weighed, region)[0] - endsOf(weighed, before)[1];
    const between = weighed.slice(endsOf(weighed, before)[1] + 1, endsOf(weighed, region)[0]);
    const stop = between.some(({ role }) => role?.kind === 'stop' || role?.kind === 'salutation');
    kept[at] = near <= 4 && !stop && good[at] === true;
  });
  return regions.filter((_region, at) => kept[at]);
}

/** A long list of people that most of the letter stands above, whatever stands below. */
function isLong(weighed: readonly Weighed[], region: Region): boolean {
  const [first, last] = endsOf(weighed, region);
  const people = region.rows.filter(({ weight, head }) => weight >= 1 && head.person >= 0.5).length;
  const prose = (rows: readonly Weighed[]): number =>
    rows.reduce((sum, { shape }) => sum + (shape.prose > 0.5 ? shape.words : 0), 0);
  const [above, below] = [prose(weighed.slice(0, first)), prose(weighed.slice(last + 1))];
  return people >= 8 && people >= region.rows.length * 0.5 && below <= above * 0.7;
}

/** The places of the first and the last row of a region among all rows. */
function endsOf(weighed: readonly Weighed[], region: Region | undefined): [number, number] {
  const first = region?.rows[0];
  const at = first ? weighed.indexOf(first) : -1;
  return [at, at + (region?.rows.length ?? 1) - 1];
}

/** `[1] …`, `* …`: a note below the list. */
function isNote({ mark, piece }: Row): boolean {
  return typeof mark === 'number' || /^(?:\*+|[¹²³†‡]|\[?\(?\d{1,2}[\])])\s*\S/u.test(piece.text);
}

export function isEntry(role: Role | null, row: Row): boolean {
  return role === null || (role.kind !== 'contact' && role.after < row.piece.text.length);
}

/** Whether only notes, contacts and the like stand between a list and what comes after it. */
function nothingFollows(rows: readonly Weighed[], toTheEnd: boolean): boolean {
  let noted = false;
  for (const { role, shape, row } of rows) {
    noted ||= toTheEnd && (role?.kind === 'stop' || isNote(row));
    if (!noted && role === null && shape.prose > 0.6 && shape.words > 7) return false;
  }
  return true;
}

import { fold } from './fold.ts';
import { has, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { columnsOf } from './signatory-columns.ts';
import { fewNames, listedIn, pairOf } from './signatory-runs.ts';
import { join } from './signatory-piece.ts';
import { pairedDrafts, shiftedDrafts, unmarkedDrafts } from './signatory-shifted.ts';
import type { Draft, Item, Section } from './signatory-sections.ts';

/** Cuts a section into entries by the layout that most of its rows agree on. */
export function draftsOf(section: Section, lexicon: Lexicon): Draft[] {
  const { items } = section;
  const slipped =
    shiftedDrafts(items, lexicon) ?? unmarkedDrafts(items, lexicon) ?? pairedDrafts(items, lexicon);
  if (slipped) return slipped;
  const listed = listedIn(section, lexicon);
  if (listed) return listed;
  const columns = columnsOf(items, lexicon);
  if (columns) return draftsOf({ ...section, items: columns }, lexicon);
  const marked = items.filter(({ mark }) => mark !== null).length;
  if (marked < items.length * 0.5 && areBlocks(items)) return blockDrafts(items, lexicon);
  const drafts =
    marked >= items.length * 0.5
      ? markedDrafts(items, lexicon)
      : rowDrafts(items, section.kind, lexicon);
  return drafts.flatMap((one) =>
    one.under.length > 0 ? [one] : (fewNames(one.lead, lexicon, true) ?? pairOf(one, lexicon)),
  );
}

const draft = (rows: readonly Item[], joined: number, certain = false): Draft => ({
  lead: join(rows.slice(0, joined).map(({ piece }) => piece)),
  under: rows.slice(joined).map(({ piece }) => piece),
  fromRun: false,
  certain: certain || rows[0]?.mark != null,
});

/** Every mark begins an entry, unless the one before ends in the middle of a phrase. */
function markedDrafts(items: readonly Item[], lexicon: Lexicon): Draft[] {
  const entries: Item[][] = [];
  for (const item of items) {
    const last = entries.at(-1);
    const before = last?.at(-1);
    const open = before && endsOpen(before, lexicon) && !before.piece.text.includes('(');
    const goesOn =
      open || (before && item.mark === null && item.gap === 0 && continues(before, item, lexicon));
    if (
      last &&
      (goesOn ||
        (item.mark === null &&
          item.gap === 0 &&
          (last[0]?.head.person ?? 0) >= 0.5 &&
          isUnder(item)))
    )
      last.push(item);
    else entries.push([item]);
  }
  return entries.map((rows) => draft(rows, leadRows(rows, lexicon)));
}

/** A row without a mark in a list with marks: more of the entry above, unless it is a name itself. */
function continues(before: Item, item: Item, lexicon: Lexicon): boolean {
  if (wraps(before, item, lexicon) || /^\p{Ll}/u.test(item.piece.text)) return true;
  if (has(lexicon.bodies, wordsIn(fold(item.piece.text))[0] ?? '')) return false;
  const name = item.head.person >= 0.5 && item.head.words === item.shape.words;
  return (
    !(name && before.width < 60) && (isUnder(item) || before.width >= 50 || item.shape.prose > 0.3)
  );
}

/** How many rows the first part of an entry runs over. */
function leadRows(rows: readonly Item[], lexicon: Lexicon): number {
  let count = 1;
  while (count < rows.length) {
    const [before, row] = [rows[count - 1], rows[count]];
    if (!before || !row || !(endsOpen(before, lexicon) || wraps(before, row, lexicon))) break;
    count += 1;
  }
  return count;
}

/** A row that ends in `der`, `of`, a hyphen or an open bracket goes on in the next. */
export function endsOpen({ piece }: Item, lexicon: Lexicon): boolean {
  const last = piece.text.split(/\s+/u).at(-1) ?? '';
  if (/^[\p{Ll}&]+$/u.test(last) && piece.text.includes(' ')) return has(lexicon.linking, last);
  if (/\p{L}-$/u.test(last)) return true;
  return (piece.text.match(/\(/gu)?.length ?? 0) > (piece.text.match(/\)/gu)?.length ?? 0);
}

/** A long row followed by one that begins in the middle of a sentence. */
function wraps(before: Item, row: Item, lexicon: Lexicon): boolean {
  if (row.mark !== null || row.gap > 0) return false;
  const [first = ''] = wordsIn(row.piece.text);
  if (before.width > 60 && /^\p{Ll}/u.test(row.piece.text)) return true;
  const open =
    /[,،]$/u.test(before.piece.text) ||
    (before.piece.text.endsWith(';') && (/^\p{Ll}/u.test(row.piece.text) || row.shape.post >= 0.4));
  if (before.width > 30 && open && !row.head.sure) return true;
  if (before.width > 40 && row.indent > before.indent + 1 && !row.head.sure) return true;
  const link = fold(first).length > 1 && has(lexicon.linking, fold(first));
  const shouted = /^\p{Lu}{2,}$/u.test(first) && /^[^\p{Ll}]+$/u.test(before.piece.text);
  return link && (/^\p{Ll}/u.test(first) || shouted);
}

/** What may stand under a name: an office, an organisation, not another name. */
function isUnder({ shape, head }: Item): boolean {
  if (head.sure && (shape.post < 0.6 || head.person >= 0.85)) return false;
  if (head.person >= 0.5 && head.words < shape.words && shape.post < 0.7) return false;
  return shape.post >= 0.4 || shape.body >= 0.5;
}

/** Whether blank lines part entries of one to five rows, the first of each the name. */
function areBlocks(items: readonly Item[]): boolean {
  const blocks = blocksOf(items);
  const several = blocks.filter((rows) => rows.length > 1);
  if (blocks.length < 2 || several.length < Math.max(1, blocks.length * 0.12)) return false;
  if (blocks.some((rows) => rows.length > 9)) return false;
  const firsts = blocks.map(([first]) => first?.head.person ?? 0);
  const others = several.flatMap((rows) => rows.slice(1).map(({ head }) => head.person));
  return mean(others) < 0.46 && mean(firsts) > 0.4 && mean(firsts) - mean(others) > 0.15;
}

function blocksOf(items: readonly Item[]): Item[][] {
  const blocks: Item[][] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last && item.gap === 0) last.push(item);
    else blocks.push([item]);
  }
  return blocks;
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function blockDrafts(items: readonly Item[], lexicon: Lexicon): Draft[] {
  return blocksOf(items).map((rows) => draft(rows, leadRows(rows, lexicon), true));
}

/** One entry a row, with offices and organisations under bare names where the list does so. */
function rowDrafts(items: readonly Item[], announced: Section['kind'], lexicon: Lexicon): Draft[] {
  if (isOneBlock(items)) return [draft(items, 1)];
  if (announced === null && isOneBody(items)) return [draft(items, 2)];
  const period = periodOf(items);
  if (period > 1) return periodDrafts(items, period);
  const under = underNames(items);
  const people = items.slice(0, -1).filter(({ head }) => head.sure).length;
  const shared =
    items.length > 1 &&
    items.length < 8 &&
    people >= (items.length - 1) * 0.6 &&
    items.slice(0, -1).every((item) => isBareName(item));
  const entries: Item[][] = [];
  for (const item of items) {
    const last = entries.at(-1);
    const before = last?.at(-1);
    const goesOn = before && (endsOpen(before, lexicon) || wraps(before, item, lexicon));
    if (
      last &&
      (goesOn ||
        (under ? mayStandUnder(last, item) : isOffice(last, item, shared && item === items.at(-1))))
    )
      last.push(item);
    else entries.push([item]);
  }
  return entries.map((rows) => draft(rows, leadRows(rows, lexicon)));
}

/** One name with all that stands under it. */
function isOneBlock(items: readonly Item[]): boolean {
  const [first, ...others] = items;
  if (!first || others.length === 0 || others.length > 3) return false;
  return (
    isBareName(first) &&
    (first.head.sure || (others[0]?.shape.post ?? 0) >= 0.4) &&
    others.every((item) => item.gap === 0 && (item.head.person < 0.5 || isOfficeAt(item)))
  );
}

/** `Reitor da UFRJ`: no name, a word between and capitals at the end. */
const isOfficeAt = ({ head, shape, piece }: Item): boolean =>
  !head.sure && (shape.post >= 0.6 || /^\p{Lu}\S+\s\p{Ll}{1,3}\s.*\p{Lu}{3}/u.test(piece.text));

/** A body whose name was set on two lines at the end of a letter: the second is none of its own. */
function isOneBody(items: readonly Item[]): boolean {
  const [first, second] = items;
  if (!first || !second || items.length !== 2) return false;
  if (first.head.sure || second.head.sure || first.shape.body < 0.5) return false;
  const shouted = [first, second].every(({ piece }) => /^[^\p{Ll}\p{Lo}]+$/u.test(piece.text));
  return (shouted && first.shape.words <= 2) || second.shape.body < 0.5;
}

/** Every second, third or fourth row a name, none of the others one: 1 where that is not so. */
function periodOf(items: readonly Item[]): number {
  for (const period of [2, 3, 4]) {
    if (items.length < period * 2 || items.length % period !== 0) continue;
    const firsts = items.filter((_item, at) => at % period === 0);
    const others = items.filter((_item, at) => at % period !== 0);
    const sure = (some: readonly Item[]): number =>
      some.filter(({ head, shape }) => head.sure && shape.post < 0.6).length / some.length;
    const apart =
      mean(firsts.map(({ head }) => head.person)) - mean(others.map(({ head }) => head.person));
    const bare = firsts.filter((item) => isBareName(item)).length / firsts.length;
    if (mean(others.map(({ head }) => head.person)) >= 0.5) continue;
    if (sure(firsts) >= 0.4 && bare >= 0.7 && sure(others) <= 0.05 && apart > 0.25) return period;
  }
  return 1;
}

function periodDrafts(items: readonly Item[], period: number): Draft[] {
  return items.flatMap((_item, at) =>
    at % period === 0 ? [draft(items.slice(at, at + period), 1, true)] : [],
  );
}

/** Whether names stand alone with what they are on the next rows. */
function underNames(items: readonly Item[]): boolean {
  let bare = 0;
  let followed = 0;
  let posts = 0;
  items.forEach((item, at) => {
    const next = items[at + 1];
    if (!isBareName(item)) return;
    bare += 1;
    if (next && !isBareName(next) && isUnder(next) && !isAlike(item, next)) followed += 1;
    if (next && next.shape.post >= 0.6 && !next.head.sure) posts += 1;
  });
  const people = items.filter(({ head }) => head.sure).length >= items.length * 0.15;
  return bare > 0 && ((people && followed >= bare * 0.4) || posts >= bare * 0.25);
}

const isBareName = ({ shape, head }: Item): boolean =>
  head.person >= 0.5 &&
  head.words === shape.words &&
  (head.sure || (shape.post < 0.4 && shape.body < 0.5));

const SURNAME_FIRST = /^(?:\p{Lu}[\p{Lu}\p{M}'’-]+\s){1,4}\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*\s\p{L}/u;

/** `B Given MEP` below `A Given MEP` is the next of them, not what the one above is. */
function isAlike(one: Item, other: Item): boolean {
  const [first, second] = [one.piece.text, other.piece.text];
  if (one.shape.words < 3 || other.shape.words < 3 || other.shape.person < 0.5) return false;
  if (SURNAME_FIRST.test(first) && SURNAME_FIRST.test(second)) return true;
  return first.split(/\s+/u).at(-1) === second.split(/\s+/u).at(-1);
}

/** `Members of Parliament` under the names, for all of them. */
function isOffice(entry: readonly Item[], item: Item, shared: boolean): boolean {
  const { shape, head } = item;
  const [first] = entry;
  if (!first || entry.length > 1 || first.head.person < 0.5 || head.sure) return false;
  if (isAlike(first, item)) return false;
  if (shared && shape.body >= 0.5 && head.person < 0.5) return true;
  return shape.post >= 0.6 && shape.body < 0.8 && shape.words <= 9;
}

/** Rows under a name: as long as they say what it is, four at most. */
function mayStandUnder(entry: readonly Item[], item: Item): boolean {
  const [first] = entry;
  if (!first || !isBareName(first) || entry.length > 4 || isAlike(first, item)) return false;
  if (item.head.sure && (item.shape.post < 0.7 || item.head.person >= 0.85)) return false;
  return isUnder(item) || (entry.length > 1 && item.gap === 0 && !isBareName(item));
}

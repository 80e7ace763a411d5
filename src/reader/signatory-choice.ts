import type { Role } from './signatory-anchors.ts';
import type { Region } from './signatory-regions.ts';
import type { Row } from './signatory-rows.ts';
import type { Weighed } from './signatory-weights.ts';

/** How many times heavier a list without closing words must be than those with them to count beside them. */
const HEAVIER = 4;

/**
 * Which regions are lists of signatories: those that closing words or a heading announce; where none
 * does, the heaviest that only notes stand below; and what stands right beside these. Blocks of
 * addressees, people named in the body and notes are none.
 */
export function chooseLists(weighed: readonly Weighed[], regions: readonly Region[]): Region[] {
  const good = regions.filter((region) => {
    const closed = region.rows[0]?.role?.kind === 'closing';
    return entriesOf(region).some(({ weight }) => weight >= (closed ? 0.25 : 1));
  });
  const kept = new Set(good.filter(({ anchored }) => anchored));
  const main = heaviest(weighed, good);
  const announced = [...kept].reduce((sum, region) => sum + sumOf(region), 0);
  if (main && (kept.size === 0 || (!main.tail && sumOf(main) > announced * HEAVIER)))
    kept.add(main);
  spread(weighed, good, kept);
  spread(weighed, good.toReversed(), kept);
  return regions.filter((region) => kept.has(region));
}

const entriesOf = ({ rows }: Region): Weighed[] =>
  rows.filter(({ role, row }) => isEntry(role, row));

const sumOf = (region: Region): number =>
  entriesOf(region).reduce((sum, { weight }) => sum + Math.max(0, weight), 0);

/** The heaviest list without announcement that may be one of signatories; undefined for none. */
function heaviest(weighed: readonly Weighed[], regions: readonly Region[]): Region | undefined {
  const greeted = weighed.findLastIndex(({ role }) => role?.kind === 'salutation');
  return regions
    .filter((region) => !region.anchored && region.last > greeted)
    .filter((region) => !isOfSomethingElse(weighed, region))
    .filter((region) => endsLetter(weighed, region) || isLong(weighed, region))
    .toSorted((one, other) => sumOf(other) - sumOf(one) || other.first - one.first)[0];
}

/** Whether a row that begins something else stands right above: contacts, demands, prisoners. */
function isOfSomethingElse(weighed: readonly Weighed[], { first }: Region): boolean {
  const above = weighed.slice(Math.max(0, first - 2), first).toReversed();
  if (above.some(({ role }) => role?.kind === 'heading')) return false;
  const prose = above.findIndex((one) => isProse(one));
  const stop = above.findIndex(({ role }) => role?.kind === 'stop');
  return stop !== -1 && (prose === -1 || stop < prose);
}

/** Takes in lists right beside those that are kept, with no more than a remark between them. */
function spread(weighed: readonly Weighed[], regions: readonly Region[], kept: Set<Region>): void {
  regions.forEach((region, at) => {
    const beside = regions[at - 1];
    if (!beside || !kept.has(beside) || kept.has(region)) return;
    if (region.tail && (region.first < beside.first || region.first - beside.last > 2)) return;
    const [from, to] = [
      Math.min(region.last, beside.last) + 1,
      Math.max(region.first, beside.first),
    ];
    const between = weighed.slice(from, to);
    const apart = between.some(({ role }) => role?.kind === 'stop' || role?.kind === 'salutation');
    const remark = region.first > beside.first && between.length <= 3;
    if (!apart && (remark || !between.some(isProse))) kept.add(region);
  });
}

const isProse = ({ role, shape }: Weighed): boolean =>
  role === null && shape.prose > 0.6 && shape.words > 7;

/** Whether only notes, contacts and the like stand below. */
function endsLetter(weighed: readonly Weighed[], { last }: Region): boolean {
  return !belowOf(weighed, last).some(isProse);
}

/** A long list of people that most of the letter stands above, whatever stands below. */
function isLong(weighed: readonly Weighed[], { rows, first, last }: Region): boolean {
  const people = rows.filter(({ weight, head }) => weight >= 1 && head.person >= 0.5).length;
  const prose = (some: readonly Weighed[]): number =>
    some.reduce((sum, { shape }) => sum + (shape.prose > 0.5 ? shape.words : 0), 0);
  const [above, below] = [prose(weighed.slice(0, first)), prose(belowOf(weighed, last))];
  return people >= 8 && people >= rows.length * 0.5 && below <= above * 0.7;
}

/** What stands below a list, up to the notes. */
function belowOf(weighed: readonly Weighed[], last: number): Weighed[] {
  const below = weighed.slice(last + 1);
  const notes = below.findIndex(({ role, row }) => role?.kind === 'stop' || isNote(row));
  return notes === -1 ? below : below.slice(0, notes);
}

/** `[1] …`, `* …`: a note below the list. */
function isNote({ mark, piece }: Row): boolean {
  return typeof mark === 'number' || /^(?:\*+|[¹²³†‡]|\[?\(?\d{1,2}[\])])\s*\S/u.test(piece.text);
}

/** Whether a row may be an entry of a list, wholly or after its cue. */
export function isEntry(role: Role | null, row: Row): boolean {
  return role === null || (role.kind !== 'contact' && role.after < row.piece.text.length);
}

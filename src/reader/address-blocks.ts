import { fold } from './fold.ts';
import { holds, opening } from './head-lines.ts';
import type { Unit, Zone } from './head-zone.ts';
import type { FoundText } from './letter.ts';
import { because } from './reasons.ts';
import type { Reason } from './reasons.ts';
import type { HeadWords } from './words.ts';

type Addresses = { readonly found: readonly FoundText[]; readonly units: readonly Unit[] };

/**
 * The addressees' blocks above a salutation: they begin as people in office are addressed, or share
 * a name with the salutation. The sender's own block does neither. `title` is no address.
 */
export function addressesOf(
  { units, words, salutations }: Zone,
  greeted: readonly string[],
  title: readonly Unit[],
): Addresses {
  if (salutations.length === 0) return { found: [], units: [] };
  const lines = units.filter(
    (unit) => unit.kind === 'plain' && !title.includes(unit) && !unit.lines[0]?.mark,
  );
  const blocks = blocksOf(lines).flatMap((block) => addressParts(block, words));
  const names = new Set(greeted.flatMap(wordsOf));
  const isTitled = (block: readonly Unit[]): boolean =>
    opening(block[0]?.text ?? '', words, 'honorifics') !== null;
  const isGreeted = (block: readonly Unit[]): boolean =>
    block.length < 8 && block.some(({ text }) => wordsOf(text).some((word) => names.has(word)));
  const titled = blocks.filter(isTitled);
  const named = blocks.filter(isGreeted);
  // A block that only shares a word may be the sender's: the nearest counts, unless each is greeted.
  const each = (named.length > 0 && named.length === greeted.length) || allNamed(named, names);
  const some = named.length === 0 ? housedIn(blocks, units, words) : named;
  const taken = titled.length > 0 ? titled : each ? named : some.slice(-1);
  const reason = because('reader.reason.addressee-block');
  const found = taken.flatMap((block) => addressesIn(block, reason, words));
  return { found, units: taken.flat() };
}

/** The block with a street below the date: nobody else's address stands there. */
function housedIn(
  blocks: readonly Unit[][],
  units: readonly Unit[],
  words: readonly HeadWords[],
): Unit[][] {
  const dated = units.find(({ kind }) => kind === 'date')?.start ?? Infinity;
  return blocks.filter(
    ([first, ...more]) =>
      first !== undefined && first.start > dated && more.some(({ text }) => isStreet(text, words)),
  );
}

/** Whether each block begins with a name of its own that the salutation holds. */
function allNamed(blocks: readonly (readonly Unit[])[], names: ReadonlySet<string>): boolean {
  const first = blocks.map((block) =>
    wordsOf(block[0]?.text ?? '').find((word) => names.has(word)),
  );
  return first.length > 0 && !first.includes(undefined) && new Set(first).size === first.length;
}

function blocksOf(units: readonly Unit[]): Unit[][] {
  const blocks = new Map<number, Unit[]>();
  for (const unit of units) blocks.set(unit.block, [...(blocks.get(unit.block) ?? []), unit]);
  return [...blocks.values()];
}

/** Addresses one below the other without a blank line: after street and town the next begins. */
function addressParts(block: readonly Unit[], words: readonly HeadWords[]): Unit[][] {
  const parts: Unit[][] = [];
  let inTown = true;
  for (const unit of block) {
    const town = isStreet(unit.text, words);
    if (inTown && !town) parts.push([unit]);
    else (parts.at(-1) ?? parts[parts.push([]) - 1])?.push(unit);
    inTown = town;
  }
  return parts;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}]{4,}/gu) ?? [];
}

/** One addressee a block; one a line where the lines are points of a list or each names an office. */
export function addressesIn(
  units: readonly Unit[],
  reason: Reason,
  words: readonly HeadWords[],
): FoundText[] {
  return blocksOf(units).flatMap((block) => {
    const apart =
      block.length > 1 &&
      (block.every(({ lines }) => lines[0]?.mark) ||
        block.every(({ text }) => /,\s\p{L}/u.test(text)));
    return (apart ? block.map((unit) => [unit]) : [block]).flatMap((one) =>
      addressOf(one, reason, words),
    );
  });
}

/** `The Honorable` + `A B` + `Secretary of State`: joined up to where street and town begin. */
function addressOf(
  units: readonly Unit[],
  reason: Reason,
  words: readonly HeadWords[],
): FoundText[] {
  const [first] = units;
  if (first === undefined) return [];
  const street = units.findIndex(({ text }, at) => at > 0 && isStreet(text, words));
  const place = units.findIndex(({ text }, at) => at > 0 && isPlace(text, words, at));
  const stop = street === -1 ? place : street;
  const kept = units.slice(0, stop === -1 ? units.length : stop);
  const parts = [
    ...kept.map(({ text }) => text),
    ...officeBefore(units[stop]?.text ?? '', words),
  ].map((part) => part.replaceAll(/[\s,;:]+$/gu, ''));
  const [opener = '', name = ''] = parts;
  const cue = opening(opener, words, 'honorifics') ?? '';
  const alone = parts.length > 1 && cue !== '' && opener.length <= cue.length + 1;
  const joined = alone ? [`${opener} ${name}`, ...parts.slice(2)] : parts;
  const text = withoutMister(
    withoutTown(joined.filter((part) => part !== '').join(', '), words),
    words,
  );
  const end = kept.at(-1)?.end ?? first.end;
  return /\p{L}/u.test(text) ? [{ start: first.start, end, text, reason }] : [];
}

/** `Ministry of Justice 950 Harbour Street` on one line: the institution before the number. */
function officeBefore(text: string, words: readonly HeadWords[]): string[] {
  const [before = ''] = text.split(/\s+\d/u, 1);
  return before !== text && /^\p{L}/u.test(before) && holds(before, words, 'offices')
    ? [before]
    : [];
}

function isStreet(text: string, words: readonly HeadWords[]): boolean {
  return /\d/u.test(text) || holds(text, words, 'streets');
}

/** Where no street is written, the first line that names no office is taken for the town. */
function isPlace(text: string, words: readonly HeadWords[], at: number): boolean {
  if (holds(text, words, 'offices')) return false;
  return at > 1 || /[,/]/u.test(text) || text.split(' ').length === 1;
}

/** `A B, Minister of C, 12 Harbour Street, Port Lewis`: name and office, not where they are. */
function withoutTown(text: string, words: readonly HeadWords[]): string {
  const parts = text.replace(/\s\d+\s\p{Lu}.*$/u, '').split(', ');
  const street = parts.findIndex((part, at) => at > 0 && isStreet(part, words));
  return (street === -1 ? parts : parts.slice(0, street)).join(', ');
}

/** `Monsieur A B` is A B; `Monsieur le Ministre` is how the minister is called. */
function withoutMister(text: string, words: readonly HeadWords[]): string {
  const cue = opening(text, words, 'misters');
  if (cue === null) return text;
  const rest = text.slice(fold(text).indexOf(cue) + cue.length).replace(/^[\s.]+/u, '');
  const named =
    /^[\p{Lu}\p{Lo}]/u.test(rest) && !holds(rest.split(/[\s,]/u, 1)[0] ?? '', words, 'offices');
  return named && rest.split(/\s/u).length > 1 ? rest : text;
}

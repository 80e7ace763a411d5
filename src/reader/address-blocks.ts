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
 * a name with the salutation. The sender's own block does neither.
 */
export function addressesOf(
  { units, words, salutations }: Zone,
  greeted: readonly string[],
): Addresses {
  if (salutations.length === 0) return { found: [], units: [] };
  const blocks = blocksOf(units.filter(({ kind }) => kind === 'plain'));
  const names = new Set(greeted.flatMap(wordsOf));
  const meant = blocks.filter((block) => {
    const [first] = block;
    if (first === undefined || opening(first.text, words, 'titles') !== null) return false;
    if (opening(first.text, words, 'honorifics') !== null) return true;
    return (
      block.length < 8 && block.some(({ text }) => wordsOf(text).some((word) => names.has(word)))
    );
  });
  // Blocks above that only share a word may be the sender's: the nearest counts.
  const titledAs = (block: readonly Unit[]): boolean =>
    opening(block[0]?.text ?? '', words, 'honorifics') !== null;
  const taken = meant.some(titledAs) ? meant.filter(titledAs) : meant.slice(-1);
  const reason = because('reader.reason.addressee-block');
  const found = taken.flatMap((block) => addressesIn(block, reason, words));
  return { found, units: taken.flat() };
}

function blocksOf(units: readonly Unit[]): Unit[][] {
  const blocks = new Map<number, Unit[]>();
  for (const unit of units) blocks.set(unit.block, [...(blocks.get(unit.block) ?? []), unit]);
  return [...blocks.values()];
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
  const stop = units.findIndex((unit, at) => at > 0 && isPlace(unit.text, words, at));
  const kept = units.slice(0, stop === -1 ? units.length : stop);
  const parts = kept.map(({ text }) => text.replaceAll(/[\s,;:]+$/gu, ''));
  const [opener = '', name = ''] = parts;
  const cue = opening(opener, words, 'honorifics') ?? '';
  const alone = parts.length > 1 && cue !== '' && opener.length <= cue.length + 1;
  const joined = alone ? [`${opener} ${name}`, ...parts.slice(2)] : parts;
  const text = joined.filter((part) => part !== '').join(', ');
  const end = kept.at(-1)?.end ?? first.end;
  return /\p{L}/u.test(text) ? [{ start: first.start, end, text, reason }] : [];
}

/** A line of a postal address: a number, a street, or a place without an office in it. */
function isPlace(text: string, words: readonly HeadWords[], at: number): boolean {
  if (/\d/u.test(text) || holds(text, words, 'streets')) return true;
  if (holds(text, words, 'offices')) return false;
  return at > 1 || /[,/]/u.test(text) || text.split(' ').length === 1;
}

import { holds, opening } from './head-lines.ts';
import type { Unit, Zone } from './head-zone.ts';
import type { FoundValue } from './head.ts';
import { plainText } from './plain.ts';
import { because } from './reasons.ts';
import type { Reason } from './reasons.ts';

const LONGEST = 300;

/** A title with the units it stands in. */
export type Title = FoundValue & { readonly units: readonly Unit[] };

/**
 * What the letter itself has as its title: a heading above everything, a line that begins like a
 * title of a letter, a subject line, the first heading, a first line that stands alone; in this
 * order, null where none of them is there.
 */
export function findTitle(zone: Zone): Title | null {
  const blocks = blocksOf(zone.units);
  return (
    headingOf(blocks.slice(0, 1)) ??
    cuedTitle(zone, blocks) ??
    subjectOf(zone.units) ??
    headingOf(blocks) ??
    aloneOf(zone, blocks)
  );
}

/** Units between the same blank lines; what only frames a letter is left out. */
function blocksOf(units: readonly Unit[]): Unit[][] {
  const blocks = new Map<number, Unit[]>();
  for (const unit of units) {
    if (unit.kind === 'letterhead' || unit.kind === 'date') continue;
    blocks.set(unit.block, [...(blocks.get(unit.block) ?? []), unit]);
  }
  return [...blocks.values()];
}

function titled(units: readonly Unit[], reason: Reason): Title | null {
  const value = units.map(({ text }) => text).join(' ');
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last || value.length > LONGEST || !/\p{L}/u.test(value)) return null;
  return { value, start: first.start, end: last.end, reason, units };
}

function headingOf(blocks: readonly (readonly Unit[])[]): Title | null {
  const heading = blocks.flat().find(({ kind }) => kind === 'heading');
  return heading ? titled([heading], because('reader.reason.title-heading')) : null;
}

/** Where a letter follows in a text that has a headline of its own, the nearer line is its title. */
function cuedTitle(
  { words, salutations }: Zone,
  blocks: readonly (readonly Unit[])[],
): Title | null {
  const found = blocks.flatMap((block) => {
    const [first] = block;
    if (first === undefined || first.kind !== 'plain') return [];
    const cue = opening(first.text, words, 'titles');
    // A bare cue stands over something else: over the subject, or over the addressees.
    if (cue === null || block.length > 3 || /[.,;:]$/u.test(first.text)) return [];
    const units = block.slice(0, block.findIndex((unit) => unit.kind !== 'plain') >>> 0);
    return titled(units, because('reader.reason.title-cue', { cue })) ?? [];
  });
  return (salutations.length > 0 ? found.at(-1) : found[0]) ?? null;
}

function subjectOf(units: readonly Unit[]): Title | null {
  const unit = units.find(({ kind, rest }) => kind === 'subject' && rest !== '');
  if (unit === undefined) return null;
  const value = plainText(unit.rest);
  const reason = because('reader.reason.title-subject', { cue: unit.cue });
  return { value, start: unit.start, end: unit.end, reason, units: [unit] };
}

/** The first thing in the text, where it stands alone and is neither a sender nor an addressee. */
function aloneOf({ words, salutations }: Zone, blocks: readonly (readonly Unit[])[]): Title | null {
  const block = blocks.find((one) => one.some(({ kind }) => kind !== 'sender')) ?? [];
  const [first] = block;
  if (first === undefined || block.length > 2 || block.some(({ kind }) => kind !== 'plain')) {
    return null;
  }
  const value = block.map(({ text }) => text).join(' ');
  const count = value.split(' ').length;
  const reads = /^[\p{Lu}\p{Lo}\p{N}"'“«„¡¿‘(#]/u.test(value) && !/[.,;:]$/u.test(value);
  if (!reads || first.lines[0]?.mark || value.length > LONGEST || count < 2) return null;
  // Above a salutation short lines are senders and addressees as often as titles.
  const person = opening(value, words, 'honorifics') !== null || holds(value, words, 'streets');
  if (salutations.length > 0 && (person || count < 4)) return null;
  return titled(block, because('reader.reason.title-alone'));
}

import { findCue } from './cues.ts';
import { fold } from './fold.ts';
import { holds, opening } from './head-lines.ts';
import type { Unit, Zone } from './head-zone.ts';
import type { FoundValue } from './head.ts';
import { plainText } from './plain.ts';
import { because } from './reasons.ts';
import type { HeadWords } from './words.ts';
import type { Reason } from './reasons.ts';

const LONGEST = 300;

/** A title with the units it stands in. */
export type Title = FoundValue & { readonly units: readonly Unit[] };

/**
 * What the letter itself has as its title: a heading above everything, a line that begins like a
 * title of a letter, a subject line, the first heading, a first line that stands alone; in this
 * order, null where none of them is there. `bodies` are words that organisations call themselves by.
 */
export function findTitle(zone: Zone, bodies: readonly string[]): Title | null {
  const lead = zone.units.findLastIndex(({ kind }) => kind === 'prose');
  const own = lead === -1 ? null : titleIn({ ...zone, units: zone.units.slice(lead + 1) }, bodies);
  return own ?? titleIn(zone, bodies);
}

/** A letter within a longer text has its title below what leads to it, where it has one there. */
function titleIn(zone: Zone, bodies: readonly string[]): Title | null {
  const blocks = blocksOf(zone.units);
  return (
    ownHeading(zone) ??
    cuedTitle(zone, blocks) ??
    headingOf(blocks.slice(0, 1)) ??
    subjectOf(zone.units) ??
    headingOf(blocks) ??
    aloneOf(zone, blocks, bodies)
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

/** Of several headings of one level above a salutation, the last is the letter's and not the page's. */
function ownHeading({ units, salutations }: Zone): Title | null {
  const headings = units.filter(({ kind }) => kind === 'heading');
  const [first, last] = [headings[0], headings.at(-1)];
  const levels = new Set(headings.map(({ lines }) => lines[0]?.heading));
  if (!first || !last || first === last || levels.size > 1 || salutations.length === 0) return null;
  return titled([last], because('reader.reason.title-heading'));
}

/**
 * A line or heading that begins like a title of a letter. Where a letter follows in a text that has
 * a headline of its own, the nearer one is its title; a bare `Statement` is a part's heading there.
 */
function cuedTitle(
  { words, salutations }: Zone,
  blocks: readonly (readonly Unit[])[],
): Title | null {
  const found = blocks.flatMap((block, at) => {
    const [first] = block;
    if (first === undefined || !['plain', 'heading'].includes(first.kind)) return [];
    const cue = opening(first.text, words, 'titles');
    if (cue === null || block.length > 3 || /[,;:]$/u.test(first.text)) return [];
    const bare = isBare([first], words);
    if (bare && (at > 0 || blocks.length > 1) && first.kind === 'heading') return [];
    if (bare && block.length === 1 && isHeadline(blocks[at + 1] ?? [], words)) return [];
    const other = block.findIndex((unit) => unit.kind !== first.kind);
    const units = first.kind === 'heading' ? [first] : block.slice(0, other >>> 0);
    return titled(units, because('reader.reason.title-cue', { cue })) ?? [];
  });
  const [top] = found;
  if (salutations.length > 0 || top === undefined) return found.at(-1) ?? null;
  return top;
}

function isBare(block: readonly Unit[], words: readonly HeadWords[]): boolean {
  const text = block.length === 1 ? (block[0]?.text ?? '') : '';
  const cue = opening(text, words, 'titles');
  return cue !== null && text.length < cue.length + 4;
}

/** Whether what follows a bare `Statement` says what it is about. */
function isHeadline([unit, ...more]: readonly Unit[], words: readonly HeadWords[]): boolean {
  if (unit === undefined || more.length > 0 || !['plain', 'heading'].includes(unit.kind))
    return false;
  if (isAddressed(unit.text, words) || /[,;:]$/u.test(unit.text)) return false;
  const named = opening(unit.text, words, 'honorifics');
  return named === null && unit.text.split(' ').length >= 3 && unit.text.length < LONGEST;
}

function subjectOf(units: readonly Unit[]): Title | null {
  const unit = units.find(({ kind, rest }) => kind === 'subject' && rest !== '');
  if (unit === undefined) return null;
  const value = plainText(unit.rest).replace(/^(["'])(.*)\1$/u, '$2');
  const reason = because('reader.reason.title-subject', { cue: unit.cue });
  return { value, start: unit.start, end: unit.end, reason, units: [unit] };
}

/** The first thing in the text, where it stands alone and is neither a sender nor an addressee. */
function aloneOf(
  { words, salutations, units }: Zone,
  blocks: readonly (readonly Unit[])[],
  bodies: readonly string[],
): Title | null {
  const block =
    blocks.find((one) => one.some(({ kind }) => kind !== 'sender') && !isBare(one, words)) ?? [];
  const [first] = block;
  if (first === undefined || block.length > 2 || block.some(({ kind }) => kind !== 'plain')) {
    return null;
  }
  const value = block.map(({ text }) => text).join(' ');
  const count = value.split(' ').length;
  const reads = /^[\p{Lu}\p{Lo}\p{N}"'“«„¡¿‘(#]/u.test(value) && !/[.,;:]$/u.test(value);
  if (!reads || first.lines[0]?.mark || value.length > LONGEST || count < 2) return null;
  if (isAddressed(value, words)) return null;
  // Two short lines that no paper broke are a letterhead or an address.
  if (block.length === 2 && first.text.length < 40) return null;
  // Under a letterhead, and above a salutation, short lines are senders and addressees as often.
  const postal = units.some(({ kind, text }) => kind === 'sender' || isPostal(text, words));
  if (salutations.length > 0 || postal) {
    const named = opening(value, words, 'honorifics') !== null || isPostal(value, words);
    const body = count < 8 && findCue(fold(value), bodies) !== null;
    if (named || body || (count < 4 && !holds(value, words, 'titles'))) return null;
  }
  return titled(block, because('reader.reason.title-alone'));
}

/** `To the Rector`, `An den Rat`, `Au Président`: after the cue, and perhaps an article, somebody. */
function isAddressed(value: string, words: readonly HeadWords[]): boolean {
  const cue = opening(value, words, 'to');
  if (cue === null || value.split(' ').length > 14) return false;
  const after = value.slice(fold(value).indexOf(cue) + cue.length);
  return holds(value, words, 'offices') || /^\s+(?:\p{L}{1,3}\s)?\p{Lu}/u.test(after);
}

function isPostal(text: string, words: readonly HeadWords[]): boolean {
  return text.length < 120 && (holds(text, words, 'streets') || /\b\d{4,6}\s\p{Lu}/u.test(text));
}

import { headWords, labelled, opening } from './head-lines.ts';
import type { Line } from './lines.ts';
import type { HeadWords } from './words.ts';
import { plainText } from './plain.ts';
import { RULE } from './paragraphs.ts';
import type { Source } from './source.ts';

/** A salutation: one line, or the words before the first comma of a paragraph. */
export type Salutation = {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  /** Whether the text goes on in the same line. */
  readonly inline: boolean;
};

/** So many lines are looked through: a press release may stand before its letter. */
const DEPTH = 150;
const LONGEST = 150;
/** Only so far up a line that names somebody, without a greeting, greets. */
const TOP = 8;
const MOST_WORDS = 20;

/**
 * The salutations of a letter: the first lines in a row that greet somebody and are followed by
 * text. `before` is the position where the names begin.
 */
export function findSalutations(source: Source, before: number): Salutation[] {
  const all = headWords(source.words);
  const lines = source.lines
    .slice(0, 4 * DEPTH)
    .filter(({ text, start }) => text !== '' && start < before && !RULE.test(text))
    .slice(0, DEPTH);
  let group: Salutation[] = [];
  let spare: Salutation[] = [];
  for (const [at, line] of lines.entries()) {
    const greeting = readSalutation(line, all) ?? (at < TOP ? readAddress(line, all) : null);
    if (greeting !== null) group.push(greeting);
    if (greeting?.inline === true) return group;
    if (greeting !== null || group.length === 0) continue;
    if (isText(line, lines[at + 1])) return group;
    if (group.some(({ line: { text } }) => /[,:!،]$/u.test(text))) spare = group;
    group = [];
  }
  return group.length > 0 ? group : spare;
}

/** A line that reads on: long, or the lower-case rest of the salutation, or the first of several. */
function isText(line: Line, next: Line | undefined): boolean {
  const { length } = line.text;
  return (
    length > 55 || /^\p{Ll}/u.test(line.text) || (length > 30 && (next?.text.length ?? 0) > 55)
  );
}

/** `To the ministers of the Union:` and `Minister Paola Ferri,` greet without a word of greeting. */
function readAddress(line: Line, all: readonly HeadWords[]): Salutation | null {
  const text = plainText(line.text.slice(0, 400));
  const count = text.split(/\s/u).length;
  if (line.mark !== null || count < 2 || count > 14 || !/[,:!،]$/u.test(text)) return null;
  if (labelled(text, all, 'to') !== null || labelled(text, all, 'cc') !== null) return null;
  const named = opening(text, all, 'to') ?? (count <= 8 ? opening(text, all, 'honorifics') : null);
  return named === null ? null : { line, start: line.start, end: line.end, inline: false };
}

function readSalutation(line: Line, all: readonly HeadWords[]): Salutation | null {
  const text = plainText(line.text.slice(0, 400));
  if (line.mark !== null || opening(text, all, 'salutations') === null) return null;
  const place = { line, start: line.start, end: line.end };
  const words = text.split(/\s/u).length;
  const called = /^[^,:!،\n]{3,60}?:(?=\s\S)/u.exec(line.text);
  if (called !== null && called[0].split(/\s/u).length <= 6) {
    return { ...place, end: line.start + called[0].length, inline: true };
  }
  if (text.length <= LONGEST && words <= MOST_WORDS) {
    if (/[,:!;،؛–—-]$/u.test(text)) return { ...place, inline: false };
    if (words <= 9 && !/[.?؟]$/u.test(text)) return { ...place, inline: false };
  }
  // Only a greeting word makes the beginning of a long line a salutation, not a title before a name.
  if (opening(text, all, 'wholes') !== null) return null;
  const stop = /^[^,:!،\n]{3,90}?[,:!،](?=\s)/u.exec(line.text);
  return stop === null ? null : { ...place, end: line.start + stop[0].length, inline: true };
}

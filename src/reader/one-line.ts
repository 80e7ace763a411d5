import { openingCue } from './cues.ts';
import { datesIn } from './date-forms.ts';
import { fold } from './fold.ts';
import type { HeadWords, LanguageWords } from './words.ts';

/** How far down its only line a letter may begin, and what is too short to have lost its lines. */
const HEAD = 900;
const SHORTEST = 250;
const WORD_START = /(?<=\s)(?=\p{Lu}|\p{Lo})/gu;
const GREETING_END = /[,:!،](?=\s)|(?<=\p{L}{4})( {2,9})(?=\p{Lu})/gu;
const GAP = /(?<=\S) {3,12}(?=\S)/gu;
/** Fewer gaps of one width are no habit. */
const HABIT = 5;

/**
 * A letter that lost its line breaks gets those of its head back, each in the place of a space: after
 * the date, between the lines of the address, around the salutation. As long as the text.
 *
 * @example
 * breakHead('May 3, 2007 The Honorable A B   Senate Dear Senator B: We …', en) // 'May 3, 2007\nThe …'
 */
export function breakHead(text: string, { code, head }: LanguageWords): string {
  const start = text.search(/\S/u);
  const line = text.indexOf('\n', start);
  if (start === -1 || (line === -1 ? text.length : line) - start < SHORTEST) return text;
  const opening = text.slice(0, start + HEAD);
  const wrap = wrapOf(text);
  const greeting = findGreeting(opening, head, wrap);
  const dates = datesIn(opening.slice(0, greeting?.start ?? 60), code);
  const breaks = dates.flatMap((date) => [date.start - 1, date.end]);
  if (greeting === null) return dates[0]?.start === start ? setBreaks(text, breaks) : text;
  for (const { 0: gap, index } of opening.slice(0, greeting.start).matchAll(GAP)) {
    if (gap.length !== (wrap === 0 ? 3 : wrap - 1)) continue;
    if (!dates.some(({ start: from, end }) => from < index && index < end)) breaks.push(index);
  }
  return setBreaks(text, [...breaks, greeting.start - 1, greeting.end]);
}

/**
 * The gap that was a line's end and the next line's indent: the most frequent one; 0 for none. Where a
 * line ended on purpose, as in an address, the gap is narrower by the blank that ends a wrapped line.
 */
function wrapOf(text: string): number {
  const counts = new Map<number, number>();
  for (const [gap] of text.slice(HEAD, 20 * HEAD).matchAll(GAP)) {
    counts.set(gap.length, (counts.get(gap.length) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] >= HABIT && most[0] > 3 ? most[0] : 0;
}

function setBreaks(text: string, breaks: readonly number[]): string {
  let broken = text;
  for (const at of breaks) {
    if (broken[at] === ' ') broken = `${broken.slice(0, at)}\n${broken.slice(at + 1)}`;
  }
  return broken;
}

/** The first word of greeting that is not also how people are called within sentences. */
function findGreeting(
  text: string,
  { salutations, wholes, honorifics }: HeadWords,
  wrap: number,
): { start: number; end: number } | null {
  for (const { index } of text.matchAll(WORD_START)) {
    const rest = text.slice(index, index + 100);
    const folded = fold(rest);
    if (openingCue(folded, salutations) === null) continue;
    if (openingCue(folded, wholes) !== null || openingCue(folded, honorifics) !== null) continue;
    for (const end of rest.matchAll(GREETING_END)) {
      const mark = end[1] === undefined ? end[0].length : 0;
      if (end.index > 2 && end[1]?.length !== wrap) {
        return { start: index, end: index + end.index + mark };
      }
    }
  }
  return null;
}

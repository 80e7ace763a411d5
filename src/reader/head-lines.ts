import { findCue, openingCue } from './cues.ts';
import { datesIn } from './date-forms.ts';
import type { WrittenDate } from './date-forms.ts';
import { fold } from './fold.ts';
import { en } from './words-en.ts';
import type { HeadWords, LanguageWords } from './words.ts';

/** The words to read a head with: those of the letter's language, then English ones. */
export function headWords({ head }: LanguageWords): readonly HeadWords[] {
  return head === en.head ? [head] : [head, en.head];
}

/** The first cue of a list that a line begins with, in the letter's language or in English. */
export function opening(
  line: string,
  all: readonly HeadWords[],
  part: keyof HeadWords,
): string | null {
  const folded = fold(line.slice(0, 200)).replace(/^[\s"'*_#(<>[\]-]+/u, '');
  for (const words of all) {
    const cue = openingCue(folded, words[part]);
    if (cue !== null) return cue;
  }
  return null;
}

/** Whether a line holds a cue of a list. */
export function holds(line: string, all: readonly HeadWords[], part: keyof HeadWords): boolean {
  const folded = fold(line.slice(0, 400));
  return all.some((words) => findCue(folded, words[part]) !== null);
}

/** What stands before and after the colon of `Subject: …`; null where the line has no such cue. */
export function labelled(
  line: string,
  all: readonly HeadWords[],
  part: 'subjects' | 'to' | 'cc' | 'senders',
): { readonly cue: string; readonly rest: string; readonly at: number } | null {
  const colon = /^[^:：\n]{1,40}?\s?[*_]{0,2}[:：][*_]{0,2}\s*/u.exec(line);
  if (colon === null) return null;
  const before = line.slice(0, colon[0].search(/[:：]/u)).replaceAll(/[*_#]/gu, '').trim();
  const cue = opening(before, all, part);
  if (cue === null || fold(before).length - cue.length > 12) return null;
  return { cue: before, rest: line.slice(colon[0].length), at: colon[0].length };
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu;
const LONGEST = 160;

/**
 * The date of a line that is there for its date: place names and little words aside nothing else
 * stands on it. `bare` when not even a place stands there.
 */
export function dateOfLine(
  line: string,
  all: readonly HeadWords[],
  language: string,
): (WrittenDate & { readonly bare: boolean }) | null {
  if (line.length > LONGEST) return datelineOf(line, all, language);
  const dates = datesIn(line, language);
  const [date] = dates;
  if (date === undefined || new Set(dates.map(({ edtf }) => edtf)).size > 1) return null;
  const rest = dates.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    line,
  );
  if (holds(rest, all, 'stale')) return null;
  const words = (rest.match(WORD) ?? []).filter((word) => !isFiller(word, all));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length > 6 || small > 1) return datelineOf(line, all, language);
  return { ...date, bare: words.length === 0 };
}

function isFiller(word: string, all: readonly HeadWords[]): boolean {
  const folded = fold(word).replace(/\.$/u, '');
  const weekday = folded.endsWith('day') || folded.endsWith('tag');
  return weekday || all.some((words) => openingCue(folded, words.dateFillers) === folded);
}

/** `BRUSSELS, 14 September 2011 – We …`: place, date and dash before the text. */
function datelineOf(
  line: string,
  all: readonly HeadWords[],
  language: string,
): (WrittenDate & { bare: boolean }) | null {
  const opening = line.slice(0, 90);
  const [date] = datesIn(opening, language);
  if (date === undefined || date.start > 45) return null;
  const place = opening.slice(0, date.start);
  const after = opening.slice(date.end);
  const words = (place.match(WORD) ?? []).filter((word) => !isFiller(word, all));
  if (words.length === 0 || words.length > 4 || words.some((word) => /^\p{Ll}/u.test(word)))
    return null;
  return /^[)\]*_]{0,3}\s?[-–—:―]\s?\S/u.test(after) ? { ...date, bare: false } : null;
}

/** `We, the undersigned, say today, 14 September 2011, …`: a date in the first sentence that is today's. */
export function dateOfToday(
  text: string,
  all: readonly HeadWords[],
  language: string,
): WrittenDate | null {
  const opening = text.slice(0, 400);
  const found = datesIn(opening, language).find(({ start }) =>
    holds(opening.slice(Math.max(0, start - 30), start), all, 'today'),
  );
  return found?.edtf.length === 10 ? found : null;
}

import { fold } from './fold.ts';
import type { Span } from './letter.ts';

/** What splitting into sentences needs to know of a language. */
export type SentenceWords = {
  /** Abbreviations with a full stop, folded, without it. */
  readonly abbreviations: ReadonlySet<string>;
  /** Whether a word names a month, so that "18. Mai" is not cut. */
  readonly isMonth: (word: string) => boolean;
  /** Whether a sentence often begins with this word, so that "in the U.S. We ask" is cut. */
  readonly isOpening: (word: string) => boolean;
  /** Whether a word may open a sentence before its subject: consequently, please. */
  readonly isJoint: (word: string) => boolean;
  /** Whether a word is the first person's subject, which has a capital only where it opens. */
  readonly isWe: (word: string) => boolean;
};

const END = /[.!?…؟。！？۔]/u;
const CLOSING = /["'”’»)\]*_“›]/u;
const SPACE = /\s/u;
const NOTE = /^(?:\s?\[\^?\d{1,3}(?:\s?[,-]\s?\d{1,3})*\]|<sup>[^<]{0,12}<\/sup>|[¹²³⁰-⁹]+)+/u;
const NEXT_WORD = /^["'“”„«»‘’([*_¿¡\s]*([\p{L}\p{M}\p{N}]+)/u;
const LAST_WORD = /([\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*)$/u;
const LOOK_BACK = 24;
const LOOK_AHEAD = 40;
const LONGEST_LINK = 2000;
const LOST_FROM = 150;
const LONG_ENOUGH = 60;

/**
 * The sentences of a stretch of text, in order and without the space between them. Abbreviations,
 * initials, numbers, ellipses, quotes, links and footnote marks do not end a sentence; line breaks
 * do not either.
 *
 * @example
 * sentencesIn('Dr. Lee asks. Free her!', { start: 0, end: 23 }, words)
 * // [{ start: 0, end: 13 }, { start: 14, end: 23 }]
 */
export function sentencesIn(text: string, { start, end }: Span, words: SentenceWords): Span[] {
  const lost = end - start > LOST_FROM ? lostStops(text, { start, end }, words) : [];
  if (lost.length > 0) return lost;
  const found: Span[] = [];
  let from = skipSpace(text, start, end);
  let at = from;
  while (at < end) {
    const next = step(text, at, end);
    if (next !== at + 1) at = next;
    else {
      const stop = stopAt(text, at, { start: from, end }, words);
      if (stop > 0) {
        found.push({ start: from, end: stop });
        from = skipSpace(text, stop, end);
      }
      at = stop > 0 ? from : Math.max(at + 1, -stop);
    }
  }
  if (from < end) found.push({ start: from, end: trimEnd(text, from, end) });
  return found.filter((one) => one.end > one.start);
}

/** Where the sentence that holds `at` ends, if it ends there; else, negative, where to read on. */
function stopAt(text: string, at: number, span: Span, words: SentenceWords): number {
  if (END.test(text.charAt(at))) {
    const stop = behindEnd(text, at, span.end);
    return endsHere(text, at, stop, span, words) ? stop : -stop;
  }
  return SPACE.test(text.charAt(at)) && lostStopAt(text, at, span, words) ? at : -1;
}

/**
 * "… humanitarian aid We call on you": only a lost full stop brings this capital behind a word; nor
 * does a comma before "Finally, we".
 */
function lostStopAt(text: string, at: number, { start, end }: Span, words: SentenceWords): boolean {
  const before = text.charAt(at - 1);
  if (at - start < LONG_ENOUGH || !/[\p{L},;]/u.test(before)) return false;
  const ahead = text.slice(at, Math.min(end, at + LOOK_AHEAD));
  const [, next, then] = /^\s(\p{Lu}\p{Ll}+)(?:\s|,\s(\p{Ll}+)[\s,])/u.exec(ahead) ?? [];
  if (next === undefined) return false;
  if (/[,;]/u.test(before))
    return then !== undefined && words.isJoint(fold(next)) && words.isWe(fold(then));
  return then === undefined && words.isWe(fold(next));
}

/** Where a text lost all its punctuation, a wide gap before a word that opens sentences ends one. */
function lostStops(text: string, { start, end }: Span, words: SentenceWords): Span[] {
  const written = text.slice(start, end);
  if (/[.!?…؟](?:\s|$)/u.test(written)) return [];
  const found: Span[] = [];
  let from = start;
  for (const gap of written.matchAll(
    /(?<!\p{L})(\p{L}{1,60})[\s\u00A0]{2,}(?=(\p{Lu}\p{L}{1,60}))/gu,
  )) {
    const [whole, last = '', next = ''] = gap;
    if (words.isOpening(fold(last)) || words.abbreviations.has(fold(last))) continue;
    if (!words.isOpening(fold(next)) && !words.isJoint(fold(next))) continue;
    found.push({ start: from, end: start + gap.index + last.length });
    from = start + gap.index + whole.length;
  }
  return found.length === 0 ? [] : [...found, { start: from, end: trimEnd(text, from, end) }];
}

/** Over the address of a link and over a web address in one step, else one character on. */
function step(text: string, at: number, end: number): number {
  if (text.startsWith('](', at)) {
    const close = text.indexOf(')', at + 2);
    if (close !== -1 && close < end && close - at < LONGEST_LINK) return close + 1;
  }
  if (text.startsWith('http', at) || text.startsWith('www.', at)) {
    let next = at;
    while (next < end && !SPACE.test(text.charAt(next))) next += 1;
    while (next > at + 1 && END.test(text.charAt(next - 1))) next -= 1;
    return next;
  }
  return at + 1;
}

function skipSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && SPACE.test(text.charAt(next))) next += 1;
  return next;
}

function trimEnd(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && SPACE.test(text.charAt(last - 1))) last -= 1;
  return last;
}

/** Behind the marks that belong to a sentence's end: more stops, quotes, brackets, notes. */
function behindEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && END.test(text.charAt(next))) next += 1;
  while (next < end && CLOSING.test(text.charAt(next)) && !opens(text, next, end)) next += 1;
  const note = NOTE.exec(text.slice(next, Math.min(end, next + LOOK_AHEAD)));
  if (note) next += note[0].length;
  while (next < end && CLOSING.test(text.charAt(next)) && !opens(text, next, end)) next += 1;
  return next;
}

/** A quote or an emphasis mark that stands before a word belongs to what follows. */
function opens(text: string, at: number, end: number): boolean {
  return (
    at + 1 < end && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && !/[)\]]/u.test(text.charAt(at))
  );
}

function endsHere(
  text: string,
  at: number,
  stop: number,
  span: Span,
  words: SentenceWords,
): boolean {
  if (stop >= span.end) return true;
  const mark = text.charAt(at);
  const next = NEXT_WORD.exec(text.slice(stop, Math.min(span.end, stop + LOOK_AHEAD)))?.[1] ?? '';
  if (!SPACE.test(text.charAt(stop))) return gluedEnd(text, at, stop, next);
  const last = LAST_WORD.exec(text.slice(Math.max(span.start, at - LOOK_BACK), at))?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return mark === '.' && stop === at + 1 && isPlainWord(last, words);
  if (mark !== '.' || stop - at > 1) return true;
  return !isAbbreviation(last, next, words, at - span.start);
}

/** Behind a long word a full stop ends the sentence even where the next begins in lower case. */
function isPlainWord(last: string, words: SentenceWords): boolean {
  return /^\p{Ll}{6,}$/u.test(last) && !words.abbreviations.has(fold(last));
}

/** "Zhengjun.Three": a space was lost. Never within `3.5`, `e.V` or `Node.js`. */
function gluedEnd(text: string, at: number, stop: number, next: string): boolean {
  if (/[。！？؟۔]/u.test(text.charAt(at))) return true;
  return (
    stop === at + 1 &&
    /\p{Ll}{3}$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    /^\p{Lu}\p{Ll}/u.test(next)
  );
}

function isAbbreviation(last: string, next: string, words: SentenceWords, length: number): boolean {
  const [word, opening] = [fold(last), words.isOpening(fold(next))];
  if (/^\d{1,2}$/u.test(last)) return words.isMonth(fold(next)) || length <= 3;
  if (/^\p{Lu}$/u.test(last)) return !opening;
  if (/^\p{L}(?:\.\p{L}{1,2})+$/u.test(last)) return !opening;
  return words.abbreviations.has(word) && !(opening && last.length > 4);
}

import { evenOut } from './evening.ts';
import type { Span } from './letter.ts';
import { breakHead } from './one-line.ts';
import type { LanguageWords } from './words.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';

/** A letter as the parts of the reader see it: the text, its lines, and the words of its language. */
export type Source = {
  /** What was given with disturbing characters blanked out: as long, so that positions are the same. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly words: LanguageWords;
};

export function openSource(text: string, words: LanguageWords): Source {
  const even = breakHead(evenOut(text), words);
  return { text: even, lines: linesOf(even), words };
}

/** Whether two stretches share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

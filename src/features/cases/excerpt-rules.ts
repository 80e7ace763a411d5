import { wordsOf } from './search-word-rules.ts';
import type { SearchWord } from './search-word-rules.ts';

/** A piece of a text: `marked` where it is what was looked for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** Characters shown of a long text. */
const SHOWN = 220;
/** Of them before the first word that was found. */
const BEFORE = 60;
/** Read for words; what is beyond is found, and shown from the beginning. */
const READ = 20_000;

/**
 * A text, or the part of it where most of what was looked for stands, cut at words.
 *
 * @example
 * excerptOf('They were told to come', ({ folded }) => folded === 'told')
 * // [{ text: 'They were ', marked: false }, { text: 'told', marked: true }, …]
 */
export function excerptOf(text: string, isMarked: (word: SearchWord) => boolean): Piece[] {
  const words = [...wordsOf(text.slice(0, READ))];
  const found = words.filter(isMarked);
  const from = text.length <= SHOWN ? 0 : startOf(words, found);
  const last = words.findLast(({ end }) => end <= from + SHOWN);
  const to = text.length <= from + SHOWN ? text.length : Math.max(last?.end ?? 0, from + 1);
  const pieces = piecesOf(text, from, to, found);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Where the window with the most found words begins. */
function startOf(words: readonly SearchWord[], found: readonly SearchWord[]): number {
  let best = { at: 0, count: 0 };
  for (const [place, { at }] of found.entries()) {
    const beyond = found.findIndex(
      (word, other) => other > place && word.end > at + SHOWN - BEFORE,
    );
    const count = (beyond === -1 ? found.length : beyond) - place;
    if (count > best.count) best = { at, count };
  }
  if (best.at <= BEFORE) return 0;
  return words.find(({ at }) => at >= best.at - BEFORE)?.at ?? 0;
}

function piecesOf(text: string, from: number, to: number, found: readonly SearchWord[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const word of found) {
    if (word.at < from || word.end > to) continue;
    add(word.at, false);
    add(word.end, true);
  }
  add(to, false);
  return pieces;
}

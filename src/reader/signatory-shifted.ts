import { fold } from './fold.ts';
import { has, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Draft, Item } from './signatory-sections.ts';
import { isGiven, shapeOf } from './signatory-shape.ts';
import { partUnmarked, unmarkedIn } from './signatory-unmarked.ts';

/** How many rows a list has at least before it is read by what most of its rows have. */
const ENOUGH = 3;

/**
 * Rows that hold a name and what the person is without a mark between, cut there; null where the
 * rows do not agree on it.
 */
export function unmarkedDrafts(items: readonly Item[], lexicon: Lexicon): Draft[] | null {
  if (items.length < ENOUGH) return null;
  const found = items.map(({ piece }) => unmarkedIn(piece.text, lexicon));
  const sure = found.filter((one) => one?.sure).length;
  if (sure < Math.max(2, items.length * 0.25)) return null;
  const bare = items.filter((item, at) => !found[at] && isName(item)).length;
  if (sure + bare < items.length * 0.7) return null;
  return items.map(({ piece }, at) => draftOf(piece, found[at] ?? null));
}

const isName = ({ head, shape, piece }: Item): boolean =>
  head.person >= 0.5 && head.words === shape.words && !/[,;(]/u.test(piece.text);

function draftOf(piece: Piece, found: ReturnType<typeof unmarkedIn>): Draft {
  if (!found) return { lead: piece, under: [], fromRun: true, certain: true };
  const { name, rest } = partUnmarked(piece, found);
  return { lead: name, under: [rest], fromRun: true, certain: true };
}

/**
 * A list whose line breaks slipped: the first row is a name, each row after it holds the body of the
 * one before and then the next name, the last only a body. Null for other lists.
 */
export function shiftedDrafts(items: readonly Item[], lexicon: Lexicon): Draft[] | null {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < ENOUGH || !isName(first) || isName(last)) return null;
  if (items.some(({ mark }) => mark !== null)) return null;
  const middle = items.slice(1, -1).map(({ piece }) => nameLast(piece, lexicon));
  const fit = middle.filter((one) => one?.sure).length;
  if (middle.some((one) => one === null) || fit < Math.max(1, middle.length * 0.4)) return null;
  if (last.shape.body < 0.4 && last.shape.post < 0.4 && middle.length < 3) return null;
  const drafts: Draft[] = [];
  let lead = first.piece;
  for (const one of middle) {
    if (!one) return null;
    drafts.push({ lead, under: [one.before], fromRun: true, certain: true });
    lead = one.name;
  }
  return [...drafts, { lead, under: [last.piece], fromRun: true, certain: true }];
}

/** What a row holds before the two or three words of a name at its end. */
function nameLast(
  piece: Piece,
  lexicon: Lexicon,
): { readonly before: Piece; readonly name: Piece; readonly sure: boolean } | null {
  if (/[,;:]|[.!?]$/u.test(piece.text)) return null;
  const words = [...piece.text.matchAll(/\S+/gu)];
  if (words.length < 3 || words.length > 14) return null;
  const middle = words.at(-2)?.[0] ?? '';
  const [plain = ''] = wordsIn(fold(middle));
  const three =
    /^\p{Lu}\.?$/u.test(middle) || (/^\p{Ll}/u.test(middle) && has(lexicon.particles, plain));
  const at = words.at(three ? -3 : -2)?.index ?? 0;
  if (at === 0) return null;
  const [before, name] = [cut(piece, 0, at), cut(piece, at)];
  const shape = shapeOf(name.text, lexicon);
  if (shape.person < 0.5 || shape.body >= 0.5 || shape.post >= 0.4) return null;
  const about = shapeOf(before.text, lexicon);
  return { before, name, sure: about.body >= 0.5 || about.post >= 0.4 };
}

/** Two names on each row with nothing but a blank between: columns that copying has flattened. */
export function pairedDrafts(items: readonly Item[], lexicon: Lexicon): Draft[] | null {
  if (items.length < ENOUGH || items.some(({ piece }) => /[,;(|\d]/u.test(piece.text))) return null;
  if (items.some(({ cells }) => cells.length > 1)) return null;
  const cuts = items.map(({ piece }) => secondName(piece.text, lexicon));
  const two = cuts.filter((at) => at > 0).length;
  const even = items
    .slice(0, -1)
    .every(({ shape }, at) => (cuts[at] ?? 0) > 0 || shape.words === 4);
  const four = items.slice(0, -1).every(({ shape }) => shape.words === 4);
  if (!even || two < (four ? items.length * 0.25 : Math.max(2, items.length * 0.5))) return null;
  return items.flatMap(({ piece, shape }, at) => {
    const middle = [...piece.text.matchAll(/\S+/gu)][2]?.index ?? 0;
    const from = cuts[at] || (shape.words === 4 ? middle : 0);
    const pieces = from > 0 ? [cut(piece, 0, from), cut(piece, from)] : [piece];
    return pieces.map((lead) => ({ lead, under: [], fromRun: true, certain: true }));
  });
}

/** Where a second given name begins after a surname; 0 where none does. */
function secondName(text: string, lexicon: Lexicon): number {
  const words = [...text.matchAll(/\S+/gu)];
  if (words.length < 4 || words.length > 8) return 0;
  for (let at = 2; at < words.length - 1; at += 1) {
    const [before, word] = [words[at - 1]?.[0] ?? '', words[at]];
    if (!word || !isGiven(word[0], lexicon) || isGiven(before, lexicon)) continue;
    if (/^(?:\p{Lu}\.?|\p{Ll}+)$/u.test(before)) continue;
    const sides = [text.slice(0, word.index), text.slice(word.index)];
    if (sides.every((side) => shapeOf(side, lexicon).person >= 0.5)) return word.index;
  }
  return 0;
}

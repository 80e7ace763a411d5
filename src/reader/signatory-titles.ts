import { fold } from './fold.ts';
import { has, phraseAt, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import { isGiven, isTitle } from './signatory-shape.ts';

/** A name and the titles and offices that were written before and after it. */
export type Titled = { readonly name: Piece; readonly titles: readonly string[] };

const ENDING = /[\s,;:،؛.–—-]+$/u;
const SUFFIX_DOT = /(?:\b(?:Jr|Sr|e\.\s?V|Inc|Ltd|Co|\p{Lu})|\.\p{L})\.$/u;

/** Leaves the titles before a name and the offices after it off, as long as a name is left. */
export function withoutTitles(piece: Piece, lexicon: Lexicon): Titled {
  const titles: string[] = [];
  let name = tidy(withoutOthers(piece, lexicon));
  for (let guard = 0; guard < 8; guard += 1) {
    const length = titleLength(name.text, lexicon, titles.length > 0);
    if (length === 0) break;
    const rest = tidy(cut(name, length));
    if (!/\p{L}{2}/u.test(rest.text) || opensWithLink(rest.text, lexicon)) break;
    titles.push(name.text.slice(0, length).replace(/[\s,]+$/u, ''));
    name = rest;
  }
  const after: string[] = [];
  for (let guard = 0; guard < 3; guard += 1) {
    const found = /[\s,]+\(?([\p{L}.]{2,6})\)?$/u.exec(name.text);
    if (!found?.[1] || !isOfficeAfter(found[1], lexicon) || found.index < 3) break;
    after.unshift(found[1]);
    name = tidy(cut(name, 0, found.index));
  }
  return { name, titles: [...titles, ...after] };
}

/** `X y 111 firmas más`: an `and` with a number after it ends the name. */
export function withoutOthers(piece: Piece, lexicon: Lexicon): Piece {
  for (const found of piece.text.matchAll(
    /\s+(?:\+|(\p{Ll}{1,5}|&))\s*(?=(\S+)\s*(\S*)\s*(\S*))/gu,
  )) {
    if (found.index < 3 || (found[1] !== undefined && !has(lexicon.and, found[1]))) continue;
    const words = wordsIn(fold(piece.text.slice(found.index)));
    const rest =
      /^\d/u.test(found[2] ?? '') ||
      phraseAt(lexicon.others, words, 0) > 0 ||
      phraseAt(lexicon.others, words, 1) > 0;
    if (rest) return cut(piece, 0, found.index);
  }
  return piece;
}

/** How long the title at the beginning is; 0 where none stands there. */
function titleLength(text: string, lexicon: Lexicon, after: boolean): number {
  const found =
    /^((?:The\s+(?=Rt|Right|Hon|Rev))?[\p{L}.’'-]+?\.?)(?:,?\s+|(?<=\.)(?=\p{Lu}))/u.exec(text);
  const word = found?.[1];
  if (!found || word === undefined) return 0;
  const [plain = ''] = wordsIn(fold(word)).slice(-1);
  const more = after && has(lexicon.titles, `${plain}.`);
  if (!isTitle(word.replace(/^The\s+/u, ''), lexicon) && !more) return 0;
  if (plain.length === 1 && !isGiven(text.slice(found[0].length), lexicon)) return 0;
  const capital = /^\p{Lu}|^\p{Lo}/u.test(word) || word.endsWith('.') || has(lexicon.titles, plain);
  return capital ? found[0].length : 0;
}

/** `MEP`, `MdB`, `PhD` after a name: in capitals, so that no surname is taken. */
function isOfficeAfter(word: string, lexicon: Lexicon): boolean {
  const [plain = ''] = wordsIn(fold(word));
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && (has(lexicon.offices, plain) || has(lexicon.titles, plain));
}

/** Without the marks and the stop that only end an entry. */
export function tidy(piece: Piece): Piece {
  const text = piece.text;
  const ending = ENDING.exec(text)?.[0] ?? '';
  if (ending === '') return cut(piece, 0);
  const stopped =
    ending.startsWith('.') && SUFFIX_DOT.test(text.slice(0, text.length - ending.length + 1));
  return cut(piece, 0, text.length - ending.length + (stopped ? 1 : 0));
}

/** `Président de la LDH` is no title before a name. */
function opensWithLink(text: string, lexicon: Lexicon): boolean {
  const [first = ''] = text.split(/\s+/u);
  return (
    /^\p{Ll}/u.test(first) &&
    has(lexicon.linking, first) &&
    !(has(lexicon.particles, first) && /^\S+\s+\p{Lu}\p{Ll}/u.test(text))
  );
}

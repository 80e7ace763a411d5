import { phraseAt, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { headOf, partsOf, COMMAS } from './signatory-parts.ts';
import { splitAnd } from './signatory-runs.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Weighed } from './signatory-weights.ts';
import type { Section } from './signatory-sections.ts';
import { isTitle, shapeOf } from './signatory-shape.ts';

/** The first and the last rows of a letter: where a sentence may tell who signed. */
const EDGE = 6;

/**
 * The names in a sentence that tells who signed, `The letter was signed by Senators A (D-WA), B and
 * C.`: for letters without a list. Null where no sentence does.
 */
export function namesInSentence(weighed: readonly Weighed[], lexicon: Lexicon): Section | null {
  for (const { row } of [...weighed.slice(-EDGE).toReversed(), ...weighed.slice(0, EDGE)]) {
    if (row.piece.text.length > 8000) continue;
    const found = afterCue(row.piece, row.folded, lexicon);
    if (!found) continue;
    const shape = shapeOf(found.names.text, lexicon);
    const head = shapeOf(headOf(found.names.text), lexicon);
    const { mark, cells, indent, width, index } = row;
    const item = {
      mark,
      cells,
      indent,
      width,
      gap: 1,
      piece: found.names,
      shape,
      head,
      line: index,
    };
    return { label: found.cue, kind: 'sentence', items: [item], behalf: null };
  }
  return null;
}

function afterCue(
  piece: Piece,
  folded: string,
  lexicon: Lexicon,
): { names: Piece; cue: string } | null {
  const tokens = [...folded.matchAll(/\S+/gu)];
  const words = tokens.map(([word]) => wordsIn(word)[0] ?? '');
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const count = phraseAt(lexicon.signedBy, words, at);
    const [first, last] = [tokens[at], tokens[at + count - 1]];
    if (count === 0 || !first || !last) continue;
    const end = last.index + last[0].length;
    const more = /^(?:[\s,:]+(?!(?:de|van|von|di|da|al|el)\s)\p{Ll}{2,8}(?=[\s:])){0,3}/u.exec(
      piece.text.slice(end),
    );
    const from = end + (more?.[0].length ?? 0);
    const names = cut(piece, from, from + endOfNames(piece.text.slice(from), lexicon));
    if (countNames(names, lexicon) >= 2) {
      return { names, cue: piece.text.slice(first.index, from).replace(/[:,]$/u, '') };
    }
  }
  return null;
}

/** Where the names end: at the end of the sentence, not at the point of `Sens.` or `J.` */
function endOfNames(text: string, lexicon: Lexicon): number {
  for (const found of text.matchAll(/[.!?](?=\s+[\p{Lu}\p{Lo}]|\s*$)/gu)) {
    const word = /[\p{L}\p{M}]+$/u.exec(text.slice(0, found.index))?.[0] ?? '';
    const short = /^\p{Lu}?\p{L}{0,4}$/u.test(word) && shapeOf(`${word}. Xyz Abc`, lexicon).sure;
    if (word.length > 1 && !short) return found.index;
  }
  return text.length;
}

function countNames(names: Piece, lexicon: Lexicon): number {
  const parts = splitAnd(partsOf(names, COMMAS), lexicon);
  const titled = isTitle(names.text.split(/\s+/u)[0] ?? '', lexicon) && parts.length >= 3;
  const good = parts.filter(
    ({ text }) => shapeOf(headOf(text), lexicon).person >= (titled ? 0.25 : 0.5),
  ).length;
  return good >= parts.length * 0.6 ? good : 0;
}

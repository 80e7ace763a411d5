import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import { has } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { shapeOf } from './signatory-shape.ts';
import type { Shape } from './signatory-shape.ts';
import { unmarkedIn } from './signatory-unmarked.ts';

/** What stands between a name and the rest, outermost first come. */
const SEPARATOR = /\s+[-–—/|:]+\s+|\s*[,;،؛|(（]\s*|\s*[–—]\s*|[:：]\s+|\t|\s{3,}/u;
/** A part that belongs to the name before it although a comma stands between. */
const SUFFIX =
  /^(?:jr|sr|i{2,3}|iv|esq|ph\.?\s?d|m\.?d|s\.?j|o\.?p|cbe|obe|mbe|qc|kc)(?![\p{L}\p{M}])\.?/iu;

/** What stands before the first separator of an entry. */
export function headOf(text: string): string {
  const found = SEPARATOR.exec(text);
  if (!found || found.index === 0) return text;
  const after = found.index + found[0].length;
  if (found[0].trim() === ',' && SUFFIX.test(text.slice(after))) {
    return text.slice(0, after) + headOf(text.slice(after));
  }
  return text.slice(0, found.index);
}

/** What closes a quotation, by what opens it. */
const QUOTES: ReadonlyMap<string, RegExp> = new Map([
  ['«', /»/u],
  ['“', /”/u],
  ['„', /[“”]/u],
]);
/** A title in quotation marks is no longer than this. */
const QUOTED = 120;

/** Where a quotation ends that opens here; here where it does not close or is itself a closing. */
function endOfQuote(text: string, at: number): number {
  if (at > 0 && !/[\s(]/u.test(text.charAt(at - 1))) return at;
  const close = QUOTES.get(text.charAt(at))?.exec(text.slice(at + 1, at + QUOTED));
  return close ? at + 1 + close.index : at;
}

/** The parts of a piece between `marks` that stand outside brackets and quotes. */
export function partsOf(piece: Piece, marks: RegExp): Piece[] {
  const parts: Piece[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < piece.text.length; at += 1) {
    const character = piece.text.charAt(at);
    if (/[([（]/u.test(character)) depth += 1;
    else if (/[)\]）]/u.test(character)) depth = Math.max(0, depth - 1);
    else if (QUOTES.has(character) && depth === 0) at = endOfQuote(piece.text, at);
    else if (depth === 0 && marks.test(character)) {
      parts.push(cut(piece, from, at));
      from = at + 1;
    }
  }
  parts.push(cut(piece, from));
  return parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

export const COMMAS = /[,،、，]/u;
export const SEMICOLONS = /[;؛；·•|]/u;

/**
 * How many names a text lists one after the other: its parts, where nearly all of them are short
 * and look like names; 0 for anything else.
 */
export function runOf(text: string, lexicon: Lexicon): number {
  if (text.length < 20 || text.length > 200_000 || !/[,،、，;؛；·•|]/u.test(text)) return 0;
  const colon = /^[^:,;]{2,80}:\s+(?=\p{L})/u.exec(text)?.[0].length ?? 0;
  const piece = { text: text.slice(colon), at: 0 };
  const semicolons = partsOf(piece, SEMICOLONS);
  const parts = semicolons.length >= 3 ? semicolons : partsOf(piece, COMMAS);
  if (parts.length < 3) return 0;
  const some = parts.slice(0, 60).filter(({ text: part }) => !SUFFIX.test(part));
  const shapes = some.map(({ text: part }) => headShape(withoutAnd(part, lexicon), lexicon));
  const [first] = shapes;
  const opens = first !== undefined && first.person >= 0.5 && first.body < 0.5;
  const sure = shapes.filter((shape) => shape.sure).length;
  const people = shapes.length <= 5 ? opens : sure >= shapes.length * 0.3;
  let names = 0;
  let long = 0;
  for (const [at, shape] of shapes.entries()) {
    if (shape.words > 14 || (shape.prose > 0.5 && shape.words > 7)) long += 1;
    if (people && /^\p{Ll}/u.test(some[at]?.text ?? '') && shape.words <= 5) {
      names += 0.5;
      continue;
    }
    if (people && !shape.sure && (shape.post >= 0.4 || shape.body >= 0.5)) continue;
    if (shape.person >= 0.5 || shape.body >= 0.5) names += 1;
    else if (shape.person >= 0.2) names += 0.6;
  }
  if (long > some.length / 10) return 0;
  const words = shapes.reduce((sum, shape) => sum + shape.words, 0) / shapes.length;
  if (semicolons.length >= 4 && words <= 4 && !/^\p{Ll}/u.test(text)) return parts.length;
  const persons = shapes.filter(({ person, body }) => person >= 0.5 && body < 0.5).length;
  if (opens && shapes.length <= 5 && persons < 2) return 0;
  return names / some.length >= (parts.length >= 8 ? 0.5 : 0.6) ? parts.length : 0;
}

/** The shape of the name at the beginning of a part. */
export function headShape(text: string, lexicon: Lexicon): Shape {
  const head = headOf(text);
  const unmarked = unmarkedIn(head, lexicon);
  return shapeOf(unmarked?.sure ? head.slice(0, unmarked.end) : head, lexicon);
}

/** A part without an `and` before it. */
export function withoutAnd(text: string, lexicon: Lexicon): string {
  const [first = '', ...rest] = text.split(/\s+/u);
  return rest.length > 0 && /^(?:\p{Ll}|\p{Lo}|&)/u.test(first) && has(lexicon.and, first)
    ? rest.join(' ')
    : text;
}

export function isSuffix(text: string): boolean {
  return SUFFIX.test(text) && text.length <= 12;
}

/** `A B` of `A B and C D`; other texts as they are. */
export function firstOf(text: string, lexicon: Lexicon): string {
  if (text.length > 120) return text;
  for (const found of text.matchAll(/\s+(\p{Ll}{1,4}|&|و)\s+/gu)) {
    if (withoutAnd(`${found[1]} x`, lexicon) !== 'x') continue;
    const sides = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    if (sides.every((side) => shapeOf(side, lexicon).person >= 0.5)) return sides[0] ?? text;
  }
  return text;
}

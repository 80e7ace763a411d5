import { isSuffix, partsOf } from './signatory-parts.ts';
import { fold } from './fold.ts';
import { has, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Draft } from './signatory-sections.ts';
import { isGiven, isTitle, shapeOf } from './signatory-shape.ts';
import { partUnmarked, unmarkedIn } from './signatory-unmarked.ts';

/** What parts a name from the rest in a list. */
export type Separator = 'bar' | 'slash' | 'dash' | 'bracket' | 'colon' | 'comma';

const PLACES: Readonly<Record<Separator, RegExp>> = {
  bar: /\t+|\s{3,}|\s*\|\s*/u,
  slash: /\s+\/+\s*(?=\S|$)/u,
  dash: /\s+[-–—]+\s*|\s*[–—]+\s+/u,
  bracket: /\s*[(（[](?:[^()[\]]|[([][^()[\]]*[)\]]){1,400}[)）\]][\s.,;]*$/u,
  colon: /\s*[:：]\s+/u,
  comma: /\s*[,،，;؛]\s*/u,
};
const ORDER: readonly Separator[] = ['bar', 'slash', 'dash', 'comma', 'colon', 'bracket'];

/** A name with what stands after it. */
export type Parted = { readonly name: Piece; readonly rest: Piece | null };

/** What the entries of a list agree to part their names by; null where they are bare names. */
export function separatorOf(drafts: readonly Draft[], lexicon: Lexicon): Separator | null {
  const counts = new Map<Separator, number>();
  for (const { lead } of drafts) {
    for (const separator of ORDER) {
      const parted = partBy(lead, separator, lexicon);
      if (!parted?.rest) continue;
      const { person, sure } = shapeOf(parted.name.text, lexicon);
      counts.set(
        separator,
        (counts.get(separator) ?? 0) + (person >= 0.3 ? 1 : 0.2) + (sure ? 0.3 : 0),
      );
    }
  }
  let best: Separator | null = null;
  for (const separator of ORDER) {
    const count = counts.get(separator) ?? 0;
    if (count > 0 && count > (best ? (counts.get(best) ?? 0) : 0) * 1.05) best = separator;
  }
  const enough = best !== null && (counts.get(best) ?? 0) >= Math.max(1, drafts.length * 0.05);
  return enough ? best : null;
}

/** Parts an entry; null where the separator does not stand in it. */
export function partBy(piece: Piece, separator: Separator, lexicon: Lexicon): Parted | null {
  if (separator === 'comma') {
    const [first, second] = partsOf(piece, /[,،，;؛]/u);
    if (
      first &&
      second &&
      (isSuffix(second.text) ||
        isInverted(first, second, lexicon) ||
        first.text.split(/\s+/u).every((word) => isTitle(word, lexicon)))
    ) {
      return afterFirst(piece, first, lexicon);
    }
    if (!first || first.text.length >= piece.text.replace(/[\s,;]+$/u, '').length) return null;
    const from = piece.text.indexOf(first.text) + first.text.length;
    const mark = /^\s*[,،，;؛]\s*/u.exec(piece.text.slice(from));
    return { name: first, rest: restOf(piece, from + (mark?.[0].length ?? 0)) };
  }
  const found = PLACES[separator].exec(piece.text);
  if (!found || found.index === 0) return null;
  const whole = cut(piece, 0, found.index);
  const inside = separator === 'bracket' ? PLACES.bracket.exec(whole.text) : null;
  const name = inside && inside.index > 2 ? cut(whole, 0, inside.index) : whole;
  if (separator !== 'bracket') return { name, rest: restOf(piece, found.index + found[0].length) };
  const inner = found[0].trim().replace(/[\s.,;]+$/u, '');
  const from = piece.text.indexOf(inner, found.index) + 1;
  return { name, rest: restOf(cut(piece, 0, from + inner.length - 2), from) };
}

/** `Ruiz, Ana`: the comma stands between surname and given name. */
function isInverted(first: Piece, second: Piece, lexicon: Lexicon): boolean {
  const [surname, given] = [first.text, second.text].map((text) => text.trim().split(/\s+/u));
  const [opens = '', ...others] = given ?? [];
  const plain = others.every((word) => /^(?:\p{Lu}\.?|\(.*|.*\)|\p{Lu}\p{Ll}+)$/u.test(word));
  return surname?.length === 1 && plain && !isGiven(first.text, lexicon) && isGiven(opens, lexicon);
}

/** `Holt, Jr., Senator` and `Dr, Ariel X, University`: the first comma belongs to the name. */
function afterFirst(piece: Piece, first: Piece, lexicon: Lexicon): Parted | null {
  const from = piece.text.indexOf(first.text) + first.text.length + 1;
  const later = partBy(cut(piece, from), 'comma', lexicon);
  if (!later) return null;
  const end = piece.text.indexOf(later.name.text, from) + later.name.text.length;
  return { name: cut(piece, 0, end), rest: later.rest };
}

function restOf(piece: Piece, from: number): Piece | null {
  const rest = cut(piece, from);
  return rest.text === '' ? null : rest;
}

/** Parts an entry by what the list agrees on, or by what else fits it. */
export function partEntry(piece: Piece, agreed: Separator | null, lexicon: Lexicon): Parted {
  if (agreed) {
    const parted = partBy(piece, agreed, lexicon);
    if (parted) return (agreed === 'comma' ? beforeBody(parted.name, lexicon) : null) ?? parted;
    if (agreed === 'slash' || agreed === 'dash') {
      const bare = cut(piece, 0, piece.text.replace(/\s+[/–—-]+$/u, '').length);
      if (bare.text !== piece.text) return { name: bare, rest: null };
    }
    if (agreed === 'bracket') return plainComma(piece, lexicon) ?? { name: piece, rest: null };
  }
  for (const separator of ORDER) {
    if (separator === agreed) continue;
    const parted = partBy(piece, separator, lexicon);
    if (!parted?.rest) continue;
    const name = shapeOf(parted.name.text, lexicon);
    const rest = shapeOf(parted.rest.text, lexicon);
    if (name.person >= 0.5 && (rest.post >= 0.4 || rest.body >= 0.4 || name.sure)) return parted;
  }
  return beforeBody(piece, lexicon) ?? { name: piece, rest: null };
}

/** `A B, MEP, Renew` among names with brackets: only where the comma plainly ends the name. */
function plainComma(piece: Piece, lexicon: Lexicon): Parted | null {
  const parted = partBy(piece, 'comma', lexicon);
  if (!parted?.rest || !shapeOf(parted.name.text, lexicon).sure) return null;
  const { post, body } = shapeOf(parted.rest.text, lexicon);
  return post >= 0.6 || body >= 0.5 ? parted : null;
}

/** `Fermín Iturbe Carranza Universidad de los Ríos`, `X Y. Universitat Z`: no mark, but a new noun. */
function beforeBody(piece: Piece, lexicon: Lexicon): Parted | null {
  const unmarked = unmarkedIn(piece.text, lexicon);
  if (unmarked?.sure) return partUnmarked(piece, unmarked);
  const words = [...piece.text.matchAll(/\S+/gu)];
  for (let at = 2; at < words.length - 1; at += 1) {
    const word = words[at];
    const [plain = ''] = wordsIn(fold(word?.[0] ?? ''));
    const noun = has(lexicon.bodies, plain) || (at < words.length - 2 && has(lexicon.posts, plain));
    if (!word || !/^\p{Lu}\p{Ll}{4}/u.test(word[0]) || !noun) continue;
    const name = cut(piece, 0, word.index);
    const { sure, person } = shapeOf(name.text, lexicon);
    const stopped = /\p{Ll}{2}\.$/u.test(name.text);
    return person >= 0.5 && (sure || stopped) ? { name, rest: cut(piece, word.index) } : null;
  }
  return null;
}

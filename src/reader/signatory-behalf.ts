import { fold } from './fold.ts';
import { endOfWords } from './signatory-anchors.ts';
import { phraseAt, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { cut, join } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Draft } from './signatory-sections.ts';
import { partBy, partEntry } from './signatory-separators.ts';
import { shapeOf } from './signatory-shape.ts';

/** `für den Verein Offene Flüsse Anna Muster`: for whom somebody signs, then who; null for other entries. */
export function behalfOf(
  draft: Draft,
  lexicon: Lexicon,
): { readonly name: Piece; readonly organisation: string } | null {
  const whole = join([draft.lead, ...draft.under]);
  const folded = fold(whole.text);
  const count = phraseAt(lexicon.behalf, wordsIn(folded), 0);
  if (count === 0) return bodyThenName(draft, lexicon);
  const from = endOfWords(folded, count);
  const comma = partBy(
    cut(whole, from),
    whole.text.indexOf(':', from) > 0 ? 'colon' : 'comma',
    lexicon,
  );
  if (comma?.rest) {
    const name = partEntry(comma.rest, null, lexicon).name;
    const bare = partBy(name, 'bracket', lexicon)?.name ?? name;
    if (shapeOf(bare.text, lexicon).person >= 0.5)
      return { name: bare, organisation: comma.name.text };
  }
  const [under] = draft.under;
  if (under && shapeOf(under.text, lexicon).person >= 0.5) {
    return { name: under, organisation: draft.lead.text.slice(from).trim() };
  }
  for (const words of [2, 3]) {
    const start = lastWords(whole.text, words);
    const name = cut(whole, start);
    const organisation = cut(whole, from, start);
    if (start > from && organisation.text !== '' && shapeOf(name.text, lexicon).sure) {
      return { name, organisation: organisation.text.replace(/[\s,:;–-]+$/u, '') };
    }
  }
  return null;
}

/** `Free Pages Network – Jane Barlow, Director`: the body, then who signs for it. */
function bodyThenName(
  { lead }: Draft,
  lexicon: Lexicon,
): { readonly name: Piece; readonly organisation: string } | null {
  const parted = partBy(lead, 'dash', lexicon) ?? partBy(lead, 'colon', lexicon);
  if (!parted?.rest || shapeOf(parted.name.text, lexicon).sure) return null;
  const name = partEntry(parted.rest, null, lexicon).name;
  const body = shapeOf(parted.name.text, lexicon);
  const person = shapeOf(name.text, lexicon);
  if (body.body < 0.6 || body.post >= 0.4 || !person.sure || person.words > 5) return null;
  return { name, organisation: parted.name.text };
}

/** Whether a row says for whom somebody signs and who: a short one, with a name at its end. */
export function signsFor(piece: Piece, lexicon: Lexicon): boolean {
  if (piece.text.length > 220 || !/^[\p{Lu}\p{Lo}]/u.test(piece.text)) return false;
  const draft = { lead: piece, under: [], fromRun: false, certain: false };
  const comma = /,\s+[^,]+$/u.test(piece.text);
  return comma && behalfOf(draft, lexicon) !== null;
}

/** Where the last `count` words begin. */
function lastWords(text: string, count: number): number {
  let at = text.trimEnd().length;
  for (let word = 0; word < count; word += 1) {
    const space = text.lastIndexOf(' ', at - 1);
    if (space === -1) return 0;
    at = space;
  }
  return at + 1;
}

/** A row that only says for whom: `Für Health for Future Göttingen`, with the names below it. */
export function onlyBehalf(text: string, lexicon: Lexicon): string | null {
  const folded = fold(text);
  const count = phraseAt(lexicon.behalf, wordsIn(folded), 0);
  if (count === 0 || /[,:].*\p{L}/u.test(text)) return null;
  const organisation = text
    .slice(endOfWords(folded, count))
    .replace(/[\s:]+$/u, '')
    .trim();
  const last = organisation.slice(lastWords(organisation, 2));
  const shape = shapeOf(last, lexicon);
  return organisation !== '' && !(shape.sure && organisation.includes(' ') && organisation !== last)
    ? organisation
    : null;
}

import { isCountry } from './signatory-countries.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import { partsOf } from './signatory-parts.ts';
import type { Draft } from './signatory-sections.ts';
import { partBy } from './signatory-separators.ts';
import type { Parted } from './signatory-separators.ts';
import { isTitle, shapeOf } from './signatory-shape.ts';

/** The name of an organisation, and the country that the list sets beside it. */
export type Placed = { readonly name: Piece; readonly country: string | null };

/** Fewer persons than this among organisations are names of organisations misread. */
const FEWEST = 0.03;

/** `Open Rivers, Chile`, `Open Rivers (Chile)` and `Chile: Open Rivers`: the country is no part of the name. */
export function placedIn(entry: Piece, lexicon: Lexicon): Placed {
  const lead = /^([^:：]{3,40})[:：]\s+(?=\p{L})/u.exec(entry.text);
  if (lead?.[1] !== undefined && isCountry(lead[1]))
    return { name: cut(entry, lead[0].length), country: lead[1] };
  const bracket = /\s*\(([^()]{2,40})\)$/u.exec(entry.text);
  const person = shapeOf(entry.text, lexicon).person >= 0.5;
  if (bracket?.[1] !== undefined && bracket.index > 2 && !person && isCountry(bracket[1]))
    return { name: cut(entry, 0, bracket.index), country: bracket[1] };
  const tail = /[,،]\s*(?:\([^()]*\)\s*)?([^,،()]{2,40}?)[.;]?$/u.exec(entry.text);
  const before = entry.text.slice(0, tail?.index ?? 0);
  const beside = before.slice(before.lastIndexOf(',') + 1).trim();
  if (tail?.[1] === undefined || !isCountry(tail[1]) || isCountry(beside))
    return { name: entry, country: null };
  return { name: cut(entry, 0, tail.index), country: tail[1] };
}

/** `A B, lawyer; Open Rivers`: entries that were set on one line among others with their own. */
export function splitStops(draft: Draft): Draft[] {
  if (draft.fromRun || draft.lead.text.length > 400) return [draft];
  const parts = partsOf(draft.lead, /[;؛]/u);
  if (parts.length < 2 || !parts.every(({ text }) => /^\p{Lu}.{3}/u.test(text))) return [draft];
  return parts.map((lead, at) => (at === 0 ? { ...draft, lead } : { ...draft, lead, under: [] }));
}

/** The persons in a list of organisations: names with what the person is after them. */
export function peopleAmong(
  drafts: readonly Draft[],
  lexicon: Lexicon,
): ReadonlyMap<Draft, Parted & { readonly rest: Piece }> {
  const people = new Map<Draft, Parted & { readonly rest: Piece }>();
  for (const draft of drafts) {
    const parted = personIn(draft.lead, lexicon);
    if (parted) people.set(draft, parted);
  }
  return people.size >= drafts.length * FEWEST ? people : new Map();
}

function personIn(lead: Piece, lexicon: Lexicon): (Parted & { readonly rest: Piece }) | null {
  const glued = /(?<=\p{Ll})-(?=\p{Lu}\p{Ll}{3})/u.exec(lead.text);
  const ways = [
    partBy(lead, 'comma', lexicon),
    partBy(lead, 'bracket', lexicon),
    glued
      ? { name: cut(lead, 0, glued.index), rest: cut(lead, glued.index + glued[0].length) }
      : null,
  ];
  for (const [at, parted] of ways.entries()) {
    if (!parted?.rest) continue;
    const { name, rest } = parted;
    const { person, sure, body, words } = shapeOf(name.text, lexicon);
    if (person < 0.5 || body >= 0.5 || words < 2 || words > 6) continue;
    const { post } = shapeOf(rest.text, lexicon);
    const told = at === 0 && sure && words <= 3 && !isCountry(rest.text) && /\s/u.test(rest.text);
    const titled = isTitle(rest.text.split(/\s+/u)[0] ?? '', lexicon);
    if (post >= 0.6 || (sure && titled) || ((sure || titled) && post >= 0.4) || told)
      return { name, rest };
  }
  return null;
}

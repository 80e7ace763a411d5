import { findAddressees } from './addressees.ts';
import { readZone } from './head-zone.ts';
import type { Zone } from './head-zone.ts';
import { findDate } from './letter-date.ts';
import type { Found, FoundText, Span } from './letter.ts';
import type { SignatoryList } from './signatories.ts';
import type { Source } from './source.ts';
import { findTitle } from './title.ts';
import type { LanguageWords } from './words.ts';

/** A value with its place; null where the text does not say. */
export type FoundValue = Found & { readonly value: string };

/** What stands before the body, and where it stands, so that it is not read as body. */
export type Head = {
  readonly title: FoundValue | null;
  readonly date: FoundValue | null;
  readonly addressees: readonly FoundText[];
  /** The greeting: it opens the body and holds no demand. */
  readonly salutations: readonly Span[];
  readonly taken: readonly Span[];
};

/** Finds title, date and addressees. */
export function readHead(source: Source, list: SignatoryList): Head {
  const zone = readZone(source, namesFrom(source, list));
  const title = findTitle(zone, bodiesOf(source.words));
  const date = findDate(source, zone, title, list.entries);
  const { found, units } = findAddressees(source, zone, title);
  const dateLine =
    date && source.lines.find(({ start, end }) => start <= date.start && date.end <= end);
  const alone = dateLine && dateLine.end - dateLine.start < 120 ? [spanOf(dateLine)] : [];
  return {
    title: title && placeOnly(title),
    date,
    addressees: found,
    salutations: zone.salutations.map(spanOf),
    taken: [...headSpans(zone), ...(title ? [spanOf(title)] : []), ...units.map(spanOf), ...alone],
  };
}

function placeOnly({ value, start, end, reason }: FoundValue): FoundValue {
  return { value, start, end, reason };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Above a salutation everything is head; where nobody is greeted, only what is known to be. */
function headSpans({ units, salutations }: Zone): Span[] {
  const [first] = salutations;
  if (first !== undefined && first.start > 0) return [{ start: 0, end: first.start }];
  return units
    .filter(({ kind }) => kind !== 'plain' && kind !== 'prose' && kind !== 'heading')
    .map(spanOf);
}

/** Where the list of names begins, unless it stands above the letter. */
function namesFrom({ text }: Source, { taken }: SignatoryList): number {
  return taken.reduce(
    (first, { start }) => (start > text.length * 0.02 ? Math.min(first, start) : first),
    text.length,
  );
}

const bodies = new WeakMap<LanguageWords, readonly string[]>();

/** What organisations call themselves, as cues: one list a language, so that it is compiled once. */
function bodiesOf(words: LanguageWords): readonly string[] {
  const known = bodies.get(words) ?? words.names.bodies.map((entry) => entry.replaceAll(' ', '|'));
  bodies.set(words, known);
  return known;
}

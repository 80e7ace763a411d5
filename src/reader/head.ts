import type { Found, FoundText, Span } from './letter.ts';
import type { Source } from './source.ts';

/** A value with its place; null where the text does not say. */
export type FoundValue = Found & { readonly value: string };

/** What stands before the body: and where it stands, so that it is not read as body. */
export type Head = {
  readonly title: FoundValue | null;
  readonly date: FoundValue | null;
  readonly addressees: readonly FoundText[];
  readonly taken: readonly Span[];
};

/** Finds title, date and addressees. `taken` is what the list of names holds. */
export function readHead(_source: Source, _taken: readonly Span[]): Head {
  return { title: null, date: null, addressees: [], taken: [] };
}

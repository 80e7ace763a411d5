import type { Found, FoundSignatory, SignatoryKind, Span } from './letter.ts';
import type { Source } from './source.ts';

/** The list of names with everything that belongs to it: headings over it, closing words, notes. */
export type SignatoryList = {
  readonly entries: readonly FoundSignatory[];
  readonly kind: SignatoryKind | null;
  readonly kindFound: Found | null;
  /** Stretches of the source that belong to the list: no demand and no paragraph is looked for there. */
  readonly taken: readonly Span[];
};

/** Finds who signed. */
export function findSignatories(_source: Source): SignatoryList {
  return { entries: [], kind: null, kindFound: null, taken: [] };
}

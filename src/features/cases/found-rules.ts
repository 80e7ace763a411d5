import type { Piece } from './excerpt-rules.ts';
import type { CaseId, EntryId, Kind } from './rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** What somebody searches for; `''` and an empty list ask for nothing. */
export type SearchAsked = {
  readonly text: string;
  /** `event` or, narrower, `event arrest`: any of them. */
  readonly kinds: readonly string[];
  readonly country: string;
  readonly certainty: string;
  readonly authority: string;
  readonly place: string;
  /** Days, `2011-09-14`: what may lie between them. */
  readonly from: string;
  readonly to: string;
  readonly caseId: CaseId | null;
  readonly page: number;
};

export const NOTHING_ASKED: SearchAsked = {
  text: '',
  kinds: [],
  country: '',
  certainty: '',
  authority: '',
  place: '',
  from: '',
  to: '',
  caseId: null,
  page: 1,
};

/** An entry that was found, with what was looked for marked. */
export type Hit = {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly kind: Kind;
  readonly type: string;
  readonly certainty: Certainty | null;
  readonly country: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
};

export type FacetCount = { readonly value: string; readonly count: number };

export const FACETS = ['kinds', 'country', 'certainty', 'authority', 'place'] as const;
export type Facet = (typeof FACETS)[number];
export type Facets = { readonly [F in Facet]: readonly FacetCount[] };

export type Found = {
  readonly hits: readonly Hit[];
  /** How many there are; with `more` at least so many. */
  readonly total: number;
  readonly more: boolean;
  /** Of what was counted; with `more` at least so many each. */
  readonly facets: Facets;
  readonly pages: number;
  /** When nothing was found: texts that would find something. */
  readonly meant: readonly string[];
};

/** Hits of one page. */
export const PAGE_HITS = 20;
/** Hits that are counted, ordered and shown: beyond them one more word says more than one more page. */
export const MOST_HITS = 1_000;
/** What is counted of one facet; beyond it stands "more than". */
export const MOST_COUNTED = 1_000;
/** Values shown of one facet. */
export const MOST_VALUES = 12;

const NO_FACETS: Facets = { kinds: [], country: [], certainty: [], authority: [], place: [] };
export const NOTHING_FOUND: Found = {
  hits: [],
  total: 0,
  more: false,
  facets: NO_FACETS,
  pages: 0,
  meant: [],
};

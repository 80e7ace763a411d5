import type { Reason } from './reasons.ts';

/** A stretch of the source: UTF-16 offsets, `end` exclusive, so that `text.slice(start, end)` is it. */
export type Span = { readonly start: number; readonly end: number };

/** Where something was taken from, and why. */
export type Found = Span & { readonly reason: Reason };

export type DemandForm = 'bulleted' | 'numbered' | 'prose';
export type SignatoryKind = 'person' | 'organisation' | 'mixed';

/** A passage as written, with white space evened out and list marks left off. */
export type FoundText = Found & { readonly text: string };
export type FoundDemand = FoundText & { readonly form: DemandForm };
export type FoundName = Found & { readonly name: string };

/** One entry of the list of names, its parts as written; null where the text does not say. */
export type FoundSignatory = FoundName & {
  readonly capacity: string | null;
  readonly organisation: string | null;
  readonly country: string | null;
};

/** What a letter says about itself. Null or empty where it does not say; nothing is inferred. */
export type ReadLetter = {
  /** BCP 47 primary language, `en`. */
  readonly language: string | null;
  readonly title: string | null;
  /** EDTF level 1 as far as the text says it: `2011-09-14`, `2011-09`. */
  readonly date: string | null;
  readonly signatoryKind: SignatoryKind | null;
  /** Where the four fields above stand and why they were taken. */
  readonly found: {
    readonly language: Found | null;
    readonly title: Found | null;
    readonly date: Found | null;
    readonly signatoryKind: Found | null;
  };
  readonly addressees: readonly FoundText[];
  readonly body: readonly FoundText[];
  readonly demands: readonly FoundDemand[];
  readonly signatories: readonly FoundSignatory[];
  readonly personsAtRisk: readonly FoundName[];
  readonly organisations: readonly FoundName[];
};

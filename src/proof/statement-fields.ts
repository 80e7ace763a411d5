export const SUBJECT_KINDS = ['person', 'group', 'organisation', 'place', 'web-site'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type StatementLead = { readonly name: string; readonly capacity: string };
export type StatementAddressee = {
  readonly name: string | null;
  readonly office: string;
  readonly country: string | null;
};
export type StatementSubject = { readonly kind: SubjectKind; readonly name: string };
export type StatementDemand = {
  /** Kept over all versions: ascending, gaps where a demand was dropped. */
  readonly number: number;
  /** One word, such as `release`. */
  readonly type: string;
  readonly text: string;
  /** Positions in the statement's subjects, from 1; may be empty. */
  readonly subjects: readonly number[];
  /** Positions in the statement's addressees, from 1; at least one. */
  readonly addressees: readonly number[];
};

/** Everything a signature is bound to. */
export type StatementFields = {
  readonly letter: string;
  readonly version: number;
  readonly language: string;
  readonly title: string;
  /** EDTF: a year, month or day, perhaps with `?`, `~` or `%`. */
  readonly date: string;
  readonly leads: readonly StatementLead[];
  readonly addressees: readonly StatementAddressee[];
  readonly subjects: readonly StatementSubject[];
  readonly demands: readonly StatementDemand[];
  /** The release window, UTC to the minute (`2011-09-15T10:00Z`); null only for an archived letter. */
  readonly window: { readonly opens: string; readonly closes: string } | null;
  readonly embargo: string | null;
  /** How many of the leads must agree, or `archived` for a letter that was published elsewhere before. */
  readonly release: { readonly leads: number } | 'archived';
  /** Restricted CommonMark, see `checkBody`. */
  readonly body: string;
};

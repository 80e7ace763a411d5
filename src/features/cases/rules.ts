import { z } from 'zod';
import type { AccountId, CaseId, Id } from '#kernel/ids';
import type { ContentOf } from './field-rules.ts';
import type { KINDS } from './kind-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

export type { CaseId } from '#kernel/ids';
export type EntryId = Id<'entry'>;

/** What stands in a case file: the file itself, whom it is about, what happened, how one knows. */
export type Kind = keyof typeof KINDS;
export type Content<K extends Kind> = ContentOf<(typeof KINDS)[K]['fields']>;

/** Who may see an entry; each includes those before it. The default is the case's drafters. */
export const AUDIENCES = ['drafters', 'authority', 'public'] as const;
export type ShownTo = (typeof AUDIENCES)[number];

/** One entry of a case file as it stands. Names of accounts are read for the history only. */
export type Entry<K extends Kind = Kind> = {
  readonly [P in K]: {
    readonly id: EntryId;
    readonly caseId: CaseId;
    readonly kind: P;
    readonly shownTo: ShownTo;
    /** null where the kind is no statement, or nobody said. */
    readonly certainty: Certainty | null;
    /** Counts its changes from 1: what two open tabs race for. */
    readonly revision: number;
    readonly addedAt: Date;
    readonly changedAt: Date;
    readonly changedBy: AccountId;
    readonly removedAt: Date | null;
    readonly content: Content<P>;
    /** The first and last day it can mean, `YYYY-MM-DD`; null where open, or the kind has no date. */
    readonly earliest: string | null;
    readonly latest: string | null;
  };
}[K];

/** What is to be written: a new entry, or the next revision of one. */
export type EntryDraft<K extends Kind = Kind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly shownTo: ShownTo;
    readonly certainty: Certainty | null;
    readonly content: Content<P>;
  };
}[K];

/** One thing that cannot be kept as typed: `field` is its name (`names.0.text`), `reason` its sentence. */
export type Fault = {
  readonly field: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Something that happened, a measure or a charge was added to a case, changed or put back. */
export const entryKept = {
  name: 'cases.entry-kept',
  payload: z.object({ caseId: z.uuid(), entryId: z.uuid() }),
};

/** The kinds of which that is told. */
export const TOLD_KINDS: readonly Kind[] = ['event', 'measure', 'charge'];

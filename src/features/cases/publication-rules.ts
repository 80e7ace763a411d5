import { z } from 'zod';
import type { AccountId, Id } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { asksConsent, consentState } from './consent-rules.ts';
import type { Erasure } from './erasure-rules.ts';
import type { ToMark } from './mark-rules.ts';
import type { CaseRendition, NameInText } from './rendition-rules.ts';
import { riskStanding } from './risk-rules.ts';
import type { PersonStanding } from './standing-rules.ts';
import type { CaseId, Entry, EntryId } from './rules.ts';

export type PublicationId = Id<'publication'>;

/** One entry as it stood when somebody asked for it to become public. */
export type Approved = { readonly entryId: EntryId; readonly revision: number };

/** The public part of a case: asked for, decided, perhaps ended. */
export type Publication = {
  readonly id: PublicationId;
  readonly caseId: CaseId;
  readonly askedAt: Date;
  readonly askedBy: AccountId;
  readonly askedByName: string;
  readonly note: string;
  /** null: a second reader has still to decide. */
  readonly decision: 'approved' | 'refused' | 'taken-back' | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly decisionNote: string;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
  readonly endReason: string | null;
};

/** A case that waits for somebody's second reading. */
export type CaseToRead = {
  readonly caseId: CaseId;
  readonly title: string;
  /** Of the title; empty where it is not known. */
  readonly language: string;
  readonly askedBy: string;
  readonly askedAt: Date;
};

export const isLive = ({ decision, endedAt }: Publication): boolean =>
  decision === 'approved' && endedAt === null;

/** Tells second readers that they are asked, or whoever asked what was decided. */
export const tellPublication = {
  name: 'cases.tell-publication',
  payload: z.object({ caseId: z.uuid(), publicationId: z.uuid() }),
};

/** What stands in the way of publishing; each has its sentence `cases.blocker.<reason>`. */
export type PublicationBlocker =
  | { readonly reason: 'head-not-public' | 'nothing-public' | 'no-second-reader' }
  | {
      readonly reason: 'risk-missing' | 'risk-old' | 'risk-before' | 'store-withdrawn';
      readonly subject: EntryId;
    }
  | ({ readonly reason: 'name-in-text' } & NameInText);

/** What publishing is judged by: what would be shown, and everything the file holds. */
export type PublicationFacts = {
  readonly rendition: CaseRendition;
  readonly file: readonly Entry[];
  readonly lastPublishedAt: Date | null;
  readonly secondReaders: readonly AccountId[];
  readonly now: Date;
};

/** Everything that stands in the way, for whoever asks, or anybody. Empty: a second reader may decide. */
export function publicationBlockers(
  facts: PublicationFacts,
  asker: AccountId | null,
): readonly PublicationBlocker[] {
  const { rendition, secondReaders } = facts;
  const blockers: PublicationBlocker[] = [];
  if (rendition.head === null) blockers.push({ reason: 'head-not-public' });
  if (rendition.entries.length === 0) blockers.push({ reason: 'nothing-public' });
  if (!secondReaders.some((reader) => reader !== asker))
    blockers.push({ reason: 'no-second-reader' });
  blockers.push(...peopleBlockers(facts));
  const names = rendition.namesInTexts.map((one) => ({ reason: 'name-in-text' as const, ...one }));
  return [...blockers, ...names];
}

/** Whoever is shown, by name or not, may be in danger for it. */
function peopleBlockers({
  rendition,
  file,
  lastPublishedAt,
  now,
}: PublicationFacts): readonly PublicationBlocker[] {
  const consents = file.filter((entry) => entry.kind === 'consent');
  return file.flatMap((entry): readonly PublicationBlocker[] => {
    if (entry.kind !== 'subject' || !rendition.called.has(entry.id) || !asksConsent(entry))
      return [];
    const subject = entry.id;
    const stored = consentState(entry, consents, 'store', rendition.day);
    const gone = stored === 'withdrawn' || stored === 'refused';
    const risk = riskStanding(file, subject, lastPublishedAt, now);
    return [
      ...(gone ? [{ reason: 'store-withdrawn' as const, subject }] : []),
      ...(risk === 'fresh' ? [] : [{ reason: `risk-${risk}` as const, subject }]),
    ];
  });
}

/**
 * The entries a second reader is asked about: all the public would see, as they stand now, and what
 * those who are shown agreed to. A consent that is written down later names nobody by itself.
 */
export function askedEntries(rendition: CaseRendition, file: readonly Entry[]): Approved[] {
  const shown = new Set(rendition.entries.map(({ id }) => id));
  if (rendition.head !== null) shown.add(rendition.head.id);
  const pictured = file.flatMap((entry) =>
    entry.kind === 'evidence' && shown.has(entry.id) ? entry.content.subjects : [],
  );
  const people = new Set([...shown, ...pictured]);
  const isAsked = (entry: Entry): boolean =>
    shown.has(entry.id) || (entry.kind === 'consent' && people.has(entry.content.subject));
  return file
    .filter((entry) => entry.removedAt === null && isAsked(entry))
    .map(({ id, revision }) => ({ entryId: id, revision }));
}

/** Whether what was asked for is what would be public now. */
export function isSameList(asked: readonly Approved[], now: readonly Approved[]): boolean {
  const line = (list: readonly Approved[]): string =>
    list
      .map(({ entryId, revision }) => `${entryId} ${revision}`)
      .toSorted()
      .join();
  return line(asked) === line(now);
}

/** Null when somebody may ask. */
export function askRefusal(
  waiting: Publication | null,
  blockers: readonly PublicationBlocker[],
): Refusal | null {
  if (waiting !== null) return refuse('conflict', 'publication-waiting');
  return blockers.length > 0
    ? refuse('conflict', 'publication-blocked', { count: blockers.length })
    : null;
}

/** Null when this second reader may say yes to exactly this. */
export function approvalRefusal(
  waiting: Publication,
  by: AccountId,
  standing: { readonly isSame: boolean; readonly blockers: readonly PublicationBlocker[] },
): Refusal | null {
  if (waiting.askedBy === by) return refuse('forbidden', 'publication-own');
  if (!standing.isSame) return refuse('conflict', 'publication-overtaken');
  const { length } = standing.blockers;
  return length > 0 ? refuse('conflict', 'publication-blocked', { count: length }) : null;
}

/** Everything the page about the public part of a case shows. */
export type PublicationView = {
  readonly rendition: CaseRendition;
  /** As for whoever asked, or would ask now. */
  readonly blockers: readonly PublicationBlocker[];
  readonly people: readonly PersonStanding[];
  readonly waiting: Publication | null;
  /** What was asked for is not what would be public now. */
  readonly isOvertaken: boolean;
  readonly live: Publication | null;
  readonly earlier: readonly Publication[];
  readonly erasures: readonly Erasure[];
  /** null: nothing is to be marked by this person, or now. */
  readonly toMark: ToMark | null;
  readonly mayAsk: boolean;
  readonly mayDecide: boolean;
  readonly mayEnd: boolean;
  readonly mayErase: boolean;
};

const typed = z.string().max(20_000).catch('');

export const askInput = z.object({ note: typed });
export const decisionInput = z.object({ publication: typed, note: typed });
export const endInput = z.object({ reason: typed });

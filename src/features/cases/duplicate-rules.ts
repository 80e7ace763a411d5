import { compareNames, nameKeys } from '#names';
import type { NameKeys, Reason } from '#names';
import type { CaseId, EntryId } from './rules.ts';

/** A subject being typed: what is known of it so far. */
export type SubjectTyped = {
  readonly kind: 'subject';
  readonly caseId: CaseId;
  readonly names: readonly string[];
  readonly type: string;
  readonly country: string;
  /** The entry being changed: nobody is a duplicate of themselves. */
  readonly self?: EntryId | null;
};
export type SourceTyped = {
  readonly kind: 'source';
  readonly caseId: CaseId;
  readonly title: string;
  readonly url: string;
  readonly self?: EntryId | null;
};
export type EventTyped = {
  readonly kind: 'event';
  readonly caseId: CaseId;
  readonly type: string;
  readonly date: string;
  readonly subjects: readonly EntryId[];
  readonly self?: EntryId | null;
};
export type Typed = SubjectTyped | SourceTyped | EventTyped;

export type { NameKeys } from '#names';

/** What names like this one are looked for by. */
export const keysAsked = (name: string): NameKeys => nameKeys(name);

/** Why something may be the same: names alike, or what both have in common. */
export type DuplicateReason =
  | Reason
  | { readonly code: DuplicateCode; readonly values: Readonly<Record<string, never>> };
export type DuplicateCode =
  | 'cases.duplicate.begins'
  | 'cases.duplicate.same-url'
  | 'cases.duplicate.same-title'
  | 'cases.duplicate.same-subject';

/** An entry that may be the one being typed, with what tells the two apart. Never more than an offer. */
export type Duplicate = {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  /** In another case a subject can be said to be the same person; merging is within one case. */
  readonly isElsewhere: boolean;
  /** Likely, not only possible. */
  readonly isLikely: boolean;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly type: string;
  readonly country: string;
  /** Born, or the day of an event or a source: EDTF as typed. */
  readonly date: string;
  readonly events: number;
  readonly relations: readonly { readonly type: string; readonly name: string }[];
  readonly reasons: readonly DuplicateReason[];
};

/** Shown at once: more would not be read. */
export const MOST_OFFERED = 5;

/** A name that is kept somewhere and may be the one that was typed. */
export type NameFound = { readonly entryId: EntryId; readonly text: string };
export type Likeness = {
  readonly entryId: EntryId;
  readonly score: number;
  readonly isLikely: boolean;
  readonly reasons: readonly DuplicateReason[];
};

/**
 * Which entries are alike enough to be shown, the likeliest first: as alike as names are compared, or
 * beginning with what was typed, as long as somebody is still typing.
 */
export function rankNames(
  typed: readonly string[],
  found: readonly NameFound[],
): readonly Likeness[] {
  const best = new Map<EntryId, Likeness>();
  for (const name of typed) {
    for (const { entryId, text } of found) {
      const like = likenessOf(name, text);
      const known = best.get(entryId);
      if (like === null || (known !== undefined && known.score >= like.score)) continue;
      best.set(entryId, { entryId, ...like });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, MOST_OFFERED);
}

function likenessOf(typed: string, text: string): Omit<Likeness, 'entryId'> | null {
  const { score, hint, offer, reasons } = compareNames(typed, text);
  if (hint) return { score, isLikely: offer, reasons };
  if (!beginsSo(typed, text) && !isOneWordOf(typed, text)) return null;
  const reason = { code: 'cases.duplicate.begins', values: {} } as const;
  return { score, isLikely: false, reasons: [reason] };
}

/** A surname alone, in whatever spelling: the rest may still be typed. */
function isOneWordOf(typed: string, text: string): boolean {
  const words = text.split(/\s+/u);
  return !/\s/u.test(typed.trim()) && words.some((word) => compareNames(typed, word).hint);
}

/** Each word that was typed is a word of the name, or the beginning of one. */
function beginsSo(typed: string, text: string): boolean {
  const words = nameKeys(text).plain;
  const asked = nameKeys(typed).plain;
  return asked.length > 0 && asked.every((start) => words.some((word) => word.startsWith(start)));
}

/** The same page however its address was copied. */
export function plainUrl(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[#?].*$/, '')
    .replace(/\/+$/, '');
}

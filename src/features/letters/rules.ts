import type { Sha256 } from '#kernel/bytes';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { z } from 'zod';
import type { Origin, VersionContent } from './statement-rules.ts';

/** One immutable, numbered text. `statement` is what everyone signs, `statementSha256` its identity. */
export type Version = {
  readonly id: VersionId;
  readonly letterId: LetterId;
  readonly number: number;
  readonly statement: string;
  readonly statementSha256: Sha256;
  readonly content: VersionContent;
  readonly changeNote: string;
  readonly frozenAt: Date;
  readonly frozenBy: AccountId;
};

export type Letter = {
  readonly id: LetterId;
  readonly slug: string;
  readonly origin: Origin;
  readonly originNote: string | null;
  readonly createdAt: Date;
  /** The version with the highest number; after release that is the released one. */
  readonly currentVersion: Version | null;
  readonly release: { readonly versionId: VersionId; readonly releasedAt: Date } | null;
  readonly withdrawal: { readonly at: Date; readonly notice: string } | null;
};

/** What the visibility function of #access needs to know of a letter. */
export function standingOf(letter: Letter): {
  readonly letterId: LetterId;
  readonly releasedAt: Date | null;
} {
  return { letterId: letter.id, releasedAt: letter.release?.releasedAt ?? null };
}

export type LetterState = 'draft' | 'frozen' | 'released' | 'withdrawn';

export function stateOf(letter: Letter): LetterState {
  if (letter.withdrawal !== null) return 'withdrawn';
  if (letter.release !== null) return 'released';
  return letter.currentVersion === null ? 'draft' : 'frozen';
}

/** A new text binds from now on: whoever signed the one before is to be asked again. */
export const versionFrozen = {
  name: 'letters.version-frozen',
  payload: z.object({ letterId: z.uuid(), versionId: z.uuid() }),
};

/** The letter is public from now on. */
export const letterReleased = {
  name: 'letters.released',
  payload: z.object({ letterId: z.uuid() }),
};

/** The letter as a whole was taken back: a notice stands where it stood. */
export const letterWithdrawn = {
  name: 'letters.withdrawn',
  payload: z.object({ letterId: z.uuid() }),
};

/** Why the letter's text can no longer change, or null. */
export function closedBecause(letter: Letter): Refusal | null {
  if (letter.withdrawal !== null) return refuse('conflict', 'letter-withdrawn');
  if (letter.release !== null) return refuse('conflict', 'letter-released');
  return null;
}

import type { Sha256 } from '#kernel/bytes';
import type { AccountId, Id, LetterId } from '#kernel/ids';
import type { Refusal } from '#kernel/refusal';
import { z } from 'zod';

export type ImportId = Id<'import'>;

/** What fits. A letter with three thousand names has a tenth of it. */
export const LIMITS = {
  file: 10_000_000,
  text: 1_000_000,
  fileName: 200,
  name: 200,
  rows: 200,
  signatories: 10_000,
  /** Of one account, taken in and not yet a draft. */
  waiting: 100,
} as const;

/**
 * A letter that exists, taken in by one account. `reading` and `matching` are work under way,
 * `failed` says why nothing could be read, `confirmed` names the draft it became.
 */
export type Import = {
  readonly id: ImportId;
  /** Null for pasted text. */
  readonly fileName: string | null;
  readonly size: number;
  readonly sha256: Sha256;
  readonly uploadedAt: Date;
  readonly uploadedBy: AccountId;
  /** Of a mail: the place of the attached file that is read instead of it. */
  readonly attachment: number | null;
  /** Since when reading or looking up has been waited for. */
  readonly askedAt: Date;
  readonly state: ImportState;
  readonly failure: Refusal | null;
  readonly revision: number;
  readonly letterId: LetterId | null;
  /** Somebody whose name stood in it was erased, and the file with them. */
  readonly erasedAt: Date | null;
};

export type ImportState = 'reading' | 'failed' | 'matching' | 'review' | 'confirmed';

/** How often work is tried: a file that brings the process down must not do so for ever. */
export const TRIES = 4;

/** Reads the file of an import and writes down what was recognised. */
export const readImport = {
  name: 'importing.read',
  payload: z.object({ importId: z.uuid() }),
};

/** Looks the names up in the rosters, for the day the letter has now. */
export const matchImport = {
  name: 'importing.match',
  payload: z.object({ importId: z.uuid() }),
};

/** Imports nobody confirmed are removed after this time: they may name people at risk. */
export const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

import { equalInConstantTime } from '#kernel/bytes';
import type { VersionId } from '#kernel/ids';
import { codeAsTyped, isCode } from '#kernel/mailed-code';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';

export const CODE_MINUTES = 15;
/** Five guesses at 10^8. */
export const CODE_ATTEMPTS = 5;
/** Codes for one invitation in an hour: a stolen link must not flood a mailbox. */
export const CODES_PER_HOUR = 6;

/** Nobody types more; what is longer is no code. */
const LONGEST_TYPED = 100;

/** Clocks of two machines differ; one that ran back further must not bring an old code to life. */
const DRIFT = 5 * 60_000;

export type CodePurpose = 'sign' | 'withdraw';

export type CodeState = {
  readonly versionId: VersionId;
  readonly purpose: CodePurpose;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly usedAt: Date | null;
};

/**
 * Null when the code holds. A code belongs to one text and one purpose: the code for version 1
 * never signs version 2, the code that signs never withdraws.
 */
export function checkCode(
  state: CodeState | null,
  right: string,
  typed: string,
  wanted: { readonly versionId: VersionId; readonly purpose: CodePurpose },
  now: Date,
): Refusal | null {
  if (state === null || state.usedAt !== null) return refuse('invalid', 'signing-code-none');
  if (state.purpose !== wanted.purpose) return refuse('invalid', 'signing-code-none');
  if (state.versionId !== wanted.versionId) return refuse('invalid', 'signing-code-older-text');
  if (now >= state.expiresAt || now.getTime() < state.createdAt.getTime() - DRIFT)
    return refuse('invalid', 'signing-code-expired');
  if (state.attempts >= CODE_ATTEMPTS) return refuse('invalid', 'signing-code-attempts');
  const read = codeAsTyped(typed.slice(0, LONGEST_TYPED));
  if (!isCode(read)) return refuse('invalid', 'signing-code-unreadable'); // a slip, not a guess
  if (!equalInConstantTime(right, read))
    return refuse('invalid', 'signing-code-wrong', { left: CODE_ATTEMPTS - state.attempts - 1 });
  return null;
}

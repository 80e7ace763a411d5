import { equalInConstantTime } from '#kernel/bytes';
import type { VersionId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';

/** Digits: one keyboard on a phone, no look-alikes. Five guesses at 10^8. */
const LENGTH = 8;

export const CODE_MINUTES = 15;
export const CODE_ATTEMPTS = 5;
/** Codes for one invitation in an hour: a stolen link must not flood a mailbox. */
export const CODES_PER_HOUR = 6;

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

/** The code for 32 secret bytes. */
export function codeFrom(bytes: Uint8Array): string {
  const number = bytes.reduce<bigint>((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return (number % 10n ** BigInt(LENGTH)).toString().padStart(LENGTH, '0');
}

/** As printed in the mail: two groups of four. */
export function codeInGroups(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Arabic, Persian and Devanagari digits, for keyboards that type those. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;
const ZEROS = [0x0966, 0x06f0, 0x0660];

function asAsciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  return String(point - (ZEROS.find((zero) => zero <= point && point < zero + 10) ?? point));
}

/** What a person types on a phone: spaces and dashes do not matter, nor the script of the digits. */
export function typedCode(text: string): string {
  return text
    .slice(0, 100)
    .normalize('NFKC')
    .replaceAll(/[\s\-–.]/gu, '')
    .replaceAll(OTHER_DIGITS, asAsciiDigit);
}

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
  if (!equalInConstantTime(right, typedCode(typed)))
    return refuse('invalid', 'signing-code-wrong', { left: CODE_ATTEMPTS - state.attempts - 1 });
  return null;
}

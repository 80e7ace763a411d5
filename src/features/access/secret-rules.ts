import { z } from 'zod';
import type { AccountId } from '#kernel/ids';
import { codeAsTyped, isCode } from '#kernel/mailed-code';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { isWithin } from './sign-in-rules.ts';
import type { Span } from './sign-in-rules.ts';

const MINUTE = 60_000;
const CODE_MINUTES = 10;
export const LINK_MINUTES = 30;
export const LARGEST_ATTEMPTS = 5;
export const CODES_AN_HOUR = 10;
const SECOND_CLICK = 30_000;

export const codeLife = CODE_MINUTES * MINUTE;
export const linkLife = LINK_MINUTES * MINUTE;

/** A one-time secret as it stands: a code by mail, or a link from the terminal. */
export type SecretState = Span & {
  /** null: no account has this address. It is treated alike until the end, so that nobody learns it. */
  readonly accountId: AccountId | null;
  /** null: the mail with the code has not been written yet. */
  readonly secretHash: string | null;
  readonly attempts: number;
  readonly usedAt: Date | null;
  /** Hash of the browser's cookie: for a code who asked, for a link who used it. */
  readonly browserHash: string | null;
};

/** `again`: the second click of the same browser gets the session the first one opened. */
export type SecretDecision =
  | { readonly kind: 'accept' | 'again'; readonly accountId: AccountId }
  | { readonly kind: 'count'; readonly refusal: Refusal };

function isSecondClick(state: SecretState, browserHash: string | null, now: Date): boolean {
  if (state.usedAt === null || state.browserHash === null) return false;
  const since = now.getTime() - state.usedAt.getTime();
  return state.browserHash === browserHash && since >= 0 && since <= SECOND_CLICK;
}

/**
 * Whether a typed code signs in. `count`: refused, and one attempt is gone; every wrong code gets
 * the same answer whether the address has an account or not.
 */
export function decideCode(
  state: SecretState | null,
  input: { readonly codeHash: string; readonly browserHash: string | null },
  now: Date,
): SecretDecision | Refusal {
  if (state === null || state.browserHash !== input.browserHash)
    return refuse('expired', 'code-elsewhere');
  if (!isWithin(state, now)) return refuse('expired', 'code-expired');
  if (state.attempts >= LARGEST_ATTEMPTS) return refuse('expired', 'code-attempts-spent');
  if (state.accountId === null || state.secretHash !== input.codeHash) {
    const left = LARGEST_ATTEMPTS - state.attempts - 1;
    return left === 0
      ? { kind: 'count', refusal: refuse('expired', 'code-attempts-spent') }
      : { kind: 'count', refusal: refuse('invalid', 'code-wrong', { left }) };
  }
  if (state.usedAt === null) return { kind: 'accept', accountId: state.accountId };
  return isSecondClick(state, input.browserHash, now)
    ? { kind: 'again', accountId: state.accountId }
    : refuse('expired', 'code-used');
}

/** Whether a link from the terminal signs in. */
export function decideLink(
  state: SecretState | null,
  input: { readonly browserHash: string | null },
  now: Date,
): { readonly kind: 'accept' | 'again'; readonly accountId: AccountId } | Refusal {
  if (state === null || state.accountId === null) return refuse('expired', 'link-unknown');
  if (state.usedAt !== null)
    return isSecondClick(state, input.browserHash, now)
      ? { kind: 'again', accountId: state.accountId }
      : refuse('expired', 'link-used');
  if (!isWithin(state, now)) return refuse('expired', 'link-expired');
  return { kind: 'accept', accountId: state.accountId };
}

/**
 * What was typed, less spaces and dashes; digits of other scripts are read as what they are. What
 * is not eight digits is no guess and costs none of the five tries.
 */
export const typedCode = z.string().max(100).transform(codeAsTyped).refine(isCode);

import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';

/** Tells one browser from another while somebody signs in; worth nothing by itself. */
export const BROWSER_COOKIE = 'browser';

const MINUTE = 60_000;
const CHALLENGE_MINUTES = 5;
export const challengeLife = CHALLENGE_MINUTES * MINUTE;

/** Clocks of two machines differ; a clock that ran back further than this is not believed. */
const DRIFT = 5 * MINUTE;

export type Span = { readonly createdAt: Date; readonly expiresAt: Date };

/** A clock set back must not bring the past to life again, so time has a lower end too. */
export function isWithin({ createdAt, expiresAt }: Span, now: Date): boolean {
  return now.getTime() >= createdAt.getTime() - DRIFT && now < expiresAt;
}

export type ChallengeState = Span & { readonly usedAt: Date | null };

export function decideChallenge(state: ChallengeState | null, now: Date): Refusal | null {
  if (state === null || state.usedAt !== null || !isWithin(state, now))
    return refuse('expired', 'passkey-challenge-expired');
  return null;
}

/**
 * Where to go after signing in: a path of our own, or nothing. `//evil` and `/\evil` are other
 * sites to a browser.
 */
export function ownPath(text: string | undefined): string | null {
  if (text === undefined || text.length > 500) return null;
  return /^\/(?![/\\])[\w\-./~%?=&:@!$'()*+,;]*$/u.test(text) ? text : null;
}

/** @example signInFor('/desk/rosters') // '/sign-in?next=%2Fdesk%2Frosters' */
export function signInFor(url: string): string {
  const next = ownPath(url);
  return next === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

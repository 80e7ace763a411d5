import { z } from 'zod';
import type { LanguageTag } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { AccountId, SessionId } from '#kernel/ids';
import type { Audience } from './rules.ts';

export const SESSION_COOKIE = 'session';
/** Tells one browser from another while somebody signs in; worth nothing by itself. */
export const BROWSER_COOKIE = 'browser';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const CODE_MINUTES = 10;
export const LINK_MINUTES = 30;
export const CHALLENGE_MINUTES = 5;
export const LARGEST_ATTEMPTS = 5;
export const CODES_AN_HOUR = 10;
export const SESSION_IDLE_HOURS = 12;
export const SESSION_DAYS = 7;
export const CODE_LENGTH = 8;

const SECOND_CLICK = 30 * SECOND;
const SEEN_EVERY = 5 * MINUTE;
/** Clocks of two machines differ; a clock that ran back further than this is not believed. */
const DRIFT = 5 * MINUTE;

export const codeLife = CODE_MINUTES * MINUTE;
export const linkLife = LINK_MINUTES * MINUTE;
export const challengeLife = CHALLENGE_MINUTES * MINUTE;
export const sessionLife = SESSION_DAYS * 24 * HOUR;

type Span = { readonly createdAt: Date; readonly expiresAt: Date };

/** A clock set back must not bring the past to life again, so time has a lower end too. */
function isWithin({ createdAt, expiresAt }: Span, now: Date): boolean {
  return now.getTime() >= createdAt.getTime() - DRIFT && now < expiresAt;
}

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

export type ChallengeState = Span & { readonly usedAt: Date | null };

export function decideChallenge(state: ChallengeState | null, now: Date): Refusal | null {
  if (state === null || state.usedAt !== null || !isWithin(state, now))
    return refuse('expired', 'passkey-challenge-expired');
  return null;
}

export type SessionState = {
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly device: string;
  readonly accountClosedAt: Date | null;
};

/** `touch`: time to note when the session was last seen. */
export type SessionDecision = 'live' | 'touch' | 'ended';

export function decideSession(state: SessionState, device: string, now: Date): SessionDecision {
  if (state.revokedAt !== null || state.accountClosedAt !== null) return 'ended';
  if (!isWithin({ createdAt: state.openedAt, expiresAt: state.expiresAt }, now)) return 'ended';
  if (state.device !== device) return 'ended'; // a cookie that wandered to another kind of device
  const idle = now.getTime() - state.seenAt.getTime();
  if (idle >= SESSION_IDLE_HOURS * HOUR) return 'ended';
  return idle >= SEEN_EVERY ? 'touch' : 'live';
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrom(?:e|ium)\/|\bHeadlessChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone|\biPad|\biPod/, 'iOS'],
  [/\bAndroid/, 'Android'],
  [/\bWindows/, 'Windows'],
  [/\bMac OS X|\bMacintosh/, 'macOS'],
  [/\bCrOS/, 'ChromeOS'],
  [/\bLinux|\bX11/, 'Linux'],
];

/**
 * A device by the family of its browser and system, and nothing finer: enough to recognise one's
 * own, too little to follow anybody. Empty when neither is known.
 *
 * @example deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') // 'Firefox, Linux'
 */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const first = (families: readonly (readonly [RegExp, string])[]) =>
    families.find(([pattern]) => pattern.test(text))?.[1];
  return [first(browsers), first(systems)].filter((part) => part !== undefined).join(', ');
}

/** The account of whoever is signed in, as they see it themselves. */
export type OwnAccount = {
  readonly id: AccountId;
  readonly name: string;
  readonly language: LanguageTag;
};

/** Who sent a request. `outboxShown`: mail is kept here, and this is the owner. */
export type Visitor = {
  readonly audience: Audience;
  readonly account: OwnAccount | null;
  readonly sessionId: SessionId | null;
  readonly outboxShown: boolean;
};

/** The parts of a request that say who sent it; a Fastify request is one. */
export type Caller = {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly headers: { readonly 'user-agent'?: string | undefined };
};

/**
 * Where to go after signing in: a path of our own, or nothing. `//evil` and `/\evil` are other
 * sites to a browser.
 */
export function ownPath(text: string | undefined): string | null {
  if (text === undefined || text.length > 500) return null;
  return /^\/(?![/\\])[\w\-./~%?=&:@!$'()*+,;]*$/u.test(text) ? text : null;
}

/** Codes are digits: one keyboard on a phone, no look-alikes, the same in every script. */
export function codeFrom(bytes: Uint8Array): string {
  const number = bytes.reduce<bigint>((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return (number % 10n ** BigInt(CODE_LENGTH)).toString().padStart(CODE_LENGTH, '0');
}

/** `12345678` -> `1234 5678`, as it is printed in the mail. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Arabic, Persian and Devanagari digits, for keyboards that type those. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;
const ZEROS = [0x0966, 0x06f0, 0x0660];

function asAsciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  return String(point - (ZEROS.find((zero) => zero <= point && point < zero + 10) ?? point));
}

/** What was typed, less spaces and dashes; digits of other scripts are read as what they are. */
export const typedCode = z
  .string()
  .max(100)
  .transform((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s\-–.]/gu, '')
      .replace(OTHER_DIGITS, asAsciiDigit),
  );

/** @example signInFor('/desk/rosters') // '/sign-in?next=%2Fdesk%2Frosters' */
export function signInFor(url: string): string {
  const next = ownPath(url);
  return next === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

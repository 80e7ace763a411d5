import type { AccountId, SessionId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import type { Audience } from './audience-rules.ts';
import { isWithin } from './sign-in-rules.ts';

export const SESSION_COOKIE = 'session';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const SESSION_IDLE_HOURS = 12;
export const SESSION_DAYS = 7;
const SEEN_EVERY = 5 * MINUTE;
export const sessionLife = SESSION_DAYS * 24 * HOUR;

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

import { equalInConstantTime, tokenFrom } from '#kernel/bytes';
import type { LetterId } from '#kernel/ids';
import type { Seal } from '#platform/seal';
import { BROWSER_COOKIE, CONFIRM_HOURS } from './rules.ts';
import type { Person } from './rules.ts';

type SealEnv = { readonly seal: Seal };

/**
 * The three digits that stand in a mail beside its link. Whatever is done behind the link needs them: programs that
 * look into mails open every link and send every form they find, but they do not type.
 *
 * @example numberOf(env, token) // '482', always the same for one link
 */
export const numberOf = ({ seal }: SealEnv, token: string): string =>
  String(100 + (seal.lookup('cosignatures.number', token).readUInt32BE(0) % 900));

/** Spaces and the like may have come along. */
export const isNumberOf = (env: SealEnv, token: string, typed: string): boolean =>
  equalInConstantTime(numberOf(env, token), typed.normalize('NFKC').replaceAll(/\D/g, ''));

/**
 * The `Set-Cookie` of whoever pledged: their browser need not be told the digits. It is the same whatever state the
 * mailbox is in, and worth nothing without the link, as the link is without it.
 */
export function browserCookie(
  env: SealEnv & { readonly publicUrl: string },
  letterId: LetterId,
  person: Person,
): string {
  const secure = env.publicUrl.startsWith('https:') ? '; Secure' : '';
  const mark = browserMark(env, letterId, person);
  return `${BROWSER_COOKIE}=${mark}; Path=/cosignatures; Max-Age=${CONFIRM_HOURS * 3600}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whether the browser with this cookie pledged for this person. */
export const isBrowserOf = (
  env: SealEnv,
  cookie: string | undefined,
  link: { readonly letterId: LetterId; readonly person: Person },
): boolean =>
  cookie !== undefined && equalInConstantTime(cookie, browserMark(env, link.letterId, link.person));

const browserMark = ({ seal }: SealEnv, letterId: LetterId, person: Person): string =>
  tokenFrom(
    seal
      .lookup('cosignatures.browser', `${letterId} ${Buffer.from(person).toString('hex')}`)
      .subarray(0, 16),
  );

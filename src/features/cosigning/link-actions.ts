import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { LetterId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { gather } from '#platform/gathering';
import type { Gathering } from '#platform/gathering';
import type { Seal } from '#platform/seal';
import { linkBytes, MARK_BYTES, parseLink } from './link-rules.ts';
import type { Link } from './link-rules.ts';
import { findCosignature, findCosignatures } from './person-store.ts';
import type { Cosignature } from './person-store.ts';

type SealEnv = { readonly seal: Seal };
export type LinkEnv = SealEnv & {
  readonly db: Database;
  readonly now: Clock;
  /** Where very many look at once, `openLooking`: their rows are read together. */
  readonly looking?: Looking;
};
export type Looking = Gathering<Link, Cosignature | null>;

/** Made once for a server: whoever opens the link of their mail while others do shares one question with them. */
export const openLooking = (env: Omit<LinkEnv, 'looking'>): Looking =>
  gather({
    keyOf: ({ letterId }) => letterId,
    isOfOne: () => false, // a question that failed is not asked again for each of them
    write: (links, letterId) => findCosignatures(env.db.read, env, letterId as LetterId, links), // the key is theirs
  });

/** The token of all links of a person: made whenever it is needed, kept nowhere. */
export function linkToken({ seal }: SealEnv, link: Link): string {
  const bytes = linkBytes(link);
  return Buffer.concat([bytes, markOf(seal, bytes)]).toString('base64url');
}

const markOf = (seal: Seal, bytes: Buffer): Buffer =>
  seal.lookup('cosignatures.token', bytes.toString('hex')).subarray(0, MARK_BYTES);

/** Whose link a token is; null for one that we did not make. Asks nobody. */
export function readToken({ seal }: SealEnv, token: string): Link | null {
  const found = parseLink(token);
  if (found === null) return null;
  const { mark, ...link } = found;
  return timingSafeEqual(mark, markOf(seal, linkBytes(link))) ? link : null;
}

/** What lies behind a link, as it stands. Opening it changes nothing. */
export async function viewLink(env: LinkEnv, token: string): Promise<Answer<Cosignature>> {
  const link = readToken(env, token);
  if (link === null) return refuse('expired', 'cosigning-link-gone');
  const found =
    env.looking === undefined
      ? await findCosignature(env.db.read, env, link)
      : await env.looking.add(link);
  return found ?? refuse('expired', 'cosigning-link-gone');
}

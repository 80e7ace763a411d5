import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { CONFIRM_HOURS } from './rules.ts';
import { findCosigned } from './face-actions.ts';
import { readToken, viewLink } from './link-actions.ts';
import type { LinkEnv } from './link-actions.ts';
import { isBrowserOf, numberOf } from './number-actions.ts';
import { findSealedTo, markChoices, markHearsNoMore } from './own-store.ts';
import { positionsIn, standings } from './person-rules.ts';
import type { OwnView } from './person-rules.ts';
import { partnerBits } from './pledge-rules.ts';
import type { Cosignature } from './person-store.ts';

/** One's own page, and the digits it asks for where this browser is known. */
export type Own = { readonly view: OwnView; readonly number: string | null };

/** What lies behind the link of a mail. Looking changes nothing: mail scanners open links too. */
export async function viewOwn(
  env: LinkEnv,
  token: string,
  cookie: string | undefined,
): Promise<Answer<Own>> {
  const found = await viewLink(env, token);
  if (isRefusal(found)) return found;
  if (found.state === 'pending' && isTooLate(found, env.now()))
    return refuse('expired', 'cosigning-link-gone');
  const face = await findCosigned(env, found.letterId);
  if (isRefusal(face)) return face;
  const { letter, cosigning } = face;
  const view = {
    letter,
    standing: standings[found.state],
    ...typedOf(found),
    ordinal: found.ordinal,
    countedAt: found.state === 'aside' ? found.changedAt : found.countedAt,
    isSealed: await isSealed(env, found),
    partners: cosigning.partners,
  };
  return { view, number: isBrowserOf(env, cookie, found) ? numberOf(env, token) : null };
}

const typedOf = ({ sealed, country, hears, partners }: Cosignature) => ({
  name: sealed?.name ?? null,
  country: sealed === null ? null : country,
  hears: sealed !== null && hears,
  agreed: sealed === null ? [] : positionsIn(partners),
});

const isTooLate = ({ pledgedAt }: Cosignature, now: Date): boolean =>
  now.getTime() - pledgedAt.getTime() > CONFIRM_HOURS * 3_600_000;

async function isSealed(env: LinkEnv, { state, letterId, ledgerNo }: Cosignature) {
  if (ledgerNo === null || !['confirmed', 'removed'].includes(state)) return false;
  return (await findSealedTo(env.db.read, letterId)) >= ledgerNo;
}

/** Hear or not, share or not. */
export async function changeChoices(
  env: LinkEnv,
  input: { readonly token: string; readonly hears: boolean; readonly partners: readonly number[] },
): Promise<Answer<void>> {
  const link = readToken(env, input.token);
  const face = link === null ? null : await findCosigned(env, link.letterId);
  if (link === null || face === null || isRefusal(face))
    return refuse('expired', 'cosigning-link-gone');
  const offered = face.cosigning.partners.map(({ position }) => position);
  const partners = partnerBits(offered.filter((one) => input.partners.includes(one)));
  const isDone = await env.db.transaction((tx) =>
    markChoices(tx, link, { hears: input.hears, partners }),
  );
  return isDone ? undefined : refuse('expired', 'cosigning-link-gone');
}

/** Ends the mails about a letter for one of its co-signers; a link that never was one ends nothing. */
export async function endHearing(env: LinkEnv, token: string): Promise<void> {
  const link = readToken(env, token);
  if (link !== null) await env.db.transaction((tx) => markHearsNoMore(tx, link));
}

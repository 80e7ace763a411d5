import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { findCosigned, findOpenLetter } from './face-actions.ts';
import {
  askedBefore,
  decideListing,
  likeness,
  linkRefusal,
  organisationMail,
  organisationMailKey,
  stateOf,
} from './organisation-rules.ts';
import type { Organisation, OrganisationFace, OrganisationFields } from './organisation-rules.ts';
import { forgetMailsAbout } from '#platform/mail-forgetting';
import * as store from './organisation-store.ts';
import type { CosignedLetter } from './person-rules.ts';
import { pledgeRefusal } from './rules.ts';
import type { OrganisationId } from './rules.ts';

type SealEnv = { readonly seal: Seal };
export type OrganisationEnv = SealEnv & { readonly db: Database; readonly now: Clock };

const ID_BYTES = 16;
const MARK_BYTES = 16;

/** The token of an organisation's links: its id and a keyed mark, kept nowhere. 43 letters. */
export function organisationToken({ seal }: SealEnv, id: OrganisationId): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, markOf(seal, id)]).toString('base64url');
}

const markOf = (seal: Seal, id: string): Buffer =>
  seal.lookup('cosigning_organisations.token', id).subarray(0, MARK_BYTES);

/** Which one a token is of; null for one that we did not make. Asks nobody. */
export function readOrganisationToken({ seal }: SealEnv, token: string): OrganisationId | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + MARK_BYTES) return null;
  const id = bytes
    .toString('hex', 0, ID_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const isOurs = timingSafeEqual(bytes.subarray(ID_BYTES), markOf(seal, id));
  return isOurs ? (id as OrganisationId) : null; // we made it of one
}

/**
 * An organisation asks to stand behind a letter. The same is answered whatever was there: only the mailbox learns.
 * Where one of this name is on the public list already, whoever types is shown it and says whether they are another.
 */
export async function askAsOrganisation(
  env: OrganisationEnv,
  input: OrganisationFields & { readonly slug: string; readonly language: string },
): Promise<Answer<void>> {
  const open = await findOpenLetter(env, input.slug);
  if (isRefusal(open)) return open;
  const { letter, cosigning } = open;
  const now = env.now();
  if (!cosigning.asksOrganisations) return refuse('not-found', 'not-found');
  const refused = pledgeRefusal(cosigning, now);
  if (refused !== null) return refused;
  const { name, country, website, answerer, language, isOther } = input;
  const { letterId } = letter;
  const listed = await store.listPublicOrganisations(env.db.read, letterId);
  if (!isOther && listed.some((one) => likeness(one, { name, country, website }) === 'name'))
    return refuse('conflict', 'organisation-listed');
  return env.db.transaction(async (tx) => {
    const overdue = { letterId, name, email: answerer.email, before: askedBefore(now) };
    const over = await store.deleteOverdue(tx, env, overdue);
    await forgetMailsAbout(tx, env, over.map(store.mailsAbout));
    const id = await store.insertOrganisation(tx, env, {
      id: newId<OrganisationId>(),
      letterId,
      name,
      country,
      website,
      at: now,
      answerer: { ...answerer, language },
    });
    if (id !== null) await tell(tx, id, 'asked');
    return undefined;
  });
}

const tell = (
  tx: Tx,
  organisationId: OrganisationId,
  kind: 'asked' | 'listed' | 'declined',
): Promise<void> => {
  const key = organisationMailKey(organisationId, kind);
  return enqueue(tx, organisationMail, { organisationId, kind }, { key });
};

export type OrganisationView = {
  readonly organisation: Organisation;
  readonly letter: CosignedLetter;
  /** Goes with the confirmation: nobody says yes to what was typed after they looked. */
  readonly seen: string;
};

/** What lies behind the link of a mail. Looking changes nothing. */
export async function viewOrganisation(
  env: OrganisationEnv,
  token: string,
): Promise<Answer<OrganisationView>> {
  const id = readOrganisationToken(env, token);
  const found = id === null ? null : await store.findOrganisation(env.db.read, env, id);
  const organisation = linkRefusal(found, env.now());
  if (isRefusal(organisation)) return organisation;
  const face = await findCosigned(env, organisation.letterId);
  if (isRefusal(face)) return face;
  return { organisation, letter: face.letter, seen: store.seenMark(env, organisation) };
}

/**
 * The person who answers for it says yes to what they saw; somebody at the letter looks before it is listed. Refused
 * where the form was sent again meanwhile with other words.
 *
 * @param seen as `viewOrganisation` gave it
 */
export const confirmOrganisation = (
  env: OrganisationEnv,
  token: string,
  seen: string,
): Promise<Answer<void>> =>
  behindLink(env, token, async (tx, one) => {
    if (stateOf(one) !== 'asked') return undefined;
    if (seen !== store.seenMark(env, one)) return refuse('conflict', 'organisation-changed');
    return store.markConfirmed(tx, one.id, env.now());
  });

/** It stands behind the letter no longer; done twice it stays done. */
export const withdrawOrganisation = (env: OrganisationEnv, token: string): Promise<Answer<void>> =>
  behindLink(env, token, async (tx, one) => {
    const row = { id: one.id, as: 'withdrawn', at: env.now(), by: null } as const;
    if (one.endedAt === null) await endForGood(tx, env, row);
  });

/**
 * Whoever has the mailbox says that it was not them: they are never written to again about this letter. Whatever else
 * was typed with their address and never confirmed ends with it.
 */
export const disownOrganisation = (env: OrganisationEnv, token: string): Promise<Answer<void>> =>
  behindLink(env, token, async (tx, one) => {
    const ended = { as: 'disowned', at: env.now(), by: null } as const;
    const others = await store.listUnconfirmedBeside(tx, one.id);
    const own = one.endedAt === null ? [one.id] : [];
    for (const id of [...own, ...others]) await endForGood(tx, env, { ...ended, id });
  });

/** Who answered for it goes at once, also from the mails. */
async function endForGood(
  tx: Tx,
  env: OrganisationEnv,
  row: Parameters<typeof store.markOrganisationEnded>[1],
): Promise<void> {
  await store.markOrganisationEnded(tx, row);
  await forgetMailsAbout(tx, env, [store.mailsAbout(row.id)]);
}

async function behindLink(
  env: OrganisationEnv,
  token: string,
  act: (tx: Tx, one: Organisation) => Promise<Answer<void>>,
): Promise<Answer<void>> {
  const id = readOrganisationToken(env, token);
  if (id === null) return refuse('expired', 'cosigning-link-gone');
  return env.db.transaction(async (tx) => {
    const found = linkRefusal(await store.holdOrganisation(tx, env, id), env.now());
    return isRefusal(found) ? found : act(tx, found);
  });
}

type Decision = {
  readonly letterId: LetterId;
  readonly organisationId: OrganisationId;
  readonly by: AccountId;
};

/** Somebody at the letter looked: it stands on the public list from now on. */
export const listOrganisation = (env: OrganisationEnv, input: Decision): Promise<Answer<void>> =>
  decide(env, input, 'list');

/** Not on the list, or off it again; the person who answers for it is told, and nobody else. */
export const declineOrganisation = (env: OrganisationEnv, input: Decision): Promise<Answer<void>> =>
  decide(env, input, 'decline');

async function decide(
  env: OrganisationEnv,
  { letterId, organisationId, by }: Decision,
  act: 'list' | 'decline',
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const found = await store.holdOrganisation(tx, env, organisationId);
    if (found?.letterId !== letterId) return refuse('not-found', 'not-found');
    const decision = decideListing(found, act);
    if (isRefusal(decision) || decision === 'again')
      return isRefusal(decision) ? decision : undefined;
    const row = { id: organisationId, at: env.now(), by };
    if (act === 'list') await store.markListed(tx, row);
    else await store.markOrganisationEnded(tx, { ...row, as: 'declined' });
    const kind = act === 'list' ? 'listed' : 'declined';
    await tell(tx, organisationId, kind);
    return undefined;
  });
}

/** The public list of a letter, and whether more may come; nothing of one that was withdrawn. */
export async function viewOrganisationList(env: OrganisationEnv, slug: string) {
  const open = await findOpenLetter(env, slug);
  if (isRefusal(open)) return open;
  const organisations: readonly OrganisationFace[] = await store.listPublicOrganisations(
    env.db.read,
    open.letter.letterId,
  );
  return { ...open, organisations };
}

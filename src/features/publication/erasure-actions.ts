import { actRefusal, HOUSE } from '#access';
import type { Audience } from '#access';
import { forgetListener } from '#following';
import { forgetImported } from '#importing';
import { newId } from '#kernel/ids';
import type { AccountId, Id, InvitationId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate, listVersions } from '#letters';
import { enqueue } from '#platform/jobs';
import type { Tx } from '#platform/db';
import { forgetMails } from '#platform/mail-forgetting';
import { decideErasure, erasePerson, findErasable, readErasureReason } from '#signing';
import type { Erasable } from '#signing';
import { isNamed, withoutNames } from './erasure-rules.ts';
import type { Decision, NameErasure } from './erasure-rules.ts';
import * as store from './erasure-store.ts';
import type { ReleaseEnv } from './going-public-actions.ts';
import { makeFiles } from './job-rules.ts';
import { deletePublishedFiles } from './store.ts';

type By = { readonly audience: Audience; readonly accountId: AccountId };
type Which = { readonly letterId: LetterId; readonly invitationId: InvitationId };

/** Asks that a name be erased; nothing is erased until a second person confirms it. */
export async function askNameErasure(
  env: ReleaseEnv,
  input: Which & { readonly reason: string; readonly by: By },
): Promise<Answer<void>> {
  const { letterId, invitationId, by } = input;
  const refused = actRefusal(by.audience, 'ask-erasure', letterId);
  if (refused !== null) return refused;
  const reason = readErasureReason(input.reason);
  if (isRefusal(reason)) return reason;
  return env.db.transaction(async (tx) => {
    await currentVersionForUpdate(tx, letterId);
    const person = await findErasable(tx, env, input);
    if (person === null) return refuse('not-found', 'not-found');
    if (person.erasedAt !== null) return refuse('conflict', 'erased-already');
    const asked = { letterId, invitationId, reason, askedAt: env.now(), askedBy: by.accountId };
    const isNew = await store.insertNameErasure(tx, env, {
      ...asked,
      id: newId<Id<'name-erasure'>>(),
    });
    return isNew ? undefined : refuse('conflict', 'erasure-asked');
  });
}

/** Takes the asking back, as long as nobody confirmed it. */
export async function takeBackNameErasure(
  env: ReleaseEnv,
  input: Which & { readonly by: By },
): Promise<Answer<void>> {
  const { by } = input;
  const refused = actRefusal(by.audience, 'ask-erasure', input.letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    await currentVersionForUpdate(tx, input.letterId);
    const open = await store.findOpenForUpdate(tx, env, input);
    if (open === null) return refuse('conflict', 'erasure-none');
    const { id, reason } = open;
    const how = { decision: 'taken-back', at: env.now(), by: by.accountId } as const;
    await store.markDecided(tx, env, { id, reason, ...how });
    return undefined;
  });
}

/** The second person's word. Confirmed, the name is gone from here for good, in one transaction. */
export async function decideNameErasure(
  env: ReleaseEnv,
  input: Which & { readonly decision: Decision; readonly by: By },
): Promise<Answer<void>> {
  const { decision, by } = input;
  const refused = actRefusal(by.audience, 'decide-erasure', input.letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    // first the letter's row, as every act on an invitation does
    await currentVersionForUpdate(tx, input.letterId);
    const open = await store.findOpenForUpdate(tx, env, input);
    const wrong = decideErasure(open, by.accountId);
    if (wrong !== null || open === null) return wrong ?? refuse('conflict', 'erasure-none');
    const how = { decision, at: env.now(), by: by.accountId };
    if (decision === 'refused') {
      await store.markDecided(tx, env, { id: open.id, reason: open.reason, ...how });
      return undefined;
    }
    return erase(tx, env, open, by.accountId);
  });
}

async function erase(
  tx: Tx,
  env: ReleaseEnv,
  open: NameErasure,
  by: AccountId,
): Promise<Answer<void>> {
  const { letterId, invitationId } = open;
  const erased = await erasePerson(tx, env, { letterId, invitationId, by });
  if (isRefusal(erased)) return erased;
  await forgetElsewhere(tx, env, erased);
  for (const { id, reason } of await store.listReasons(tx, env, erased.ids))
    await store.markReason(tx, env, { id, reason: withoutNames(reason, erased.names) });
  const reason = withoutNames(open.reason, erased.names);
  const at = env.now();
  await store.markDecided(tx, env, { id: open.id, decision: 'confirmed', reason, at, by });
  await makeFilesAnew(tx, letterId);
  return undefined;
}

type Erased = Erasable & { readonly mails: Parameters<typeof forgetMails>[2]['ids'] };

/** What other rooms keep of the person at this letter. */
async function forgetElsewhere(tx: Tx, env: ReleaseEnv, erased: Erased): Promise<void> {
  const { letterId, addresses, names, mails } = erased;
  const current = await currentVersionForUpdate(tx, letterId);
  const versions = await listVersions(tx, HOUSE, letterId);
  // a mail that quotes the text names who stands in the text: that is not about them as a signatory
  const inText = versions.some(({ statement }) => isNamed(statement, names));
  // by what no two letters share; a title may be that of another letter too
  const about = [`/letters/${current?.letter.slug ?? ''}`, letterId];
  await forgetMails(tx, env, { ids: mails, addresses, names: inText ? [] : names, about });
  await forgetImported(tx, env, erased);
  for (const email of addresses) await forgetListener(tx, env, { letterId, email });
}

/** The PDF that was kept has the name in it: its bytes go now, a new one is made at once. */
async function makeFilesAnew(tx: Tx, letterId: LetterId): Promise<void> {
  await store.lockFiles(tx, letterId);
  await deletePublishedFiles(tx, letterId);
  const current = await currentVersionForUpdate(tx, letterId);
  const versionId = current?.letter.release?.versionId;
  if (versionId !== undefined) await enqueue(tx, makeFiles, { letterId, versionId });
}

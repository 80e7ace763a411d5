import { mayDo, maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findDraft, findLetter, listVersions } from '#letters';
import type { DeskTask } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { countSheets, findErasable } from '#signing';
import { paths } from '#ui/paths';
import { isNamed } from './erasure-rules.ts';
import type { NameErasureView } from './erasure-rules.ts';
import { listNameErasures, listOpenErasures } from './erasure-store.ts';

type Env = { readonly db: { readonly read: Read }; readonly seal: Seal };

/** What erasing a name would take away, and where it stands, for those who may see who was asked to sign. */
export async function viewNameErasure(
  env: Env,
  audience: Audience,
  key: {
    readonly letterId: LetterId;
    readonly invitationId: InvitationId;
    readonly by: AccountId;
  },
): Promise<Answer<NameErasureView>> {
  const { read } = env.db;
  const { letterId, invitationId } = key;
  if (!maySee(audience, 'invitations', { letterId, releasedAt: null }))
    return refuse('not-found', 'not-found');
  const letter = await findLetter(read, audience, letterId);
  const person = await findErasable(read, env, key);
  if (letter === null || person === null) return refuse('not-found', 'not-found');
  const asked = await listNameErasures(read, env, audience, key);
  const open = asked.find(({ decidedAt }) => decidedAt === null) ?? null;
  const versions = await listVersions(read, audience, letterId);
  const draft = await findDraft(read, audience, letterId);
  const named = versions.filter(({ statement }) => isNamed(statement, person.names));
  const mayAsk = mayDo(audience, 'ask-erasure', letterId);
  const mayDecide =
    open !== null && open.askedBy !== key.by && mayDo(audience, 'decide-erasure', letterId);
  return {
    letterId,
    invitationId,
    title: letter.currentVersion?.content.title ?? null,
    name: person.name,
    signs: person.signs,
    isPublic: letter.release !== null && letter.withdrawal === null,
    sheets: await countSheets(read, person.ids),
    inVersions: named.map(({ number }) => number),
    inDrafts: draft !== null && isNamed(JSON.stringify(draft.content), person.names),
    asked,
    may: {
      ask: mayAsk && open === null && person.erasedAt === null,
      decide: mayDecide,
      // who may decide says no instead
      takeBack: open !== null && mayAsk && !mayDecide,
    },
  };
}

/** Askings that wait for this person's second look, for the desk. */
export async function listErasureTasks(
  read: Read,
  env: { readonly seal: Seal },
  who: { readonly audience: Audience; readonly accountId: AccountId },
): Promise<DeskTask[]> {
  const { audience } = who;
  if (audience.kind !== 'account') return [];
  const letters = [...audience.roles.keys()].filter((id) => mayDo(audience, 'decide-erasure', id));
  if (letters.length === 0) return [];
  const open = await listOpenErasures(read, env, letters);
  return open
    .filter(({ askedBy }) => askedBy !== who.accountId)
    .map(({ letterId, invitationId, askedAt, askedByName }) => ({
      kind: 'name-erasure',
      values: { name: askedByName },
      letterId,
      href: paths.nameErasure(letterId, invitationId),
      since: askedAt,
      dueOn: null,
    }));
}

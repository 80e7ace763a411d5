import type { Audience } from '#access';
import { listInvitations, liveSignatures } from '#signing';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { listCosigningTasks } from '#cosigning';
import { listDeliveryTasks, publicDeliveries } from '#delivery';
import { listDemandTasks, publicLines } from '#demands';
import type { Letter } from '#letters';
import { listReplyTasks, publicReplies } from '#replies';
import { paths } from '#ui/paths';
import type {
  AfterFigures,
  DeskAfter,
  DeskFigures,
  DeskTask,
  DeskTasks,
} from '../features/letters/desk-rules.ts';
import { listWebhooks } from '../features/following/webhook-store.ts';
import { listErasureTasks } from '../features/publication/erasure-view-actions.ts';
import { listApprovals } from '../features/publication/release-store.ts';
import { listWatchTasks } from '../features/record/watch-actions.ts';

/**
 * What the desk of letters asks and only the rooms above it know: how many were invited, how many
 * signed, whether this person has agreed already. Letters may not import those rooms; main may.
 */
export function deskFigures(env: { readonly db: Database; readonly seal: Seal }): DeskFigures {
  const { read } = env.db;
  return async (who, version) => {
    const { letterId } = version;
    const invitations = await listInvitations(read, env, who.audience, letterId);
    const signatures = await liveSignatures(read, letterId, version.id);
    const approvals = await listApprovals(read, who.audience, { letterId, versionId: version.id });
    return {
      invited: invitations.filter((one) => one.position !== 'prepared').length,
      signed: signatures.length,
      approvedByYou: approvals.some((one) => one.accountId === who.accountId),
    };
  };
}

type AskEnv = { readonly db: Database; readonly seal: Seal };

/** What the rooms above have for somebody to do. Each asks who may see what; the desk asks once more. */
export function deskTasks(env: AskEnv): DeskTasks {
  const { read } = env.db;
  return async ({ audience, accountId }, now) => {
    const tasks = await Promise.all([
      listDeliveryTasks(read, audience, now),
      listReplyTasks(read, env, audience, now),
      listDemandTasks(read, env, audience, now),
      hookTasks(env, audience),
      listErasureTasks(read, env, { audience, accountId }),
      listWatchTasks(read, audience, now),
      listCosigningTasks(read, audience, now),
    ]);
    return tasks.flat();
  };
}

/** A machine that could not be told for a while: its owner put it right, or ends it. */
async function hookTasks(env: AskEnv, audience: Audience): Promise<DeskTask[]> {
  const hooks = await listWebhooks(env.db.read, audience);
  return hooks.flatMap((hook): DeskTask[] => {
    const { id, label, letterId, failingSince, madeAt } = hook;
    const isStuck = hook.pausedAt === null ? hook.givenUpAt !== null : hook.pauseCause !== 'person';
    const task = { kind: 'webhook', values: { label }, letterId, href: paths.webhook(id) };
    return isStuck ? [{ ...task, since: failingSince ?? madeAt, dueOn: null }] : [];
  });
}

/** Where a released letter stands, as everybody may know it. */
export function deskAfter(env: AskEnv): DeskAfter {
  const { read } = env.db;
  return async (letter: Letter): Promise<AfterFigures> => {
    const [deliveries, replies, lines] = await Promise.all([
      publicDeliveries(read, letter.id),
      publicReplies(read, env, letter.id),
      publicLines(read, env, letter.id),
    ]);
    const left = deliveries.filter(({ standing }) => standing !== 'failed');
    return {
      addressees: letter.currentVersion?.content.addressees.length ?? 0,
      sentTo: new Set(left.map(({ addressee }) => addressee)).size,
      answers: replies.filter(({ kind }) => kind === 'answer').length,
      demands: lines.length,
      met: lines.filter(({ state }) => state === 'met').length,
      notKnown: lines.filter(({ state }) => state === 'not-known').length,
    };
  };
}

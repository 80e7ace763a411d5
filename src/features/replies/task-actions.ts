import { mayDo } from '#access';
import type { Audience } from '#access';
import { findLetter } from '#letters';
import type { DeskTask, Letter } from '#letters';
import type { Read } from '#platform/db';
import { paths } from '#ui/paths';
import { listClocks } from './clock-view-actions.ts';
import { listCopyStates } from './copy-store.ts';
import { newestDay } from './day-rules.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { erasureTasks } from './erasure-view-actions.ts';
import { listProbable, viewPen } from './pen-actions.ts';
import { listReminders } from './reminder-store.ts';
import { clockTask, isDueReminder, mayRead } from './task-rules.ts';
import type { ReplyTaskKind } from './task-rules.ts';
import { listReplies } from './store.ts';

type Looking = { readonly audience: Audience; readonly now: Date };

/**
 * What somebody has to do about replies, over all their letters: to be read, to be set against demands,
 * due, overdue, reminders, copies that wait for a second reader. Empty for whoever has no account.
 */
export async function listReplyTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  audience: Audience,
  now: Date,
): Promise<DeskTask[]> {
  const ids = audience.kind === 'account' ? [...audience.roles.keys()] : [];
  const tasks: DeskTask[] = [
    ...(await penTasks(read, env, audience, now)),
    ...(await erasureTasks(read, env, audience)),
  ];
  for (const id of ids) {
    const letter = await findLetter(read, audience, id);
    if (letter === null || letter.release === null) continue;
    const who = { audience, now };
    if (mayDo(audience, 'file-reply', id)) {
      tasks.push(...(await replyTasks(read, env, letter, who)));
      tasks.push(...(await clockTasks(read, env, letter, who)));
      tasks.push(...(await reminderTasks(read, env, letter, who)));
      tasks.push(...(await probableTasks(read, env, letter, who)));
    }
    if (mayDo(audience, 'decide-reply', id))
      tasks.push(...(await copyTasks(read, env, letter, who)));
  }
  return tasks;
}

async function replyTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  letter: Letter,
  { audience }: Looking,
): Promise<DeskTask[]> {
  const replies = await listReplies(read, env, audience, letter.id);
  const copies = await listCopyStates(read, letter.id);
  return replies.flatMap((reply): DeskTask[] => {
    const kind = ((): ReplyTaskKind | null => {
      if (reply.state === 'arrived') return 'reply-arrived';
      if (reply.state !== 'confirmed') return null;
      if (copies.get(reply.id)?.[0]?.state === 'sent-back') return 'reply-copy-sent-back';
      return reply.kind === 'answer' && reply.positions.length === 0
        ? 'reply-without-demands'
        : null;
    })();
    if (kind === null) return [];
    const values = { subject: reply.subject || '…' };
    const href = paths.reply(letter.id, reply.id);
    return [{ kind, values, letterId: letter.id, href, since: reply.createdAt, dueOn: null }];
  });
}

async function clockTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  letter: Letter,
  { audience, now }: Looking,
): Promise<DeskTask[]> {
  if (letter.withdrawal !== null) return []; // nobody owes it an answer any more
  const clocks = await listClocks(read, env, { audience, letterId: letter.id, now });
  return clocks.flatMap((clock): DeskTask[] => {
    const kind = clockTask(clock);
    if (kind === null) return [];
    const of = letter.currentVersion?.content.addressees.find(
      ({ number }) => number === clock.addressee,
    );
    const values = { addressee: of?.office || of?.name || '…' };
    const since = new Date(`${clock.dueOn ?? clock.sentOn ?? ''}T00:00:00Z`);
    const href = `${paths.replies(letter.id)}#clock-${clock.addressee}`;
    return [{ kind, values, letterId: letter.id, href, since, dueOn: clock.dueOn }];
  });
}

async function reminderTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  letter: Letter,
  { now }: Looking,
): Promise<DeskTask[]> {
  const newest = newestDay(now);
  return (await listReminders(read, env, [letter.id]))
    .filter(({ on, doneAt }) => isDueReminder(on, doneAt !== null, newest))
    .map(({ on, note, enteredAt }) => ({
      kind: 'reply-reminder',
      values: { note },
      letterId: letter.id,
      href: `${paths.replies(letter.id)}#reminders`,
      since: enteredAt,
      dueOn: on,
    }));
}

async function copyTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  letter: Letter,
  { audience }: Looking,
): Promise<DeskTask[]> {
  const who = audience.kind === 'account' ? audience.accountId : null;
  const copies = await listCopyStates(read, letter.id);
  const replies = await listReplies(read, env, audience, letter.id);
  return replies.flatMap((reply): DeskTask[] => {
    const asked = copies.get(reply.id)?.find(({ state }) => state === 'asked');
    if (asked === undefined || asked.askedAt === null || !mayRead(asked.authors, who)) return [];
    return [
      {
        kind: 'reply-copy-to-decide',
        values: { subject: reply.subject || '…' },
        letterId: letter.id,
        href: paths.replyCopy(letter.id, reply.id),
        since: asked.askedAt,
        dueOn: null,
      },
    ];
  });
}

async function probableTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  letter: Letter,
  { audience }: Looking,
): Promise<DeskTask[]> {
  return (await listProbable(read, env, audience, letter.id)).map((mail) => ({
    kind: 'reply-probable',
    values: { subject: mail.subject || '…' },
    letterId: letter.id,
    href: `${paths.replies(letter.id)}#probable`,
    since: mail.receivedAt,
    dueOn: null,
  }));
}

/** One line for all the mail that belongs to nothing: the owner sorts it on one page. */
async function penTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  audience: Audience,
  now: Date,
): Promise<DeskTask[]> {
  const waiting = (await viewPen(read, env, audience)).filter(({ isAside }) => !isAside);
  if (waiting.length === 0) return [];
  const since = waiting.reduce(
    (least, { mail }) => (mail.receivedAt < least ? mail.receivedAt : least),
    now,
  );
  const values = { count: waiting.length };
  return [{ kind: 'pen', values, letterId: null, href: paths.pen(), since, dueOn: null }];
}

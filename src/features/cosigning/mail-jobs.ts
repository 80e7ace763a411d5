import type { LetterId } from '#kernel/ids';
import { onJob } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueBulk, queueOnce } from '#platform/mail';
import type { Mail, MailId } from '#platform/mail';
import type { MailSendingEnv } from '#platform/mail-sending';
import { recallFromGone } from './forgetting-actions.ts';
import { giveAll } from './mail-giving-jobs.ts';
import type { Given } from './mail-giving-jobs.ts';
import { ALREADY_MAILS_A_DAY, CONFIRM_MAILS_A_DAY, mailAgain } from './mail-rules.ts';
import { findPledge, listBehind, listUnmailed, markMailed } from './mail-store.ts';
import type { Behind, MailedPledge } from './mail-store.ts';
import { mailIdOf, MailWords } from './mail-words-jobs.ts';
import type { MailKind, WordsEnv } from './mail-words-jobs.ts';
import { confirmableSince } from './pledge-rules.ts';
import { standings } from './person-rules.ts';
import type { Person } from './rules.ts';

export type PledgeMailEnv = WordsEnv & MailSendingEnv;

/** Pledges read at once. A worker that is killed gives at most so many mails again, under the same Message-ID. */
export const MAIL_BATCH = 256;

/**
 * Gives every pledge behind the cursors its mail, letter by letter. The rows are the outbox: nothing is written for
 * a mail but the cursor, once for each batch. One the server puts off, or of which no answer came, goes into the outbox of all
 * mails, which tries for days; one that it refuses for good is told nowhere.
 *
 * @returns false when the mail server is away: what is left waits behind the cursor
 */
export async function drainPledgeMail(env: PledgeMailEnv): Promise<boolean> {
  for (const behind of await listBehind(env.db.read)) {
    const words = new MailWords(env);
    for (let at: Behind | null = behind; at !== null;) {
      const step = await drainBatch(env, words, at);
      if (step.isAway) return false;
      at = step.next;
    }
  }
  return true;
}

type Step = { readonly next: Behind | null; readonly isAway: boolean };

async function drainBatch(env: PledgeMailEnv, words: MailWords, behind: Behind): Promise<Step> {
  const pledges = await listUnmailed(env.db.read, behind, MAIL_BATCH);
  if (pledges.length === 0) return { next: null, isAway: false };
  const mails = await Promise.all(pledges.map((pledge) => mailOf(env, words, pledge)));
  const given = await giveAll(env, mails, (at) => pledges[at]?.pledgedAt ?? env.now());
  const { done, isAway } = cutAt(given);
  const last = pledges[done - 1];
  const mailed = last === undefined ? behind.mailed : last.pledgeNo;
  const later = mails.flatMap((mail, at) =>
    mail !== null && at < done && given[at] !== 'settled' ? [mail] : [],
  );
  await env.db.transaction(async (tx) => {
    await queueBulk(tx, env, later);
    await markMailed(tx, { ...behind, mailed });
    await recallFromGone(
      tx,
      env,
      behind.letterId,
      later.map(({ about }) => about),
    );
  });
  const isLast = pledges.length < MAIL_BATCH && done === pledges.length;
  return { next: isLast ? null : { ...behind, mailed }, isAway };
}

/**
 * How many from the first on are done with: up to the last that was settled. What failed before it goes into the
 * outbox; what comes behind it, if the server went away, waits behind the cursor.
 */
function cutAt(given: readonly Given[]): { readonly done: number; readonly isAway: boolean } {
  const isAway = given.includes('away');
  if (!isAway) return { done: given.length, isAway };
  return { done: given.findLastIndex((one) => one === 'settled' || one === 'later') + 1, isAway };
}

/** Null for who confirmed, withdrew or was taken out before their first mail. */
async function mailOf(
  env: PledgeMailEnv,
  words: MailWords,
  pledge: MailedPledge,
): Promise<(Mail & { id: MailId; about: Person }) | null> {
  if (pledge.state !== 'pending') return null;
  try {
    const mail = await words.mailTo(pledge, 'confirmation');
    return mail && { ...mail, id: mailIdOf(env, pledge, 'confirmation') };
  } catch (error) {
    // one row that nobody can read must not stop everybody's mail
    env.log.error(
      { event: 'cosigning.unreadable', error },
      'A pledge cannot be read; it gets no mail',
    );
    return null;
  }
}

/** The mails of those who pledge again. */
export const mailAgainJob = (env: PledgeMailEnv): Job =>
  onJob(mailAgain, ({ letterId, person }) =>
    // both were checked when the job was made
    writeAgain(env, letterId as LetterId, Buffer.from(person, 'hex')),
  );

/** At most so many a day, counted by the ids their mails have. */
async function writeAgain(env: PledgeMailEnv, letterId: LetterId, person: Buffer): Promise<void> {
  const pledge = await findPledge(env.db.read, letterId, person);
  const kind = pledge && kindFor(pledge, env.now());
  if (pledge === null || kind === null) return;
  const mail = await new MailWords(env).mailTo(pledge, kind);
  if (mail === null) return;
  const day = env.now().toISOString().slice(0, 10);
  const most = kind === 'already' ? ALREADY_MAILS_A_DAY : CONFIRM_MAILS_A_DAY;
  await env.db.transaction(async (tx) => {
    for (let nth = 1; nth <= most; nth++) {
      const id = mailIdOf(env, pledge, `${kind} ${day} ${nth}`);
      if (await queueOnce(tx, env, { ...mail, id })) break;
    }
    await recallFromGone(tx, env, letterId, [person]);
  });
}

/** Whoever was set aside or removed gets what everybody gets. */
function kindFor({ state, pledgedAt }: MailedPledge, now: Date): MailKind | null {
  const standing = standings[state];
  if (standing === 'counted') return 'already';
  return standing === 'pending' && pledgedAt >= confirmableSince(now) ? 'confirmation' : null;
}

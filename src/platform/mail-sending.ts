import type { Transporter } from 'nodemailer';
import type { Clock } from '#kernel/clock';
import type { Database, Tx } from './db.ts';
import { onJob, publish } from './jobs.ts';
import type { Job } from './jobs.ts';
import type { Log } from './log.ts';
import { offer, openTransport } from './mail-transport.ts';
import { lockUnsentMail, mailRefused, mailSent, markRefused, markSent, sendMail } from './mail.ts';
import type { Seal } from './seal.ts';

export type MailSendingEnv = {
  readonly db: Database;
  readonly seal: Seal;
  readonly now: Clock;
  readonly log: Log;
  /** `smtp://user:password@host:587`; null keeps every mail in the outbox. */
  readonly smtpUrl: string | null;
  /** `Undersigned <letters@example.org>` */
  readonly mailFrom: string;
};

/**
 * The job that sends mail. A mail server that cannot be reached or says "later" is tried again
 * with growing pauses for four days; one that says "never" marks the mail as refused.
 *
 * SMTP cannot promise "exactly once": a crash between the server's last word and our commit sends
 * the mail again. It then has the same Message-ID, by which mailboxes drop the second copy.
 */
export function mailJobs(env: MailSendingEnv): Job[] {
  const transport = env.smtpUrl === null ? null : openTransport(env.smtpUrl);
  return [
    onJob(sendMail, async ({ mailId }, { isLast }) => {
      if (transport === null) return;
      const later = await env.db.transaction((tx) => give(tx, env, transport, mailId, isLast));
      if (later !== null) throw later; // after the commit: the job is tried again
    }),
  ];
}

/** Gives one mail to the server; returns the error when it is worth trying again. */
async function give(
  tx: Tx,
  env: MailSendingEnv,
  transport: Transporter,
  mailId: string,
  isLast: boolean,
): Promise<unknown> {
  const mail = await lockUnsentMail(tx, env, mailId);
  if (mail === null) return null;
  const answer = await offer(transport, mail, env.mailFrom);
  if (answer.kind === 'taken') {
    await markSent(tx, mail.id, env.now());
    await publish(tx, mailSent, { mailId });
    env.log.info({ event: 'mail.sent', mailId }, 'Mail given to the mail server');
    return null;
  }
  if (answer.kind === 'later' && !isLast) return answer.error;
  await markRefused(tx, mail.id, env.now(), answer.code);
  await publish(tx, mailRefused, { mailId });
  env.log.warn({ event: 'mail.refused', mailId, code: answer.code }, 'Mail refused for good');
  return null;
}

import { createTransport } from 'nodemailer';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Clock } from '#kernel/clock';
import type { Database, Tx } from './db.ts';
import { codeOf } from './error-code.ts';
import { onJob, publish } from './jobs.ts';
import type { Job } from './jobs.ts';
import type { Log } from './log.ts';
import { lockUnsentMail, mailRefused, mailSent, markRefused, markSent, sendMail } from './mail.ts';
import type { KeptMail } from './mail.ts';
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

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

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

type ServerAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'never'; readonly code: string }
  | { readonly kind: 'later'; readonly code: string; readonly error: unknown };

async function offer(
  transport: Transporter,
  mail: KeptMail,
  mailFrom: string,
): Promise<ServerAnswer> {
  try {
    const taken = await transport.sendMail(messageOf(mail, mailFrom));
    const refused = new Set(
      (taken.rejected ?? []).map((address) => addressOf(address).toLowerCase()),
    );
    // A copy to the staff does not make up for the mailbox that matters.
    const reached = mail.to.some((address) => !refused.has(address.toLowerCase()));
    return reached ? { kind: 'taken' } : { kind: 'never', code: '5xx RCPT TO' };
  } catch (error) {
    const status = numberOf(error, 'responseCode');
    const command = textOf(error, 'command');
    const code = [status ?? codeOf(error) ?? 'failed', command].join(' ').trim();
    const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
    const never = status !== null && status >= 500 && aboutThisMail;
    return never ? { kind: 'never', code } : { kind: 'later', code, error };
  }
}

function messageOf(mail: KeptMail, mailFrom: string): SendMailOptions {
  const domain = /@([^>\s]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
  const thread = mail.inReplyTo ? `<${mail.inReplyTo}@${domain}>` : null;
  return {
    from: mailFrom,
    to: [...mail.to],
    cc: [...mail.cc],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.queuedAt,
    messageId: `<${mail.id}@${domain}>`,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    ...(thread ? { inReplyTo: thread, references: thread } : {}),
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function openTransport(url: string): Transporter {
  return createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  });
}

function addressOf(entry: unknown): string {
  return typeof entry === 'string' ? entry : (textOf(entry, 'address') ?? '');
}

function textOf(holder: unknown, name: string): string | null {
  const value = fieldOf(holder, name);
  return typeof value === 'string' ? value : null;
}

function numberOf(holder: unknown, name: string): number | null {
  const value = fieldOf(holder, name);
  return typeof value === 'number' ? value : null;
}

function fieldOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null
    ? Object.getOwnPropertyDescriptor(holder, name)?.value
    : undefined;
}

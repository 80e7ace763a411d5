import type { Clock } from '#kernel/clock';
import type { Database } from './db.ts';
import { onJob, publish } from './jobs.ts';
import type { Job, JobLane } from './jobs.ts';
import type { Log } from './log.ts';
import type { Handover, MailAnswer, Postman } from './mail-handover.ts';
import { beginEnding, endEnding, findUnsentMail, markRefused, markSent } from './mail-keeping.ts';
import { mailRefused, sendMail } from './mail.ts';
import type { KeptMail } from './mail.ts';
import type { Seal } from './seal.ts';

export type MailSendingEnv = {
  readonly db: Database;
  readonly seal: Seal;
  readonly now: Clock;
  readonly log: Log;
  /** null keeps every mail in the outbox. */
  readonly postman: Postman | null;
  /** `Undersigned <letters@example.org>` */
  readonly mailFrom: string;
};

/** A mailbox that hangs holds one of these for a minute; what else the server does goes on beside. */
const MAIL_LANE: JobLane = { name: 'mail', slots: 6, batch: 24 };

/** The mail is tried again; the code is all that may be kept of the reason. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly code: string;
  constructor(code: string) {
    super(`The mail server did not take the mail: ${code}`);
    this.code = code;
  }
}

/**
 * The job that sends mail. A mail server that cannot be reached or says "later" is tried again
 * with growing pauses for four days; one that says "never" marks the mail as refused.
 *
 * SMTP cannot promise "exactly once" (decision 0029). Before the full stop of each mail we note that
 * from now on nobody can know; whoever comes too late to note it does not send. What is found noted and
 * without an answer is given again, with the same Message-ID, and counted.
 */
export function mailJobs(env: MailSendingEnv): Job[] {
  const { postman } = env;
  const inHand = new Set<string>();
  const job = onJob(
    sendMail,
    async ({ mailId }, { isLast }) => {
      if (postman === null) return;
      // A job whose worker seemed dead may run twice here; the second waits for the first.
      if (inHand.has(mailId)) throw new NotTaken('in hand');
      inHand.add(mailId);
      try {
        await sendOne({ ...env, postman }, mailId, isLast);
      } finally {
        inHand.delete(mailId);
      }
    },
    { lane: MAIL_LANE },
  );
  return [job];
}

type SendingEnv = MailSendingEnv & { readonly postman: Postman };

async function sendOne(env: SendingEnv, mailId: string, isLast: boolean): Promise<void> {
  const mail = await findUnsentMail(env.db.read, env, mailId);
  if (mail === null) return;
  const answer = await env.postman.give(handoverOf(mail, env.mailFrom), {
    beforeEnd: async () => {
      const isOurs = await beginEnding(env.db, mail, env.now());
      if (!isOurs) throw new NotTaken('given by another worker');
    },
  });
  if (mail.endingAt !== null && answer.kind === 'taken') {
    env.log.warn({ event: 'mail.given-again', mailId }, 'A mail may have been delivered twice');
  }
  await keepAnswer(env, mail, answer, isLast);
}

async function keepAnswer(
  env: SendingEnv,
  mail: KeptMail,
  { kind, code }: MailAnswer,
  isLast: boolean,
): Promise<void> {
  const mailId = mail.id;
  if (kind === 'taken') {
    await markSent(env.db, mailId, env.now());
    env.log.info({ event: 'mail.sent', mailId }, 'Mail given to the mail server');
    return;
  }
  if (kind !== 'never' && !isLast) {
    // it surely does not have it: the next try is no repeat
    if (kind === 'later') await endEnding(env.db, mailId);
    throw new NotTaken(code);
  }
  await env.db.transaction(async (tx) => {
    await markRefused(tx, mailId, env.now(), code);
    await publish(tx, mailRefused, { mailId });
  });
  env.log.warn({ event: 'mail.refused', mailId, code }, 'Mail refused for good');
}

/** A mail of the outbox as the postman takes it. The same mail makes the same bytes each time. */
export function handoverOf(
  mail: Omit<KeptMail, 'state' | 'sentAt' | 'endingAt'>,
  mailFrom: string,
): Handover {
  const address = /<([^>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
  return {
    messageId: mail.id,
    envelope: { from: address, to: mail.to, copies: mail.cc },
    from: mailFrom,
    to: mail.to.map(alone),
    cc: mail.cc.map(alone),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: [],
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    date: mail.queuedAt,
    report: null,
    ...(mail.replyTo === null ? {} : { replyTo: alone(mail.replyTo) }),
    ...(mail.inReplyTo === null ? {} : { inReplyTo: mail.inReplyTo }),
  };
}

/** As an object, so that nothing in it is read as a list of addresses. */
const alone = (address: string) => ({ name: '', address });

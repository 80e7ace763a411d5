import type { Clock } from '#kernel/clock';
import type { Log } from '#platform/log';
import type { Mail, MailId } from '#platform/mail';
import type { MailAnswer, Postman } from '#platform/mail-handover';
import { handoverOf } from '#platform/mail-sending';

/**
 * What became of a mail: `settled`, the server has it or never will, or there was none to write; `later`, tried again
 * by the outbox; `away`, nobody could ask the server.
 */
export type Given = 'settled' | 'later' | 'away';

type GivingEnv = {
  readonly postman: Postman | null;
  readonly mailFrom: string;
  readonly now: Clock;
  readonly log: Log;
};

/** Beside the lane of other mails; servers take some twenty connections from one sender. */
const AT_ONCE = 8;

/**
 * Gives mails to the server, several at once. As soon as the server is away no further one is begun. Without a mail
 * server everything is `later`: it lies in the outbox, to be read there.
 *
 * @returns what became of each, in their order
 */
export async function giveAll(
  env: GivingEnv,
  mails: readonly ((Mail & { readonly id: MailId }) | null)[],
  dateOf: (at: number) => Date,
): Promise<Given[]> {
  const { postman } = env;
  if (postman === null) return mails.map((mail) => (mail === null ? 'settled' : 'later'));
  const given: Given[] = mails.map(() => 'away');
  let next = 0;
  let isAway = false;
  const giveOn = async (): Promise<void> => {
    while (next < mails.length && !isAway) {
      const at = next++;
      const mail = mails[at];
      const became = mail ? await giveOne({ ...env, postman }, mail, dateOf(at)) : 'settled';
      given[at] = became;
      if (became === 'away') isAway = true;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, giveOn));
  return given;
}

async function giveOne(
  { postman, mailFrom, log }: GivingEnv & { readonly postman: Postman },
  mail: Mail & { readonly id: MailId },
  date: Date,
): Promise<Given> {
  const answer = await postman.give(
    handoverOf({ ...BARE, ...mail, to: [mail.to].flat(), queuedAt: date }, mailFrom),
  );
  const became = becameOf(answer);
  if (answer.kind === 'never')
    log.info({ event: 'cosigning.mail-refused', code: answer.code }, 'A mailbox was refused');
  if (became === 'away')
    log.warn({ event: 'cosigning.mail-away', code: answer.code }, 'The mail server is away');
  return became;
}

const BARE = { cc: [], replyTo: null, inReplyTo: null, headers: {} };

/** 4yz is about this mail, but for 421, with which a server sends everybody away. */
function becameOf({ kind, code }: MailAnswer): Given {
  if (kind === 'taken' || kind === 'never') return 'settled';
  return kind === 'later' && !/^4(?!21)\d\d/.test(code) ? 'away' : 'later';
}

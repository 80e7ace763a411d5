import type { Config } from '#platform/config';
import type { Log } from '#platform/log';
import { startMailFetcher } from '#platform/mail-fetching';
import { startMailListener } from '#platform/mail-listening';
import { mayReceive, receiveMail } from '../features/delivery/incoming-actions.ts';
import { fetchedMailbox } from '../features/delivery/incoming-mailbox-actions.ts';
import { INCOMING_LIMITS } from '../features/delivery/incoming-rules.ts';
import type { Environment } from './environment.ts';

export type Incoming = {
  /** The port where it listens; null where mail is fetched, or none comes in. */
  readonly port: number | null;
  stop(): Promise<void>;
};

type IncomingEnv = Pick<Environment, 'db' | 'now' | 'seal' | 'replyAddress'>;

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Lets mail in the way INCOMING_URL says: listens for it, fetches it, or does nothing. */
export async function startIncoming(
  env: IncomingEnv,
  { incomingUrl: url }: Pick<Config, 'incomingUrl'>,
  log: Log,
): Promise<Incoming> {
  if (url === null) return { port: null, stop: async () => {} };
  const { protocol, hostname, username, pathname } = new URL(url);
  const limits = { bytes: INCOMING_LIMITS.mail, recipients: INCOMING_LIMITS.recipients };
  if (protocol.startsWith('imap')) {
    const mailbox = fetchedMailbox(env, `${username}@${hostname}${pathname}`);
    const fetcher = startMailFetcher({ url, log, limits, ...mailbox });
    return { port: null, stop: () => fetcher.stop() };
  }
  if (!LOCAL.test(hostname))
    log.warn(
      { event: 'mail-in.open' },
      'Mail comes in from other machines: anybody there can send',
    );
  const listener = await startMailListener({
    url,
    log,
    limits,
    mayTake: (address) => mayReceive(env, address),
    take: (mail) => receiveMail(env, mail),
  });
  log.info({ event: 'mail-in.listening', port: listener.port }, 'Mail comes in here');
  return { port: listener.port, stop: () => listener.close() };
}

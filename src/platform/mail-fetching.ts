import { ImapFlow } from 'imapflow';
import { codeOf } from './error-code.ts';
import type { Log } from './log.ts';
import type { MailTaken } from './mail-listening.ts';

/** How far a mailbox was read. Numbers of another validity mean nothing (RFC 3501, 2.3.1.1). */
export type MailboxPlace = { readonly uidValidity: number; readonly lastUid: number };

export type MailFetcherOptions = {
  /** `imaps://user:password@host/INBOX`; `imap://` without encryption only to this machine. */
  readonly url: string;
  readonly log: Log;
  readonly limits: { readonly bytes: number };
  readonly everyMs?: number;
  findPlace(): Promise<MailboxPlace | null>;
  keepPlace(place: MailboxPlace): Promise<void>;
  /** Answers `taken` once the mail is kept. `head` is what stands before its first empty line. */
  take(mail: {
    readonly head: string;
    readonly raw: AsyncIterable<Uint8Array>;
  }): Promise<MailTaken>;
};

export type MailFetcher = {
  /** Fetches now, for tests and for the first look after the start. Gives how many were taken. */
  fetchNow(): Promise<number>;
  stop(): Promise<void>;
};

const EVERY_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Looks into a mailbox every minute and takes what is new, each mail once. It only reads: nothing is
 * deleted, moved or marked. While the other side is away it asks ever more rarely.
 *
 * @example startMailFetcher({ url, log, limits, findPlace, keepPlace, take })
 */
export function startMailFetcher(options: MailFetcherOptions): MailFetcher {
  const { log, everyMs = EVERY_MS } = options;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<number> | null = null;
  const ahead = new Set<string>();
  const fetchNow = (): Promise<number> => {
    running ??= fetchNew({ ...options, ahead, stopped: () => stopped }).finally(
      () => (running = null),
    );
    return running;
  };
  const look = async (): Promise<void> => {
    try {
      const count = await fetchNow();
      failures = 0;
      if (count > 0) log.info({ event: 'mail-in.fetched', count }, 'Mail was fetched');
    } catch (error) {
      failures += 1;
      const fields = { event: 'mail-in.fetch-failed', code: codeOf(error), attempt: failures };
      log.warn(fields, 'The mailbox for replies could not be read');
    }
    if (stopped) return;
    const pause = Math.min(everyMs * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS);
    timer = setTimeout(() => void look(), pause);
    timer.unref();
  };
  void look();
  return {
    fetchNow,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

type Fetching = MailFetcherOptions & {
  /** Mails that were taken while one before them has to wait: the place stays before that one. */
  readonly ahead: Set<string>;
  readonly stopped: () => boolean;
};

async function fetchNew(options: Fetching): Promise<number> {
  const client = openClient(options.url);
  client.on('error', () => {}); // what is under way fails, and is told there
  await client.connect();
  try {
    const folder = decodeURIComponent(new URL(options.url).pathname.slice(1)) || 'INBOX';
    const lock = await client.getMailboxLock(folder, { readOnly: true });
    try {
      return await takeNew(options, client);
    } finally {
      lock.release();
    }
  } finally {
    client.close();
  }
}

function openClient(url: string): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    // a password never travels openly to another machine
    ...(secure ? {} : { doSTARTTLS: !LOCAL.test(hostname) }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  });
}

async function takeNew(options: Fetching, client: ImapFlow): Promise<number> {
  const { ahead } = options;
  const box = client.mailbox;
  if (box === false || box.exists === 0) return 0;
  const uidValidity = Number(box.uidValidity);
  const nameOf = (uid: number): string => `${uidValidity} ${uid}`;
  const place = await options.findPlace();
  const lastUid = place?.uidValidity === uidValidity ? place.lastUid : 0;
  const waiting = await client.fetchAll(`${lastUid + 1}:*`, { size: true }, { uid: true });
  const isNew = waiting.filter(({ uid }) => uid > lastUid).toSorted((a, b) => a.uid - b.uid);
  let count = 0;
  let held = false;
  for (const { uid, size = 0 } of isNew) {
    if (options.stopped()) break;
    const taken = ahead.has(nameOf(uid));
    const answer = taken ? 'taken' : await takeOne(options, client, { uid, size });
    if (answer === 'taken' && !taken) count += 1;
    if (answer === 'later') held = true; // an address that has its fill holds up no other
    if (held && answer !== 'later') ahead.add(nameOf(uid));
    if (held) continue;
    ahead.delete(nameOf(uid));
    await options.keepPlace({ uidValidity, lastUid: uid });
  }
  return count;
}

async function takeOne(
  options: MailFetcherOptions,
  client: ImapFlow,
  { uid, size }: { readonly uid: number; readonly size: number },
): Promise<MailTaken> {
  const { log, limits } = options;
  if (size > limits.bytes) return tooLarge(log, size);
  const found = await client.fetchOne(String(uid), { headers: true }, { uid: true });
  const { content } = await client.download(String(uid), undefined, { uid: true });
  if (content === undefined) return 'unknown-recipient'; // somebody deleted it meanwhile
  const head = found ? (found.headers?.toString('latin1') ?? '') : '';
  const answer = await options.take({ head, raw: content });
  return answer === 'too-large' ? tooLarge(log, size) : answer;
}

function tooLarge(log: Log, bytes: number): 'too-large' {
  const fields = { event: 'mail-in.refused', code: 'too-large', bytes };
  log.warn(fields, 'A mail in the mailbox for replies is too large and stays there');
  return 'too-large';
}

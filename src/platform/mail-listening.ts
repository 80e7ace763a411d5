import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { codeOf } from './error-code.ts';
import type { Log } from './log.ts';
import { StartFault } from './start-fault.ts';

/** What became of a mail, or of the wish to send one to an address. */
export type MailTaken = 'taken' | 'later' | 'too-large' | 'unknown-recipient';

/** Whoever takes mail in. */
export type MailTaker = {
  /** Whether mail to this address may come now; asked before a byte of it is sent. */
  mayTake(address: string): Promise<Exclude<MailTaken, 'too-large'>>;
  /** Answers `taken` once the mail is kept. `raw` throws where the connection breaks. */
  take(mail: {
    readonly from: string;
    readonly to: readonly string[];
    readonly raw: AsyncIterable<Uint8Array>;
  }): Promise<MailTaken>;
};

export type MailListener = {
  /** The port it listens on, also when any free one was asked for. */
  readonly port: number;
  /** Lets mails that are under way come to their end, for some seconds. */
  close(): Promise<void>;
};

export type MailListenerOptions = MailTaker & {
  /** `smtp://127.0.0.1:2525`, or `lmtp://…`, which gives an answer for each recipient. */
  readonly url: string;
  readonly log: Log;
  readonly limits: { readonly bytes: number; readonly recipients: number };
  /** Longer than this no mail may take to come. */
  readonly mailMs?: number;
};

const CLIENTS = 20;
const SILENCE_MS = 60_000;
const MAIL_MS = 10 * 60_000;
const CLOSE_MS = 10_000;

/** The answers of RFC 5321 with codes of RFC 3463; who reads them is a sender whose mail came back. */
const ANSWERS = {
  later: [452, '4.2.2 This address has had all the mail it takes in a day. Try again later.'],
  'too-large': [552, '5.3.4 This mail is too large. Send it without its largest files.'],
  'unknown-recipient': [550, '5.1.1 There is no such address here.'],
} as const;

/**
 * Listens for mail behind the operator's own mail server, without sign-in and without encryption: on this
 * machine, or in a network nobody else is in. It relays nothing; whose mail it takes `mayTake` says.
 * Whatever fails on our side is answered "later", so that the mail server keeps the mail.
 * Throws `StartFault` with a sentence for the operator.
 *
 * @example await startMailListener({ url: 'smtp://127.0.0.1:2525', log, limits, mayTake, take })
 */
export async function startMailListener(options: MailListenerOptions): Promise<MailListener> {
  const { protocol, hostname, port } = new URL(options.url);
  const { log, limits, mailMs = MAIL_MS } = options;
  const server: SMTPServer = new SMTPServer({
    lmtp: protocol === 'lmtp:',
    banner: 'Undersigned',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: limits.bytes,
    maxRecipients: limits.recipients,
    maxClients: CLIENTS,
    socketTimeout: SILENCE_MS,
    closeTimeout: CLOSE_MS,
    onRcptTo({ address }, _session, done) {
      void answering(() => options.mayTake(address), log).then((fault) => done(fault));
    },
    onData(stream, session, done) {
      const late = setTimeout(() => hangUp(server, session.id), mailMs);
      late.unref();
      const took = answering(() => takeFrom(options, stream, session), log);
      void took.then((fault) => {
        done(fault);
        if (!stream.writableEnded) return; // the rest of what is too large is thrown away until then
        clearTimeout(late);
      });
    },
  });
  server.on('error', (error) => {
    // a client that hangs up is part of every day
    log.debug({ event: 'mail-in.connection', code: codeOf(error) }, 'A mail connection broke');
  });
  const listener = server.listen(Number(port), hostname.replaceAll(/[[\]]/g, ''));
  try {
    if (!listener.listening) await once(listener, 'listening');
  } catch (error) {
    throw new StartFault(
      `Mail cannot come in at ${hostname}:${port} (${codeOf(error)}). Set INCOMING_URL to a port that is free.`,
    );
  }
  const address = listener.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : Number(port),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function takeFrom(
  options: MailListenerOptions,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<MailTaken> {
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  const to = envelope.rcptTo.map(({ address }) => address);
  return options.take({ from, to, raw: stream });
}

/** Null when it was taken; else the answer for the other side. */
async function answering(ask: () => Promise<MailTaken>, log: Log): Promise<Error | null> {
  try {
    const answer = await ask();
    if (answer === 'taken') return null;
    const [responseCode, sentence] = ANSWERS[answer];
    log.info({ event: 'mail-in.refused', code: answer }, 'A mail was not taken');
    return Object.assign(new Error(sentence), { responseCode });
  } catch (error) {
    log.warn({ event: 'mail-in.failed', error }, 'A mail could not be kept; it is asked for again');
    const sentence = '4.3.0 We cannot keep this mail now. Try again later.';
    return Object.assign(new Error(sentence), { responseCode: 451 });
  }
}

function hangUp(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections)
    if (connection.session.id === sessionId) connection.close();
}

import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { giveParcel } from './mail-parcel.ts';
import type { Ending, Parcel } from './mail-parcel.ts';
import { overhear } from './mail-overhearing.ts';
import { Silence } from './mail-silence.ts';
import type { Patience } from './mail-silence.ts';

/** One open connection to the mail server; one mail at a time. */
export type Line = {
  /** `DSN`, `SMTPUTF8`: in capitals. */
  offers(extension: string): boolean;
  isUsable(): boolean;
  give(parcel: Parcel): Promise<Ending>;
  /** Forgets a mail that was refused, so that the next can be given. */
  reset(): Promise<void>;
  quit(): void;
  close(): void;
};

const GRACE_MS = 60_000;

/**
 * Connects, encrypts where the server can, signs in where the URL has a name; throws when it cannot.
 * The URL means what it means to nodemailer: `smtps:`, `?requireTLS=true`, `?tls.servername=…`.
 */
export async function openLine(url: string, patience: Patience): Promise<Line> {
  const { auth, ...options } = parseConnectionUrl(url);
  const ear = overhear();
  const connection = new SMTPConnection({
    ...options,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.end + GRACE_MS, // our own limits know in which part of the dialogue they are
    transactionLog: true,
    logger: ear.logger,
  });
  connection.on('error', () => {}); // told to whoever waits for an answer; nobody else needs it
  try {
    await settled(patience.connect + patience.greeting, (done) => {
      connection.once('error', done);
      connection.connect(done);
    });
    if (auth !== undefined && connection.allowsAuth) {
      const method = typeof options['authMethod'] === 'string' ? options['authMethod'] : undefined;
      await settled(patience.answer, (done) => connection.login({ ...auth, method }, done));
    }
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    offers: ear.offers,
    isUsable: () => !connection.destroyed,
    give: (parcel) => giveParcel(connection, ear, parcel, patience),
    reset: () => settled(patience.answer, (done) => connection.reset(done)),
    quit: () => connection.quit(),
    close: () => connection.close(),
  };
}

function settled(limit: number, start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silence()), limit);
    start((error) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    });
  });
}

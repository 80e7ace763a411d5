import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Route } from './mail-message.ts';
import type { Heard, overhear } from './mail-overhearing.ts';
import { Silence } from './mail-silence.ts';
import type { Patience } from './mail-silence.ts';

export type Parcel = {
  readonly route: Route;
  readonly bytes: Buffer;
  readonly report: { readonly id: string } | null;
  /** Awaited before the full stop; throws when the mail must not be sent after all. */
  readonly beforeEnd: (heard: readonly Heard[]) => Promise<void>;
};

/** What one try came to, before anybody judges it. */
export type Ending = {
  /** The full stop may have been sent: from there on only an answer tells who has the mail. */
  readonly ended: boolean;
  /** The server's sentence when it took the mail. */
  readonly taken: string | null;
  readonly error: unknown;
  /** What `beforeEnd` threw. */
  readonly stopped: { readonly reason: unknown } | null;
  readonly heard: readonly Heard[];
};

const PIECE = 64 * 1024;

/**
 * One mail over one connection. The library sends the full stop when the stream it reads from ends; so
 * this stream ends only after `beforeEnd`, and never after the dialogue is over.
 */
export function giveParcel(
  connection: SMTPConnection,
  ear: ReturnType<typeof overhear>,
  { route, bytes, report, beforeEnd }: Parcel,
  patience: Patience,
): Promise<Ending> {
  return new Promise((resolve) => {
    let state: 'envelope' | 'mail' | 'ended' | 'over' = 'envelope';
    let stopped: Ending['stopped'] = null;
    let noting = Promise.resolve();
    let timer: NodeJS.Timeout | undefined;
    const wait = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(new Silence(), null), ms);
    };
    const finish = (error: unknown, said: string | null) => {
      if (state === 'over') return;
      const ended = state === 'ended';
      // after half a mail or without an answer, nothing more may be said on this connection
      if (state === 'mail' || (error && !isAnswer(error))) connection.close();
      state = 'over';
      clearTimeout(timer);
      ear.onAnswer(null);
      const taken = ended ? said : null;
      // what `beforeEnd` began is not left to go on behind the caller's back
      void noting.then(() => resolve({ ended, taken, error, stopped, heard: ear.heard() }));
    };
    async function* pieces() {
      state = 'mail';
      for (let at = 0; at < bytes.length; at += PIECE) {
        wait(patience.answer);
        yield bytes.subarray(at, at + PIECE);
      }
      clearTimeout(timer); // the time that `beforeEnd` takes is not the server's
      noting = beforeEnd(ear.heard()).catch((reason: unknown) => {
        stopped = { reason };
      });
      await noting;
      if (stopped !== null || state !== 'mail') throw new Error('stopped before the end');
      state = 'ended';
      wait(patience.end);
    }
    ear.forget();
    ear.onAnswer(() => wait(patience.answer));
    wait(patience.answer);
    const to = [...route.to, ...route.copies];
    const envelope = { from: route.from, to, size: bytes.length, ...reportAsked(report, route) };
    const content = Readable.from(pieces(), { objectMode: false });
    connection.send(envelope, content, (error, info) => finish(error, info?.response ?? null));
  });
}

function isAnswer(error: unknown): boolean {
  return error instanceof Error && 'responseCode' in error && error.responseCode !== undefined;
}

function reportAsked(report: Parcel['report'], route: Route) {
  if (report === null) return {};
  const [to, ...others] = [...route.to, ...route.copies];
  const original = others.length === 0 && !route.needsUtf8 ? { orcpt: `rfc822;${to}` } : {};
  return {
    dsn: { envid: report.id, ret: 'HDRS', notify: ['SUCCESS', 'FAILURE', 'DELAY'], ...original },
  };
}

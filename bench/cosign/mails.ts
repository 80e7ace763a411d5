import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { ours } from './children.ts';
import { forgetMails } from './letters.ts';
import { CONNECTIONS } from './stage.ts';
import type { Stage } from './stage.ts';
import { startServer } from './server.ts';
import type { Started } from './server.ts';

const PATIENCE_MS = 240_000;
/** As many as the worker opens for these mails. */
const LINES = 8;

type Tally = { readonly taken: number; readonly first: number; readonly last: number };

/** Takes every mail and forgets it. */
export class MailSink {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.url = `smtp://127.0.0.1:${port}`;
  }

  static async start(): Promise<MailSink> {
    const child = ours(fork(fileURLToPath(new URL('mail-sink.js', import.meta.url))));
    const [{ port }] = (await once(child, 'message')) as [{ port: number }]; // our own process
    return new MailSink(child, port);
  }

  /** What came since it was last asked to begin anew. */
  async tally(word: 'anew' | 'so far'): Promise<Tally> {
    const told = once(this.#child, 'message');
    this.#child.send(word);
    const [tally] = (await told) as [Tally]; // as above
    return tally;
  }

  stop(): void {
    this.#child.disconnect();
  }
}

const perSecond = ({ taken, first, last }: Tally): number => (taken - 1) / ((last - first) / 1_000);

/** The worker that stays for what comes after. */
export async function measureMails(
  stage: Stage,
  sink: MailSink,
  letter: { readonly letterId: Stage['busy']['letterId']; readonly slug: string },
): Promise<Started> {
  const { size, web, load, cluster, tell } = stage;
  await forgetMails(cluster.db);
  const pledged = await load.run({
    kind: 'walk',
    place: { ports: [web.port], ...letter },
    acts: ['pledge'],
    people: { from: stage.fresh(size.mails), most: size.mails },
    connections: CONNECTIONS,
    warmMs: 0,
    forMs: PATIENCE_MS,
  });
  if (pledged.done !== size.mails)
    throw new Error(`${pledged.done} pledged: ${pledged.firstWrong}`);
  const before = await sendAlone(sink, size.mails);
  await sink.tally('anew');
  const { url, dataDir } = cluster;
  const worker = await startServer({
    databaseUrl: url,
    dataDir,
    role: 'worker',
    smtpUrl: sink.url,
  });
  const until = Date.now() + PATIENCE_MS;
  while ((await sink.tally('so far')).taken < size.mails) {
    if (Date.now() > until) throw new Error('the mails took too long');
    await pause(100);
  }
  const ours = perSecond(await sink.tally('anew'));
  const after = await sendAlone(sink, size.mails);
  tell(
    `  the worker ${Math.round(ours)}/s, nodemailer alone ${Math.round(before)} and ${Math.round(after)}/s`,
  );
  stage.keepRaw('mails', { ours, alone: [before, after] });
  stage.note({
    name: `confirmation mails given to a mail server, ${LINES} lines`,
    values: [ours],
    unit: '/s',
    note: 'read, unsealed, written out, given, noted',
  });
  stage.note({
    name: 'confirmation mails',
    values: [before, after].map((limit) => ours / limit),
    unit: 'x',
    note: 'nodemailer alone, the same server and lines',
  });
  return worker;
}

/** The limit: mails as long as ours by the library alone, pooled, without a database. */
async function sendAlone(sink: MailSink, mails: number): Promise<number> {
  await sink.tally('anew');
  const transport = createTransport({
    url: sink.url,
    pool: true,
    maxConnections: LINES,
    maxMessages: Infinity,
  });
  const words =
    'Somebody, we hope you, put your name under the letter. Is it you? Then say so. '.repeat(8);
  await Promise.all(
    Array.from({ length: mails }, (_, at) =>
      transport.sendMail({
        from: 'letters@test.example',
        to: `somebody.${at}@mail.example`,
        subject: 'Confirm your co-signature',
        text: words,
        html: `<p>${words}</p>`,
      }),
    ),
  );
  transport.close();
  return perSecond(await sink.tally('anew'));
}

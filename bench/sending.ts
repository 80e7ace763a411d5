/**
 * Letters and mails through real SMTP while the worker's process is killed (SIGKILL) at random moments:
 * what was lost, what came twice, what stayed uncertain and how the reports settle it.
 *
 * `npm run bench -- sending` sends a tenth; `npm run bench -- sending --full` sends 10,000 letters and
 * 100,000 mails under 50 kills.
 */
import { createTransport } from 'nodemailer';
import { newId } from '#kernel/ids';
import { parseEmailAddress } from '#kernel/email-address';
import { openDatabase, sql } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { queueBulk } from '#platform/mail';
import { openDkimKey } from '#platform/mail-dkim';
import type { MailId } from '#platform/mail';
import { migrate } from '#platform/migrate';
import { granted } from '#support/app';
import { startCountingMailServer, tally } from '#support/counting-mail-server';
import { deliveryEnv, ids, releasedLetter } from '#support/deliveries';
import { reportFigure } from '#support/figure';
import { newDataDir, removeDataDir } from '#support/installation';
import { sendThroughKills } from '#support/killed-worker';
import { planMails } from '../src/features/delivery/planning-actions.ts';
import { noteReport } from '../src/features/delivery/report-actions.ts';
import type { DeliveryId, IncomingId } from '../src/features/delivery/rules.ts';

const full = process.argv.includes('--full');
const MAILS = full ? 100_000 : 10_000;
const LETTERS = full ? 10_000 : 1_000;
const KILLS = full ? 50 : 10;
const LIMIT_MS = full ? 13 * 60_000 : 5 * 60_000;
const LONGEST_LIFE_MS = full ? 14_000 : 6_000;
const RAW_MAILS = 3_000;
/** As many as the worker has slots for mail: the limit gets the same. */
const RAW_CONNECTIONS = 6;
const BATCH = 1_000;
/** At the most so many letters may stay uncertain: only then is the database asked whether all is done. */
const NEAR_THE_END = KILLS * 12;

const words = {
  subject: 'News of “Release the three journalists”',
  text: `The ministry answered.\n\n${'It says that it will look into it. '.repeat(20)}\n`,
  html: `<p>The ministry answered.</p><p>${'It says that it will look into it. '.repeat(20)}</p>`,
  headers: {
    'List-Unsubscribe': '<https://letters.example/following/0123456789abcdef0123456789>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};

const dataDir = newDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
const db = openDatabase(postgres.url);
const server = await startCountingMailServer();
const env = deliveryEnv(db);

const rawPerSecond = await sendRaw();
const mails = await queueMails();
const letters = await planLetters();

const started = performance.now();
let sentAfter = 0;
const { kills } = await sendThroughKills({
  databaseUrl: postgres.url,
  smtpUrl: server.url,
  kills: KILLS,
  longestLife: LONGEST_LIFE_MS,
  limit: LIMIT_MS,
  isDone: async () => {
    // counting rows all the time would slow down what is measured
    if (server.taken.size - RAW_MAILS < MAILS + LETTERS - NEAR_THE_END) return false;
    const left = await unsettled();
    if (left === 0) sentAfter = performance.now() - started;
    return left === 0;
  },
});
const perSecond = (MAILS + LETTERS) / (sentAfter / 1000);
const { uncertain, settled } = await settleByReports();
report();

await db.close();
await server.close();
await postgres.stop();
removeDataDir(dataDir);

/** The limit: the same mails, pooled and signed, by the library alone, without a database or kills. */
async function sendRaw(): Promise<number> {
  const key = await openDkimKey(env, { domain: 'test.example', selector: 'test' });
  const transport = createTransport({
    url: server.url,
    pool: true,
    maxConnections: RAW_CONNECTIONS,
    maxMessages: 100,
    dkim: { domainName: key.domain, keySelector: key.selector, privateKey: key.privateKey },
  });
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: RAW_MAILS }, () =>
      transport.sendMail({
        from: 'letters@test.example',
        to: 'follower@reader.example',
        messageId: `<${newId<MailId>()}@raw.example>`,
        ...words,
      }),
    ),
  );
  const seconds = (performance.now() - begun) / 1000;
  transport.close();
  return RAW_MAILS / seconds;
}

async function queueMails(): Promise<MailId[]> {
  const queued: MailId[] = [];
  while (queued.length < MAILS) {
    const batch = Array.from({ length: BATCH }, (_, at) => {
      const to = parseEmailAddress(`follower${queued.length + at}@reader.example`);
      if (to === null) throw new Error('an address');
      return { to, ...words };
    });
    queued.push(...(await db.transaction((tx) => queueBulk(tx, env, batch))));
  }
  return queued;
}

async function planLetters(): Promise<DeliveryId[]> {
  const letter = await releasedLetter(env);
  const wanted = Array.from({ length: LETTERS }, (_, at) => ({
    recipient: { kind: 'copy' as const, office: `Embassy ${at}`, country: 'KZ' },
    address: `embassy${at}@e${at % 500}.example`,
  }));
  const by = letter.drafter;
  const planning = { ...env, postman: {} };
  for (let at = 0; at < wanted.length; at += BATCH) {
    const part = wanted.slice(at, at + BATCH);
    granted(await planMails(planning, { letterId: letter.letterId, by, wanted: part }));
  }
  const planned = await ids(env, letter.letterId);
  if (planned.length !== LETTERS) throw new Error('not all letters were planned');
  return planned;
}

async function unsettled(): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from mails where sent_at is null and refused_at is null)
         + (select count(*) from deliveries where state in ('planned', 'sending', 'delayed'))
        as left`.execute(db.read);
  return rows[0]?.left ?? 0;
}

/** The server reports on what it took, as it owes to whoever asked; a person looks at the rest. */
async function settleByReports() {
  const { rows } = await sql<{ id: DeliveryId }>`
    select id from deliveries where state = 'uncertain'`.execute(db.read);
  const reported = rows.filter(({ id }) => server.owed.has(id));
  for (const { id: deliveryId } of reported) {
    await db.transaction((tx) =>
      noteReport(tx, env, {
        deliveryId,
        action: 'relayed',
        status: '2.0.0',
        diagnostic: '250 2.0.0 Taken',
        at: new Date(),
        incomingId: newId<IncomingId>(),
      }),
    );
  }
  return { uncertain: rows.length, settled: reported.length };
}

function report(): void {
  const mail = tally(mails, server.taken);
  const letter = tally(letters, server.taken);
  const count = (name: string, value: number, atMost?: number) =>
    reportFigure({
      name,
      value,
      unit: 'in all',
      ...(atMost === undefined ? {} : { goal: { atMost } }),
    });
  const of = `${LETTERS} letters, ${MAILS} mails, ${kills} kills`;
  count(`${of}: mails lost`, mail.lost, 0);
  count('letters that came twice (SMTP transactions, Message-IDs)', letter.doubled, 0);
  count('letters neither taken nor told as uncertain', letter.lost - (uncertain - settled), 0);
  count('letters uncertain after a kill', uncertain);
  count('of these settled by the report the server owes', settled);
  count('left to a person: the server never had them', uncertain - settled);
  count('mails that came twice, under one Message-ID', mail.doubled, kills * RAW_CONNECTIONS);
  count('mails twice for each kill', mail.doubled / Math.max(1, kills));
  reportFigure({
    name: 'letters and mails sent, kills and restarts included',
    value: perSecond,
    unit: '/s',
    ratio: {
      value: rawPerSecond / perSecond,
      against: `slower than nodemailer alone, pooled and signed (${Math.round(rawPerSecond)}/s)`,
    },
  });
}

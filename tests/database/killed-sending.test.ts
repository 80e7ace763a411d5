import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { parseEmailAddress } from '#kernel/email-address';
import { sql } from '#platform/db';
import { queueMail } from '#platform/mail';
import { granted } from '#support/app';
import { startCountingMailServer, tally } from '#support/counting-mail-server';
import type { CountingMailServer } from '#support/counting-mail-server';
import { testDatabase } from '#support/database';
import { deliveryEnv, ids, releasedLetter } from '#support/deliveries';
import { sendThroughKills } from '#support/killed-worker';
import { planMails } from '../../src/features/delivery/planning-actions.ts';

const MAILS = 300;
const DELIVERIES = 60;
const KILLS = 8;
/** Nine starts of a process: on a machine with much else to do each takes long. */
const LIMIT_MS = 300_000;

const db = await testDatabase();
let server: CountingMailServer;
beforeAll(async () => void (server = await startCountingMailServer()));
afterAll(async () => {
  await server.close();
  await db.close();
});

test(
  'a worker killed again and again loses no mail, sends no letter twice, and counts the mails it may have',
  async () => {
    const env = { ...deliveryEnv(db), postman: {} };
    const mails = await queueAll(env, MAILS);
    const letter = await releasedLetter({ ...env, postman: null });
    const wanted = Array.from({ length: DELIVERIES }, (_, at) => ({
      recipient: { kind: 'copy' as const, office: `Embassy ${at}`, country: 'KZ' },
      address: `embassy${at}@e${at % 20}.example`,
    }));
    const by: AccountId = letter.drafter;
    granted(await planMails(env, { letterId: letter.letterId, by, wanted }));
    const deliveries = await ids({ ...env, postman: null }, letter.letterId);
    expect(deliveries).toHaveLength(DELIVERIES);

    const { kills } = await sendThroughKills({
      databaseUrl: db.url,
      smtpUrl: server.url,
      kills: KILLS,
      longestLife: 700,
      limit: LIMIT_MS,
      isDone: async () => (await unsettled()) === 0,
    });

    expect(kills).toBeGreaterThan(0);
    const ordinary = tally(mails, server.taken);
    const letters = tally(deliveries, server.taken);
    const uncertain = await uncertainDeliveries();
    const { rows } = await sql<{ repeats: number }>`
    select coalesce(sum(repeats), 0)::int as repeats from mails`.execute(db.read);
    const repeats = rows[0]?.repeats ?? -1;
    expect(ordinary.lost).toBe(0);
    expect(ordinary.doubled).toBeLessThanOrEqual(repeats);
    expect(repeats).toBeLessThanOrEqual(kills * 6); // at most what was in hand at each kill
    expect(letters.doubled).toBe(0);
    // what the server never got is told to somebody: it stands as uncertain
    const unknown = deliveries.filter((id) => !server.taken.has(id));
    expect(unknown.filter((id) => !uncertain.includes(id))).toEqual([]);
    expect(
      [...server.taken.keys()].filter((id) => ![...mails, ...deliveries].includes(id)),
    ).toEqual([]);
  },
  LIMIT_MS + 60_000,
);

async function queueAll(env: Parameters<typeof queueMail>[1], count: number): Promise<string[]> {
  return db.transaction(async (tx) => {
    const queued: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const to = parseEmailAddress(`follower${at}@reader.example`);
      if (to === null) throw new Error('an address');
      queued.push(await queueMail(tx, env, { to, subject: 'News', text: 'News.', html: '<p>' }));
    }
    return queued;
  });
}

/** What is still to be sent. */
async function unsettled(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from mails where sent_at is null and refused_at is null)
         + (select count(*) from deliveries where state in ('planned', 'sending', 'delayed'))
        as count`.execute(db.read);
  return rows[0]?.count ?? 0;
}

async function uncertainDeliveries(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from deliveries where state = 'uncertain'`.execute(db.read);
  return rows.map(({ id }) => id);
}

import { openDocuments } from '#documents';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { answer, handIn, inChunks, incomingIds, REPLY_BASE, sentLetter } from '#support/incoming';
import { runJobs, testEnv } from '#support/signing';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { receiveMail } from './incoming-actions.ts';
import { incomingJobs } from './incoming-jobs.ts';
import { INCOMING_LIMITS } from './incoming-rules.ts';

const db = await testDatabase();
const documents = openDocuments({ recogniser: null });
afterAll(async () => {
  documents.close();
  await db.close();
});
const env = {
  ...testEnv(db),
  documents,
  replyAddress: REPLY_BASE,
  mailAuthserv: 'mx.letters.example',
};
beforeEach(async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(db.read);
});

describe('a mail that is offered again', () => {
  test('is taken again and kept once, also by two mail servers at the same moment', async () => {
    const sent = await sentLetter(env);
    const raw = answer();
    const before = (await incomingIds(db.read)).length;
    expect(await handIn(env, raw, sent.replyTo)).toBe('taken');
    const again = Array.from({ length: 8 }, () => handIn(env, raw, sent.replyTo));
    expect(new Set(await Promise.all(again))).toEqual(new Set(['taken']));
    expect((await incomingIds(db.read)).length).toBe(before + 1);
    const { rows } = await sql`
      select 1 from incoming_originals o
       where not exists (select 1 from incoming_mails m where m.original_id = o.id)`.execute(
      db.read,
    );
    expect(rows).toEqual([]);
  });

  test('to two of our addresses it is two mails over one original', async () => {
    const [one, other] = [await sentLetter(env), await sentLetter(env)];
    const before = (await incomingIds(db.read)).length;
    expect(await handIn(env, answer(), [one.replyTo, other.replyTo])).toBe('taken');
    expect((await incomingIds(db.read)).length).toBe(before + 2);
  });
});

describe('a mail that breaks off', () => {
  test('leaves nothing, and is not answered with "taken"', async () => {
    const sent = await sentLetter(env);
    const before = (await incomingIds(db.read)).length;
    async function* broken() {
      yield* inChunks('Subject: a\r\n\r\n'.padEnd(1_500_000, 'x'));
      throw new Error('the line went dead');
    }
    const mail = { from: '', to: [sent.replyTo], raw: broken() };
    await expect(receiveMail(env, mail)).rejects.toThrow('the line went dead');
    const { rows } = await sql`select 1 from incoming_originals where sha256 is null`.execute(
      db.read,
    );
    expect([rows.length, (await incomingIds(db.read)).length]).toEqual([0, before]);
  });

  test('more than a mail may have is refused while it comes, and leaves nothing', async () => {
    const sent = await sentLetter(env);
    let given = 0;
    async function* endless() {
      for (; given < 4 * INCOMING_LIMITS.mail; given += 1_000_000) yield new Uint8Array(1_000_000);
    }
    const raw = endless();
    expect(await receiveMail(env, { from: '', to: [sent.replyTo], raw })).toBe('too-large');
    expect(given).toBeLessThan(INCOMING_LIMITS.mail + 2_000_000);
    const { rows } = await sql`select 1 from incoming_originals where sha256 is null`.execute(
      db.read,
    );
    expect(rows).toEqual([]);
  });
});

describe('a loop', () => {
  test('of two programs that answer each other ends: nothing here answers, and an address has its fill', async () => {
    const sent = await sentLetter(env);
    const jobs = incomingJobs({ ...env, documents: { readMail: async () => NOTHING_READ } });
    const { rows: mailsBefore } = await sql`select 1 from mails`.execute(db.read);
    const answers: string[] = [];
    for (let round = 0; round < INCOMING_LIMITS.mailsADay + 5; round += 1) {
      const raw = answer({ 'Auto-Submitted': 'auto-replied', Subject: `Away ${round}` });
      answers.push(await handIn(env, raw, sent.replyTo));
    }
    await runJobs(env, jobs);
    expect(answers.filter((one) => one === 'taken')).toHaveLength(INCOMING_LIMITS.mailsADay);
    expect(answers.slice(-5)).toEqual(Array.from({ length: 5 }, () => 'later'));
    const { rows } = await sql`select 1 from mails`.execute(db.read);
    expect(rows.length).toBe(mailsBefore.length);
    env.pass(25 * 3_600_000);
    expect(await handIn(env, answer(), sent.replyTo)).toBe('taken');
  });

  test('a mail that an address has already is taken again, also when it has had its fill', async () => {
    const sent = await sentLetter(env);
    const first = answer();
    for (const raw of [
      first,
      ...Array.from({ length: INCOMING_LIMITS.mailsADay - 1 }, () => answer()),
    ])
      await handIn(env, raw, sent.replyTo);
    expect(await handIn(env, answer(), sent.replyTo)).toBe('later');
    expect(await handIn(env, first, sent.replyTo)).toBe('taken');
  });
});

const NOTHING_READ = {
  from: null,
  subject: '',
  text: '',
  textFrom: 'none',
  sentAt: null,
  messageId: null,
  references: [],
  headers: [],
  attachments: [],
  faults: [],
  report: null,
} as const;

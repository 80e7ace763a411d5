import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseEmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { Id } from '#kernel/ids';
import { testDatabase } from '#support/database';
import { serverThat, shortly } from '#support/giving';
import { testSeal } from '#support/seal';
import { sql } from './db.ts';
import { enqueue, onJob } from './jobs.ts';
import { startWorker } from './jobs-worker.ts';
import { silentLog } from './log.ts';
import { findMail, queueMail } from './mail.ts';
import type { Mail, MailId } from './mail.ts';
import type { Postman } from './mail-handover.ts';
import { mailJobs } from './mail-sending.ts';

/** One connection: whatever is held while a server thinks would stop everything else. */
const db = await testDatabase({ poolSize: 1 });
afterAll(() => db.close());
beforeEach(async () => {
  await sql`delete from mails`.execute(db.read);
  await sql`delete from graphile_worker._private_jobs`.execute(db.read);
});

const env = { db, seal: testSeal, now: () => new Date(), log: silentLog };
const mailFrom = 'Undersigned <letters@letters.example>';

function mailTo(text: string): Mail {
  const to = parseEmailAddress(text);
  if (to === null) throw new Error(text);
  return { to, subject: 'News', text: 'News.', html: '<p>News.</p>' };
}

const queue = (mail: Mail) => db.transaction((tx) => queueMail(tx, env, mail));

async function send(postman: Postman, mailId: MailId, isLast = false): Promise<void> {
  const [job] = mailJobs({ ...env, postman, mailFrom });
  await job?.run({ mailId }, { jobId: '1', attempt: 1, isLast });
}

async function rowOf(id: MailId) {
  const { rows } = await sql<{ ending: boolean; repeats: number; state: string }>`
    select ending_at is not null as ending, repeats,
           case when sent_at is not null then 'sent'
                when refused_at is not null then 'refused' else 'waiting' end as state
      from mails where id = ${id}`.execute(db.read);
  return rows[0];
}

describe('the one moment in which nobody can know', () => {
  test('it is noted and committed before the end of the mail is sent', async () => {
    const [server, postman] = await serverThat();
    const id = await queue(mailTo('ana@reader.example'));
    const spy: Postman = {
      ...postman,
      give: (mail, moments) =>
        postman.give(mail, {
          beforeEnd: async () => {
            await moments?.beforeEnd?.();
            expect(await rowOf(id)).toEqual({ ending: true, repeats: 0, state: 'waiting' });
            expect(server.ended).toEqual([]);
          },
        }),
    };
    await send(spy, id);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', repeats: 0 });
  });

  test('a worker that comes too late to note it does not send', async () => {
    const [server, postman] = await serverThat();
    const id = await queue(mailTo('ana@reader.example'));
    const overtaken: Postman = {
      ...postman,
      give: (mail, moments) =>
        postman.give(mail, {
          beforeEnd: async () => {
            await sql`update mails set ending_at = now() where id = ${id}`.execute(db.read);
            await moments?.beforeEnd?.();
          },
        }),
    };
    await expect(send(overtaken, id)).rejects.toThrow('given by another worker');
    await pause(30);
    expect(server.ended).toEqual([]);
  });

  test('after a crash in it the mail is given again, once, under the same Message-ID, and counted', async () => {
    const [server, postman] = await serverThat();
    const id = await queue(mailTo('ana@reader.example'));
    await send(postman, id);
    await sql`update mails set sent_at = null where id = ${id}`.execute(db.read); // never committed
    await send(postman, id);
    await send(postman, id);
    expect(server.ended).toHaveLength(2);
    expect(server.ended[0]).toBe(server.ended[1]);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', repeats: 1 });
  });

  test('a server that hangs up in it leaves it noted; one that says no takes the note away', async () => {
    for (const [turn, ending] of [
      ['hang-up', true],
      ['451 4.3.0 Later', false],
      ['554 5.7.1 Never', false],
    ] as const) {
      const [, postman] = await serverThat({ end: () => turn });
      const id = await queue(mailTo('ana@reader.example'));
      await send(postman, id).catch(() => {});
      expect((await rowOf(id))?.ending).toBe(ending);
    }
  });
});

describe('one-click unsubscribing (RFC 8058)', () => {
  test('both headers leave as the room gave them', async () => {
    const [server, postman] = await serverThat();
    const way = `https://letters.example/following/${'t'.repeat(90)}`;
    const headers = {
      'List-Unsubscribe': `<${way}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    await send(postman, await queue({ ...mailTo('ana@reader.example'), headers }));
    const head = server.ended[0]?.split('\r\n\r\n')[0]?.replaceAll(/\r\n[ \t]+/g, ' ') ?? '';
    expect(head).toContain(`\r\nList-Unsubscribe: <${way}>\r\n`);
    expect(head).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });
});

describe('a code somebody waits for', () => {
  test('overtakes the news to very many followers', async () => {
    const [server, postman] = await serverThat();
    const news = { ...mailTo('follower@reader.example'), isBulk: true };
    for (let count = 0; count < 100; count += 1) await queue(news);
    const code = await queue(mailTo('ana@reader.example'));
    const jobs = mailJobs({ ...env, postman, mailFrom });
    const worker = await startWorker({ url: db.url, jobs, log: silentLog });
    while (server.ended.length < 101) await pause(20);
    await worker.stop();
    const place = server.ended.findIndex((mail) => mail.includes(`<${code}@`));
    expect(place).toBeLessThan(6); // among the first that are in hand at once
  });
});

describe('a mailbox that hangs', () => {
  const ring = { name: 'test.ring', payload: z.object({ id: z.uuid() }) };

  test('holds up neither other mails nor other jobs, nor a connection to the database', async () => {
    const [server, postman] = await serverThat(
      { rcptTo: (line) => (line.includes('hangs@') ? 'silence' : '250 2.1.5 Ok') },
      shortly,
    );
    const answers: string[] = [];
    const rung: string[] = [];
    const watched: Postman = {
      ...postman,
      give: async (mail, moments) => {
        const answer = await postman.give(mail, moments);
        answers.push(`${String(mail.envelope.to)} ${answer.kind}`);
        return answer;
      },
    };
    await queue(mailTo('hangs@slow.example'));
    for (let count = 0; count < 12; count += 1) await queue(mailTo(`n${count}@reader.example`));
    const id = newId<Id<'test'>>();
    await db.transaction((tx) => enqueue(tx, ring, { id }));
    const worker = await startWorker({
      url: db.url,
      jobs: [
        ...mailJobs({ ...env, postman: watched, mailFrom }),
        onJob(ring, async (payload) => void rung.push(payload.id)),
      ],
      log: silentLog,
    });
    while (answers.length < 13) await pause(20);
    await worker.stop();
    expect(answers.filter((answer) => answer.endsWith(' taken'))).toHaveLength(12);
    expect(answers.at(-1)).toBe('hangs@slow.example later');
    expect(server.ended).toHaveLength(12);
    expect(rung).toEqual([id]);
  });

  test('is tried again by itself when it answers', async () => {
    let calls = 0;
    const [server, postman] = await serverThat(
      { rcptTo: () => (calls++ === 0 ? 'silence' : '250 2.1.5 Ok') },
      shortly,
    );
    const id = await queue(mailTo('ana@reader.example'));
    const jobs = mailJobs({ ...env, postman, mailFrom });
    const worker = await startWorker({ url: db.url, jobs, log: silentLog });
    while ((await findMail(db.read, env, id))?.state !== 'sent') await pause(50);
    await worker.stop();
    expect(server.ended).toHaveLength(1);
    expect((await rowOf(id))?.repeats).toBe(0);
  });
});

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { HOUSE } from '#access';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { freePort } from '#support/free-port';
import { rawMail, REPLY_BASE, sentLetter } from '#support/incoming';
import { seeded } from '#support/seeded';
import { given, testEnv } from '#support/signing';
import { createTransport } from 'nodemailer';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { readIncomingOriginal } from '../features/delivery/incoming-original-actions.ts';
import { INCOMING_LIMITS, readArrivedMail } from '../features/delivery/incoming-rules.ts';
import { tidyIncoming } from '../features/delivery/incoming-upkeep-actions.ts';
import type { IncomingId } from '../features/delivery/rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = { ...testEnv(db), replyAddress: REPLY_BASE };

const KILLS = 6;
const SENDERS = 4;
const entry = fileURLToPath(new URL('../../tests/support/mail-door-entry.ts', import.meta.url));

async function door(port: number): Promise<ChildProcess> {
  const child = fork(entry, [db.url, String(port)], { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

/** Sends as a mail server does: whatever was not taken is offered again until it is. */
async function deliver(port: number, mail: { to: string; raw: string }): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const transport = createTransport({ host: '127.0.0.1', port, secure: false });
    try {
      await transport.sendMail({ envelope: { from: 'a@b.example', to: mail.to }, raw: mail.raw });
      return tries;
    } catch {
      if (tries > 2_000) throw new Error('it was never taken');
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      transport.close();
    }
  }
}

test(`a server killed ${KILLS} times while mail comes in has all that it took, once, whole, and will read it`, async () => {
  const random = seeded(5);
  const letters = await Promise.all([1, 2, 3].map(() => sentLetter(env)));
  const port = await freePort();
  const taken = new Map<string, string>();
  let offers = 0;
  let goesOn = true;
  const sender = async (name: number): Promise<void> => {
    for (let turn = 0; goesOn && turn < 40; turn += 1) {
      const mark = `mail ${name} ${turn}`;
      const size = random() < 0.3 ? 1_500_000 : 2_000;
      const body = `${mark} ${'abcdefg '.repeat(9)}\r\n`.repeat(size / 80);
      const raw = rawMail({ Subject: mark, From: 'a@b.example' }, body);
      const to = letters[turn % letters.length]?.replyTo ?? '';
      offers += await deliver(port, { to, raw });
      taken.set(mark, raw);
    }
  };
  let child = await door(port);
  const senders = Array.from({ length: SENDERS }, (_, name) => sender(name));
  for (let kill = 0; kill < KILLS; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 500));
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
    child = await door(port);
  }
  goesOn = false;
  await Promise.all(senders);
  const end = once(child, 'exit');
  child.kill('SIGKILL');
  await end;

  const { rows } = await sql<{ id: IncomingId }>`select id from incoming_mails`.execute(db.read);
  const kept: string[] = [];
  for (const { id } of rows) {
    const original = given(await readIncomingOriginal(db.read, env, HOUSE, id));
    const raw = (await buffer(original.bytes as AsyncIterable<Buffer>)).toString(); // pieces of bytes
    const mark = /^Subject: (.*)$/m.exec(raw)?.[1] ?? '';
    expect(raw.trimEnd()).toBe(taken.get(mark)?.trimEnd());
    kept.push(mark);
  }
  expect(kept.toSorted()).toEqual([...taken.keys()].toSorted());
  expect(offers).toBeGreaterThan(taken.size); // or no kill met a mail
  const { rows: jobs } = await sql<{ count: number }>`
    select count(distinct j.payload ->> 'incomingId') as count
      from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = ${readArrivedMail.name}`.execute(db.read);
  expect(jobs[0]?.count).toBe(kept.length);
  // what a kill left half is gone a day later, and nothing else with it
  await tidyIncoming({ db, now: () => new Date(Date.now() + 25 * 3_600_000) });
  const { rows: originals } = await sql<{ count: number }>`
    select count(*) as count from incoming_originals`.execute(db.read);
  expect(originals[0]?.count).toBe(kept.length);
  expect(kept.length).toBeLessThan(3 * INCOMING_LIMITS.mailsADay);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workOff } from '#support/app';
import { openFor, pledged } from '#support/cosigning';
import { testDatabase } from '#support/database';
import { publicLetter } from '#support/following';
import { startMailServer } from '#support/mail-server';
import type { TestMailServer } from '#support/mail-server';
import { testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { sql } from '#platform/db';
import { silentLog } from '#platform/log';
import { listOutbox } from '#platform/mail';
import type { Postman } from '#platform/mail-handover';
import { openPostman } from '#platform/mail-postman';
import { freePort } from '#support/free-port';
import { confirm } from './confirm-actions.ts';
import { disown } from './ending-actions.ts';
import { cosigningJobs } from './jobs.ts';
import type { CosigningJobsEnv } from './jobs.ts';
import { drainPledgeMail } from './mail-jobs.ts';
import { numberOf } from './number-actions.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
let letter: Stage;
let server: TestMailServer;

beforeAll(async () => {
  letter = await publicLetter(env);
  await openFor(env, letter.letterId, letter.drafter);
});
beforeEach(async () => {
  await sql`delete from mails`.execute(db.read);
  server = await startMailServer({
    onRcptTo: ({ address }, _session, done) => {
      const [name = ''] = address.split('@');
      const code = name.startsWith('gone') ? 550 : name.startsWith('later') ? 451 : null;
      done(code === null ? undefined : Object.assign(new Error('no'), { responseCode: code }));
    },
  });
  return async () => {
    for (const postman of postmen.splice(0)) postman.close();
    await server.close();
  };
});
afterAll(() => db.close());

const postmen: Postman[] = [];

function mailing(smtpUrl: string | null): CosigningJobsEnv {
  const postman = smtpUrl === null ? null : openPostman({ smtpUrl, dkim: null });
  if (postman !== null) postmen.push(postman);
  const mailFrom = 'Undersigned <letters@test.example>';
  return { ...env, log: silentLog, mailFrom, postman };
}

const recipients = () => server.received.flatMap(({ to }) => to).toSorted();
const idsOf = () =>
  server.received.map(({ source }) => /^Message-ID: (.*?)\r?$/im.exec(source)?.[1] ?? '');
const outbox = async () =>
  (await listOutbox(db.read, env)).map(({ to, subject }) => [...to, subject]);

/** As it is read: without the line breaks of its transport. */
const words = (source: string) => source.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');

describe('whoever pledges', () => {
  test('gets one mail with a link, three digits and nothing of what was typed', async () => {
    const token = await pledged(hot, letter.slug, 'ana@example.org', { name: 'Buy zqpills' });
    expect(await drainPledgeMail(mailing(server.url))).toBe(true);
    expect(await drainPledgeMail(mailing(server.url))).toBe(true);
    expect(recipients()).toEqual(['ana@example.org']);
    const mail = words(server.received[0]?.source ?? '');
    expect(mail).toContain(`http://localhost:8080/cosignatures/${token}`);
    expect(mail).toContain(`/cosignatures/${token}/disavowal`);
    expect(mail).toContain(`    ${numberOf(env, token)}`);
    expect(mail).not.toContain('zqpills');
    expect(await outbox()).toEqual([]); // the row was the outbox
  });

  test('gets it though mailboxes before theirs are refused or put off', async () => {
    await pledged(hot, letter.slug, 'gone@example.org');
    await pledged(hot, letter.slug, 'later@example.org');
    await pledged(hot, letter.slug, 'ben@example.org', { language: 'fr' });
    expect(await drainPledgeMail(mailing(server.url))).toBe(true);
    expect(recipients()).toEqual(['ben@example.org']);
    expect(words(server.received[0]?.source ?? '')).toContain('Confirmez votre cosignature');
    // put off: tried for days, as every mail is
    expect(await outbox()).toEqual([['later@example.org', 'Please confirm your co-signature']]);
  });

  test('waits behind the cursor while the mail server is away, and is written to when it is back', async () => {
    await pledged(hot, letter.slug, 'cem@example.org');
    const nobody = mailing(`smtp://127.0.0.1:${await freePort()}`);
    expect(await drainPledgeMail(nobody)).toBe(false);
    expect(await outbox()).toEqual([]);
    await drainPledgeMail(mailing(server.url));
    expect(recipients()).toEqual(['cem@example.org']);
  });

  test('finds the mail in the outbox where there is no mail server', async () => {
    await pledged(hot, letter.slug, 'dora@example.org');
    await drainPledgeMail(mailing(null));
    expect(await outbox()).toEqual([['dora@example.org', 'Please confirm your co-signature']]);
  });

  test('gets none once they withdrew or said that it was not them', async () => {
    await disown(env, await pledged(hot, letter.slug, 'ege@example.org'));
    await drainPledgeMail(mailing(server.url));
    expect(recipients()).toEqual([]);
  });

  test('gets the same mail under the same Message-ID when a worker died before it could say so', async () => {
    await pledged(hot, letter.slug, 'fay@example.org');
    await drainPledgeMail(mailing(server.url));
    await sql`update cosigning_progress set mailed_pledge = mailed_pledge - 1`.execute(db.read);
    await drainPledgeMail(mailing(server.url));
    expect(idsOf()).toHaveLength(2);
    expect(new Set(idsOf()).size).toBe(1);
  });
});

describe('whoever pledges again', () => {
  const again = () => workOff(db, cosigningJobs(mailing(null)));
  const subjects = async () => (await outbox()).map(([, subject]) => subject);

  test('gets the link again, three times a day at most', async () => {
    for (let nth = 0; nth < 6; nth++) {
      await pledged(hot, letter.slug, 'gil@example.org');
      await again();
    }
    expect(await subjects()).toEqual(Array(3).fill('Please confirm your co-signature'));
    env.pass(24 * 3_600_000);
    await pledged(hot, letter.slug, 'gil@example.org');
    await again();
    expect(await subjects()).toHaveLength(4);
  });

  test('is told once a day that they are counted already', async () => {
    await confirm(hot, await pledged(hot, letter.slug, 'hana@example.org'));
    for (let nth = 0; nth < 3; nth++) {
      await pledged(hot, letter.slug, 'hana@example.org');
      await again();
    }
    expect(await subjects()).toEqual(['You are counted already']);
  });

  test('is never written to after they said that it was not them', async () => {
    await disown(env, await pledged(hot, letter.slug, 'ivo@example.org'));
    await pledged(hot, letter.slug, 'ivo@example.org');
    await again();
    await drainPledgeMail(mailing(server.url));
    expect(await outbox()).toEqual([]);
    expect(recipients()).not.toContain('ivo@example.org');
  });
});

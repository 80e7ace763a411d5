import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { testDatabase } from '#support/database';
import { waitingJobs } from '#support/jobs';
import { startMailServer } from '#support/mail-server';
import { testSeal } from '#support/seal';
import { sql } from './db.ts';
import { silentLog } from './log.ts';
import { findMail, listOutbox, queueMail } from './mail.ts';
import type { Mail, MailId } from './mail.ts';
import { openPostman } from './mail-postman.ts';
import { mailJobs } from './mail-sending.ts';

const db = await testDatabase();
afterAll(() => db.close());
beforeEach(async () => {
  await sql`delete from mails`.execute(db.read);
  await sql`delete from graphile_worker._private_jobs`.execute(db.read);
});

const env = { db, seal: testSeal, now: () => new Date('2026-03-01T10:00:00Z'), log: silentLog };
const mailFrom = 'Undersigned <letters@letters.example>';

function address(text: string): EmailAddress {
  const parsed = parseEmailAddress(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

const invitation: Mail = {
  to: address('Zoë.Öst@parliament.example'),
  cc: [address('office@parliament.example')],
  subject: 'A letter waits for you – № 1',
  text: 'Read it here.',
  html: '<p>Read it here.</p>',
};

const queue = (mail: Mail) => db.transaction((tx) => queueMail(tx, env, mail));

async function send(smtpUrl: string | null, mailId: MailId, isLast = false): Promise<void> {
  const postman = smtpUrl === null ? null : openPostman({ smtpUrl, dkim: null });
  const [job] = mailJobs({ ...env, postman, mailFrom });
  try {
    await job?.run({ mailId }, { jobId: '1', attempt: 1, isLast });
  } finally {
    postman?.close();
  }
}

const stateOf = async (id: MailId) => (await findMail(db.read, env, id))?.state;

describe('queueing a mail', () => {
  test('it can be read in the outbox, newest first', async () => {
    const id = await queue(invitation);
    expect(await findMail(db.read, env, id)).toMatchObject({
      to: ['Zoë.Öst@parliament.example'],
      cc: ['office@parliament.example'],
      subject: 'A letter waits for you – № 1',
      text: 'Read it here.',
      state: 'waiting',
    });
    expect((await listOutbox(db.read, env)).map((mail) => mail.id)).toEqual([id]);
  });

  test('a transaction that fails leaves neither the mail nor its job', async () => {
    const failing = db.transaction(async (tx) => {
      await queueMail(tx, env, invitation);
      throw new Error('after all not');
    });
    await expect(failing).rejects.toThrow('after all not');
    expect(await listOutbox(db.read, env)).toEqual([]);
    expect(await waitingJobs(db.read)).toEqual([]);
  });

  test('a stolen database shows neither whom it is for nor what it says', async () => {
    await queue(invitation);
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(mails::text, '') from mails)
          || (select string_agg(j::text, '') from graphile_worker._private_jobs j) as all
    `.execute(db.read);
    const stored = rows[0]?.all ?? '';
    const readable = Buffer.from(stored.replaceAll(/[^0-9a-f]/g, ''), 'hex').toString('latin1');
    for (const secret of ['parliament', 'Read it', 'A letter']) {
      expect(stored).not.toContain(secret);
      expect(readable).not.toContain(secret);
    }
  });

  test('without a mail server it stays in the outbox', async () => {
    const id = await queue(invitation);
    await send(null, id);
    expect(await stateOf(id)).toBe('waiting');
  });
});

describe('sending a mail', () => {
  test('it arrives once, with its subject in any script, and is marked as sent', async () => {
    const server = await startMailServer();
    const id = await queue(invitation);
    await send(server.url, id);
    await send(server.url, id);
    await server.close();
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail?.from).toBe('letters@letters.example');
    expect(mail?.to).toHaveLength(2);
    expect(mail?.source).toContain(`Message-ID: <${id}@letters.example>`);
    expect(mail?.source).toContain('Auto-Submitted: auto-generated');
    expect(await stateOf(id)).toBe('sent');
  });

  test('a repeated delivery has the same Message-ID, so that mailboxes can drop it', async () => {
    const server = await startMailServer();
    const id = await queue(invitation);
    await send(server.url, id);
    await sql`update mails set sent_at = null where id = ${id}`.execute(db.read); // the crash
    await send(server.url, id);
    await server.close();
    const ids = server.received.map(({ source }) => /^Message-ID: .*$/m.exec(source)?.[0]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  test('two workers with the same job send it once', async () => {
    const server = await startMailServer();
    const id = await queue(invitation);
    await Promise.allSettled([send(server.url, id), send(server.url, id)]);
    await server.close();
    expect(server.received).toHaveLength(1);
  });

  test('an answer belongs to the thread of the mail before it', async () => {
    const server = await startMailServer();
    const first = await queue(invitation);
    await send(server.url, await queue({ ...invitation, inReplyTo: first }));
    await server.close();
    expect(server.received[0]?.source).toContain(`In-Reply-To: <${first}@letters.example>`);
  });

  test('a subject with a line break cannot smuggle in a recipient', async () => {
    const server = await startMailServer();
    const subject = 'Hello\r\nBcc: eve@evil.example';
    await send(server.url, await queue({ ...invitation, subject }));
    await server.close();
    expect(server.received[0]?.to).not.toContain('eve@evil.example');
    expect(server.received[0]?.source).not.toMatch(/^Bcc:/m);
  });
});

describe('a mail server that does not take the mail', () => {
  const saying = (responseCode: number, at?: string) =>
    startMailServer({
      onRcptTo({ address: to }, _session, done) {
        if (at && to !== at) return done();
        done(Object.assign(new Error('unknown zoe@parliament.example'), { responseCode }));
      },
    });

  test('"never": the mail is marked as refused, by its code only, and rooms are told', async () => {
    const server = await saying(550);
    const id = await queue(invitation);
    await send(server.url, id);
    await server.close();
    expect(await stateOf(id)).toBe('refused');
    const { rows } = await sql<{ refusal: string }>`select refusal from mails`.execute(db.read);
    expect(rows[0]?.refusal).toBe('550');
    expect((await waitingJobs(db.read)).at(-1)?.payload).toMatchObject({
      fact: 'platform.mail-refused',
    });
  });

  test('"never" for the official mailbox counts even when the staff copy went through', async () => {
    const server = await saying(550, 'office@parliament.example');
    const id = await queue({
      ...invitation,
      to: invitation.cc ?? [],
      cc: [address('b@c.example')],
    });
    await send(server.url, id);
    await server.close();
    expect(await stateOf(id)).toBe('refused');
  });

  test('"later": the job fails, to be tried again, and the mail waits', async () => {
    const server = await saying(451);
    const id = await queue(invitation);
    await expect(send(server.url, id)).rejects.toThrow('451');
    expect(await stateOf(id)).toBe('waiting');
    await expect(send(server.url, id, true)).resolves.toBeUndefined();
    await server.close();
    expect(await stateOf(id)).toBe('refused');
  });

  test('it hangs up in the middle: tried again, and it arrives once', async () => {
    let calls = 0;
    const server = await startMailServer({
      onMailFrom(_address, _session, done) {
        calls += 1;
        if (calls === 1) return done(Object.assign(new Error('bye'), { responseCode: 421 }));
        done();
      },
    });
    const id = await queue(invitation);
    await expect(send(server.url, id)).rejects.toThrow('421');
    await send(server.url, id);
    await server.close();
    expect(server.received).toHaveLength(1);
    expect(await stateOf(id)).toBe('sent');
  });

  test('nobody answers: the mail waits', async () => {
    const server = await startMailServer();
    await server.close();
    const id = await queue(invitation);
    await expect(send(server.url, id)).rejects.toThrow('ECONNREFUSED');
    expect(await stateOf(id)).toBe('waiting');
  });
});

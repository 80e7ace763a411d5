import { dkimVerify } from 'mailauth';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { startMailServer } from '#support/mail-server';
import { hasMailTransferAgent, startMailTransferAgent } from '#support/mail-transfer-agent';
import { testSeal } from '#support/seal';
import { sql } from './db.ts';
import { dkimRecord, openDkimKey } from './mail-dkim.ts';
import type { DkimKey } from './mail-dkim.ts';
import type { Handover } from './mail-handover.ts';
import { openPostman } from './mail-postman.ts';

const db = await testDatabase();
afterAll(() => db.close());
beforeEach(async () => void (await sql`delete from dkim_keys`.execute(db.read)));

const env = { db, seal: testSeal, now: () => new Date('2026-03-01T10:00:00Z') };
const open = (selector = 'letters2026') =>
  openDkimKey(env, { domain: 'letters.example', selector });

const mail: Handover = {
  messageId: '9f0e5a34-3df6-4b1a-8c50-0d8e6a5a1f10',
  envelope: { from: 'reply@letters.example', to: 'ana@reader.example' },
  from: 'Létters <letters@letters.example>',
  to: 'ana@reader.example',
  subject: 'Письмо: a reply came, and it is long enough to be folded over more than one line',
  text: 'One.\n.\n.. dots\n\ttabs  and  spaces  \n\n\n',
  html: '<p>One — ♥</p>',
  attachments: [{ name: 'a.pdf', type: 'application/pdf', bytes: Buffer.alloc(100_000, 'x\n.\n') }],
  headers: {
    'List-Unsubscribe': '<https://letters.example/unsubscribe/abc>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
  },
  date: new Date('2026-03-01T10:00:00Z'),
  report: null,
};

/** The mail as a real server received it. */
async function received(key: DkimKey | null): Promise<string> {
  const server = await startMailServer();
  const postman = openPostman({ smtpUrl: server.url, dkim: key });
  expect((await postman.give(mail)).kind).toBe('taken');
  postman.close();
  await server.close();
  return server.received[0]?.source ?? '';
}

/** As a receiving server checks it, with the record instead of the DNS. */
async function verdict(source: string, key: DkimKey) {
  const { name, value } = dkimRecord(key);
  const asked: string[] = [];
  const { results } = await dkimVerify(source, {
    resolver: async (domain) => {
      asked.push(domain);
      if (domain === name) return [[value]];
      throw Object.assign(new Error('no such record'), { code: 'ENOTFOUND' });
    },
  });
  return { results, asked };
}

describe('a signed mail', () => {
  test('holds at whoever reads the record, and covers what RFC 8058 asks for', async () => {
    const key = await open();
    const source = await received(key);
    const { results, asked } = await verdict(source, key);
    expect(asked).toEqual(['letters2026._domainkey.letters.example']);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      signingDomain: 'letters.example',
      selector: 'letters2026',
      status: { result: 'pass' },
    });
    const covered = /\bh=([^;]*);/.exec(source.replaceAll(/\s/g, ''))?.[1]?.split(':') ?? [];
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe']) {
      expect(covered).toContain(name);
    }
    expect(covered).toContain('list-unsubscribe-post');
  });

  test('no longer holds when a word, the subject or the way out was changed', async () => {
    const key = await open();
    const source = await received(key);
    for (const [from, to] of [
      ['dots', 'does'],
      ['Date: Sun, 01', 'Date: Mon, 02'],
      ['One-Click', 'Two-Click'],
      ['unsubscribe/abc', 'unsubscribe/abd'],
    ] as const) {
      expect(source).toContain(from);
      const { results } = await verdict(source.replace(from, to), key);
      expect(results[0]?.status.result).not.toBe('pass');
    }
  });

  test.skipIf(!hasMailTransferAgent)(
    `holds after a real mail transfer agent brought it on${hasMailTransferAgent ? '' : ' (skipped: no Postfix is installed, or we are not root)'}`,
    async () => {
      const key = await open();
      const server = await startMailServer();
      const mta = await startMailTransferAgent({
        'reader.example': { port: Number(new URL(server.url).port) },
      });
      const postman = openPostman({ smtpUrl: mta.url, dkim: key });
      expect((await postman.give(mail)).kind).toBe('taken');
      while (server.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      postman.close();
      await mta.stop();
      await server.close();
      const source = server.received[0]?.source ?? '';
      expect(source).toMatch(/^Received: /);
      expect((await verdict(source, key)).results[0]?.status.result).toBe('pass');
    },
  );

  test('without a selector nothing is signed', async () => {
    expect(await received(null)).not.toContain('DKIM-Signature');
  });
});

describe('the key', () => {
  test('is made once, also by two starts at the same time, and is another for another selector', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(first).toEqual(second);
    expect(await open()).toEqual(first);
    expect((await open('next')).privateKey).not.toBe(first.privateKey);
  });

  test('a stolen database does not hold it readable', async () => {
    const { privateKey } = await open();
    const { rows } = await sql<{ all: string }>`
      select string_agg(dkim_keys::text, '') as all from dkim_keys`.execute(db.read);
    const stored = rows[0]?.all ?? '';
    const readable = Buffer.from(/\\x([0-9a-f]+)/.exec(stored)?.[1] ?? '', 'hex').toString(
      'latin1',
    );
    expect(readable).not.toContain('PRIVATE');
    expect(readable).not.toContain(privateKey.slice(40, 80));
  });

  test('its record fits a zone file: strings of at most 255, which make the value together', async () => {
    const { name, value, quoted } = dkimRecord(await open());
    expect(name).toBe('letters2026._domainkey.letters.example');
    expect(value).toMatch(/^v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]{390,400}$/);
    const strings = [...quoted.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
    expect(strings.every((text) => text.length <= 255)).toBe(true);
    expect(strings.join('')).toBe(value);
  });
});

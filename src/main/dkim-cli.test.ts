import { afterAll, expect, test } from 'vitest';
import { readConfig } from '#platform/config';
import { testDatabase } from '#support/database';
import { testSeal } from '#support/seal';
import { dkimCommand } from './dkim-cli.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = { db, seal: testSeal, now: () => new Date('2026-03-01T10:00:00Z') };

async function run(words: string[], settings: Record<string, string>) {
  const lines: string[] = [];
  const config = readConfig({ MAIL_FROM: 'Letters <letters@example.org>', ...settings });
  const code = await dkimCommand(words, env, { config, say: (line) => lines.push(line) });
  return { code, text: lines.join('\n') };
}

test('an operator can paste what `undersigned dkim` prints into the DNS', async () => {
  const { code, text } = await run([], { DKIM_SELECTOR: 'letters2026' });
  expect(code).toBe(0);
  expect(text).toContain('name    letters2026._domainkey.example.org\n');
  expect(text).toMatch(/ {2}type {4}TXT\n {2}value {3}v=DKIM1; k=rsa; p=\S{390,400}\n/);
  expect(text).toMatch(/letters2026\._domainkey\.example\.org\. IN TXT \( "[^"]{255}" "[^"]+" \)/);
  expect(text).toContain('every mail is signed');
  expect((await run([], { DKIM_SELECTOR: 'letters2026' })).text).toBe(text);
});

test('the record of a name can be published before mail is signed under it', async () => {
  const { text } = await run(['next'], { DKIM_SELECTOR: 'letters2026' });
  expect(text).toContain('next._domainkey.example.org');
  expect(text).toContain('set DKIM_SELECTOR=next');
});

test.each([[['a b']], [['a.b']], [['one', 'two']]])('%j is no name: usage', async (words) => {
  expect(await run(words, {})).toEqual({ code: 'usage', text: '' });
});

import { sql } from '#platform/db';
import type { Log } from '#platform/log';
import { silentLog } from '#platform/log';
import { startMailFetcher } from '#platform/mail-fetching';
import type { MailFetcher } from '#platform/mail-fetching';
import { testDatabase } from '#support/database';
import { startImapServer } from '#support/imap-server';
import type { ImapServer } from '#support/imap-server';
import { answer, handIn, incomingIds, REPLY_BASE, sentLetter } from '#support/incoming';
import { testEnv } from '#support/signing';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchedMailbox } from '../features/delivery/incoming-mailbox-actions.ts';
import { INCOMING_LIMITS } from '../features/delivery/incoming-rules.ts';
import { startIncoming } from './incoming.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = { ...testEnv(db), replyAddress: REPLY_BASE };

let server: ImapServer;
let fetchers: MailFetcher[] = [];
beforeEach(async () => {
  server = await startImapServer('replies', 'se"cret');
});
afterEach(async () => {
  for (const fetcher of fetchers) await fetcher.stop();
  fetchers = [];
  await server.close();
});

/** A mailbox of its own for each test: `name` is what the place is kept under. */
function fetcher(
  name: string,
  options: { readonly password?: string; readonly limit?: number; readonly log?: Log } = {},
): MailFetcher {
  const { password = 'se%22cret', limit = INCOMING_LIMITS.mail, log = silentLog } = options;
  const one = startMailFetcher({
    url: `imap://replies:${password}@127.0.0.1:${server.port}/INBOX`,
    log,
    limits: { bytes: limit },
    everyMs: 600_000,
    ...fetchedMailbox(env, name),
  });
  fetchers.push(one);
  return one;
}

async function letters(): Promise<number> {
  return (await incomingIds(db.read)).length;
}

describe('a mailbox that replies come into', () => {
  test('is read once: each new mail is taken, none twice, none is touched', async () => {
    const sent = await sentLetter(env);
    const before = await letters();
    server.add(answer({ To: sent.replyTo }));
    server.add(answer({ 'Delivered-To': sent.replyTo }));
    const mailbox = fetcher('one');
    await mailbox.fetchNow();
    expect((await letters()) - before).toBe(2);
    expect(await mailbox.fetchNow()).toBe(0);
    server.add(answer({ To: sent.replyTo }));
    expect(await mailbox.fetchNow()).toBe(1);
    expect((await letters()) - before).toBe(3);
    const acts = server.commands.filter((command) =>
      /STORE|COPY|MOVE|EXPUNGE|SELECT/i.test(command),
    );
    expect(acts).toEqual([]);
    expect(server.commands.some((command) => /BODY\[/.test(command))).toBe(false); // would mark it as read
  });

  test('goes on where it stood, also after a new start', async () => {
    const before = await letters();
    server.add(answer());
    expect(await fetcher('two').fetchNow()).toBe(1);
    server.add(answer());
    expect(await fetcher('two').fetchNow()).toBe(1);
    expect((await letters()) - before).toBe(2);
  });

  test('that was rebuilt is read anew, and what is here already is kept once', async () => {
    const before = await letters();
    server.add(answer());
    server.add(answer());
    const mailbox = fetcher('three');
    await mailbox.fetchNow();
    server.renumber();
    server.add(answer());
    await mailbox.fetchNow();
    expect((await letters()) - before).toBe(3);
  });

  test('of which the place was lost with a crash is kept once all the same', async () => {
    const before = await letters();
    server.add(answer());
    await fetcher('four').fetchNow();
    await sql`delete from incoming_mailboxes`.execute(db.read); // it died before it wrote that down
    await fetcher('four').fetchNow();
    expect((await letters()) - before).toBe(1);
  });

  test('is read on past mail to an address that has had its fill, which waits there', async () => {
    const [full, other] = [await sentLetter(env), await sentLetter(env)];
    for (let count = 0; count < INCOMING_LIMITS.mailsADay; count += 1)
      await handIn(env, answer(), full.replyTo);
    const before = await letters();
    server.add(answer({ To: full.replyTo }));
    server.add(answer({ To: other.replyTo }));
    const mailbox = fetcher('filled');
    await mailbox.fetchNow();
    await mailbox.fetchNow();
    expect((await letters()) - before).toBe(1);
    env.pass(25 * 3_600_000);
    await mailbox.fetchNow();
    expect((await letters()) - before).toBe(2);
    expect(await fetcher('filled').fetchNow()).toBe(0);
  });

  test('gives large mails too, and leaves those that are too large where they are', async () => {
    const before = await letters();
    server.add(answer({}, 'x'.repeat(300_000)));
    server.add(answer({}, 'y'.repeat(1_100_000)));
    server.add(answer());
    expect(await fetcher('five', { limit: 1_000_000 }).fetchNow()).toBe(2);
    expect((await letters()) - before).toBe(2);
  });

  test('with a wrong password takes nothing, says so without it, and does not stop the server', async () => {
    const said: string[] = [];
    const note = (fields: object, sentence: string) => said.push(JSON.stringify(fields) + sentence);
    const log = { debug: note, info: note, warn: note, error: note };
    await expect(fetcher('six', { password: 'wrong', log }).fetchNow()).rejects.toThrow(
      'Command failed',
    );
    expect(said.join('\n')).toContain('mail-in.fetch-failed');
    expect(said.join('\n')).not.toMatch(/wrong|replies:/);
  });

  test('is opened by its setting, and left cleanly', async () => {
    const sent = await sentLetter(env);
    const before = await letters();
    server.add(answer({ To: sent.replyTo }));
    const incomingUrl = `imap://replies:se%22cret@127.0.0.1:${server.port}`;
    const incoming = await startIncoming(env, { incomingUrl }, silentLog);
    for (let waited = 0; waited < 200 && (await letters()) === before; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await incoming.stop();
    expect((await letters()) - before).toBe(1);
  });
});

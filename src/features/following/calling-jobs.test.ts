import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { HOUSE, inviteAccount } from '#access';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { openOutgoing } from '#platform/http-outgoing';
import { testDatabase } from '#support/database';
import { publicLetter, withdrawn } from '#support/following';
import { testFolder } from '#support/folder';
import { address, DAY, given, mailsTo, runJobs, testEnv } from '#support/signing';
import { callAllDue } from './calling-jobs.ts';
import { followingJobs } from './jobs.ts';
import * as actions from './webhook-actions.ts';
import { webhookEvents } from './webhook-rules.ts';
import type { WebhookEventType, WebhookId } from './webhook-rules.ts';

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

const db = await testDatabase();
const env = { ...testEnv(db), outgoing: openOutgoing({ loopback: true, timeoutMs: 500 }) };
const jobs = followingJobs(env);
const servers: Server[] = [];
const email = address('olga@example.org');
const language = 'en' as LanguageTag; // is one
const owner = given(
  await db.transaction((tx) => inviteAccount(tx, env, { email, name: 'Olga', language, by: null })),
);
afterAll(async () => {
  for (const server of servers) server.close();
  await db.close();
});
beforeEach(async () => {
  await sql`update webhooks set ended_at = now() where ended_at is null`.execute(db.read);
});

const by = () => ({ audience: HOUSE, accountId: owner });

/** A program that is told: what it received, and how it answers. */
async function receiver(status: () => number = () => 204) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status()).end('ignored');
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return { url: `http://127.0.0.1:${port}/told?key=zqsecret`, received };
}

async function hook(url: string, events: readonly WebhookEventType[] = webhookEvents) {
  const form = { label: 'Archive', letter: '', url, events: [...events] };
  const made = given(await actions.makeWebhook(env, { ...form, by: by() }));
  if (!('secret' in made)) throw new Error(`at fault: ${JSON.stringify(made)}`);
  return made;
}

const view = async (id: WebhookId) => given(await actions.viewWebhook(env, HOUSE, id));
const work = () => runJobs(env, jobs);
/** Sends a test; one attempt is made at it. */
async function sendsTest(id: WebhookId): Promise<void> {
  given(await actions.sendTest(env, { id, by: by() }));
  await callAllDue(env);
}

/** The example of the documentation, as a program of its own would have it. */
async function documented(): Promise<
  (secret: string, headers: object, body: string, now?: number) => boolean
> {
  const text = readFileSync('docs/reference/webhooks.md', 'utf8');
  const code = /^```js\n(.*?)^```$/ms.exec(text)?.[1] ?? '';
  const file = join(testFolder(), 'verify.mjs');
  writeFileSync(file, code);
  const { isGenuine } = await import(pathToFileURL(file).href);
  return isGenuine;
}

describe('a program that is told', () => {
  test('can verify what comes with the example of the documentation, and refuses what was changed', async () => {
    const isGenuine = await documented();
    const { url, received } = await receiver();
    const { id, secret } = await hook(url);
    await sendsTest(id);
    const [one] = received;
    if (one === undefined) throw new Error('nothing came');
    const now = env.now().getTime();
    expect(isGenuine(secret, one.headers, one.body, now)).toBe(true);
    expect(isGenuine(secret, one.headers, `${one.body} `, now)).toBe(false);
    expect(isGenuine(secret, { ...one.headers, 'webhook-id': 'msg_other' }, one.body, now)).toBe(
      false,
    );
    expect(
      isGenuine(`whsec_${Buffer.alloc(32).toString('base64')}`, one.headers, one.body, now),
    ).toBe(false);
    expect(isGenuine(secret, one.headers, one.body, now + 600_000)).toBe(false);
    expect(JSON.parse(one.body)).toEqual({
      type: 'webhook.test',
      timestamp: env.now().toISOString(),
      data: {},
    });
  });

  test('hears of a release and a withdrawal in public words, and of nothing it did not choose', async () => {
    const all = await receiver();
    await hook(all.url);
    const few = await receiver();
    await hook(few.url, ['letter.withdrawn']);
    const letter = await publicLetter(env);
    await work();
    await withdrawn(env, letter);
    await work();
    const [released, taken] = all.received.map(({ body }) => JSON.parse(body));
    expect(released).toMatchObject({
      type: 'letter.released',
      data: { letter: { slug: letter.slug, title: 'For the release of two writers', version: 1 } },
    });
    expect(taken).toMatchObject({
      type: 'letter.withdrawn',
      data: { letter: { slug: letter.slug, notice: 'A family asked for it.' } },
    });
    expect(JSON.stringify(taken)).not.toContain('writers');
    expect(few.received.map(({ body }) => JSON.parse(body).type)).toEqual(['letter.withdrawn']);
  });

  test('is told of an event once, though the job runs again', async () => {
    const { url, received } = await receiver();
    await hook(url);
    const { letterId } = await publicLetter(env);
    await work();
    const released = jobs.find(({ name }) => name === 'letters.released > following.note');
    await released?.run({ letterId }, { jobId: '1', attempt: 1, isLast: false });
    await work();
    expect(received).toHaveLength(1);
  });

  test('is told nothing that is no longer public when its turn comes', async () => {
    let answer = 500;
    const { url, received } = await receiver(() => answer);
    const { id } = await hook(url, ['letter.released']);
    const letter = await publicLetter(env);
    await work();
    await withdrawn(env, letter);
    answer = 204;
    env.pass(6_000);
    await callAllDue(env);
    expect(received).toHaveLength(1);
    expect((await view(id)).sendings[0]?.state).toBe('dropped');
  });
});

describe('what fails', () => {
  test('is tried again with growing pauses for three days, by the same id, and then given up', async () => {
    const { url, received } = await receiver(() => 503);
    const { id } = await hook(url);
    await sendsTest(id);
    for (let hour = 0; hour < 75; hour += 1) {
      env.pass(3_600_000);
      await callAllDue(env);
    }
    const { hook: after, sendings } = await view(id);
    expect(sendings[0]).toMatchObject({ state: 'given-up' });
    expect(sendings[0]?.attempts).toHaveLength(11);
    expect(received).toHaveLength(11);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(11);
    expect(after.givenUpAt).not.toBeNull();
    expect(after.pausedAt).toBeNull();
  });

  test('for five days is paused with a mail to whoever made it, and goes on when they say so', async () => {
    let answer = 503;
    const { url, received } = await receiver(() => answer);
    const { id } = await hook(url);
    await sendsTest(id);
    env.pass(5 * DAY);
    await jobs
      .find(({ name }) => name === 'following.wake')
      ?.run({}, { jobId: '1', attempt: 1, isLast: false });
    await work();
    expect((await view(id)).hook).toMatchObject({ pauseCause: 'failures' });
    const [mail] = await mailsTo(env, 'olga@example.org');
    expect(mail?.subject).toBe('Webhook paused: Archive');
    expect(mail?.text).not.toContain('zqsecret');

    const before = received.length;
    await publicLetter(env);
    await work();
    expect(received).toHaveLength(before);
    const held = (await view(id)).sendings.find(({ type }) => type === 'letter.released');
    expect(held?.state).toBe('held');
    const paused = await actions.sendTest(env, { id, by: by() });
    expect(isRefusal(paused) && paused.reason).toBe('webhook-paused');

    answer = 204;
    given(await actions.resumeWebhook(env, { id, by: by() }));
    if (held) given(await actions.sendAgain(env, { id, sendingId: held.id, by: by() }));
    await callAllDue(env);
    expect(received).toHaveLength(before + 1);
    const { hook: after, sendings } = await view(id);
    expect(after).toMatchObject({ failingSince: null, pausedAt: null });
    expect(sendings.find((one) => one.id === held?.id)?.state).toBe('taken');
  });

  test('a receiver that is gone is asked no more', async () => {
    const { url, received } = await receiver(() => 410);
    const { id } = await hook(url);
    await sendsTest(id);
    env.pass(5 * DAY);
    await callAllDue(env);
    expect(received).toHaveLength(1);
    expect((await view(id)).hook.pauseCause).toBe('gone');
  });

  test('a receiver that hangs does not keep others waiting for their turn', async () => {
    const hanging = createServer(() => {});
    servers.push(hanging);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const { port } = hanging.address() as AddressInfo; // it listens on TCP
    const stuck = await hook(`http://127.0.0.1:${port}/`);
    for (let time = 0; time < 30; time += 1)
      given(await actions.sendTest(env, { id: stuck.id, by: by() }));
    const { url, received } = await receiver();
    const well = await hook(url);
    given(await actions.sendTest(env, { id: well.id, by: by() }));
    const done = callAllDue(env);
    await expect.poll(() => received.length).toBe(1);
    const { sendings } = await view(stuck.id);
    expect(sendings.filter(({ attempts }) => attempts.length > 0).length).toBeLessThan(30);
    hanging.closeAllConnections();
    await done;
    expect((await view(stuck.id)).sendings.every(({ attempts }) => attempts.length > 0)).toBe(true);
  });
});

test('the address and the secret lie sealed, and leave with the webhook', async () => {
  const { url } = await receiver();
  const { id, secret } = await hook(url);
  const rows = async () => {
    const found = await sql<{ row: string; url: Uint8Array; secret: Uint8Array }>`
      select w::text as row, url_sealed as url, secret_sealed as secret from webhooks w where id = ${id}`.execute(
      db.read,
    );
    return found.rows[0];
  };
  const row = await rows();
  expect(row?.row).not.toContain('zqsecret');
  expect(row?.row).not.toContain(secret.slice(6, 20));
  given(await actions.endWebhook(env, { id, by: by() }));
  const after = await rows();
  expect(env.seal.unseal(after?.url ?? new Uint8Array(), 'webhooks.url')).toBe('');
  expect(env.seal.unseal(after?.secret ?? new Uint8Array(), 'webhooks.secret')).toBe('');
});

test('only the owner makes one, only public addresses are taken, and every fault of the form is named', async () => {
  const form = { label: '', letter: 'nothing', url: 'http://hooks.example.org/', events: [] };
  expect(await actions.makeWebhook(env, { ...form, by: by() })).toEqual({
    label: 'missing',
    url: 'not-https',
    letter: 'unknown',
    events: 'none',
  });
  const drafter = {
    kind: 'account',
    accountId: owner,
    owner: false,
    roles: new Map(),
    cases: new Map(),
  } as const;
  const refused = await actions.makeWebhook(env, {
    ...form,
    by: { audience: drafter, accountId: owner },
  });
  expect(isRefusal(refused) && refused.reason).toBe('owner-only');
});

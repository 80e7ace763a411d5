import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import type { FastifyInstance } from '#platform/http';
import { paths } from '#ui/paths';
import { signIn, testApp, testClock } from '#support/app';
import { testDatabase } from '#support/database';
import { deliveryEnv, ids, planned, releasedLetter, stateOf } from '#support/deliveries';
import type { Released } from '#support/deliveries';
import { startScriptedMailServer } from '#support/scripted-mail-server';
import type { ScriptedMailServer } from '#support/scripted-mail-server';
import { runJobs } from '#support/signing';
import { sendNotice } from './notice-jobs.ts';
import { deliveryRoutes } from './routes.ts';
import { sendOne } from './sending-jobs.ts';
import { tellOfWithdrawal } from './withdrawal-rules.ts';
import { onJob } from '#platform/jobs';
import type { AccountId } from '#kernel/ids';
import type { DeliveryId } from './rules.ts';

const db = await testDatabase();
let server: ScriptedMailServer;
const now = testClock('2026-03-05T09:00:00Z');
let env: ReturnType<typeof deliveryEnv> & { outbox: null; now: typeof now };
let app: FastifyInstance;
let letter: Released;
beforeAll(async () => {
  server = await startScriptedMailServer({
    rcptTo: (line) => (line.includes('never') ? '550 5.1.1 no such mailbox' : '250 ok'),
  });
  env = { ...deliveryEnv(db, server.url), now, outbox: null };
  app = await testApp(env, deliveryRoutes);
});
afterAll(async () => {
  await app.close();
  env.postman?.close();
  env.images.close();
  await server.close();
  await db.close();
});
beforeEach(async () => {
  letter = await releasedLetter(env, ['Minister of Justice', 'Prosecutor General']);
});

async function get(url: string) {
  return app.inject({ url, headers: await signIn(env, letter.drafter) });
}

async function post(url: string, fields: Readonly<Record<string, string>>) {
  const headers = {
    ...(await signIn(env, letter.drafter)),
    'content-type': 'application/x-www-form-urlencoded',
  };
  const payload = new URLSearchParams(fields).toString();
  return app.inject({ method: 'POST', url, headers, payload });
}

const tab = () => paths.deliveries(letter.letterId);

describe('sending from the desk', () => {
  test('the mail is read first, word for word, and looking at it sends nothing', async () => {
    const page = await get(paths.deliverySending(letter.letterId));
    expect(page.statusCode).toBe(200);
    for (const said of ['Minister of Justice', 'We ask you to act.', 'Release both.', 'Ana Berg'])
      expect(page.body).toContain(said);
    expect(await ids(env, letter.letterId)).toEqual([]);
  });

  test('one button sends to everybody with an address, and the tab says how each stands', async () => {
    const done = await post(paths.deliverySending(letter.letterId), {
      'address-1': 'justice@one.example',
      'address-2': '',
    });
    expect([done.statusCode, done.headers.location]).toEqual([303, tab()]);
    const [id, ...more] = await ids(env, letter.letterId);
    expect(more).toEqual([]);
    await sendOne(env, id as DeliveryId);
    const page = await get(tab());
    expect(page.body).toContain('Handed to the mail server on 5 March 2026');
    expect(page.body).toContain('no word yet that it arrived');
    expect(page.body).toContain('justice@one.example');
  });

  test('an address that cannot be one is told at its field, what was typed stays, and nobody is written to', async () => {
    const page = await post(paths.deliverySending(letter.letterId), {
      'address-1': 'justice@two.example',
      'address-2': 'prosecutor at two',
    });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('This cannot be an e-mail address');
    expect(page.body).toContain('value="prosecutor at two"');
    expect(page.body).toContain('value="justice@two.example"');
    expect(await ids(env, letter.letterId)).toEqual([]);
  });

  test('with no address at all it says that nobody would get it', async () => {
    const page = await post(paths.deliverySending(letter.letterId), { 'address-1': ' ' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('Nobody would get it');
  });

  test('what was refused shows why, and goes to another address from there', async () => {
    const [id] = await planned(env, letter, ['never@three.example']);
    await sendOne(env, id as DeliveryId);
    expect((await get(tab())).body).toContain('no such mailbox');
    const form = await get(`${paths.deliverySending(letter.letterId)}?repeats=${id}`);
    expect(form.body).toContain(`name="repeats" value="${id}"`);
    const fields = { 'address-1': 'right@three.example', repeats: String(id) };
    await post(paths.deliverySending(letter.letterId), fields);
    expect(await ids(env, letter.letterId)).toHaveLength(2);
    expect((await get(tab())).body).toContain('Sent again; see below.');
  });

  test('one delivery tells everything that happened to it, and can be taken back while it waits', async () => {
    const [id] = await planned(env, letter, ['wait@four.example']);
    const at = paths.delivery(letter.letterId, String(id));
    expect((await get(at)).body).toContain('Take it back');
    await post(paths.deliveryAct(letter.letterId, String(id), 'cancellation'), {});
    expect((await stateOf(env, id as DeliveryId)).state).toBe('cancelled');
    const again = await post(paths.deliveryAct(letter.letterId, String(id), 'cancellation'), {});
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('It has left, or is leaving');
  });
});

describe('by post, by hand, copies', () => {
  test('a slip is written down, and the second time it says that it is', async () => {
    const slip = { to: '1', channel: 'post', sentOn: '2026-03-05', address: 'Astana' };
    expect((await post(paths.deliverySlips(letter.letterId), slip)).statusCode).toBe(303);
    expect((await get(tab())).body).toContain('Posted on 5 March 2026; no word yet');
    const twice = await post(paths.deliverySlips(letter.letterId), slip);
    expect(twice.statusCode).toBe(409);
    expect(twice.body).toContain('This is written down already');
  });

  test.each([
    ['channel', { channel: '' }, 'Say how it goes there.'],
    ['sentOn', { sentOn: '2026-03-06' }, 'This day has not come yet.'],
    ['sentOn', { sentOn: '2026-03-01' }, 'It cannot have left before 5 March 2026'],
  ])('what is wrong is told at its field: %s', async (name, change, sentence) => {
    const slip = { to: '1', channel: 'by-hand', sentOn: '2026-03-05', address: '', ...change };
    const page = await post(paths.deliverySlips(letter.letterId), slip);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain(sentence);
    expect(page.body).toContain(`href="#f-${name}"`);
  });

  test('a copy goes out by mail as a copy', async () => {
    const form = { office: 'Embassy', country: 'FI', channel: 'email', address: 'e@five.example' };
    expect((await post(paths.deliveryCopies(letter.letterId), form)).statusCode).toBe(303);
    const [id] = await ids(env, letter.letterId);
    await sendOne(env, id as DeliveryId);
    expect(server.ended.at(-1)).toContain('Subject: Copy for your information:');
    expect((await get(tab())).body).toContain('Embassy, Finland');
  });

  test('an arrival with a day before it left is told at its field', async () => {
    const slip = { to: '1', channel: 'post', sentOn: '2026-03-05', address: '' };
    await post(paths.deliverySlips(letter.letterId), slip);
    const [id] = await ids(env, letter.letterId);
    const at = paths.deliveryAct(letter.letterId, String(id), 'arrival');
    const page = await post(at, { arrivedOn: '2026-03-04' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('It cannot have arrived before 5 March 2026');
    expect((await post(at, { arrivedOn: '2026-03-05' })).statusCode).toBe(303);
  });
});

describe('what the page says when nothing can be sent', () => {
  test('without a mail server it says so, and shows the mail as it would go out', async () => {
    const own = await testApp({ ...env, postman: null }, deliveryRoutes);
    const headers = await signIn(env, letter.drafter);
    const page = await own.inject({ url: tab(), headers });
    expect(page.body).toContain('No mail server is set');
    expect(page.body).toContain('It went by post or by hand');
    const mail = await own.inject({ url: paths.deliverySending(letter.letterId), headers });
    expect(mail.body).toContain('We ask you to act.');
    expect(mail.body).not.toContain('name="address-1"');
    await own.close();
  });

  test('a letter of elsewhere is not sent from here', async () => {
    letter = await releasedLetter(env, ['President'], { date: '2011' }, 'published-elsewhere');
    expect((await get(tab())).body).toContain('nothing is sent from here');
    const refused = await post(paths.deliverySending(letter.letterId), {
      'address-1': 'a@six.example',
    });
    expect(refused.statusCode).toBe(409);
  });
});

test('of a letter that was withdrawn, those who got it are told once, with the notice', async () => {
  const [id] = await planned(env, letter, ['told@seven.example']);
  await sendOne(env, id as DeliveryId);
  await db.transaction((tx) =>
    markWithdrawn(tx, {
      letterId: letter.letterId,
      at: env.now(),
      by: letter.drafter,
      notice: 'zqnotice: the family asked for it.',
    }),
  );
  expect((await get(tab())).body).toContain('zqnotice');
  await post(paths.deliveryNotices(letter.letterId), {});
  await post(paths.deliveryNotices(letter.letterId), {});
  const tell = onJob(tellOfWithdrawal, (payload) =>
    sendNotice(env, payload as { deliveryId: DeliveryId; by: AccountId }),
  );
  await runJobs(env, [tell]);
  await post(paths.deliveryNotices(letter.letterId), {});
  await runJobs(env, [tell]);
  const { rows } = await sql`
    select 1 from delivery_notices where delivery_id = ${id}`.execute(db.read);
  expect(rows).toHaveLength(1);
  expect((await get(tab())).body).toContain('One of those who got it was told.');
});

import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import { granted } from '#support/app';
import { testDatabase } from '#support/database';
import {
  deliveryEnv,
  ids,
  oneMail,
  planned,
  releasedLetter,
  stateOf,
  tryAll,
} from '#support/deliveries';
import type { DeliveryTestEnv, Released } from '#support/deliveries';
import { waitingJobs } from '#support/jobs';
import { startScriptedMailServer } from '#support/scripted-mail-server';
import type { Script, ScriptedMailServer } from '#support/scripted-mail-server';
import { DAY, MINUTE } from '#support/signing';
import { cancelDelivery } from './arrival-actions.ts';
import { planMails } from './planning-actions.ts';
import type { DeliveryId } from './rules.ts';
import { sendOne } from './sending-jobs.ts';
import { findDelivery, findDeliveryByMessageId, publicDeliveries } from './store.ts';
import { beginTry, noteEndSent, Overtaken } from './trying-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());
const servers: ScriptedMailServer[] = [];
const envs: DeliveryTestEnv[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const env of envs.splice(0)) env.postman?.close();
});

async function withServer(script: Script = {}) {
  const server = await startScriptedMailServer(script);
  servers.push(server);
  const env = deliveryEnv(db, server.url);
  envs.push(env);
  return { server, env };
}

const facts = async () =>
  (await waitingJobs(db.read)).filter(({ payload }) =>
    JSON.stringify(payload).includes('delivery.delivered'),
  ).length;

const leavesOf = async ({ letterId }: Released) => {
  const { rows } = await sql`
    select 1 from record_leaves where letter_id = ${letterId} and act = 'delivered'`.execute(
    db.read,
  );
  return rows.length;
};

describe('sending a letter', () => {
  test('it leaves once, however often the job runs, and the record says so once', async () => {
    const { server, env } = await withServer();
    const before = await facts();
    const { letter, id } = await oneMail(env);
    await Promise.all([sendOne(env, id), sendOne(env, id), sendOne(env, id)]);
    await sendOne(env, id);
    expect(server.ended).toHaveLength(1);
    expect(await stateOf(env, id)).toMatchObject({ state: 'handed-over', sentOn: '2026-03-05' });
    expect([await facts(), await leavesOf(letter)]).toEqual([before + 1, 1]);
    const sent = { channel: 'email', sentOn: '2026-03-05', arrivedOn: null, standing: 'sent' };
    expect(await publicDeliveries(db.read, letter.letterId)).toEqual([{ addressee: 1, ...sent }]);
  });

  test('a second click plans nothing, and two clicks at once plan one mail', async () => {
    const { env } = await withServer();
    const letter = await releasedLetter(env);
    const recipient = { kind: 'addressee', number: 1 } as const;
    const wanted = [{ recipient, address: 'justice@ministry.example' }];
    const input = { letterId: letter.letterId, by: letter.drafter, wanted };
    const answers = await Promise.all([1, 2, 3].map(() => planMails(env, input)));
    const sum = answers.map(granted).map((one) => [one.planned, one.already]);
    expect(sum.filter(([one]) => one === 1)).toEqual([[1, 0]]);
    expect(sum).toHaveLength(3);
    expect(await ids(env, letter.letterId)).toHaveLength(1);
  });

  test('it carries its own reply address, its id, the PDF, and asks for a report', async () => {
    const { server, env } = await withServer({ offers: ['DSN'] });
    const { id } = await oneMail(env);
    await sendOne(env, id);
    const [mail = ''] = server.ended;
    expect(mail).toMatch(/^Reply-To: reply\+[a-z2-7]{26}@test\.example\r?$/m);
    expect(mail).toContain(`Message-ID: <${id}@test.example>`);
    expect(mail).toContain('application/pdf');
    const asked = server.commands.join('\n');
    expect(asked).toMatch(/MAIL FROM:<reply\+[a-z2-7]{26}@test\.example>/);
    expect(asked).toContain(`ENVID=${id}`);
    const found = await findDeliveryByMessageId(db.read, `<${id}@test.example>`);
    expect(found?.deliveryId).toBe(id);
  });

  test('two letters never share a reply address', async () => {
    const { server, env } = await withServer();
    const letter = await releasedLetter(env, ['Minister', 'Prosecutor', 'Ombudsman']);
    await tryAll(env, await planned(env, letter, ['a@x.example', 'b@x.example', 'c@x.example']));
    const tokens = server.ended.map((mail) => /^Reply-To: (\S+)/m.exec(mail)?.[1]);
    expect(new Set(tokens).size).toBe(3);
  });
});

describe('a mail server that says no', () => {
  test('"later" is tried again after a pause, and told in words', async () => {
    let busy = true;
    const { server, env } = await withServer({
      rcptTo: () => (busy ? '451 4.7.1 come back later' : '250 ok'),
    });
    const { id, letter } = await oneMail(env);
    await sendOne(env, id);
    const one = await stateOf(env, id);
    expect(one.state).toBe('delayed');
    expect(one.nextTryAt).toEqual(new Date(env.now().getTime() + 5 * MINUTE));
    await sendOne(env, id); // too early: nothing is offered
    expect((await stateOf(env, id)).attempts).toBe(1);
    busy = false;
    env.pass(6 * MINUTE);
    await sendOne(env, id);
    expect((await stateOf(env, id)).state).toBe('handed-over');
    expect(server.ended).toHaveLength(1);
    expect(await leavesOf(letter)).toBe(1);
  });

  test('after four days it is given up', async () => {
    const { env } = await withServer({ rcptTo: () => '451 4.7.1 come back later' });
    const { id } = await oneMail(env);
    await sendOne(env, id);
    env.pass(4 * DAY);
    await sendOne(env, id);
    expect(await stateOf(env, id)).toMatchObject({ state: 'refused', nextTryAt: null });
  });

  test('"never" ends it, and its sentence is kept where only the letter’s people read it', async () => {
    const said = 'never@somewhere.example is no mailbox of ours';
    const { env } = await withServer({ rcptTo: () => `550 5.1.1 ${said}` });
    const { id, letter } = await oneMail(env, 'never');
    await sendOne(env, id);
    expect(await stateOf(env, id)).toMatchObject({ state: 'refused', leafId: null });
    const key = { letterId: letter.letterId, deliveryId: id };
    expect((await findDelivery(db.read, env, HOUSE, key))?.said).toContain(said);
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(e::text, '') from delivery_events e)
          || (select string_agg(d::text, '') from deliveries d) as all`.execute(db.read);
    const stored = rows[0]?.all ?? '';
    const readable = Buffer.from(stored.replaceAll(/[^0-9a-f]/g, ''), 'hex').toString('latin1');
    for (const secret of ['.example', 'no mailbox']) {
      expect(stored).not.toContain(secret);
      expect(readable).not.toContain(secret);
    }
  });

  test('one that refuses holds nobody else up', async () => {
    const { server, env } = await withServer({
      rcptTo: (line) => (line.includes('never') ? '550 no' : '250 ok'),
    });
    const letter = await releasedLetter(env, ['Minister', 'Prosecutor', 'Ombudsman']);
    const all = await planned(env, letter, ['a@x.example', 'never@y.example', 'c@z.example']);
    await Promise.all(all.map((id) => sendOne(env, id)));
    const states = await Promise.all(all.map(async (id) => (await stateOf(env, id)).state));
    expect(states).toEqual(['handed-over', 'refused', 'handed-over']);
    expect(server.ended).toHaveLength(2);
  });

  test('mails to one domain leave apart, and wait in a queue of their own', async () => {
    const { env: base } = await withServer();
    const env = { ...base, deliveryGapMs: 5_000 };
    const letter = await releasedLetter(env, ['Minister', 'Prosecutor', 'Ombudsman']);
    const all = await planned(env, letter, ['a@gap.example', 'b@gap.example', 'c@other.example']);
    const start = env.now().getTime();
    const times = await Promise.all(
      all.map(async (id) => ((await stateOf(env, id)).nextTryAt?.getTime() ?? 0) - start),
    );
    expect(times).toEqual([0, 5_000, 0]);
  });
});

describe('a letter that is withdrawn', () => {
  const withdraw = (env: DeliveryTestEnv, { letterId, drafter }: Released) =>
    db.transaction((tx) =>
      markWithdrawn(tx, { letterId, at: env.now(), by: drafter, notice: 'A mistake.' }),
    );

  test('what has not left does not leave, at the last moment either', async () => {
    const { server, env } = await withServer();
    const { id, letter } = await oneMail(env);
    const begun = await beginTry(env, id);
    await withdraw(env, letter);
    if (begun === null) throw new Error('it may begin');
    await expect(noteEndSent(env, begun)).rejects.toBeInstanceOf(Overtaken);
    await sendOne(env, id);
    expect((await stateOf(env, id)).state).toBe('cancelled');
    expect(server.ended).toHaveLength(0);
  });

  test('nothing of it is public any more', async () => {
    const { env } = await withServer();
    const { id, letter } = await oneMail(env);
    await sendOne(env, id);
    expect(await publicDeliveries(db.read, letter.letterId)).toHaveLength(1);
    await withdraw(env, letter);
    expect(await publicDeliveries(db.read, letter.letterId)).toEqual([]);
  });
});

describe('taking back and repeating', () => {
  test('what waits can be taken back, and leaves no more', async () => {
    const { server, env } = await withServer();
    const { id, letter } = await oneMail(env);
    const about = { letterId: letter.letterId, deliveryId: id, by: letter.drafter };
    granted(await cancelDelivery(env, about));
    await sendOne(env, id);
    expect(server.ended).toHaveLength(0);
    expect(await cancelDelivery(env, about)).toMatchObject({ reason: 'delivery-not-waiting' });
  });

  test('after a refusal it goes to another address once, and the old one stays with its history', async () => {
    const { env } = await withServer({
      rcptTo: (line) => (line.includes('never') ? '550 no' : '250 ok'),
    });
    const { id, letter } = await oneMail(env, 'never');
    await sendOne(env, id);
    const recipient = { kind: 'addressee', number: 1 } as const;
    const again = { recipient, address: 'other@elsewhere.example', repeats: id };
    const input = { letterId: letter.letterId, by: letter.drafter, wanted: [again] };
    granted(await planMails(env, input));
    expect(granted(await planMails(env, input))).toEqual({ planned: 0, already: 1 });
    const [old, next] = await ids(env, letter.letterId);
    await sendOne(env, next as DeliveryId);
    const look = async (deliveryId: DeliveryId) =>
      findDelivery(db.read, env, HOUSE, { letterId: letter.letterId, deliveryId });
    expect((await look(old as DeliveryId))?.repeatedBy).toBe(next);
    expect((await look(next as DeliveryId))?.state).toBe('handed-over');
  });
});

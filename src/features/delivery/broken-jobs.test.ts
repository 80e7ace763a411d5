import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { granted } from '#support/app';
import { testDatabase } from '#support/database';
import { deliveryEnv, oneMail, stateOf } from '#support/deliveries';
import type { DeliveryTestEnv, Released } from '#support/deliveries';
import { startScriptedMailServer } from '#support/scripted-mail-server';
import type { Script, ScriptedMailServer } from '#support/scripted-mail-server';
import { DAY, MINUTE } from '#support/signing';
import { noteArrival, sendAgain } from './arrival-actions.ts';
import { resumeLost } from './resuming-actions.ts';
import { sendOne } from './sending-jobs.ts';
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

const leavesOf = async ({ letterId }: Released) => {
  const { rows } = await sql`
    select 1 from record_leaves where letter_id = ${letterId} and act = 'delivered'`.execute(
    db.read,
  );
  return rows.length;
};

describe('a connection that breaks', () => {
  test('before the end nothing left, and it is tried again', async () => {
    const { server, env } = await withServer({ data: () => 'hang-up' });
    const { id } = await oneMail(env);
    await sendOne(env, id);
    expect((await stateOf(env, id)).state).toBe('delayed');
    expect(server.ended).toHaveLength(0);
  });

  test('at the end nobody knows, and it is never sent again by itself', async () => {
    const { server, env } = await withServer({ end: () => 'hang-up' });
    const { id, letter } = await oneMail(env);
    await sendOne(env, id);
    env.pass(DAY);
    await sendOne(env, id);
    await resumeLost(env);
    await sendOne(env, id);
    expect(server.ended).toHaveLength(1);
    expect(await stateOf(env, id)).toMatchObject({ state: 'uncertain', nextTryAt: null });
    expect(await leavesOf(letter)).toBe(0);
  });

  test('"They have it" settles it, and the record hears of it then', async () => {
    const { env } = await withServer({ end: () => 'hang-up' });
    const { id, letter } = await oneMail(env);
    await sendOne(env, id);
    const about = { letterId: letter.letterId, deliveryId: id, by: letter.drafter };
    const told = { ...about, arrivedOn: '2026-03-05', receipt: null };
    expect(await noteArrival(env, told)).toMatchObject({ reason: 'delivery-being-handed-over' });
    env.pass(20 * MINUTE);
    granted(await noteArrival(env, told));
    expect(await stateOf(env, id)).toMatchObject({ state: 'delivered', arrivedOn: '2026-03-05' });
    expect(await leavesOf(letter)).toBe(1);
  });

  test('"Send again" is a person’s word, and the second copy has the same id', async () => {
    let broken = true;
    const { server, env } = await withServer({ end: () => (broken ? 'hang-up' : '250 ok') });
    const { id, letter } = await oneMail(env);
    await sendOne(env, id);
    broken = false;
    env.pass(20 * MINUTE);
    const about = { letterId: letter.letterId, deliveryId: id, by: letter.drafter };
    granted(await sendAgain(env, about));
    expect(await sendAgain(env, about)).toMatchObject({ reason: 'delivery-not-uncertain' });
    await sendOne(env, id);
    expect((await stateOf(env, id)).state).toBe('handed-over');
    const messageIds = server.ended.map((mail) => /^Message-ID: (\S+)/im.exec(mail)?.[1]);
    expect(messageIds).toEqual([`<${id}@test.example>`, `<${id}@test.example>`]);
  });
});

describe('two workers', () => {
  test('the one that was overtaken stops before the end', async () => {
    const { env } = await withServer();
    const { id } = await oneMail(env);
    const first = await beginTry(env, id);
    const second = await beginTry(env, id);
    if (first === null || second === null) throw new Error('both may begin');
    await expect(noteEndSent(env, first)).rejects.toBeInstanceOf(Overtaken);
    await noteEndSent(env, second);
    await expect(noteEndSent(env, second)).rejects.toBeInstanceOf(Overtaken);
    expect(await beginTry(env, id)).toBeNull();
    expect((await stateOf(env, id)).state).toBe('uncertain');
  });

  test('what a vanished worker left is found again', async () => {
    const { server, env } = await withServer();
    const { id } = await oneMail(env);
    await beginTry(env, id); // and then the machine died
    await sql`update deliveries set next_try_at = null where id <> ${id}`.execute(db.read);
    await sql`delete from graphile_worker._private_jobs`.execute(db.read);
    expect(await resumeLost(env)).toBe(0);
    env.pass(60 * MINUTE);
    expect(await resumeLost(env)).toBe(1);
    await sendOne(env, id);
    expect(server.ended).toHaveLength(1);
  });
});

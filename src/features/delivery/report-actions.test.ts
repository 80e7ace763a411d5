import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { deliveryEnv, planned, releasedLetter, stateOf } from '#support/deliveries';
import { noteReport } from './report-actions.ts';
import { decideReport, reportActions } from './report-rules.ts';
import type { ReportAction } from './report-rules.ts';
import type { DeliveryId, DeliveryState, IncomingId } from './rules.ts';
import { hasLeft } from './state-rules.ts';
import { beginTry, noteAnswer, noteEndSent } from './trying-actions.ts';

const db = await testDatabase();
const env = { ...deliveryEnv(db), postman: { give: () => Promise.reject(), close: () => {} } };
afterAll(async () => {
  env.images.close();
  await db.close();
});

let domains = 0;

/** A mail of a letter of its own, as far as its end was sent. */
async function uncertain(): Promise<DeliveryId> {
  const own = await releasedLetter(env);
  const [id] = await planned(env, own, [`a@report${++domains}.example`]);
  const one = id === undefined ? null : await beginTry(env, id);
  if (one === null) throw new Error('it may begin');
  await noteEndSent(env, one);
  return one.held.id;
}

const report = (deliveryId: DeliveryId, action: ReportAction, incomingId = newId<IncomingId>()) =>
  db.transaction((tx) =>
    noteReport(tx, env, {
      deliveryId,
      action,
      status: '5.1.1',
      diagnostic: 'smtp; 550 zqsaid@ministry.example',
      at: env.now(),
      incomingId,
    }),
  );

const eventsOf = async (id: DeliveryId) => {
  const { rows } = await sql<{ event: string; code: string | null }>`
    select event, code from delivery_events where delivery_id = ${id} and event = 'report'
     order by id`.execute(db.read);
  return rows;
};

test('a report settles what was uncertain, and the record hears of it once', async () => {
  const id = await uncertain();
  await report(id, 'delivered');
  const one = await stateOf(env, id);
  expect(one).toMatchObject({ state: 'delivered', arrivedOn: '2026-03-05' });
  await report(id, 'delivered');
  expect((await stateOf(env, id)).leafId).toBe(one.leafId);
});

test('a bounce after the mail server took it: it came back, and the record keeps that it left', async () => {
  const id = await uncertain();
  await report(id, 'relayed');
  const { leafId } = await stateOf(env, id);
  await report(id, 'failed');
  expect(await stateOf(env, id)).toMatchObject({ state: 'bounced', leafId });
});

test('the same report twice is noted once', async () => {
  const id = await uncertain();
  const incomingId = newId<IncomingId>();
  await report(id, 'delayed', incomingId);
  await report(id, 'delayed', incomingId);
  await report(id, 'delayed');
  expect(await eventsOf(id)).toEqual([
    { event: 'report', code: 'delayed 5.1.1' },
    { event: 'report', code: 'delayed 5.1.1' },
  ]);
  expect((await stateOf(env, id)).state).toBe('uncertain');
});

test('a report of a delivery that is not there changes nothing', async () => {
  const letter = await releasedLetter(env);
  const [id] = await planned(env, letter, [`a@untouched${++domains}.example`]);
  if (id === undefined) throw new Error('it is planned');
  const before = await stateOf(env, id);
  const nowhere = newId<DeliveryId>();
  await report(nowhere, 'failed');
  expect(await eventsOf(nowhere)).toEqual([]);
  expect(await stateOf(env, id)).toEqual(before);
});

test('an answer that comes after a report is kept and moves nothing', async () => {
  const own = await releasedLetter(env);
  const [id] = await planned(env, own, [`a@late${++domains}.example`]);
  const one = id === undefined ? null : await beginTry(env, id);
  if (one === null) throw new Error('it may begin');
  await noteEndSent(env, one);
  await report(one.held.id, 'failed');
  const taken = { kind: 'taken', code: '250', said: 'ok', dialogue: [] } as const;
  await noteAnswer(env, one, { ...taken, reportsPromised: false });
  expect((await stateOf(env, one.held.id)).state).toBe('bounced');
});

test('whatever reports come in whatever order, the row follows the table and leaves once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...reportActions), { maxLength: 5 }),
      async (actions) => {
        const id = await uncertain();
        let state: DeliveryState = 'uncertain';
        let left = false;
        for (const action of actions) {
          await report(id, action);
          state = decideReport(state, action) ?? state;
          left ||= hasLeft(state);
        }
        const row = await stateOf(env, id);
        expect(row.state).toBe(state);
        expect(row.leafId !== null).toBe(left);
        expect(await eventsOf(id)).toHaveLength(actions.length);
      },
    ),
    { numRuns: 12 },
  );
});

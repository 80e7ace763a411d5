import { afterAll, beforeEach, expect, test } from 'vitest';
import { granted } from '#support/app';
import { testDatabase } from '#support/database';
import { deliveryEnv, releasedLetter, stateOf } from '#support/deliveries';
import { noteArrival, noteReturn } from './arrival-actions.ts';
import { recordSlip } from './slip-actions.ts';
import { publicDeliveries } from './store.ts';

const db = await testDatabase();
const env = deliveryEnv(db);
afterAll(async () => {
  env.images.close();
  await db.close();
});

let letter: Awaited<ReturnType<typeof releasedLetter>>;
beforeEach(async () => {
  letter = await releasedLetter(env);
});

async function posted() {
  const { letterId, drafter: by } = letter;
  const recipient = { kind: 'addressee', number: 1 } as const;
  const slip = { letterId, by, recipient, channel: 'post', sentOn: '2026-03-05' } as const;
  const deliveryId = granted(await recordSlip(env, { ...slip, address: '', receipt: null }));
  return { letterId, by, deliveryId };
}

test('a letter the post brought back did not reach them, and everybody can see that', async () => {
  const on = await posted();
  granted(await noteReturn(env, on));
  expect(await stateOf(env, on.deliveryId)).toMatchObject({ state: 'bounced' });
  const [shown] = await publicDeliveries(db.read, on.letterId);
  expect(shown).toMatchObject({ addressee: 1, channel: 'post', standing: 'failed' });
  expect(await noteReturn(env, on)).toMatchObject({ reason: 'delivery-not-sent' });
});

test('it may turn out that they had it after all, and it may come back after they were said to have it', async () => {
  const on = await posted();
  granted(await noteReturn(env, on));
  granted(await noteArrival(env, { ...on, arrivedOn: '2026-03-05', receipt: null }));
  expect(await stateOf(env, on.deliveryId)).toMatchObject({ state: 'delivered' });
  granted(await noteReturn(env, on));
  expect(await stateOf(env, on.deliveryId)).toMatchObject({ state: 'bounced' });
});

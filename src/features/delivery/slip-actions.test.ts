import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import { granted } from '#support/app';
import { testDatabase } from '#support/database';
import { deliveryEnv, releasedLetter, stateOf } from '#support/deliveries';
import { MARKS, telltalePhoto } from '#support/pictures';
import { addReceipt, noteArrival, noteReturn } from './arrival-actions.ts';
import { listReceipts, readReceipt } from './receipt-store.ts';
import type { Recipient } from './rules.ts';
import { recordSlip } from './slip-actions.ts';
import { listDeliveries, publicDeliveries } from './store.ts';

const db = await testDatabase();
const env = deliveryEnv(db);
afterAll(async () => {
  env.images.close();
  await db.close();
});

const minister: Recipient = { kind: 'addressee', number: 1 };
const embassy: Recipient = { kind: 'copy', office: 'Embassy of Finland', country: 'FI' };
const leaves = async (letterId: LetterId) => {
  const { rows } = await sql<{ detail: string }>`
    select document as detail from record_details where letter_id = ${letterId}
       and document like '%channel%' order by document`.execute(db.read);
  return rows.map(({ detail }) => detail);
};

let letter: Awaited<ReturnType<typeof releasedLetter>>;
beforeEach(async () => {
  letter = await releasedLetter(env);
});

const slip = (change: object = {}) => ({
  letterId: letter.letterId,
  by: letter.drafter,
  recipient: minister,
  channel: 'post' as const,
  sentOn: '2026-03-05',
  address: 'Mangilik El 8, Astana',
  receipt: null,
  ...change,
});

describe('what went by post or by hand', () => {
  test('it is written down once, with its day, and stands in the record', async () => {
    const id = granted(await recordSlip(env, slip()));
    expect(await recordSlip(env, slip())).toMatchObject({ reason: 'delivery-recorded-already' });
    expect(await stateOf(env, id)).toMatchObject({ state: 'handed-over', sentOn: '2026-03-05' });
    const [detail = ''] = await leaves(letter.letterId);
    expect(detail).toMatch(/^addressee: 1$/m);
    expect(detail).toMatch(/^channel: post$/m);
    expect(detail).toMatch(/^sent: 2026-03-05$/m);
    expect(detail).toMatch(/^proof: none$/m);
  });

  test('two tabs at once write it down once', async () => {
    const done = await Promise.all([1, 2, 3].map(() => recordSlip(env, slip())));
    expect(done.filter((one) => typeof one === 'string')).toHaveLength(1);
    expect(await leaves(letter.letterId)).toHaveLength(1);
  });

  test('the slip is kept sealed as a picture without what else stood in the file', async () => {
    const upload = await telltalePhoto();
    const id = granted(await recordSlip(env, slip({ receipt: upload })));
    const key = { letterId: letter.letterId, deliveryId: id };
    const [kept] = await listReceipts(db.read, HOUSE, key);
    if (kept === undefined) throw new Error('the slip is kept');
    const file = await readReceipt(db.read, env, HOUSE, { ...key, receiptId: kept.id });
    expect(file?.mediaType).toBe('image/jpeg');
    for (const mark of MARKS) {
      expect(upload.includes(mark)).toBe(true);
      expect(Buffer.from(file?.bytes ?? []).includes(mark)).toBe(false);
    }
    const [detail = ''] = await leaves(letter.letterId);
    expect(detail).toContain(`proof: ${kept.sha256}`);
  });

  test('a copy to somebody else is never public and gets no act in the record', async () => {
    granted(await recordSlip(env, slip({ recipient: embassy })));
    expect(await publicDeliveries(db.read, letter.letterId)).toEqual([]);
    expect(await leaves(letter.letterId)).toEqual([]);
    const [one] = await listDeliveries(db.read, env, HOUSE, letter.letterId);
    expect(one).toMatchObject({ office: 'Embassy of Finland', country: 'FI', name: '' });
  });

  test('it arrived: with the day, and not twice', async () => {
    const deliveryId = granted(await recordSlip(env, slip()));
    const about = { letterId: letter.letterId, deliveryId, by: letter.drafter, receipt: null };
    env.pass(3 * 86_400_000);
    granted(await noteArrival(env, { ...about, arrivedOn: '2026-03-07' }));
    expect(await stateOf(env, deliveryId)).toMatchObject({
      state: 'delivered',
      arrivedOn: '2026-03-07',
    });
    expect(await noteArrival(env, { ...about, arrivedOn: '2026-03-07' })).toMatchObject({
      reason: 'delivery-not-sent',
    });
    env.pass(-3 * 86_400_000);
  });

  test('it came back: it did not reach them, and can go again', async () => {
    const deliveryId = granted(await recordSlip(env, slip()));
    const about = { letterId: letter.letterId, deliveryId, by: letter.drafter };
    granted(await noteReturn(env, about));
    expect((await stateOf(env, deliveryId)).state).toBe('bounced');
    const again = slip({ channel: 'by-hand', repeats: deliveryId });
    granted(await recordSlip(env, again));
    const all = await listDeliveries(db.read, env, HOUSE, letter.letterId);
    expect(all.filter(({ repeats }) => repeats === deliveryId)).toHaveLength(1);
  });

  test('a letter of long ago: the day it was posted then', async () => {
    const old = await releasedLetter(
      env,
      ['President'],
      { date: '2011-09-14' },
      'published-elsewhere',
    );
    const then = slip({ letterId: old.letterId, by: old.drafter });
    expect(await recordSlip(env, { ...then, sentOn: '2011-09-13' })).toMatchObject({
      reason: 'delivery-sent-day-early',
    });
    const id = granted(await recordSlip(env, { ...then, sentOn: '2011-09-16' }));
    expect((await stateOf(env, id)).sentOn).toBe('2011-09-16');
  });
});

describe('what is refused, in a sentence of its own', () => {
  test.each([
    ['delivery-sent-day-unreadable', { sentOn: '' }],
    ['delivery-sent-day-unreadable', { sentOn: '2026-02-30' }],
    ['delivery-sent-day-future', { sentOn: '2026-03-07' }],
    ['delivery-sent-day-early', { sentOn: '2026-03-04' }],
    ['delivery-address-long', { address: 'x'.repeat(1_001) }],
    ['delivery-office-missing', { recipient: { kind: 'copy', office: '  ', country: '' } }],
    ['delivery-office-long', { recipient: { kind: 'copy', office: 'x'.repeat(301), country: '' } }],
    ['delivery-country', { recipient: { kind: 'copy', office: 'A', country: 'kz' } }],
    ['not-found', { recipient: { kind: 'addressee', number: 9 } }],
    ['receipt-type', { receipt: Buffer.from('<svg onload="x()">') }],
    ['receipt-too-large', { receipt: Buffer.alloc(10_000_001) }],
  ])('%s', async (reason, change) => {
    expect(await recordSlip(env, slip(change))).toMatchObject({ reason });
    expect(await listDeliveries(db.read, env, HOUSE, letter.letterId)).toEqual([]);
  });

  test('a receipt that is missing, or of what has not left', async () => {
    const deliveryId = granted(await recordSlip(env, slip()));
    const about = { letterId: letter.letterId, deliveryId, by: letter.drafter };
    const shows = { shows: 'sent', receipt: null } as const;
    expect(await addReceipt(env, { ...about, ...shows })).toEqual(
      refuse('invalid', 'receipt-missing'),
    );
    const other = { ...about, letterId: (await releasedLetter(env)).letterId };
    const file = { shows: 'sent', receipt: Buffer.from('%PDF-1.7 slip') } as const;
    expect(await addReceipt(env, { ...other, ...file })).toMatchObject({ reason: 'not-found' });
    granted(await addReceipt(env, { ...about, ...file }));
  });

  test('a letter that was withdrawn', async () => {
    await db.transaction((tx) =>
      markWithdrawn(tx, {
        letterId: letter.letterId,
        at: env.now(),
        by: letter.drafter,
        notice: 'A mistake.',
      }),
    );
    expect(await recordSlip(env, slip())).toMatchObject({ reason: 'letter-withdrawn' });
  });
});

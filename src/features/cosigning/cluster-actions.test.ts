import { afterAll, beforeAll, expect, test } from 'vitest';
import { stageCosigning } from '#support/cosigning-letter';
import { pledged } from '#support/cosigning';
import { testDatabase } from '#support/database';
import { given, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { HOUSE } from '#access';
import { sql } from '#platform/db';
import { lockLetter } from './lock-store.ts';
import { acceptCluster, removeCluster, restoreRemoval, viewClusters } from './cluster-actions.ts';
import type { ClusterKey } from './cluster-rules.ts';
import type { RemovalInput } from './cluster-rules.ts';
import { confirm } from './confirm-actions.ts';
import { expire } from './expiry-actions.ts';
import { listEntries } from './ledger-store.ts';
import { viewLink } from './link-actions.ts';
import type { Cosignature } from './person-store.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
afterAll(() => db.close());
let letter: Stage;
beforeAll(async () => {
  letter = await stageCosigning(env);
});

const WILD = 'wild.example';
const CLUSTER: ClusterKey = `p words+4 @ ${WILD}`;
const NET = Buffer.from('a1a2a3a4a5a6a7a8', 'hex');

const view = async () =>
  given(await viewClusters(env, HOUSE, { letterId: letter.letterId, before: null }));

async function choice(cluster = CLUSTER) {
  const { span } = await view();
  return { cluster, from: span?.from ?? 0, to: span?.to ?? 0, letterId: letter.letterId };
}

async function remove(more: Partial<RemovalInput> = {}) {
  const chosen = await choice();
  const why = { class: 'script' as const, reason: 'Olena 4000 to 4019', scope: 'all' as const };
  return removeCluster(env, { ...chosen, ...why, by: letter.drafter, ...more });
}

const states = async () => {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from cosignatures where letter_id = ${letter.letterId}
     group by state order by state`.execute(db.read);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const ledger = async () => listEntries(db.read, letter.letterId, 0, 1_000);
const counted = async () => (await ledger()).at(-1)?.counted ?? 0;

let tokens: string[] = [];
let honest = '';

/** Twenty of one make: twelve count, five are set aside, three never answer. */
beforeAll(async () => {
  honest = await pledged(hot, letter.slug, 'ana.berg@school.example', { network: NET });
  await confirm(hot, honest);
  tokens = await Promise.all(
    Array.from({ length: 20 }, (_, one) =>
      pledged(hot, letter.slug, `olena${4_000 + one}@${WILD}`, {
        network: NET,
        suspected: one >= 12,
      }),
    ),
  );
  for (const token of tokens.slice(0, 17)) await confirm(hot, token);
});

test('staff see what looks alike in figures, and nobody', async () => {
  const seen = await view();
  const found = seen.clusters.find(({ key }) => key === CLUSTER);
  expect(found).toMatchObject({
    pattern: `words+4 @ ${WILD}`,
    networks: 1,
    suspected: 8,
    counts: { confirmed: 12, aside: 5, pending: 3, removed: 0 },
  });
  expect(found?.curve.reduce((all, one) => all + one, 0)).toBe(20);
  const { letter: _, ...shown } = seen;
  expect(JSON.stringify(shown)).not.toMatch(/olena|ana\.berg|Name of/);
  expect(seen.clusters.some(({ pattern }) => pattern?.includes('school.example'))).toBe(false); // one is somebody
});

test('what is set aside counts once somebody has looked, with a date and a name', async () => {
  expect(await counted()).toBe(13);
  expect(await acceptCluster(env, { ...(await choice()), by: letter.drafter })).toEqual({
    rows: 5,
  });
  expect(await counted()).toBe(18);
  expect(await states()).toEqual({ confirmed: 18, pending: 3 });
  const { acceptances } = await view();
  expect(acceptances).toMatchObject([{ rows: 5 }]);
  expect(await acceptCluster(env, { ...(await choice()), by: letter.drafter })).toMatchObject({
    reason: 'cosigning-cluster-empty',
  });
  const last = given(await viewLink(hot, tokens[16] ?? ''));
  expect(last).toMatchObject({ state: 'confirmed', ordinal: 18 });
});

test('a cluster is removed with class and reason, taken back with the numbers it had, and nobody in it sees it', async () => {
  const before = (await Promise.all(tokens.slice(0, 17).map((token) => viewLink(hot, token)))).map(
    (one) => given(one),
  );
  expect(await remove()).toEqual({ rows: 20, counted: 17 });
  expect(await counted()).toBe(1);
  expect(await states()).toEqual({ confirmed: 1, removed: 20 });
  expect(given(await viewLink(hot, honest)).state).toBe('confirmed');
  const removed = (await ledger()).filter(({ act }) => act === 'removed');
  expect(removed.map((entry) => entry.class)).toEqual(Array.from({ length: 17 }, () => 'script'));
  const seen = await view();
  const [removal] = seen.removals;
  expect(removal).toMatchObject({
    class: 'script',
    reason: 'Olena 4000 to 4019',
    pattern: `words+4 @ ${WILD}`,
    network: null,
    rows: 20,
    counted: 17,
    restoredAt: null,
  });
  const hidden = given(await viewLink(hot, tokens[0] ?? ''));
  expect([publicPart(hidden)]).toEqual(before.slice(0, 1).map(publicPart));
  expect(await confirm(hot, tokens[0] ?? '')).toBe('again');

  const id = removal?.id;
  if (id === undefined) throw new Error('no removal');
  const back = { letterId: letter.letterId, id, by: letter.drafter };
  expect(await restoreRemoval(env, back)).toBeUndefined();
  expect(await states()).toEqual({ confirmed: 18, pending: 3 });
  expect(await counted()).toBe(18);
  const after = await Promise.all(tokens.slice(0, 17).map((token) => viewLink(hot, token)));
  expect(after.map((one) => given(one).ordinal)).toEqual(before.map((one) => one.ordinal));
  expect(await restoreRemoval(env, back)).toMatchObject({ reason: 'cosigning-restored' });
  expect(await counted()).toBe(18);
});

test('a removal that is taken back while it is being made takes nobody any more', async () => {
  const going = await db.transaction(async (tx) => {
    await lockLetter(tx, letter.letterId);
    const begun = remove();
    const made = sql<{ id: string }>`
      select id from cosignature_removals where restored_at is null and letter_id = ${letter.letterId}`;
    await expect.poll(async () => (await made.execute(db.read)).rows.length).toBe(1);
    await sql`update cosignature_removals set restored_at = ${env.now()}, restored_by = ${letter.drafter}
      where restored_at is null`.execute(db.read);
    return { begun };
  });
  expect(await going.begun).toMatchObject({ reason: 'cosigning-restored' });
  expect(await counted()).toBe(18);
  await sql`delete from cosignature_removals where rows = 0`.execute(db.read);
});

test('taking back that was cut short is offered again until everybody is back', async () => {
  expect(await remove()).toEqual({ rows: 20, counted: 17 });
  const removal = (await view()).removals.find(({ wholeAt }) => wholeAt === null);
  if (removal === undefined) throw new Error('no removal');
  const seen = async () => (await view()).removals.find(({ id }) => id === removal.id);
  await sql`update cosignature_removals set restored_at = ${env.now()}, restored_by = ${letter.drafter}
    where id = ${removal.id}`.execute(db.read);
  expect(await seen()).toMatchObject({ restoredAt: env.now(), wholeAt: null });
  const back = { letterId: letter.letterId, id: removal.id, by: letter.drafter };
  expect(await restoreRemoval(env, back)).toBeUndefined();
  expect(await counted()).toBe(18);
  expect(await seen()).toMatchObject({ wholeAt: env.now() });
  expect(await restoreRemoval(env, back)).toMatchObject({ reason: 'cosigning-restored' });
  await sql`delete from cosignature_removals where id = ${removal.id}`.execute(db.read);
});

/** What a person's own page is made of. */
const publicPart = (one: Cosignature) => ({ ...one, state: 'shown the same' });

test('the reason stands in the database unreadable', async () => {
  const { rows } = await sql<{ sealed: Buffer }>`
    select reason_sealed as sealed from cosignature_removals`.execute(db.read);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealed.toString('latin1')).not.toContain('Olena');
});

test('pledges nobody confirmed are invalidated in bulk and cannot be confirmed any more', async () => {
  expect(await remove({ scope: 'pending' })).toEqual({ rows: 3, counted: 0 });
  expect(await states()).toEqual({ confirmed: 18, removed: 3 });
  expect(await confirm(hot, tokens[19] ?? '')).toBe('again'); // as everybody's second try looks
  expect(await counted()).toBe(18);
  expect(await remove({ scope: 'pending' })).toMatchObject({ reason: 'cosigning-cluster-empty' });
});

test('of a cluster that was changed meanwhile only what still stands is removed', async () => {
  const [one, other] = await Promise.all([remove(), remove()]);
  const rows = [one, other].map((done) => ('rows' in done ? done.rows : 0));
  expect((rows[0] ?? 0) + (rows[1] ?? 0)).toBe(17);
  expect(await counted()).toBe(1);
});

test('pledges go after seven days unconfirmed, networks after thirty, and the count stays', async () => {
  await pledged(hot, letter.slug, 'ben@school.example', { network: NET });
  const day = (count: number) => new Date(env.now().getTime() + count * 86_400_000);
  expect(await expire({ ...env, now: () => day(6) })).toEqual({ pledges: 0, networks: 0 });
  expect(await expire({ ...env, now: () => day(8) })).toEqual({ pledges: 1, networks: 0 });
  const { networks } = await expire({ ...env, now: () => day(31) });
  expect(networks).toBe(21);
  expect(await expire({ ...env, now: () => day(31) })).toEqual({ pledges: 0, networks: 0 });
  expect(await counted()).toBe(1);
});

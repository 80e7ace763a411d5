import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { HOUSE } from '#access';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { isFault, parseLeaf, readUtf8, replay } from '#proof';
import type { Leaf } from '#proof';
import { importRoster } from '#roster';
import { testDatabase } from '#support/database';
import { given, runJobs, stageLetter, testEnv } from '#support/signing';
import type { TestEnv } from '#support/signing';
import { listInvitations } from './invitation-list-store.ts';
import { signingJobs } from './jobs.ts';
import type { Invitation } from './rules.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const STEPS = 90;
const SEEDS = [11, Math.floor(Math.random() * 1_000_000)]; // the title names the one that failed

const ROSTER = [
  'id,name,country,group,start,end',
  '1,Ana Able,FR,EPP,2024-07-16,',
  '2,Bo Bright,DE,S&D,2024-07-16,',
  '3,Cy Clear,IE,Renew,2024-07-16,',
].join('\n');

type Walker = {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; said: string; complained: string }>;
};

/** A real second process: a pool, a clock and a memory of its own. */
function startWalker(url: string, seed: number): Walker {
  const child = fork('tests/support/signing-walker.ts', [url, String(seed), String(STEPS)], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    silent: true,
  });
  const heard = { said: '', complained: '' };
  child.stdout?.on('data', (text) => (heard.said += String(text)));
  child.stderr?.on('data', (text) => (heard.complained += String(text)));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...heard }));
  return { child, ended };
}

/** Both begin at the same moment, when both are ready. Gives what each of them did. */
async function race(url: string, seed: number): Promise<Record<string, number>[]> {
  const walkers = [startWalker(url, 2 * seed), startWalker(url, 2 * seed + 1)];
  try {
    await Promise.all(
      walkers.map(({ child, ended }) => Promise.race([once(child, 'message'), ended])),
    );
    for (const { child } of walkers) if (child.connected) child.send('go');
    const ends = await Promise.all(walkers.map(({ ended }) => ended));
    expect(ends.map(({ code, complained }) => ({ code, complained }))).toEqual([
      { code: 0, complained: '' },
      { code: 0, complained: '' },
    ]);
    return ends.map(({ said }) => z.record(z.string(), z.number()).parse(JSON.parse(said)));
  } finally {
    for (const { child } of walkers) child.kill('SIGKILL');
  }
}

/**
 * A witness inside the database: whoever is sent a mail that asks gets a new personal link, and at
 * that moment, under the same locks, the witness writes down where the person stood.
 */
async function placeWitness({ read }: Database): Promise<void> {
  await sql`create table asked_while (position text not null, answered boolean not null)`.execute(
    read,
  );
  await sql`
    create function note_asked() returns trigger language plpgsql as $$ begin
      insert into asked_while
      select i.position, exists (
               select 1 from signatures s join letter_versions v on v.id = s.version_id
                where s.invitation_id = i.id and s.ended_at is null and v.number =
                  (select max(number) from letter_versions where letter_id = i.letter_id))
        from invitations i where i.id = new.invitation_id;
      return null;
    end $$`.execute(read);
  await sql`
    create trigger note_asked after insert on invitation_links for each row
      when (new.purpose = 'invitation') execute function note_asked()`.execute(read);
}

async function leavesOf({ read }: Database, letterId: LetterId) {
  const { rows } = await sql<{ id: number; entry: Uint8Array }>`
    select id, entry from record_leaves where letter_id = ${letterId} order by seq`.execute(read);
  return rows.map(({ id, entry }) => {
    const leaf = parseLeaf(readUtf8(new Uint8Array(entry)) ?? '');
    if (isFault(leaf)) throw new Error(leaf.fault);
    return { id, leaf };
  });
}

/** Nobody stands twice, and who stands by the table stands by the record, under the same text. */
async function expectOnePositionEach(db: Database, letterId: LetterId, leaves: readonly Leaf[]) {
  const { rows } = await sql<{ person: string; who: string; statement: string }>`
    select s.person_key as person, s.who, v.statement_sha256 as statement
      from signatures s join letter_versions v on v.id = s.version_id
     where s.letter_id = ${letterId} and s.ended_at is null`.execute(db.read);
  expect(new Set(rows.map(({ person }) => person)).size).toBe(rows.length);
  expect(leaves.map(({ seq }) => seq)).toEqual(leaves.map((_, index) => index + 1));
  const { history, faults } = replay(leaves);
  expect(faults).toEqual([]);
  const standing = [...history.live.values()].map(({ who, statement }) => [who, statement]);
  expect(new Map(rows.map(({ who, statement }) => [who, statement]))).toEqual(
    new Map(standing.map(([who, statement]) => [who, statement])),
  );
  const { rows: asked } = await sql<{ live: number; people: number }>`
    select count(*) as live, count(distinct person_key) as people from invitations
     where letter_id = ${letterId} and ended_at is null`.execute(db.read);
  expect(asked[0]?.live).toBe(asked[0]?.people);
}

type ActRow = { act: string; leafId: number | null; statement: string };

/** Each row that an act left behind has a leaf of its own, about the same text; and no leaf is without. */
async function expectOneLeafEach(
  { read }: Database,
  letterId: LetterId,
  leaves: readonly { id: number; leaf: Leaf }[],
) {
  const { rows } = await sql<ActRow>`
    select 'signs' as act, s.leaf_id as "leafId", v.statement_sha256 as statement
      from signatures s join letter_versions v on v.id = s.version_id
     where s.letter_id = ${letterId}
    union all
    select 'withdrawn', s.ended_leaf_id, v.statement_sha256
      from signatures s join letter_versions v on v.id = s.version_id
     where s.letter_id = ${letterId} and s.ended_how = 'withdrawn'
    union all
    select 'version-frozen', null, statement_sha256 from letter_versions
     where letter_id = ${letterId}`.execute(read);
  const byRows = rows.map(({ act, leafId, statement }) => [act, leafId, statement].join(' '));
  const byLeaves = leaves.map(({ id, leaf }) => {
    const act = leaf.mode === null ? leaf.act : 'signs';
    return [act, act === 'version-frozen' ? null : id, leaf.statement].join(' ');
  });
  expect(byRows.toSorted()).toEqual(byLeaves.toSorted());
  const { rows: events } = await sql<{ count: number }>`
    select count(*) from invitation_events
     where event in ('signed', 'reconfirmed', 'withdrawn', 'disavowed')`.execute(read);
  expect(events[0]?.count).toBe(leaves.filter(({ leaf }) => leaf.who !== null).length);
}

/** When no job is left, a position says exactly what the signatures say. */
function expectPosition({ position, live, reminders }: Invitation, current: number): void {
  const signed = live === null ? 'none' : live.versionNumber === current ? 'this' : 'older';
  if (position === 'signed') expect(signed).toBe('this');
  else if (position === 'asked-again') expect(signed).toBe('older');
  else if (position === 'declined' || position === 'expired') expect(signed).not.toBe('this');
  else expect(signed).toBe('none');
  expect(reminders).toBeLessThanOrEqual(3);
}

const MAY_BE_ASKED = ['asked-again', 'bounced', 'invited', 'opened'];

async function expectNobodyAskedInVain({ read }: Database): Promise<void> {
  const { rows } = await sql<{ position: string; answered: boolean }>`
    select distinct position, answered from asked_while`.execute(read);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ position }) => !MAY_BE_ASKED.includes(position))).toEqual([]);
  expect(rows.filter(({ answered }) => answered)).toEqual([]);
}

async function stageRace(env: TestEnv): Promise<LetterId> {
  await placeWitness(env.db);
  const bytes = new TextEncoder().encode(ROSTER);
  const file = { name: 'A parliament', fileName: 'list.csv', bytes, by: null };
  given(await importRoster(env, file));
  return (await stageLetter(env)).letterId;
}

test.each(SEEDS)(
  'two processes at the same letter and people leave one position each, and the record agrees (seed %d)',
  async (seed) => {
    const db = await testDatabase();
    try {
      const env = testEnv(db);
      const letterId = await stageRace(env);
      const done = await race(db.url, seed);
      for (const acts of done) expect(Object.keys(acts).length).toBeGreaterThan(5);
      await runJobs(env, signingJobs(env));
      const leaves = await leavesOf(db, letterId);
      const acts = new Set(leaves.map(({ leaf }) => leaf.act));
      expect([...acts]).toEqual(expect.arrayContaining(['version-frozen', 'signed']));
      await expectOnePositionEach(
        db,
        letterId,
        leaves.map(({ leaf }) => leaf),
      );
      await expectOneLeafEach(db, letterId, leaves);
      const current = leaves.filter(({ leaf }) => leaf.act === 'version-frozen').length;
      for (const one of await listInvitations(db.read, env, HOUSE, letterId))
        expectPosition(one, current);
      await expectNobodyAskedInVain(db);
    } finally {
      await db.close();
    }
  },
  180_000,
);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { granted } from '#support/app';
import { pledged } from '#support/cosigning';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { sql } from '#platform/db';
import type { RawBuilder } from '#platform/db';
import type { Log, LogFields } from '#platform/log';
import { silentLog } from '#platform/log';
import { confirm } from './confirm-actions.ts';
import { withdraw } from './ending-actions.ts';
import { compareCounts, recountAll } from './recount-actions.ts';
import { cosigningFsck, recountCommand } from './recount-cli.ts';
import { sealAll, sealNext } from './seal-actions.ts';
import { listUnsealed } from './seal-store.ts';
import { listFaults } from './task-store.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
const logged: LogFields[] = [];
const log: Log = { ...silentLog, error: (fields) => logged.push(fields) };
let letter: Stage;

beforeAll(async () => {
  letter = await stageCosigning(env);
  for (let i = 1; i <= 7; i += 1) {
    const token = await pledged(hot, letter.slug, `person${i}@example.org`);
    granted(await confirm(hot, token));
    if (i === 3) granted(await withdraw(hot, token));
  }
  await pledged(hot, letter.slug, 'waits@example.org');
  const [unsealed] = await listUnsealed(db.read);
  if (unsealed !== undefined) await sealNext(env, unsealed, { mostEntries: 5 });
  env.pass(3_600_000);
  await sealAll(env);
});
afterAll(() => db.close());

/** Somebody with the whole database in their hands: no trigger and no key stops them. */
const tamper = (change: RawBuilder<unknown>) =>
  db.transaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await change.execute(tx);
  });

const faultNow = async () => (await compareCounts(db, letter.letterId)).fault;

test('what was done through the ordinary actions adds up, and everybody may know when it was compared', async () => {
  expect(await recountAll({ ...env, log })).toEqual([
    { letterId: letter.letterId, counted: 6, entries: 8, batches: 2, sealedTo: 8, fault: null },
  ]);
  const { rows } = await sql`select recounted_at as at, recount_fault as fault
    from cosigning_progress`.execute(db.read);
  expect(rows).toEqual([{ at: env.now(), fault: null }]);
  expect(logged).toEqual([]);
});

const rows = sql`update cosignatures set`;
const one = sql`where person = (select person from cosignatures order by pledge_no limit 1)`;
const ledger = sql`update cosignature_ledger set`;
const details = sql`update record_details set document`;

test.each<[string, string, RawBuilder<unknown>, RawBuilder<unknown>]>([
  [
    'a count that was raised',
    'ledger',
    sql`${ledger} counted = counted + 1 where no = 8`,
    sql`${ledger} counted = counted - 1 where no = 8`,
  ],
  [
    'an entry that is missing in the middle',
    'ledger',
    sql`${ledger} no = 99 where no = 2`,
    sql`${ledger} no = 2 where no = 99`,
  ],
  [
    'an ordinal given twice',
    'ledger',
    sql`${ledger} ordinal = 6 where no = 8`,
    sql`${ledger} ordinal = 7 where no = 8`,
  ],
  [
    'a row that says confirmed and was never counted',
    'rows',
    sql`${rows} state = 'confirmed', ledger_no = 1 where state = 'pending'`,
    sql`${rows} state = 'pending', ledger_no = null where person =
          (select person from cosignatures order by pledge_no desc limit 1)`,
  ],
  [
    'a counted row that was put aside by hand',
    'rows',
    sql`${rows} state = 'aside' ${one}`,
    sql`${rows} state = 'confirmed' where state = 'aside'`,
  ],
  [
    'a commitment that was exchanged',
    'rows',
    sql`${rows} commitment = sha256(commitment), sealed = commitment ${one}`,
    sql`${rows} commitment = sealed ${one}`,
  ],
  [
    'a sum by hour that nobody counted',
    'tallies',
    sql`insert into cosignature_tallies select letter_id, now(), 'BE', 1, 0 from cosignings`,
    sql`delete from cosignature_tallies where country = 'BE'`,
  ],
  [
    'a batch that is missing',
    'seals',
    sql`update cosignature_seals set number = 3 where number = 2`,
    sql`update cosignature_seals set number = 2 where number = 3`,
  ],
  [
    'a batch with another root',
    'seals',
    sql`update cosignature_seals set root = sha256(root) where number = 1`,
    sql`update cosignature_seals s set root = decode(substring(d.document from 'root: ([0-9a-f]{64})'), 'hex')
          from record_details d where s.number = 1 and d.document like '%batch: 1%'`,
  ],
  [
    'an act that says another count',
    'record',
    sql`${details} = replace(document, 'count: 3', 'count: 9') where document like '%batch: 1%'`,
    sql`${details} = replace(document, 'count: 9', 'count: 3') where document like '%batch: 1%'`,
  ],
])('it notices %s', async (_, fault, change, back) => {
  await tamper(change);
  expect(await faultNow()).toBe(fault);
  await tamper(back);
  expect(await faultNow()).toBe(null);
});

test('a fault is a line in the log without a name, a task at the desk and a word of the command', async () => {
  await tamper(sql`${ledger} counted = counted + 1 where no = 8`);
  const lines: string[] = [];
  expect(await cosigningFsck({ db }, (line) => lines.push(line))).toBe(1);
  expect(lines.splice(0)).toContain('The co-signatures do not add up.');
  expect(await listFaults(db.read, [letter.letterId])).toEqual([]); // it writes nothing down
  expect(await recountCommand({ ...env, log }, (line) => lines.push(line))).toBe(1);
  expect(lines.join('\n')).toContain('FAILS  An entry of the ledger is missing');
  const { letterId } = letter;
  expect(logged).toEqual([{ event: 'cosigning.recount-fault', letterId, code: 'ledger' }]);
  expect(await listFaults(db.read, [letterId])).toEqual([{ letterId, at: env.now() }]);
  await tamper(sql`${ledger} counted = counted - 1 where no = 8`);
  expect(await recountCommand({ ...env, log }, (line) => lines.push(line))).toBe(0);
  expect(await listFaults(db.read, [letterId])).toEqual([]);
});

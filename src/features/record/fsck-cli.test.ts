import { afterAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import { deliveredDetail, statementHash } from '#proof';
import type { DetailFields } from '#proof';
import { testDatabase } from '#support/database';
import { behindOurBack, recordEnv, sequenceAll, someStatement } from '#support/record';
import { append } from './actions.ts';
import { commitOpening } from './opening-actions.ts';
import { fsckCommand } from './fsck-cli.ts';
import { inspectRecord } from './inspection-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());

async function fsck(): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await fsckCommand(recordEnv(db), (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

test('fsck holds over a record of many letters, sequenced or waiting, and before there is any', async () => {
  expect((await fsck()).code).toBe(0);
  const env = recordEnv(db);
  for (let i = 0; i < 40; i++) {
    const letterId = newId<LetterId>();
    const statement = statementHash(someStatement(letterId, 1));
    await db.transaction(async (tx) => {
      const who = {
        kind: 'signatory',
        name: `P${i}`,
        capacity: 'MEP',
        country: null,
        group: null,
        party: null,
        person: `x:${i}`,
      } as const;
      await append(tx, env, {
        letterId,
        act: 'version-frozen',
        statement,
        detail: { version: '1' },
      });
      await append(tx, env, {
        letterId,
        act: 'signed',
        statement,
        mode: 'mailbox',
        who: await commitOpening(tx, env, { letterId, opening: who }),
      });
    });
    if (i % 10 === 0) await sequenceAll(db);
  }
  const { code, said } = await fsck();
  expect(said).toContain('80 acts of 40 letters, 62 of them in the log; 5 checkpoints.');
  expect(code).toBe(0);
});

const harms: [string, string, string][] = [
  [
    'an entry',
    `update record_leaves set entry = set_byte(entry, 60, get_byte(entry, 60) # 1) where id = 3`,
    'Leaf 3',
  ],
  [
    'an act that is removed',
    `delete from record_leaves where id = 4`,
    'Place 3 of the tree is not taken',
  ],
  [
    'a tile',
    `update record_tiles set hashes = set_byte(hashes, 70, get_byte(hashes, 70) # 1) where level = 0`,
    'Tile 0/0',
  ],
  [
    'an older checkpoint',
    `update record_checkpoints set note = replace(note, 'record', 'rekord') where size = 22`,
    'The checkpoint of size 22',
  ],
  ['the head', `update record_head set size = size - 1`, 'the root that the log stands at'],
  [
    'the end of a chain',
    `update record_chains set seq = seq + 1 where letter_id = (select letter_id from record_leaves where id = 5)`,
    'The end of the chain',
  ],
  [
    'an opening',
    `update record_openings set opening_sealed = set_byte(opening_sealed, 30, get_byte(opening_sealed, 30) # 1) where commitment = (select min(commitment) from record_openings)`,
    'The opening',
  ],
  [
    'an opening that is removed',
    `delete from record_openings where commitment = (select max(commitment) from record_openings)`,
    'neither an opening nor a detail',
  ],
  ['a detail', `update record_details set document = document || ' '`, 'The detail'],
];

test.each(harms)(
  'fsck finds %s when it was changed behind our back',
  async (_, statement, sentence) => {
    const undo = new Error('undo');
    let faults: readonly string[] = [];
    const harmed = behindOurBack(db, async (tx) => {
      await sql.raw(statement).execute(tx);
      faults = (await inspectRecord(tx, recordEnv(db))).faults;
      throw undo;
    });
    await expect(harmed).rejects.toBe(undo);
    expect(faults.join('\n')).toContain(sentence);
  },
);

test.each([
  `update record_leaves set act = 'forgotten'`,
  `update record_leaves set tree_index = tree_index + 1000`,
  `delete from record_leaves`,
  `update record_checkpoints set note = ''`,
  `delete from record_tiles`,
  `update record_tiles set hashes = substring(hashes for 32)`,
  `update record_openings set kind = 'mandate'`,
  `update record_details set document = document || ' '`,
  `delete from record_details`,
])('the tables of the record themselves refuse to: %s', async (statement) => {
  await expect(sql.raw(statement).execute(db.read)).rejects.toThrow(/never change|only/);
});

test('fsck finds an act after release whose detail no verifier could use', async () => {
  const undo = new Error('undo');
  const env = recordEnv(db);
  const letterId = newId<LetterId>();
  const faultsWith = async (detail: DetailFields) => {
    let faults: readonly string[] = [];
    const told = db.transaction(async (tx) => {
      await append(tx, env, { letterId, act: 'delivered', detail });
      faults = (await inspectRecord(tx, env)).faults;
      throw undo;
    });
    await expect(told).rejects.toBe(undo);
    return faults.join('\n');
  };
  const sent = deliveredDetail({ addressee: 1, channel: 'post', sent: '2026-03-03', proof: null });
  expect(await faultsWith(sent)).toBe('');
  expect(await faultsWith({ ...sent, sent: 'soon' })).toContain(
    'cannot be used: it says not on which day',
  );
});

test('fsck of a record that does not hold ends with 1', async () => {
  await behindOurBack(db, (tx) =>
    sql`update record_details set document = document || ' '`.execute(tx),
  );
  const { code, said } = await fsck();
  expect([code, said.endsWith('The record does not hold.')]).toEqual([1, true]);
});

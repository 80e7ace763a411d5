import { randomBytes } from 'node:crypto';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { viewCount, viewFigures } from '../../src/features/cosigning/figures-actions.ts';
import { compareCounts } from '../../src/features/cosigning/recount-actions.ts';
import { sealAll } from '../../src/features/cosigning/seal-actions.ts';
import { tallyAll } from '../../src/features/cosigning/tally-actions.ts';
import type { OpenLetter } from './letters.ts';
import { byTurns, ratios } from './rounds.ts';
import type { Rounds } from './rounds.ts';
import type { Stage } from './stage.ts';

const HOURS = 3_600_000;
let hoursLater = 0;

/** Batches wait for each other up to an hour; nobody who measures can. */
export function bookEnv(db: Database) {
  hoursLater += 2;
  const at = Date.now() + hoursLater * HOURS;
  return {
    db,
    now: () => new Date(at),
    random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
  };
}

export async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1_000;
}

/** What the worker does with very many at once: sums, batches with their roots, and counting all of it again. */
export async function measureBooks(stage: Stage): Promise<void> {
  const { cluster, large, tell, note } = stage;
  const { db } = cluster;
  const tallied = await secondsOf(() => tallyAll({ db }));
  const sealed = await secondsOf(() => sealAll(bookEnv(db)));
  let recount: Awaited<ReturnType<typeof compareCounts>> | null = null;
  const recounted = await secondsOf(async () => {
    recount = await compareCounts(db, large.letterId);
  });
  const { entries, fault } = recount ?? { entries: Number.NaN, fault: 'none' };
  if (fault !== null) throw new Error(`the recount found a fault: ${fault}`);
  const plain = await secondsOf(() =>
    sql`select count(*), max(length(commitment)) from cosignature_ledger
      where letter_id = ${large.letterId}::uuid`.execute(db.read),
  );
  const of = `${entries.toLocaleString('en')} entries of the ledger`;
  tell(
    `  ${of}: sums ${tallied.toFixed(1)} s, seals ${sealed.toFixed(1)} s, recount ${recounted.toFixed(1)} s`,
  );
  stage.keepRaw('books', { tallied, sealed, recounted, plain, recount });
  note({
    name: 'entries added up for curve and map',
    values: [entries / tallied],
    unit: '/s',
    note: of,
  });
  note({
    name: 'entries sealed into the record',
    values: [entries / sealed],
    unit: '/s',
    note: of,
  });
  note({
    name: 'recount of rows, ledger, sums, batches and record',
    values: [recounted],
    unit: 's',
    note: of,
  });
  note({
    name: 'the same recount',
    values: [recounted / plain],
    unit: 'x',
    note: 'reading these entries once by PostgreSQL alone',
  });
}

const FEW = 'few';
const MANY = 'many';
const READS = 20;

/** What costs the worker or a reader more, should it cost more, the more there are: straight, past what is kept. */
export async function measureBookSizes(
  stage: Stage,
  rounds: number,
  confirmSome: (letter: OpenLetter) => Promise<void>,
): Promise<void> {
  const { cluster, small, large, size, tell } = stage;
  const { db } = cluster;
  const about = `${size.few.toLocaleString('en')} against ${size.many.toLocaleString('en')} there already`;
  const compare = async (words: string, measure: (letter: OpenLetter) => Promise<number>) => {
    const measured: Rounds = await byTurns(
      rounds,
      { [FEW]: () => measure(small), [MANY]: () => measure(large) },
      tell,
    );
    stage.keepRaw(`sizes, ${words}, µs each`, measured);
    const values = ratios(measured, MANY, FEW);
    stage.note({ name: `${words}, ${about}`, values, unit: 'x', goal: { atMost: 1.2 } });
  };
  const microseconds = async (times: number, run: () => Promise<unknown>) =>
    ((await secondsOf(async () => {
      for (let time = 0; time < times; time += 1) await run();
    })) *
      1e6) /
    times;
  await compare('the count', ({ slug }) =>
    microseconds(READS, () => viewed(viewCount(bookEnv(db), slug))),
  );
  await compare('the figures', ({ slug }) =>
    microseconds(READS, () => viewed(viewFigures(bookEnv(db), slug))),
  );
  await compare('sealing what is new', async (letter) => {
    await confirmSome(letter);
    await tallyAll({ db });
    return microseconds(1, () => sealAll(bookEnv(db)));
  });
}

async function viewed(view: Promise<unknown>): Promise<void> {
  if (isRefusal(await view)) throw new Error('the figures were refused');
}

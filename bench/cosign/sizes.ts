import { sql } from '#platform/db';
import { measureBookSizes } from './books.ts';
import type { OpenLetter } from './letters.ts';
import { byTurns, ratios } from './rounds.ts';
import { CONNECTIONS } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Act } from './visitors.ts';

/** So few that the small letter stays small. */
const EACH = 3_000;
const FEW = 'few';
const MANY = 'many';
const LONG_MS = 60_000;

/** Keys of those who pledged a moment ago, in no order. */
async function waiting(
  { cluster }: Stage,
  { letterId }: OpenLetter,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select encode(person, 'hex') as person from cosignatures
     where letter_id = ${letterId}::uuid and state = 'pending' and ledger_no is null
       and pledge_no > (select coalesce(max(pledge_no), 0) - 200000 from cosignatures where letter_id = ${letterId}::uuid)
       and pledged_at > now() - interval '20 minutes' and length(sealed) > 60
     order by random() limit ${most}`.execute(cluster.db.read);
  return rows.map(({ person }) => person);
}

/** Every step where few co-signed and where very many did, by turns. */
export async function measureSizes(stage: Stage, rounds: number): Promise<void> {
  const { web, load, small, large, size, tell } = stage;
  const people = async (letter: OpenLetter, acts: readonly Act[]) =>
    acts[0] === 'pledge'
      ? { from: stage.fresh(EACH), most: EACH }
      : { persons: await waiting(stage, letter, EACH) };
  const walk = (letter: OpenLetter, acts: readonly Act[]) => async () => {
    const measured = await load.run({
      kind: 'walk',
      place: { ports: [web.port], ...letter },
      acts,
      people: await people(letter, acts),
      connections: CONNECTIONS,
      warmMs: 0,
      forMs: LONG_MS,
    });
    if (measured.wrong > 0) throw new Error(`${acts.join()}: ${measured.firstWrong}`);
    return 1e6 / measured.perSecond; // µs each: more is worse, as everywhere below
  };
  const about = `${size.few.toLocaleString('en')} against ${size.many.toLocaleString('en')} there already`;
  for (const act of ['pledge', 'page', 'confirm'] as const) {
    if (act === 'page') for (const letter of [small, large]) await walk(letter, ['pledge'])();
    const measured = await byTurns(
      rounds,
      { [FEW]: walk(small, [act]), [MANY]: walk(large, [act]) },
      tell,
    );
    stage.keepRaw(`sizes, ${act}, µs each`, measured);
    stage.note({
      name: `${WORDS[act]}, ${about}`,
      values: ratios(measured, MANY, FEW),
      unit: 'x',
      goal: { atMost: 1.2 },
    });
  }
  await measureBookSizes(stage, rounds, async (letter) => {
    await walk(letter, ['pledge'])();
    await walk(letter, ['confirm'])();
  });
}

const WORDS: Readonly<Record<Act, string>> = {
  pledge: 'a pledge',
  page: 'the page behind the link',
  confirm: 'a confirmation',
};

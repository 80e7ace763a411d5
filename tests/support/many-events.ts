import type { AccountId, CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import { wordsOf } from '../../src/features/cases/search-word-rules.ts';
import { insertWords } from './bulk-entries.ts';
import type { searchJson } from './bulk-entries.ts';
import type { Inventor } from './invented-words.ts';

/** What many events say alike. */
export type EventText = ReturnType<typeof searchJson> & {
  readonly number: number;
  readonly what: string;
  readonly date: string;
  readonly place: string;
};

const RARE_WORDS = 200_000;
const BATCH = 2_000;

/** Events of all cases: each has one of the texts, a word of its own beside it, and a subject. */
export async function insertEvents(
  tx: Tx,
  by: AccountId,
  from: {
    readonly slots: readonly { readonly id: CaseId; readonly events: number }[];
    readonly texts: readonly EventText[];
    readonly invent: Inventor;
  },
): Promise<void> {
  await insertTexts(tx, from.texts);
  await insertRareWords(tx, from.invent);
  await numberEvents(tx, from.slots, from.texts.length);
  await sql`
    insert into case_entries (id, case_id, kind, certainty, added_at, added_by, changed_at, changed_by)
    select e.id, e.case_id, 'event', t.certainty, e.at, ${by}, e.at, ${by}
      from bench_event e join bench_text t on t.number = e.text`.execute(tx);
  await sql`
    insert into case_events (entry_id, what, type, phase, date, earliest, latest, place, country)
    select e.id, t.what || ' ' || e.word, t.type, 'past', t.date, t.earliest, t.latest, t.place, t.country
      from bench_event e join bench_text t on t.number = e.text`.execute(tx);
  await sql`
    insert into case_event_authorities (entry_id, position, name, involvement)
    select e.id, 0, t.authorities[1], '' from bench_event e join bench_text t on t.number = e.text
  `.execute(tx);
  await sql`insert into case_entry_subjects (entry_id, position, subject)
    select id, 0, subject from bench_event where subject is not null`.execute(tx);
  await sql`
    insert into case_search (entry_id, case_id, kind, type, country, certainty, earliest, latest,
      places, authorities, text, changed_at, words)
    select e.id, e.case_id, 'event', t.type, t.country, t.certainty, t.earliest, t.latest,
      t.places, t.authorities, t.text || ' ' || e.word, e.at,
      t.words || array_to_tsvector(array['#' || e.case_id, e.word, e.plain]
        || case when e.byte < 1 then array['#256'] else '{}' end
        || case when e.byte < 4 then array['#64'] else '{}' end)
      from bench_event e join bench_text t on t.number = e.text`.execute(tx);
}

async function insertTexts(tx: Tx, texts: readonly EventText[]): Promise<void> {
  await sql`create temporary table bench_text (number integer primary key, what text, date text, place text,
    type text, country text, certainty text, earliest date, latest date, places text[],
    authorities text[], text text, words tsvector) on commit drop`.execute(tx);
  for (let at = 0; at < texts.length; at += BATCH) {
    const some = JSON.stringify(texts.slice(at, at + BATCH));
    await sql`insert into bench_text
      select * from jsonb_populate_recordset(null::bench_text, ${some}::jsonb)`.execute(tx);
  }
  await sql`update bench_text set words = ts_delete(words, array['#', '#256', '#64'])`.execute(tx); // the case is another each time
  await insertWords(
    tx,
    texts.flatMap(({ known }) => known),
  );
}

async function insertRareWords(tx: Tx, invent: Inventor): Promise<void> {
  const words = Array.from({ length: RARE_WORDS }, (_, number) => {
    const [{ folded, plain, heard } = { folded: 'x', plain: 'x', heard: '' }] = wordsOf(
      invent.word(invent.script(), 5),
    );
    return { number, word: folded, plain, heard };
  });
  await sql`create temporary table bench_rare on commit drop as
    select * from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
      as r (number integer, word text, plain text)`.execute(tx);
  await insertWords(tx, words);
}

/** By case, as they are entered: those of one case stand together. */
async function numberEvents(
  tx: Tx,
  slots: readonly { readonly id: CaseId; readonly events: number }[],
  texts: number,
): Promise<void> {
  let first = 0;
  const numbered = slots.map(({ id, events }) => {
    first += events;
    return { id, first: first - events, last: first - 1 };
  });
  await sql`
    create temporary table bench_event on commit drop as
    with subjects as (select case_id, array_agg(id order by id) as ids from case_entries
      where kind = 'subject' group by case_id)
    select made.id, get_byte(uuid_send(made.id), 0) as byte, s.id as case_id, g % ${texts}::int as text, r.word, r.plain,
           b.ids[1 + g % cardinality(b.ids)] as subject,
           timestamptz '2020-01-01' + g * interval '3 minutes' as at
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as s (id uuid, first integer, last integer)
     cross join generate_series(s.first, s.last) g
     cross join lateral (select gen_random_uuid() as id, g as made_for) made
      join bench_rare r on r.number = g % ${RARE_WORDS}::int
      left join subjects b on b.case_id = s.id`.execute(tx);
  await sql`analyze bench_event`.execute(tx);
}

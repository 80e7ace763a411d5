import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { EntryId } from './rules.ts';
import { isSearched } from './search-rules.ts';
import { searchRowOf } from './search-row-rules.ts';
import type { Searchable, SearchRow } from './search-row-rules.ts';

/**
 * Lets an entry be found as it stands now; one that was removed is found no more. To be called in the
 * transaction that writes the entry, after it, with what the entry then holds.
 */
export async function markSearchable(tx: Tx, entry: Searchable): Promise<void> {
  await forgetSearchable(tx, entry.id);
  if (entry.removedAt !== null || !isSearched(entry.kind)) return;
  const row = searchRowOf(entry);
  await sql`
    insert into case_search (entry_id, case_id, kind, type, country, certainty, earliest, latest,
      places, authorities, text, changed_at, words)
    values (${entry.id}, ${entry.caseId}, ${entry.kind}, ${row.type}, ${row.country},
      ${entry.certainty ?? ''}, ${entry.earliest}, ${entry.latest}, ${[...row.places]},
      ${[...row.authorities]}, ${row.text}, ${entry.changedAt},
      ${row.vector}::tsvector)`.execute(tx);
  await insertWords(tx, row.words, entry.changedAt);
  const names = row.named.map((name, position) => ({ position, ...name }));
  if (names.length === 0) return;
  await sql`
    insert into case_search_names (entry_id, position, case_id, text, plain, keys)
    select ${entry.id}, position, ${entry.caseId}, text, plain, keys
      from jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
        as n (position integer, text text, plain text, keys text[])`.execute(tx);
}

/** Once a day at most, so that `deleteUnusedWords` knows which ones somebody may just be writing. */
async function insertWords(tx: Tx, words: SearchRow['words'], at: Date): Promise<void> {
  await sql`
    insert into case_search_words (word, plain, heard, written_on)
    select word, plain, heard, ${at}::timestamptz::date
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w (word text, plain text, heard text)
     where not exists (select 1 from case_search_words k
       where k.word = w.word and k.written_on >= ${at}::timestamptz::date)`.execute(tx);
}

/**
 * Lets go of words that no entry has any more, so that an erased name does not stay as a word, and of
 * those that stand there twice. What was written since the day before is left: its entry may not be
 * committed yet.
 */
export async function deleteUnusedWords(tx: Tx, now: Date): Promise<void> {
  await sql`
    with used as materialized (select word from ts_stat('select words from case_search'))
    delete from case_search_words w
     where w.written_on < ${now}::timestamptz::date - 1
       and (not exists (select 1 from used where used.word = w.word)
         or exists (select 1 from case_search_words newer
           where newer.word = w.word and (newer.written_on, newer.ctid) > (w.written_on, w.ctid)))`.execute(
    tx,
  );
}

/** Lets an entry be found no more, neither by its words nor as a name; to be called before it is erased. */
export async function forgetSearchable(tx: Tx, entryId: EntryId): Promise<void> {
  await sql`delete from case_search_names where entry_id = ${entryId}`.execute(tx);
  await sql`delete from case_search where entry_id = ${entryId}`.execute(tx);
}

import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { EntryId } from './rules.ts';
import { isSearched } from './search-rules.ts';
import { searchRowOf } from './search-row-rules.ts';
import type { Searchable } from './search-row-rules.ts';

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
      places, authorities, title, text, changed_at, words)
    values (${entry.id}, ${entry.caseId}, ${entry.kind}, ${row.type}, ${row.country},
      ${entry.certainty ?? ''}, ${entry.earliest}, ${entry.latest}, ${[...row.places]},
      ${[...row.authorities]}, ${row.title}, ${row.text}, ${entry.changedAt},
      ${row.vector}::tsvector)`.execute(tx);
  await sql`
    insert into case_search_words (word, plain)
    select word, plain from jsonb_to_recordset(${JSON.stringify(row.words)}::jsonb)
      as w (word text, plain text)
    order by word on conflict do nothing`.execute(tx);
  const keys = row.keys.map((key, position) => ({ position, ...key }));
  if (keys.length === 0) return;
  await sql`
    insert into case_search_names (entry_id, position, case_id, text, plain, heard)
    select ${entry.id}, position, ${entry.caseId}, text, plain, heard
      from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as k (position integer, text text, plain text, heard text[])`.execute(tx);
}

/** Lets an entry be found no more, neither by its words nor as a name; to be called before it is erased. */
export async function forgetSearchable(tx: Tx, entryId: EntryId): Promise<void> {
  await sql`delete from case_search_names where entry_id = ${entryId}`.execute(tx);
  await sql`delete from case_search where entry_id = ${entryId}`.execute(tx);
}

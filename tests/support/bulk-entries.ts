import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import { listRows, ownRow, rowsFields } from '../../src/features/cases/column-rules.ts';
import { KINDS } from '../../src/features/cases/kind-rules.ts';
import { searchRowOf } from '../../src/features/cases/search-row-rules.ts';
import type { Searchable, SearchRow } from '../../src/features/cases/search-row-rules.ts';

/** Rows in one statement. */
const BATCH = 1_000;

/** A search row as the database reads it. */
export function searchJson(entry: Searchable) {
  const row = searchRowOf(entry);
  return {
    entry_id: entry.id,
    case_id: entry.caseId,
    kind: entry.kind,
    type: row.type,
    country: row.country,
    certainty: entry.certainty ?? '',
    earliest: entry.earliest,
    latest: entry.latest,
    places: row.places,
    authorities: row.authorities,
    text: row.text,
    changed_at: entry.changedAt,
    words: row.vector,
    known: row.words,
    named: row.named.map((name, position) => ({
      entry_id: entry.id,
      case_id: entry.caseId,
      position,
      ...name,
    })),
  };
}

/** `insert into … select` of rows as JSON, some thousand at once. */
export async function insertJson(
  tx: Tx,
  table: string,
  rows: readonly object[],
  columns?: string,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const some = JSON.stringify(rows.slice(at, at + BATCH));
    const which = columns === undefined ? sql`` : sql.raw(`(${columns})`);
    await sql`insert into ${sql.table(table)} ${which}
      select ${sql.raw(columns ?? '*')}
        from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)
      on conflict do nothing`.execute(tx);
  }
}

/** Entries of one kind, as the store would have written them one by one, without their history. */
export async function insertEntries(
  tx: Tx,
  by: AccountId,
  entries: readonly Searchable[],
): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  const { table, fields } = KINDS[first.kind];
  const common = entries.map(({ id, caseId, kind, certainty, changedAt }) => ({
    id,
    case_id: caseId,
    kind,
    shown_to: 'drafters',
    certainty,
    revision: 1,
    added_at: changedAt,
    added_by: by,
    changed_at: changedAt,
    changed_by: by,
  }));
  await insertJson(tx, 'case_entries', common);
  const own = entries.map(({ id, kind, content }) => ({ entry_id: id, ...ownRow(kind, content) }));
  await insertJson(tx, table, own);
  for (const list of rowsFields(fields)) {
    const rows = entries.flatMap(({ id, content }) =>
      listRows(list, content).map((row) => ({ entry_id: id, ...row })),
    );
    await insertJson(tx, list.table, rows);
  }
  const found = entries.map(searchJson);
  await insertJson(tx, 'case_search', found);
  await insertJson(
    tx,
    'case_search_names',
    found.flatMap(({ named }) => named),
  );
  await insertWords(
    tx,
    found.flatMap(({ known }) => known),
  );
}

/** The words, each once. */
export async function insertWords(tx: Tx, words: SearchRow['words']): Promise<void> {
  await insertJson(tx, 'case_search_words', [
    ...new Map(words.map((one) => [one.word, { ...one, written_on: '2026-01-01' }])).values(),
  ]);
}

/** Fills tables without their indexes, and makes them afterwards: a tenth of the time. */
export async function withoutIndexes(
  tx: Tx,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ name: string; made: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
     where indrelid = any(${[...tables]}::regclass[])
       and not exists (select 1 from pg_constraint where conindid = indexrelid)`.execute(tx);
  for (const { name } of rows) await sql`drop index ${sql.table(name)}`.execute(tx);
  await fill();
  for (const { made } of rows) await sql.raw(made).execute(tx);
}

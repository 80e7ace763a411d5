import type { Audience } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { contentOf, listRows, ownRow, rowsFields, sealedFields } from './column-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Entry, EntryDraft, EntryId, Kind, ShownTo } from './rules.ts';
import { maySeeCase, maySeeSealed } from './sight-store.ts';
import type { Certainty } from './vocabulary-rules.ts';

export type SealEnv = { readonly seal: Seal };

/** What opens sealed fields for this reader; null leaves them empty. */
type Opener = SealEnv | null;

type Json = { readonly [name: string]: unknown };

type EntryRow = {
  id: EntryId;
  case_id: CaseId;
  kind: Kind;
  shown_to: ShownTo;
  certainty: Certainty | null;
  revision: number;
  added_at: Date;
  changed_at: Date;
  changed_by: AccountId;
  removed_at: Date | null;
  own: Json;
  lists: Json;
};

export type EntryFilter = {
  readonly kinds?: readonly Kind[];
  readonly ids?: readonly EntryId[];
  /** Only what was removed, instead of what is there. */
  readonly removed?: boolean;
  /** Of each kind, in the order they were added; the newest first with `newest`. */
  readonly limit?: number;
  readonly offset?: number;
  readonly newest?: boolean;
};

const MOST = 20_000;

/**
 * The entries of a case as they stand, in the order they were added within each kind. Empty for
 * those who may not open the case. Sealed fields come open, and empty for those who may not read them.
 */
export async function listEntries(
  read: Read,
  env: SealEnv,
  audience: Audience,
  caseId: CaseId,
  filter: EntryFilter = {},
): Promise<Entry[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const kinds = filter.kinds ?? (Object.keys(KINDS) as Kind[]); // its keys are the kinds
  const lists: Entry[] = [];
  const opener = maySeeSealed(audience, caseId) ? env : null;
  for (const kind of kinds)
    lists.push(...(await selectEntries(read, opener, kind, caseId, filter)));
  return lists;
}

/** One entry, removed or not; null when it is not this audience's to see. */
export async function findEntry(
  read: Read,
  env: SealEnv,
  audience: Audience,
  caseId: CaseId,
  id: EntryId,
): Promise<Entry | null> {
  if (!maySeeCase(audience, caseId)) return null;
  const { rows } = await sql<{ kind: Kind; removed: boolean }>`
    select kind, removed_at is not null as removed from case_entries
     where id = ${id} and case_id = ${caseId}`.execute(read);
  const [row] = rows;
  if (row === undefined) return null;
  const filter = { ids: [id], removed: row.removed };
  const opener = maySeeSealed(audience, caseId) ? env : null;
  return (await selectEntries(read, opener, row.kind, caseId, filter))[0] ?? null;
}

/** How many entries of each kind there are. */
export async function countEntries(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<ReadonlyMap<Kind, number>> {
  if (!maySeeCase(audience, caseId)) return new Map();
  const { rows } = await sql<{ kind: Kind; count: number }>`
    select kind, count(*) as count from case_entries
     where case_id = ${caseId} and removed_at is null group by kind`.execute(read);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** The entry, locked until the transaction ends: two changes of it wait for one another. */
export async function findEntryForUpdate(
  tx: Tx,
  env: SealEnv,
  caseId: CaseId,
  id: EntryId,
): Promise<Entry | null> {
  await sql`select 1 from case_entries where id = ${id} for update`.execute(tx);
  return findEntry(tx, env, { kind: 'house' }, caseId, id);
}

async function selectEntries<K extends Kind>(
  read: Read,
  opener: Opener,
  kind: K,
  caseId: CaseId,
  filter: EntryFilter,
): Promise<Entry[]> {
  const { table, fields } = KINDS[kind];
  const lists = rowsFields(fields).map(
    ({ name, table: rows }) => sql`${sql.lit(name)}, (
      select coalesce(jsonb_agg(to_jsonb(r) order by r.position), '[]')
        from ${sql.table(rows)} r where r.entry_id = e.id)`,
  );
  const ids = filter.ids === undefined ? sql`` : sql`and e.id = any(${filter.ids})`;
  const gone = filter.removed ? sql`is not null` : sql`is null`;
  const order = filter.newest ? sql`desc` : sql`asc`;
  const { rows } = await sql<EntryRow>`
    select e.id, e.case_id, e.kind, e.shown_to, e.certainty, e.revision, e.added_at, e.changed_at,
           e.changed_by, e.removed_at, to_jsonb(t) as own,
           jsonb_build_object(${sql.join(lists)}) as lists
      from case_entries e join ${sql.table(table)} t on t.entry_id = e.id
     where e.case_id = ${caseId} and e.kind = ${kind} and e.removed_at ${gone} ${ids}
     order by e.added_at ${order}, e.id ${order}
     limit ${filter.limit ?? MOST} offset ${filter.offset ?? 0}`.execute(read);
  return rows.map((row) => entryOf(row, opener));
}

function entryOf(row: EntryRow, opener: Opener): Entry {
  const content = unsealed(row.kind, contentOf(row.kind, row.own, row.lists), opener);
  const { earliest = null, latest = null } = row.own;
  return {
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    shownTo: row.shown_to,
    certainty: row.certainty,
    revision: row.revision,
    addedAt: row.added_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    removedAt: row.removed_at,
    earliest,
    latest,
    content,
  } as Entry; // the content was read by the description the type is made of
}

/** What is unreadable at rest stands as base64 in its column, so that history keeps it sealed too. */
export function sealed(kind: Kind, content: Json, { seal }: SealEnv): Json {
  const changed = sealedFields(kind).map((name) => {
    const text = content[name] as string; // a text field
    return [name, text === '' ? '' : seal.seal(text, sealOf(kind, name)).toString('base64')];
  });
  return { ...content, ...Object.fromEntries(changed) };
}

export function unsealed(kind: Kind, content: Json, opener: Opener): Json {
  const changed = sealedFields(kind).map((name) => {
    const text = content[name] as string; // a text field
    if (text === '' || opener === null) return [name, ''];
    return [name, opener.seal.unseal(Buffer.from(text, 'base64'), sealOf(kind, name))];
  });
  return { ...content, ...Object.fromEntries(changed) };
}

const sealOf = (kind: Kind, field: string): string => `cases.${kind}.${field}`;

export async function insertEntry(
  tx: Tx,
  env: SealEnv,
  entry: {
    readonly id: EntryId;
    readonly caseId: CaseId;
    readonly draft: EntryDraft;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  const { id, caseId, draft, by, at } = entry;
  await sql`
    insert into case_entries (id, case_id, kind, shown_to, certainty, added_at, added_by, changed_at, changed_by)
    values (${id}, ${caseId}, ${draft.kind}, ${draft.shownTo}, ${draft.certainty}, ${at}, ${by}, ${at}, ${by})
  `.execute(tx);
  await insertContent(tx, id, draft.kind, sealed(draft.kind, draft.content as Json, env));
}

/** Writes the next revision over the one that is there. The caller holds the entry's lock. */
export async function markChanged(
  tx: Tx,
  env: SealEnv,
  change: {
    readonly id: EntryId;
    readonly draft: EntryDraft;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  const { id, draft, by, at } = change;
  await sql`
    update case_entries set shown_to = ${draft.shownTo}, certainty = ${draft.certainty},
      revision = revision + 1, changed_at = ${at}, changed_by = ${by} where id = ${id}`.execute(tx);
  await deleteContent(tx, id, draft.kind);
  await insertContent(tx, id, draft.kind, sealed(draft.kind, draft.content as Json, env));
}

/** Takes the entry out of the file, or puts it back: a further revision of it. */
export async function markRemoved(
  tx: Tx,
  mark: { readonly id: EntryId; readonly by: AccountId; readonly at: Date; readonly back?: true },
): Promise<void> {
  const { id, by, at, back } = mark;
  await sql`
    update case_entries set removed_at = ${back ? null : at}, removed_by = ${back ? null : by},
      revision = revision + 1, changed_at = ${at}, changed_by = ${by} where id = ${id}`.execute(tx);
}

async function insertContent(tx: Tx, id: EntryId, kind: Kind, content: Json): Promise<void> {
  const { table, fields } = KINDS[kind];
  const row = JSON.stringify({ entry_id: id, ...ownRow(kind, content) });
  await sql`insert into ${sql.table(table)}
    select * from jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)`.execute(tx);
  for (const list of rowsFields(fields)) {
    const rows = listRows(list, content).map((one) => ({ entry_id: id, ...one }));
    if (rows.length === 0) continue;
    await sql`insert into ${sql.table(list.table)}
      select * from jsonb_populate_recordset(null::${sql.table(list.table)}, ${JSON.stringify(rows)}::jsonb)
    `.execute(tx);
  }
}

async function deleteContent(tx: Tx, id: EntryId, kind: Kind): Promise<void> {
  const { table, fields } = KINDS[kind];
  for (const { table: rows } of rowsFields(fields)) {
    await sql`delete from ${sql.table(rows)} where entry_id = ${id}`.execute(tx);
  }
  await sql`delete from ${sql.table(table)} where entry_id = ${id}`.execute(tx);
}

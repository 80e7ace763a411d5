import { maySee } from '#access';
import type { Audience } from '#access';
import type { RosterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { foldName } from './name-rules.ts';
import type { MandateRow } from './store.ts';
import { columns, joined, mandateOf } from './store.ts';
import { PAGE_ROWS } from './query-rules.ts';
import type { Choices, MandateFilter, MandatePage } from './mandate-rules.ts';

const newestOf = sql`select distinct on (roster_id) id from roster_snapshots
  order by roster_id, imported_at desc, id desc`;

/** The lists a filter looks through. */
function whichLists(filter: MandateFilter) {
  if (filter.snapshotId !== undefined) return sql`m.snapshot_id = ${filter.snapshotId}`;
  if (filter.rosterId === undefined) return sql`m.snapshot_id in (${newestOf})`;
  return sql`m.snapshot_id = (select id from roster_snapshots
    where roster_id = ${filter.rosterId} order by imported_at desc, id desc limit 1)`;
}

export function whichMandates(filter: MandateFilter) {
  const parts = [whichLists(filter)];
  const { text, country, group, day, personKey } = filter;
  if (text) {
    const words = foldName(text).split(' ').slice(0, 10);
    // Folding leaves letters and digits only, so a word holds no wildcard.
    for (const word of words) parts.push(sql`m.search_form like ${`% ${word}%`}`);
  }
  if (country) parts.push(sql`m.country = ${country}`);
  if (group) parts.push(sql`m.group_code = ${group}`);
  if (personKey) parts.push(sql`m.person_key = ${personKey}`);
  if (day) {
    parts.push(sql`(m.starts_on is null or m.starts_on <= ${day}::date)
      and (m.ends_on is null or m.ends_on >= ${day}::date)
      and m.absent_on is distinct from ${day}::date`);
  }
  return sql.join(parts, sql` and `);
}

/** The mandates of a list that match, by surname. Nobody may see them: an empty page. */
export async function findMandates(
  read: Read,
  audience: Audience,
  filter: MandateFilter,
): Promise<MandatePage> {
  const nothing = { mandates: [], total: 0, people: 0 };
  const unsearchable =
    filter.text !== undefined && filter.text.trim() !== '' && foldName(filter.text) === '';
  if (!maySee(audience, 'rosters') || unsearchable) return nothing;
  const which = whichMandates(filter);
  const counted = await sql<{ total: number; people: number }>`
    select count(*) as total, count(distinct m.person_key) as people
    from ${joined} where ${which}`.execute(read);
  const { rows } = await sql<MandateRow>`select ${columns} from ${joined} where ${which}
    order by m.sort_form collate "C", m.starts_on nulls first, m.id
    limit ${filter.limit ?? PAGE_ROWS} offset ${filter.offset ?? 0}`.execute(read);
  return { ...nothing, ...counted.rows[0], mandates: rows.map(mandateOf) };
}

/** Countries and groups that occur in the newest snapshot of a roster. */
export async function listChoices(
  read: Read,
  audience: Audience,
  rosterId: RosterId,
): Promise<Choices> {
  if (!maySee(audience, 'rosters')) return { countries: [], groups: [] };
  const { rows } = await sql<Choices>`
    select coalesce(array_agg(distinct m.country) filter (where m.country is not null), '{}') as countries,
      coalesce(array_agg(distinct m.group_code) filter (where m.group_code is not null), '{}') as groups
    from mandates m where ${whichLists({ rosterId })}`.execute(read);
  return rows[0] ?? { countries: [], groups: [] };
}

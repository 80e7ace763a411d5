import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, LetterId, MandateId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { ImportedPerson, PersonId, Printed, ChoiceWhy } from './people-rules.ts';
import { choiceWhy, printedShape } from './people-rules.ts';
import type { SealEnv } from './store.ts';

const PRINTED = 'import_people.printed';
const WHY = 'import_person_choices.why';

export async function insertPerson(
  tx: Tx,
  { seal }: SealEnv,
  row: {
    readonly id: PersonId;
    readonly letterId: LetterId;
    readonly position: number;
    readonly printed: Printed;
  },
): Promise<void> {
  await sql`
    insert into import_people (id, letter_id, position, printed_sealed)
    values (${row.id}, ${row.letterId}, ${row.position},
      ${seal.seal(JSON.stringify(row.printed), PRINTED)})`.execute(tx);
}

export async function insertChoice(
  tx: Tx,
  { seal }: SealEnv,
  row: {
    readonly personId: PersonId;
    readonly mandateId: MandateId | null;
    readonly why: ChoiceWhy;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into import_person_choices (person_id, mandate_id, why_sealed, chosen_at, chosen_by)
    values (${row.personId}, ${row.mandateId}, ${seal.seal(JSON.stringify(row.why), WHY)},
      ${row.at}, ${row.by})`.execute(tx);
}

type PersonRow = {
  id: PersonId;
  position: number;
  printed_sealed: Uint8Array;
  mandate_id: MandateId | null;
  why_sealed: Uint8Array | null;
  chosen_at: Date | null;
  chosen_by: string | null;
};

/** The people an imported letter prints, in its order; empty for whoever may not see who is asked. */
export async function listImportedPeople(
  read: Read,
  env: SealEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<ImportedPerson[]> {
  if (!maySee(audience, 'invitations', { letterId, releasedAt: null })) return [];
  const { rows } = await sql<PersonRow>`
    select p.id, p.position, p.printed_sealed, c.mandate_id, c.why_sealed, c.chosen_at,
      a.name as chosen_by
    from import_people p
    left join lateral (select * from import_person_choices c where c.person_id = p.id
      order by c.id desc limit 1) c on true
    left join accounts a on a.id = c.chosen_by
    where p.letter_id = ${letterId} order by p.position`.execute(read);
  return rows.map((row) => personOf(row, env));
}

function personOf(row: PersonRow, { seal }: SealEnv): ImportedPerson {
  const printed = printedShape.parse(JSON.parse(seal.unseal(row.printed_sealed, PRINTED)));
  const { why_sealed: why, chosen_at: at } = row;
  const choice =
    why === null || at === null
      ? null
      : {
          mandateId: row.mandate_id,
          ...choiceWhy.parse(JSON.parse(seal.unseal(why, WHY))),
          at,
          by: row.chosen_by,
        };
  return { id: row.id, position: row.position, ...printed, choice };
}

/** How many the letter prints that this one was imported from; null when it was not imported. */
export async function countImportedPeople(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<number | null> {
  if (!maySee(audience, 'invitations', { letterId, releasedAt: null })) return null;
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from import_people p where p.letter_id = i.letter_id) as count
    from imports i where i.letter_id = ${letterId}`.execute(read);
  return rows[0]?.count ?? null;
}

/** With every choice that was made about them. */
export async function deletePerson(tx: Tx, id: PersonId): Promise<void> {
  await sql`delete from import_person_choices where person_id = ${id}`.execute(tx);
  await sql`delete from import_people where id = ${id}`.execute(tx);
}

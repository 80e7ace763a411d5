import { afterAll, expect, test } from 'vitest';
import { grantCaseRole } from '#access';
import type { CaseRole } from '#access';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import { addAccount, signIn } from '#support/app';
import { newCase } from '#support/cases';
import { testDatabase } from '#support/database';
import { openLetterDesk } from '#support/letter-desk';
import { paths } from '#ui/paths';

const db = await testDatabase();
const { ana, app, env, get } = await openLetterDesk(db);
afterAll(async () => {
  await app.close();
  await db.close();
});

const caseId = await newCase({ ...env, db }, ana, 'The Varno dockers');
const works = (accountId: AccountId, role: CaseRole) =>
  db.transaction((tx) => grantCaseRole(tx, { caseId, accountId, role, by: ana, at: env.now() }));
const deskOf = async (who: AccountId) => (await get(paths.desk(), await signIn(env, who))).body;

test('a case that waits for a second reading stands on the desk of whoever may decide, first', async () => {
  const cara = await addAccount(env, 'Cara Lind', 'cara@example.org');
  const cy = await addAccount(env, 'Cy Dorn', 'cy@example.org');
  await works(ana, 'second-reader'); // she asks, so she does not decide
  await works(cara, 'second-reader');
  await works(cy, 'drafter');
  expect(await deskOf(cara)).not.toContain('The Varno dockers');
  const id = newId();
  await sql`insert into case_publications (id, case_id, asked_at, asked_by, note)
            values (${id}, ${caseId}, ${env.now()}, ${ana}, '')`.execute(db.read);
  const seen = await deskOf(cara);
  expect(seen).toContain('Decide, as second reader, what of this case becomes public');
  expect(seen).toContain(paths.casePublications(caseId));
  expect(seen.indexOf('The Varno dockers')).toBeLessThan(seen.indexOf('No letter here yet'));
  const stranger = await addAccount(env, 'Bea Low', 'bea@example.org');
  for (const who of [ana, cy, stranger])
    expect(await deskOf(who)).not.toContain('Decide, as second reader');
  await sql`update case_publications set decision = 'refused', decided_at = ${env.now()},
            decided_by = ${cara} where id = ${id}`.execute(db.read);
  expect(await deskOf(cara)).not.toContain('The Varno dockers');
});

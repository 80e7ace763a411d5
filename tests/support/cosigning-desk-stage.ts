import {
  askAsOrganisation,
  confirmOrganisation,
  viewOrganisation,
  organisationToken,
} from '../../src/features/cosigning/organisation-actions.ts';
import { listOrganisations } from '../../src/features/cosigning/organisation-store.ts';
import { sql } from '#platform/db';
import type { OrganisationId } from '../../src/features/cosigning/rules.ts';
import { granted } from './app.ts';
import { address } from './signing.ts';
import type { MarkedLetter, WholeEnv } from './two-letters.ts';

/** An organisation nobody has looked at, and who answers for it: only the letter's people come across either. */
export const ORGANISATION = 'zqorganisation';
export const ANSWERER = 'zqanswerer';

/** An organisation waits to be listed beside the public letter. */
export async function organisedLetter(env: WholeEnv, letter: MarkedLetter) {
  const answerer = {
    name: `${ANSWERER} of it`,
    role: 'director',
    email: address(`${ANSWERER}@example.org`),
  };
  const face = { name: ORGANISATION, country: 'HR', website: null };
  const asked = { ...face, answerer, isOther: false, slug: letter.slug, language: 'en' };
  granted(await askAsOrganisation(env, asked));
  const { rows } = await sql<{ id: OrganisationId }>`
    select id from cosigning_organisations where letter_id = ${letter.id}`.execute(env.db.read);
  const organisation = rows[0]?.id;
  if (organisation === undefined) throw new Error('it was asked for');
  const token = organisationToken(env, organisation);
  const { seen } = granted(await viewOrganisation(env, token));
  granted(await confirmOrganisation(env, token, seen));
  const waiting = await listOrganisations(env.db.read, env, letter.id);
  if (waiting.length !== 1) throw new Error('it waits for a look');
  return { organisation };
}

import { confirm, openCosigning, openForCosignatures } from '#cosigning';
import { sql } from '#platform/db';
import { granted } from './app.ts';
import { plainWish } from './cosigning-letter.ts';
import { pledged } from './cosigning.ts';
import type { Cast, MarkedLetter, WholeEnv } from './two-letters.ts';

/** In names and addresses of those who co-sign: nobody may come across it. */
export const COSIGNER = 'zqcosigner';

/** The public letter is open to citizens: one counts and is sealed, one has not confirmed yet. */
export async function cosignedLetter(env: WholeEnv, cast: Cast, letter: MarkedLetter) {
  const by = cast.drafter;
  const partners = [{ name: 'A partner', privacyUrl: 'https://partner.example.org/privacy' }];
  const wish = { ...plainWish, partners };
  granted(await openForCosignatures(env, { ...wish, letterId: letter.id, by }));
  const hot = openCosigning(env);
  const who = (name: string) =>
    pledged(hot, letter.slug, `${COSIGNER}.${name}@example.org`, { name: `${COSIGNER} ${name}` });
  granted(await confirm(hot, await who('ana')));
  await sql`
    insert into cosignature_seals (letter_id, number, first_no, last_no, counted, root, record_seq, sealed_at)
    values (${letter.id}, 1, 1, 1, 1, sha256('a root'), 1, ${env.now()})`.execute(env.db.read);
  await who('ben');
}

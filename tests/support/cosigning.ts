import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import type { LetterId } from '#kernel/ids';
import { linkToken } from '../../src/features/cosigning/link-actions.ts';
import { pledge } from '../../src/features/cosigning/pledge-actions.ts';
import type { PledgeInput } from '../../src/features/cosigning/pledge-rules.ts';
import type { CosigningEnv } from '../../src/features/cosigning/writing-actions.ts';
export { endHearing } from '../../src/features/cosigning/own-actions.ts';
import { granted } from './app.ts';
import { address } from './signing.ts';

/** Opens a released letter, as of a moment ago. */
export async function openFor(
  env: { readonly db: Database; readonly now: () => Date },
  letterId: LetterId,
  by: string,
  wish: { readonly asksPostcode?: boolean; readonly partner?: string } = {},
): Promise<void> {
  await sql`
    insert into cosignings (letter_id, opened_at, opened_by, asks_postcode, asks_organisations, kept_months)
    values (${letterId}, ${env.now()}, ${by}, ${wish.asksPostcode ?? false}, true, 6)`.execute(
    env.db.read,
  );
  if (wish.partner !== undefined)
    await sql`
      insert into cosigning_partners (letter_id, position, name, privacy_url)
      values (${letterId}, 1, ${wish.partner}, 'https://example.org/')`.execute(env.db.read);
}

/** Somebody pledges; gives the token of the link in their mail. */
export async function pledged(
  env: CosigningEnv,
  slug: string,
  email: string,
  about: Partial<PledgeInput> = {},
): Promise<string> {
  const input: PledgeInput = {
    slug,
    name: `Name of ${email}`,
    email: address(email),
    country: 'HR',
    postcode: null,
    hears: false,
    partners: [],
    language: 'en',
    network: null,
    suspected: false,
    ...about,
  };
  const { letterId, person } = granted(await pledge(env, input));
  return linkToken(env, { letterId, person, round: 1 });
}
/** What gives acts their place in the log. */
export { startSequencer } from '../../src/features/record/jobs.ts';

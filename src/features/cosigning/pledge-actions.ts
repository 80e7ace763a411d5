import { createHash } from 'node:crypto';
import { ANONYMOUS } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetterBySlug } from '#letters';
import type { Seal } from '#platform/seal';
import { canonicalMailbox } from './mailbox-rules.ts';
import { openingOf } from './opening-rules.ts';
import { partnerBits } from './pledge-rules.ts';
import type { Pledge, PledgeInput } from './pledge-rules.ts';
import type { Person } from './rules.ts';
import { sealPerson } from './sealed-store.ts';
import type { CosigningEnv } from './writing-actions.ts';

const SALT_BYTES = 32;
const PERSON_BYTES = 16;
/** So long a letter is known by its slug without asking; whether it takes pledges is asked with each batch. */
const SLUG_MS = 1_000;

/**
 * Somebody stands behind a letter; nothing counts yet. Resolves when it is committed, and says the same whether they
 * are new, asked before, count already or were taken out: only the mailbox learns.
 *
 * @example await pledge(env, { slug, name: 'Ana Berg', email, country: 'DE', … }) // { letterId, person } or a refusal
 */
export async function pledge(
  env: CosigningEnv,
  input: PledgeInput,
): Promise<Answer<{ readonly letterId: LetterId; readonly person: Person }>> {
  const letterId = await findPledgeable(env, input.slug);
  if (isRefusal(letterId)) return letterId;
  const person = personOf(env, letterId, input.email);
  const written = await env.acts.add(pledgeOf(env, letterId, person, input));
  return isRefusal(written) ? written : { letterId, person };
}

/** The keyed hash of a mailbox, and so of one person, in one letter. */
export const personOf = (
  { seal }: { readonly seal: Seal },
  letterId: LetterId,
  email: PledgeInput['email'],
): Person =>
  seal
    .lookup('cosignatures.person', `${letterId} ${canonicalMailbox(email)}`)
    .subarray(0, PERSON_BYTES);

function pledgeOf(
  env: CosigningEnv,
  letterId: LetterId,
  person: Person,
  input: PledgeInput,
): Pledge {
  const { name, email, postcode, language, country, network, hears, suspected } = input;
  const salt = env.random(SALT_BYTES);
  const opening = openingOf({ salt, letterId, name, email, country });
  return {
    kind: 'pledge',
    letterId,
    person,
    suspected,
    hears,
    partners: partnerBits(input.partners),
    country,
    network,
    commitment: createHash('sha256').update(opening).digest(),
    sealed: sealPerson(env, { name, email, postcode, language, salt }),
  };
}

/** Released and not withdrawn; whether it was ever opened for co-signatures, its batch finds out. */
async function findPledgeable(env: CosigningEnv, slug: string): Promise<Answer<LetterId>> {
  const now = env.now().getTime();
  const known = env.slugs.get(slug);
  if (known !== undefined && now >= known.at && now - known.at < SLUG_MS) return known.letterId;
  const letter = await findLetterBySlug(env.db.read, ANONYMOUS, slug);
  if (letter === null || letter.release === null) return refuse('not-found', 'not-found');
  if (letter.withdrawal !== null) return refuse('conflict', 'letter-withdrawn');
  if (env.slugs.size > MOST_SLUGS) env.slugs.clear();
  env.slugs.set(slug, { letterId: letter.id, at: now });
  return letter.id;
}

const MOST_SLUGS = 1_000;

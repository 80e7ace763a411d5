import { hash } from 'node:crypto';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Seal } from '#platform/seal';
import { printCosigner } from '#proof';
import { findOpenLetter } from './face-actions.ts';
import { canonicalMailbox } from './mailbox-rules.ts';
import { partnerBits } from './pledge-rules.ts';
import type { Pledge, PledgeInput } from './pledge-rules.ts';
import type { Person } from './rules.ts';
import { sealPerson } from './sealed-store.ts';
import type { CosigningEnv } from './writing-actions.ts';

const SALT_BYTES = 32;
const PERSON_BYTES = 16;

/**
 * Somebody stands behind a letter; nothing counts yet. Resolves when it is committed, and says the same whether they
 * are new, asked before, count already or were taken out: only the mailbox learns.
 *
 * @example await pledge(env, { slug, name: 'Ana Berg', email, country: 'DE', … }) // { letterId, person } or a refusal
 */
export async function pledge(
  env: CosigningEnv,
  { slug, ...input }: PledgeInput,
): Promise<Answer<{ readonly letterId: LetterId; readonly person: Person }>> {
  const open = await findOpenLetter(env, slug);
  return isRefusal(open) ? open : pledgeFor(env, open.cosigning.letterId, input);
}

/** The same for a letter that is known. Whether it takes pledges at this moment, its batch finds out. */
export async function pledgeFor(
  env: CosigningEnv,
  letterId: LetterId,
  input: Omit<PledgeInput, 'slug'>,
): Promise<Answer<{ readonly letterId: LetterId; readonly person: Person }>> {
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
  input: Omit<PledgeInput, 'slug'>,
): Pledge {
  const { name, email, postcode, language, country, network, hears, suspected } = input;
  const salt = env.random(SALT_BYTES);
  const opening = printCosigner({ salt, letter: letterId, name, email, country });
  return {
    kind: 'pledge',
    letterId,
    person,
    suspected,
    hears,
    partners: partnerBits(input.partners),
    country,
    network,
    commitment: Buffer.from(hash('sha256', opening, 'hex'), 'hex'),
    sealed: sealPerson(env, { name, email, postcode, language, salt }),
  };
}

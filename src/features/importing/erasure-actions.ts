import { HOUSE } from '#access';
import type { LetterId } from '#kernel/ids';
import type { Tx } from '#platform/db';
import { eraseImport, findKept } from './review-store.ts';
import { isThem, says } from './erasure-rules.ts';
import type { Forgotten } from './erasure-rules.ts';
import { deletePerson, listImportedPeople } from './people-store.ts';
import { findImportOfLetter } from './store.ts';
import type { SealEnv } from './store.ts';

/**
 * Takes a person off the list of an imported letter. The file it came from cannot be cut: where the name stands in
 * it, it goes as a whole, with what was read in it.
 */
export async function forgetImported(
  tx: Tx,
  env: SealEnv & { readonly now: () => Date },
  who: Forgotten & { readonly letterId: LetterId },
): Promise<void> {
  const people = await listImportedPeople(tx, env, HOUSE, who.letterId);
  for (const person of people) if (isThem(person, who)) await deletePerson(tx, person.id);
  const source = await findImportOfLetter(tx, env, HOUSE, who.letterId);
  const kept = source === null ? null : await findKept(tx, env, source.id);
  if (source !== null && (kept === null || says(JSON.stringify(kept), who)))
    await eraseImport(tx, env, { id: source.id, at: env.now() });
}

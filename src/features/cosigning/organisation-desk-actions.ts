import { mayDo, sightRefusal } from '#access';
import type { Audience } from '#access';
import type { LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter } from '#letters';
import type { Letter } from '#letters';
import type { OrganisationEnv } from './organisation-actions.ts';
import type { Organisation } from './organisation-rules.ts';
import { listOrganisations } from './organisation-store.ts';
import { findCosigning } from './state-store.ts';

export type OrganisationDesk = {
  readonly letter: Letter;
  readonly organisations: readonly Organisation[];
  readonly asksOrganisations: boolean;
  readonly mayRun: boolean;
};

/** The organisations of a letter for its people, with those who answer for them. */
export async function viewOrganisationDesk(
  env: OrganisationEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Answer<OrganisationDesk>> {
  const { read } = env.db;
  const hidden = sightRefusal(audience, 'cosigning', { letterId, releasedAt: null });
  const letter = hidden === null ? await findLetter(read, audience, letterId) : null;
  if (letter === null) return hidden ?? refuse('not-found', 'not-found');
  const cosigning = await findCosigning(read, letterId, env.now());
  return {
    letter,
    organisations: await listOrganisations(read, env, letterId),
    asksOrganisations: cosigning?.asksOrganisations ?? false,
    mayRun: mayDo(audience, 'run-cosigning', letterId),
  };
}

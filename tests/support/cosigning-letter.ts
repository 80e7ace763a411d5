import { openForCosignatures } from '../../src/features/cosigning/desk-actions.ts';
import type { OpeningWish } from '../../src/features/cosigning/desk-rules.ts';
import { publicLetter } from './following.ts';
import { given } from './signing.ts';
import type { Stage, TestEnv } from './signing.ts';

/** Opened for everybody, with nobody else to share with. */
export const plainWish: OpeningWish = {
  closesOn: null,
  asksPostcode: false,
  asksOrganisations: true,
  keptMonths: 6,
  partners: [],
};

/** A released letter, open for co-signatures. `await stageCosigning(env, { keptMonths: 3 })` */
export async function stageCosigning(
  env: TestEnv,
  wish: Partial<OpeningWish> = {},
): Promise<Stage> {
  const stage = await publicLetter(env);
  const { letterId, drafter: by } = stage;
  given(await openForCosignatures(env, { ...plainWish, ...wish, letterId, by }));
  return stage;
}

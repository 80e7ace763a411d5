import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { readToken } from './link-actions.ts';
import type { CosigningEnv, Outcome } from './writing-actions.ts';

/**
 * Counts whoever has the link, once: `again` when it was done before. Resolves when it is committed. A link that is no
 * link costs a hash and asks nobody.
 */
export async function confirm(env: CosigningEnv, token: string): Promise<Answer<Outcome>> {
  const link = readToken(env, token);
  if (link === null) return refuse('expired', 'cosigning-link-gone');
  return env.acts.add({ kind: 'confirm', ...link });
}

import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Clock, Random } from '#kernel/clock';
import { absolute, paths } from '#ui/paths';
import { ensureOwner } from './account-actions.ts';
import { LINK_MINUTES } from './secret-rules.ts';
import { createSignInLink } from './link-actions.ts';

export type SignInLinkEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
};

/** A new link for the owner: `https://…/sign-in/<token>`. Whoever has the terminal is the owner. */
export async function makeSignInLink(env: SignInLinkEnv): Promise<string> {
  const token = await env.db.transaction(async (tx) =>
    createSignInLink(tx, env, await ensureOwner(tx, env)),
  );
  return absolute(env.publicUrl, paths.signInLink(token));
}

/** `undersigned sign-in-link`: prints one link that signs the owner in, once. */
export async function signInLinkCommand(
  env: SignInLinkEnv,
  out: (line: string) => void,
): Promise<0> {
  out(`Sign in within ${LINK_MINUTES} minutes, once:`);
  out(`  ${await makeSignInLink(env)}`);
  return 0;
}

import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { forgetMailsAbout } from '#platform/mail-forgetting';
import { findState, markEnded } from './ending-store.ts';
import { appendEntries } from './ledger-store.ts';
import { readToken } from './link-actions.ts';
import type { LinkEnv } from './link-actions.ts';
import { lockLetter } from './lock-store.ts';
import { life } from './rules.ts';
import type { Step } from './rules.ts';

/** Takes one's co-signature back, at any time; done twice it stays done. Name and address are erased at once, also from the mails. */
export const withdraw = (env: LinkEnv, token: string): Promise<Answer<void>> =>
  end(env, token, 'withdraw');

/** Whoever has the mailbox says that it was not them: it never counts, and they are never written to again. */
export const disown = (env: LinkEnv, token: string): Promise<Answer<void>> =>
  end(env, token, 'disown');

const ENDED = { withdraw: 'withdrawn', disown: 'disowned' } as const;

async function end(env: LinkEnv, token: string, act: 'withdraw' | 'disown'): Promise<Answer<void>> {
  const link = readToken(env, token);
  if (link === null) return refuse('expired', 'cosigning-link-gone');
  return env.db.transaction(async (tx) => {
    await lockLetter(tx, link.letterId);
    const found = await findState(tx, link);
    if (found === null) return refuse('expired', 'cosigning-link-gone');
    const step: Step | undefined = life[found.state][act];
    if (step === undefined) return undefined; // ended already
    const at = env.now();
    if (step.entry !== null) {
      const { country, ordinal } = found;
      await appendEntries(tx, link.letterId, [
        { act: step.entry, ordinal, at, country, commitment: null, class: null },
      ]);
    }
    await markEnded(tx, link, ENDED[act], at);
    await forgetMailsAbout(tx, env, [link.person]);
    return undefined;
  });
}

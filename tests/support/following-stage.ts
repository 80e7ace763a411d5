import { parseEmailAddress } from '#kernel/email-address';
import { listDueSendings } from '../../src/features/following/webhook-sending-store.ts';
import { makeWebhook, sendTest } from '../../src/features/following/webhook-actions.ts';
import { askToFollow } from '../../src/features/following/ask-actions.ts';
import { granted } from './app.ts';
import { follower } from './following.ts';
import { asTestEnv } from './two-letters.ts';
import type { Cast, MarkedLetter, WholeEnv } from './two-letters.ts';

/** Words of those who follow, and of an address that is told: nobody may come across them. */
export const FOLLOWER = 'zqfollower';
export const HOOK_PATH = 'zqhookpath';

/** Somebody follows the public letter, somebody else asked to, and a program is told of it. */
export async function followedLetter(env: WholeEnv, cast: Cast, letter: MarkedLetter) {
  await follower(asTestEnv(env), `${FOLLOWER}@example.org`, letter.id);
  const email = parseEmailAddress(`${FOLLOWER}2@example.org`);
  if (email === null) throw new Error('it is an address');
  const choice = { often: 'each', discreet: false, language: 'en' } as const;
  granted(await askToFollow(env, { ...choice, email, slug: letter.slug }));
  const audience = ownerAudience(cast);
  const by = { audience, accountId: cast.owner };
  const form = { label: 'Archive', letter: '', events: ['outcome.recorded' as const] };
  const url = `https://hooks.example.org/${HOOK_PATH}`;
  const made = granted(await makeWebhook(env, { ...form, url, by }));
  if (!('secret' in made)) throw new Error('nothing is wrong with it');
  granted(await sendTest(env, { id: made.id, by }));
  const all = { most: 100, each: 100 };
  const sendings = await listDueSendings(env.db.read, env.now(), all);
  const sending = sendings.find(({ webhookId }) => webhookId === made.id)?.id ?? '';
  return { webhook: made.id, sending };
}

function ownerAudience(cast: Cast) {
  const nothing = { roles: new Map(), cases: new Map() };
  return { kind: 'account', accountId: cast.owner, owner: true, ...nothing } as const;
}

import type { LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { commitmentOf, printOpening } from '#proof';
import type { Opening } from '#proof';
import type { AppendEnv } from './actions.ts';
import { append, readLeaf } from './actions.ts';
import { findLeaf } from './store.ts';
import { OPENING_PURPOSE, openingLines } from './rules.ts';
import { insertOpening, markDetailErased, markOpeningErased } from './opening-store.ts';

/**
 * Keeps who a person is, or which mandate they hold, sealed and erasable, and gives the commitment that leaves
 * carry in its place (64 hexadecimal digits).
 */
export async function commitOpening(
  tx: Tx,
  env: AppendEnv & { readonly seal: Seal },
  input: { readonly letterId: LetterId; readonly opening: Opening },
): Promise<string> {
  const salt = env.random(32);
  const text = printOpening(openingLines(input.opening), salt);
  const commitment = commitmentOf(text);
  const sealed = env.seal.seal(text, OPENING_PURPOSE);
  const { letterId, opening } = input;
  await insertOpening(tx, {
    commitment,
    letterId,
    kind: opening.kind,
    salt,
    sealed,
    at: env.now(),
  });
  return commitment;
}

/**
 * Forgets what a commitment stands for, and says so in the record: every other proof still verifies.
 * `reason` is one line without anything personal in it.
 */
export async function eraseOpening(
  tx: Tx,
  env: AppendEnv,
  input: { readonly letterId: LetterId; readonly commitment: string; readonly reason: string },
): Promise<Answer<void>> {
  const { letterId, commitment, reason } = input;
  const erased = await markOpeningErased(tx, { letterId, commitment, at: env.now() });
  if (!erased) return refuse('not-found', 'opening-not-found');
  await append(tx, env, { letterId, act: 'redacted', detail: { commitment, reason } });
}

/**
 * Forgets the detail document of one act, such as a printed name that it quotes; the act keeps its hash. Only for
 * details that nothing is proven by: what a passkey signed must stay.
 */
export async function eraseDetailOf(
  tx: Tx,
  input: { readonly letterId: LetterId; readonly leafId: number; readonly at: Date },
): Promise<void> {
  const found = await findLeaf(tx, input.leafId);
  const leaf = found === null ? null : readLeaf(found.entry);
  if (leaf?.letter !== input.letterId || leaf.detail === null || leaf.mode === 'passkey')
    throw new Error('only the detail of an act on this letter is erased, and never a passkey’s');
  const { letterId, at } = input;
  await markDetailErased(tx, { letterId, sha256: leaf.detail, at });
}

import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { readLeaf } from './actions.ts';
import { logOrigin } from './log-actions.ts';
import { findDetail } from './opening-store.ts';
import { proveAll } from './proof-actions.ts';
import type { PublishedCheckpoint } from './published-actions.ts';
import { openSigner } from './signer-actions.ts';
import { findAct } from './store.ts';
import { NO_WITNESSES, printPolicy } from './witness-policy-rules.ts';

/** Everything that shows one act of a letter to a stranger, each as the text that a bundle has. */
export type ActProof = {
  readonly leaf: string;
  readonly detail: string;
  readonly inclusion: string;
  readonly policy: string;
  readonly checkpoint: string;
};

/**
 * One act whose detail is public, with the proof that it stands in the log. Refused while it waits for its place.
 *
 * @example await proveAct(db.read, { seal }, { letterId, seq: 7 })
 */
export async function proveAct(
  read: Read,
  env: { readonly seal: Seal },
  of: { readonly letterId: LetterId; readonly seq: number },
): Promise<Answer<ActProof>> {
  const act = await findAct(read, of);
  const hash = act === null ? null : readLeaf(act.entry).detail;
  const detail = hash === null ? null : await findDetail(read, hash);
  if (act === null || detail === null) return refuse('not-found', 'not-found');
  const proof = await proveAll(read, [act.treeIndex]);
  if (isRefusal(proof)) return proof;
  return {
    leaf: Buffer.from(act.entry).toString('utf8'),
    detail,
    inclusion: proof.inclusion,
    policy: await policyOf(read, env, proof.published),
    checkpoint: proof.published.note,
  };
}

/** What stands in a bundle's policy.txt: a bundle made while the witnesses are silent still verifies by itself. */
export async function policyOf(
  read: Read,
  env: { readonly seal: Seal },
  { policy, hasQuorum }: PublishedCheckpoint,
): Promise<string> {
  const { key } = openSigner(env.seal, await logOrigin(read));
  const quorum = hasQuorum ? policy?.quorum : 'none';
  return printPolicy({ ...(policy ?? NO_WITNESSES), logs: [key] }, quorum);
}

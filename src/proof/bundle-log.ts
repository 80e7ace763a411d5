import { textOf } from './bundle-index.ts';
import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import { sameBytes } from './bytes.ts';
import { isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { batchRoot, parseInclusionBatch } from './inclusion-batch.ts';
import { printVerifierKey } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';
import type { Cosignature } from './cosignature.ts';
import { openByPolicy } from './policy.ts';
import type { Policy } from './policy.ts';
import { parsePolicy } from './policy-reading.ts';

/** Checks that every act, by its leaf hash, stands in the log whose checkpoint is in the bundle; gives the log's name. */
export function checkLog(
  files: ReadonlyMap<string, Uint8Array>,
  leaves: readonly Uint8Array[],
  ownPolicy: string | null,
  say: Say,
): string | null {
  const policy = parsePolicy(ownPolicy ?? textOf(files, 'policy.txt') ?? '');
  if (isFault(policy)) {
    say('policy', false, `The policy cannot be used: ${policy.fault}.`);
    return null;
  }
  const opened = openByPolicy(textOf(files, 'checkpoint.txt') ?? '', policy);
  if (isFault(opened)) {
    say('checkpoint', false, `The checkpoint of the log does not hold: ${opened.fault}.`);
    return null;
  }
  const { checkpoint, cosignatures } = opened;
  const problem = inclusionProblem(textOf(files, 'inclusion.txt'), leaves, checkpoint);
  if (problem !== null) {
    say('included', false, `The acts are not all in the log: ${problem.fault}.`);
    return checkpoint.origin;
  }
  const acts = count(leaves.length, 'act is', 'acts are');
  say(
    'included',
    true,
    `All ${acts} in the public log ${checkpoint.origin}, in the place and order shown, under its signed checkpoint of ${checkpoint.size} entries.`,
  );
  sayWatched(policy, cosignatures, say);
  if (ownPolicy === null) {
    const watched = cosignatures.length > 0;
    const used = [...policy.logs, ...(watched ? policy.witnesses.values() : [])];
    const whose = watched
      ? 'The keys of the log and of its witnesses were'
      : 'The key of the log was';
    const which = watched ? 'them with those' : 'it with the one';
    say(
      'key-from-bundle',
      true,
      `${whose} taken from the bundle itself. Compare ${which} you know, or give your own policy: ${used.map(printVerifierKey).join(' ')}`,
    );
  }
  return checkpoint.origin;
}

const RESTS_ON =
  'that everybody sees the same log rests on mirrors and on the word of who kept it.';

/** Who else vouches for the checkpoint; nobody is no fault, and never passed over in silence. */
function sayWatched(policy: Policy, cosignatures: readonly Cosignature[], say: Say): void {
  const names = (keys: Iterable<VerifierKey>) => [...new Set(keys)].map((k) => k.name).join(', ');
  const demanded = policy.quorum === 'none' ? ' The policy demands none of them.' : '';
  if (cosignatures.length > 0) {
    const signed = names(cosignatures.map(({ key }) => key));
    const sentence = `The checkpoint was also signed by ${signed}, who watch that the log is one and the same for everybody.`;
    say('witnessed', true, `${sentence}${demanded}`);
  } else if (policy.witnesses.size > 0) {
    const named = names(policy.witnesses.values());
    const sentence = `None of the witnesses that the policy names has signed the checkpoint (${named}):`;
    say('unwitnessed', true, `${sentence} ${RESTS_ON}${demanded}`);
  } else say('unwitnessed', true, `The policy names no witness: ${RESTS_ON}`);
}

function inclusionProblem(
  text: string | null,
  leaves: readonly Uint8Array[],
  checkpoint: { size: number; root: Uint8Array },
): Fault | null {
  if (text === null) return { fault: 'the inclusion proof is missing' };
  const batch = parseInclusionBatch(text);
  if (isFault(batch)) return batch;
  if (batch.size !== checkpoint.size) return { fault: 'the proof is for another size of the log' };
  const root = batchRoot(batch, leaves);
  if (isFault(root)) return root;
  return sameBytes(root, checkpoint.root) ? null : { fault: 'the proof leads to another root' };
}

import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { findCosignatures } from './cosignature.ts';
import type { Cosignature } from './cosignature.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { VerifierKey } from './verifier-key.ts';

/** Who must have signed a checkpoint for it to count (C2SP tlog-policy). */
export type Policy = {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  readonly groups: ReadonlyMap<
    string,
    { readonly least: number; readonly members: readonly string[] }
  >;
  /** The name of a witness or a group, or `none`. */
  readonly quorum: string;
};

/** Opens a checkpoint by a policy: one of its logs has signed, and the quorum of witnesses has cosigned. */
export function openByPolicy(
  note: string,
  policy: Policy,
): { checkpoint: Checkpoint; cosignatures: Cosignature[] } | Fault {
  const checkpoint = openCheckpoint(note, policy.logs);
  if (isFault(checkpoint)) return checkpoint;
  const cosignatures = findCosignatures(note, [...policy.witnesses.values()]);
  if (isFault(cosignatures)) return cosignatures;
  const signed = new Set(cosignatures.map((c) => c.key));
  const witnessed = (name: string): boolean => {
    const witness = policy.witnesses.get(name);
    if (witness !== undefined) return signed.has(witness);
    const group = policy.groups.get(name);
    return group !== undefined && group.members.filter(witnessed).length >= group.least;
  };
  return policy.quorum === 'none' || witnessed(policy.quorum)
    ? { checkpoint, cosignatures }
    : fault(`the quorum ${policy.quorum} of witnesses has not cosigned the checkpoint`);
}

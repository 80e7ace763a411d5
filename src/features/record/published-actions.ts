import type { Clock } from '#kernel/clock';
import type { Database, Read, Tx } from '#platform/db';
import { isFault, parsePolicy } from '#proof';
import type { Policy } from '#proof';
import { findCheckpointOf } from './log-store.ts';
import type { SignedCheckpoint } from './log-store.ts';
import { isQuorum, printPolicy, witnessKeys } from './witness-policy-rules.ts';
import { decidePublished, newestWitnessed } from './witness-rules.ts';
import {
  findPublishing,
  findSignedAfter,
  insertPolicy,
  insertPublished,
  listCosigned,
  listLines,
  lockHead,
} from './witness-store.ts';

/** The newest checkpoint others may see. `note` carries the cosignature lines that are kept, in the policy's order. */
export type PublishedCheckpoint = SignedCheckpoint & {
  /** Whose word is asked for; null: nobody's. Its log lines are empty. */
  readonly policy: Policy | null;
  readonly hasQuorum: boolean;
  /** Since when what is shown lacks the quorum; null while it does not. */
  readonly unwitnessedSince: Date | null;
};

/** Rounds looked back at for the newest one that the quorum signed; further back, the grace is long over. */
const ROUNDS_BACK = 64;

/**
 * The checkpoint that others are shown: the newest one that the quorum of witnesses signed; where they are silent for
 * longer than the grace, the newest one, so that no witness can hide a letter. It never goes back. Null before the first.
 */
export async function findPublishedCheckpoint(read: Read): Promise<PublishedCheckpoint | null> {
  const at = await publishingOf(read);
  if (at === null || at.size === null) return null;
  const checkpoint = await findCheckpointOf(read, at.size);
  if (checkpoint === null) throw new Error('a checkpoint that is shown is gone');
  const { policy, unwitnessedSince } = at;
  if (policy === null) return { ...checkpoint, policy, hasQuorum: false, unwitnessedSince: null };
  const kept = await listLines(read, at.size);
  const lines = witnessKeys(policy).flatMap((key) => kept.get(key) ?? []);
  return {
    ...checkpoint,
    note: checkpoint.note + lines.join(''),
    policy,
    hasQuorum: isQuorum(policy, new Set(kept.keys())),
    unwitnessedSince,
  };
}

type Standing = {
  readonly policy: Policy | null;
  readonly published: number | null;
  readonly size: number | null;
  readonly unwitnessedSince: Date | null;
  readonly now: Date;
};

async function publishingOf(read: Read): Promise<Standing | null> {
  const { policy: text, published, newest, now } = await findPublishing(read);
  if (newest === null) return null;
  const policy = text === null ? null : keptPolicy(text);
  if (policy === null || policy.quorum === 'none')
    return { policy, published, size: newest, unwitnessedSince: null, now };
  const keys = witnessKeys(policy);
  const witnessed = newestWitnessed(
    policy,
    await listCosigned(read, keys, keys.length * ROUNDS_BACK),
  );
  const waitingSince = await findSignedAfter(read, witnessed ?? -1);
  const { size, overdue } = decidePublished({ published, witnessed, newest, waitingSince, now });
  return { policy, published, size, unwitnessedSince: overdue ? waitingSince : null, now };
}

function keptPolicy(text: string): Policy {
  const policy = parsePolicy(text);
  if (isFault(policy)) throw new Error(`the policy we keep cannot be read: ${policy.fault}`);
  return policy;
}

/**
 * Writes down which checkpoint others are shown now, so that it stays shown. To be called before a cosignature is kept
 * and after: what stood there for want of witnesses must not vanish when they speak of an older one.
 */
export async function publish(tx: Tx): Promise<{ size: number | null; since: Date | null }> {
  await lockHead(tx);
  const at = await publishingOf(tx);
  if (at === null) return { size: null, since: null };
  const { size, published } = at;
  if (size !== null && size > (published ?? -1)) await insertPublished(tx, size, at.now);
  return { size, since: at.unwitnessedSince };
}

/**
 * Keeps whose word is asked for from now on, when it is not the same as before. What everybody saw until now stays shown.
 */
export async function keepPolicy(
  { db, now }: { readonly db: Database; readonly now: Clock },
  policy: Policy | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockHead(tx);
    const before = await findPublishing(tx);
    const text = policy === null ? null : printPolicy(policy);
    if (before.policy === text) return;
    if (before.policy === null && before.newest !== null)
      await insertPublished(tx, before.newest, before.now);
    await insertPolicy(tx, text, now());
  });
}

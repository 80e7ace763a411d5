import { sign } from 'node:crypto';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { isFault, statementHash } from '#proof';
import type { TestKey } from '#support/log-history';
import { recordEnv, someStatement } from '#support/record';
import type { TestWitness } from '#support/witnesses';
import { append } from '../../src/features/record/actions.ts';
import { openLog } from '../../src/features/record/log-actions.ts';
import {
  findPublishedCheckpoint,
  keepPolicy,
} from '../../src/features/record/published-actions.ts';
import { sequence } from '../../src/features/record/sequence-actions.ts';
import { openSigner } from '../../src/features/record/signer-actions.ts';
import { startAsking } from '../../src/features/record/witness-jobs.ts';
import type { WitnessAsker } from '../../src/features/record/witness-jobs.ts';
import { readWatchPolicy } from '../../src/features/record/witness-policy-rules.ts';

/** What asking witnesses needs, by the real clock: they sign the time. */
export function watchEnv(db: Database) {
  return { ...recordEnv(db), now: () => new Date() };
}

/** The key of the log of these tests, and the log itself as somebody who could sign for it. */
export function ourLog(db: Database): TestKey {
  const env = recordEnv(db);
  return logOf(env.seal, env.origin);
}

/** A log of this name, as somebody who has the secret could sign for it. */
export function logOf(seal: Seal, name: string): TestKey {
  const { key, secret } = openSigner(seal, name);
  return { key, sign: (bytes) => new Uint8Array(sign(null, bytes, secret)) };
}

/** Writes acts and signs one checkpoint over them, at this time. Gives its size. */
export async function grow(db: Database, acts: number, at = new Date()): Promise<number> {
  const env = { ...recordEnv(db), now: () => at };
  const signer = openSigner(env.seal, env.origin);
  for (let i = 0; i < acts; i++) {
    const letterId = newId<LetterId>();
    const statement = statementHash(someStatement(letterId, 1));
    await db.transaction((tx) => append(tx, env, { letterId, act: 'version-frozen', statement }));
  }
  const { size } = await db.transaction((tx) => openLog(tx, env, signer));
  return size + (await db.transaction((tx) => sequence(tx, env, signer, 1_000)));
}

/** The lines of a policy: these witnesses, and so many of them. */
export function policyOf(least: number | 'none', ...witnesses: readonly TestWitness[]): string {
  const names = witnesses.map(({ key }) => key.name).join(' ');
  const lines = witnesses.map(({ policyLine }) => policyLine).join('');
  return least === 'none'
    ? `${lines}quorum none\n`
    : `${lines}group them ${least} ${names}\nquorum them\n`;
}

/** Puts a policy in force and asks its witnesses. */
export async function watch(db: Database, text: string, timeoutMs = 1_000): Promise<WitnessAsker> {
  const env = watchEnv(db);
  const log = ourLog(db).key;
  const policy = readWatchPolicy(text, log);
  if (isFault(policy)) throw new Error(policy.fault);
  await keepPolicy(env, policy.policy);
  return startAsking(env, { ...policy, log, timeoutMs });
}

/** Waits until what is shown to others is as the test wants it. */
export async function shownWhen(
  db: Database,
  is: (shown: NonNullable<Awaited<ReturnType<typeof findPublishedCheckpoint>>>) => boolean,
) {
  for (;;) {
    const shown = await findPublishedCheckpoint(db.read);
    if (shown !== null && is(shown)) return shown;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

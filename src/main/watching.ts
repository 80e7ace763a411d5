import { readFileSync } from 'node:fs';
import type { Config } from '#platform/config';
import { codeOf } from '#platform/error-code';
import { StartFault } from '#platform/start-fault';
import { isFault } from '#proof';
import { logKey } from '../features/record/log-actions.ts';
import { keepPolicy } from '../features/record/published-actions.ts';
import { readWatchPolicy } from '../features/record/witness-policy-rules.ts';
import type { WatchPolicy } from '../features/record/witness-policy-rules.ts';
import { startAsking } from '../features/record/witness-jobs.ts';
import type { WitnessAsker } from '../features/record/witness-jobs.ts';
import type { Environment } from './environment.ts';

type WatchingEnv = Pick<Environment, 'db' | 'now' | 'random' | 'seal' | 'origin' | 'log'>;

/**
 * Asks the witnesses that WITNESS_POLICY names, or nobody. Throws `StartFault` with a sentence when the file cannot be
 * used: a typing error must not end in a log that nobody watches.
 */
export async function startWatching(
  env: WatchingEnv,
  { witnessPolicy: path }: Pick<Config, 'witnessPolicy'>,
): Promise<WitnessAsker> {
  const log = await logKey(env.db.read, env);
  const watch = path === null ? null : readFile(path, (text) => readWatchPolicy(text, log));
  await keepPolicy(env, watch?.policy ?? null);
  if (watch === null || watch.policy.witnesses.size === 0) return { stop: async () => {} };
  return startAsking(env, { ...watch, log });
}

function readFile(
  path: string,
  read: (text: string) => WatchPolicy | { fault: string },
): WatchPolicy {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartFault(`WITNESS_POLICY: ${path} ${REASONS[codeOf(error) ?? ''] ?? UNREADABLE}`);
  }
  const watch = read(text);
  if (isFault(watch))
    throw new StartFault(`WITNESS_POLICY: ${path} cannot be used: ${watch.fault}.`);
  return watch;
}

const UNREADABLE = 'cannot be read.';
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Name another file, or leave the setting out.',
  EACCES: 'may not be read by this user.',
  EISDIR: 'is a folder. Name the file in it.',
};

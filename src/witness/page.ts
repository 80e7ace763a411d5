import { printVerifierKey } from '#proof';
import { EVIDENCE } from './evidence.ts';
import { readSeen } from './seen.ts';
import type { Witness } from './witness.ts';

/** What anyone may read at the witness's address, in plain text. Nothing in it is about whoever asks. */
export function witnessPage({ secret, logs, disk }: Pick<Witness, 'secret' | 'logs' | 'disk'>) {
  const seen = readSeen(disk)?.checkpoints;
  const origins = [...new Set(logs.map((log) => log.name))];
  const lines = origins.map((origin) => `  ${origin}: ${leaves(seen?.get(origin)?.size)}`);
  return [
    `This is the witness ${secret.key.name}.`,
    'It keeps the largest tree that it has seen of each log below, and cosigns a new one only when it grew out of\n' +
      'that. So a log that shows different people different histories is found out. It does not know what the logs hold.',
    `Its key:\n  ${printVerifierKey(secret.key)}`,
    `What it has seen:\n${lines.join('\n')}`,
    'Logs ask it by POST to add-checkpoint: https://c2sp.org/tlog-witness\n',
  ].join('\n\n');
}

const leaves = (size: number | undefined) =>
  size === undefined ? 'nothing yet' : size === 1 ? '1 leaf' : `${size} leaves`;

/** How many contradictions are kept, for whoever runs the witness. */
export function countEvidence({ disk }: Pick<Witness, 'disk'>): number {
  return disk.list(EVIDENCE).filter((name) => name.endsWith('.txt')).length;
}

import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Out } from './cli.ts';
import type { KeptOf } from './document-inspection-actions.ts';
import { inspectRecord } from './inspection-actions.ts';

/** `undersigned fsck`: checks the whole record of this installation against itself. */
export async function fsckCommand(
  env: { readonly db: Database; readonly seal: Seal; readonly keptOf?: KeptOf },
  out: Out,
): Promise<0 | 1> {
  const found = await env.db.read
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((read) => inspectRecord(read, env));
  const { leaves, size, letters, checkpoints, openings, details, documents, faults } = found;
  const log = `${size} of them in the log; ${count(checkpoints, 'checkpoint')}`;
  out(`${count(leaves, 'act')} of ${count(letters, 'letter')}, ${log}.`);
  const shown = count(documents, 'public document');
  out(`${count(openings, 'opening')}, ${count(details, 'detail')}, ${shown}.`);
  for (const fault of faults) out(`FAILS  ${fault}`);
  out(faults.length === 0 ? 'The record holds.' : 'The record does not hold.');
  return faults.length === 0 ? 0 : 1;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

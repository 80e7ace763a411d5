import type { Database } from '#platform/db';
import { compareAll, recountAll } from './recount-actions.ts';
import type { RecountEnv } from './recount-actions.ts';
import { recountWords } from './recount-rules.ts';
import type { Recount } from './recount-rules.ts';

type Out = (line: string) => void;

/** `undersigned recount`: what the worker does every night, now; pages and desk show what it found. */
export const recountCommand = async (env: RecountEnv, out: Out): Promise<0 | 1> =>
  tell(await recountAll(env), out);

/** The part of `undersigned fsck` about co-signatures: compares the same and writes nothing down. */
export const cosigningFsck = async (env: { readonly db: Database }, out: Out): Promise<0 | 1> =>
  tell(await compareAll(env.db), out);

function tell(found: readonly Recount[], out: Out): 0 | 1 {
  for (const { letterId, counted, entries, batches, sealedTo, fault } of found) {
    const ledger = `${counted} co-signatures count by a ledger of ${entries} entries`;
    out(`Letter ${letterId}: ${ledger}, ${sealedTo} of them sealed in ${batches} batches.`);
    if (fault !== null) out(`FAILS  ${recountWords[fault]}`);
  }
  const isFine = found.every(({ fault }) => fault === null);
  if (found.length > 0)
    out(isFine ? 'The co-signatures add up.' : 'The co-signatures do not add up.');
  return isFine ? 0 : 1;
}

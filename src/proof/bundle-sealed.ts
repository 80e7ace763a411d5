import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import { readSealedDetail } from './cosigner-batch.ts';
import type { SealedBatch } from './cosigner-batch.ts';
import type { Detail } from './detail.ts';
import { isFault } from './fault.ts';
import type { Leaf } from './leaf.ts';

/**
 * Says how many citizens' co-signatures the record counts. The entries themselves are too many for a bundle: whoever
 * co-signed has a receipt, and the batches are public files. Acts from before batches were numbered say nothing here.
 */
export function checkSealed(
  leaves: readonly Leaf[],
  details: ReadonlyMap<string, Detail>,
  say: Say,
): void {
  const batches: (SealedBatch & { readonly time: string })[] = [];
  for (const { act, seq, detail, time } of leaves) {
    const fields = details.get(detail ?? '')?.fields;
    if (act !== 'cosignatures-sealed' || fields?.['batch'] === undefined) continue;
    const sealed = readSealedDetail(fields);
    const before = batches.at(-1);
    if (isFault(sealed)) say('sealed', false, `Act ${seq} cannot be used: ${sealed.fault}.`);
    else if (sealed.batch !== (before?.batch ?? 0) + 1 || sealed.first !== (before?.last ?? 0) + 1)
      say('sealed', false, `Act ${seq} seals co-signatures that do not follow those before.`);
    else batches.push({ ...sealed, time });
  }
  const last = batches.at(-1);
  if (last === undefined) return;
  const sealed = count(
    last.count,
    'citizen’s co-signature counts',
    'citizens’ co-signatures count',
  );
  say(
    'sealed',
    true,
    `${sealed}, as sealed in ${count(batches.length, 'batch', 'batches')} up to ${last.time}; each co-signer can show by a receipt that theirs is among them.`,
  );
}

import type { Read } from '#platform/db';
import { findCosignatures, isFault, parseNote, parseVerifierKey } from '#proof';
import { complain, PAGE } from './inspection-rules.ts';
import type { Walk } from './inspection-rules.ts';
import { listKeptCosignatures } from './witness-store.ts';
import type { KeptCosignature } from './witness-store.ts';

/** Every cosignature against the checkpoint it stands under, with the key it is kept by. */
export async function walkCosignatures(read: Read, walk: Walk): Promise<void> {
  let after = { size: -1, witness: '' };
  for (;;) {
    const page = await listKeptCosignatures(read, after, PAGE);
    for (const one of page) {
      if (!holds(one))
        complain(
          walk,
          `The signature of the witness ${one.witness} under the checkpoint of ${one.size} entries does not hold.`,
        );
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = { size: last.size, witness: last.witness };
  }
}

function holds({ witness, line, note }: KeptCosignature): boolean {
  const key = parseVerifierKey(witness);
  const parsed = parseNote(note);
  if (isFault(key) || isFault(parsed)) return false;
  const found = findCosignatures(`${parsed.text}\n${line}`, [key]);
  return !isFault(found) && found.length === 1;
}

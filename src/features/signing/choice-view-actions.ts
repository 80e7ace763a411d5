import type { Audience } from '#access';
import type { LetterId, MandateId, RosterId } from '#kernel/ids';
import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findMandates, listRosters, POLITICAL_GROUPS } from '#roster';
import { NOBODY, deskLetter } from './desk-actions.ts';
import { byNewestList, folded, ROSTER_PAGE } from './desk-rules.ts';
import type { CheckedRow, RosterChoice, RosterQuery } from './desk-rules.ts';
import { mailboxLookup } from './invitation-store.ts';
import { findTaken, listInvitations } from './invitation-list-store.ts';
import { readList } from './list-rules.ts';
import type { SigningEnv } from './record-actions.ts';

/** Members of the newest lists, in office today or without dates. */
export async function viewRosterChoice(
  env: SigningEnv,
  audience: Audience,
  input: { readonly letterId: LetterId; readonly query: RosterQuery },
): Promise<Answer<RosterChoice>> {
  const { letterId, query } = input;
  const letter = await deskLetter(env, audience, letterId);
  if (letter === null) return NOBODY;
  const { read } = env.db;
  const day = env.now().toISOString().slice(0, 10);
  const rosters = byNewestList(await listRosters(read, audience));
  const rosterId = parseId<RosterId>(query.roster) ?? rosters[0]?.id;
  const found = await findMandates(read, audience, {
    ...(rosterId === undefined ? {} : { rosterId }),
    ...(query.text === '' ? {} : { text: query.text }),
    ...(query.country === '' ? {} : { country: query.country.toUpperCase() }),
    ...(query.group === '' ? {} : { group: query.group }),
    day,
    limit: ROSTER_PAGE,
    offset: (query.page - 1) * ROSTER_PAGE,
  });
  const invited = await listInvitations(read, env, audience, letterId);
  return {
    letter,
    rosters,
    query,
    mandates: found.mandates,
    total: found.total,
    pages: Math.ceil(found.total / ROSTER_PAGE),
    invited: new Set(invited.map(({ person }) => person.key)),
    groups: POLITICAL_GROUPS,
    capacity: invited.at(-1)?.person.capacity ?? '',
    day,
  };
}

/** The dry run of a list: what each row is, and what this letter knows of it. Keeps nothing. */
export async function checkList(
  env: SigningEnv,
  audience: Audience,
  input: { readonly letterId: LetterId; readonly list: string },
): Promise<Answer<CheckedRow[]>> {
  const rows = readList(input.list);
  if (isRefusal(rows)) return rows;
  const { letterId } = input;
  const invitations = await listInvitations(env.db.read, env, audience, letterId);
  const names = new Set(invitations.map(({ person }) => folded(person.name)));
  const checked: CheckedRow[] = [];
  for (const row of rows) {
    const lookup = row.person === null ? null : mailboxLookup(env.seal, row.person.email);
    const key = { letterId, personKey: null, lookup };
    const alreadyInvited = lookup !== null && (await findTaken(env.db.read, key)) !== 'no';
    checked.push({ ...row, alreadyInvited, sameName: names.has(folded(row.name)) });
  }
  return checked;
}

/** The ids among texts of a form that can be mandates. */
export function mandateIdsIn(texts: readonly string[]): MandateId[] {
  return texts.flatMap((text) => parseId<MandateId>(text) ?? []);
}

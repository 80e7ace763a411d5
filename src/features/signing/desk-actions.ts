import { mayDo, maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, Id, InvitationId, LetterId, MandateId, RosterId } from '#kernel/ids';
import { parseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter, getVersionById } from '#letters';
import type { Letter } from '#letters';
import { findMandates, listRosters, POLITICAL_GROUPS } from '#roster';
import { countPositions, curveOf, folded, matches, ROSTER_PAGE } from './desk-rules.ts';
import type {
  CheckedRow,
  DeskFilter,
  DeskView,
  InvitationView,
  RosterChoice,
  RosterQuery,
  ScanView,
} from './desk-rules.ts';
import { listEvents } from './event-store.ts';
import { findInvitation, findTaken, listInvitations, mailboxLookup } from './invitation-store.ts';
import { readList } from './list-rules.ts';
import { findScan, getScanFile, listScans } from './paper-store.ts';
import type { SigningEnv } from './record-actions.ts';
import { countByDay } from './signature-store.ts';

const NOBODY = refuse('not-found', 'not-found');

/** The letter, for whoever may see who was asked to sign it. */
async function deskLetter(
  env: SigningEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Letter | null> {
  if (!maySee(audience, 'invitations', { letterId, releasedAt: null })) return null;
  return findLetter(env.db.read, audience, letterId);
}

/** Where everybody stands. */
export async function viewDesk(
  env: SigningEnv,
  audience: Audience,
  input: { readonly letterId: LetterId; readonly filter: DeskFilter },
): Promise<Answer<DeskView>> {
  const { letterId, filter } = input;
  const letter = await deskLetter(env, audience, letterId);
  if (letter === null) return NOBODY;
  const { read } = env.db;
  const invitations = await listInvitations(read, env, audience, letterId);
  return {
    letter,
    counts: countPositions(invitations, letter.currentVersion?.id ?? null),
    prepared: invitations.filter(({ position }) => position === 'prepared'),
    shown: invitations.filter((one) => matches(one, filter)),
    total: invitations.length,
    filter,
    curve: curveOf(await countByDay(read, letterId)),
    scans: (await listScans(read, audience, letterId)).filter((scan) => scan.decision === null),
    mayInvite: mayDo(audience, 'invite', letterId),
  };
}

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
  const rosters = await listRosters(read, audience);
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

/** One invitation with its history. */
export async function viewInvitation(
  env: SigningEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly invitationId: InvitationId },
): Promise<Answer<InvitationView>> {
  const letter = await deskLetter(env, audience, key.letterId);
  const { read } = env.db;
  const invitation = await findInvitation(read, env, audience, key.invitationId);
  if (letter === null || invitation?.letterId !== key.letterId) return NOBODY;
  const scans = await listScans(read, audience, key.letterId);
  return {
    letter,
    invitation,
    events: await listEvents(read, invitation.id),
    scans: scans.filter(({ invitationId }) => invitationId === invitation.id),
    mayInvite: mayDo(audience, 'invite', key.letterId),
  };
}

type ScanKey = { readonly letterId: LetterId; readonly scanId: Id<'scan'> };

/** A sheet beside the text it was signed under. */
export async function viewScan(
  env: SigningEnv,
  audience: Audience,
  key: ScanKey & { readonly by: AccountId },
): Promise<Answer<ScanView>> {
  const { read } = env.db;
  const letter = await findLetter(read, audience, key.letterId);
  const scan = await findScan(read, audience, key);
  if (letter === null || scan === null) return NOBODY;
  const invitation = await findInvitation(read, env, audience, scan.invitationId);
  const version = await getVersionById(read, scan.versionId);
  const capacity = invitation?.person.capacity ?? '';
  return { letter, scan, capacity, version, standing: standing() };

  function standing(): ScanView['standing'] {
    if (scan?.decision !== null) return 'decided';
    if (!mayDo(audience, 'decide-paper', key.letterId)) return 'looks-on';
    if (scan.uploadedBy === key.by) return 'own';
    return letter?.currentVersion?.id === scan.versionId ? 'may-decide' : 'older';
  }
}

/** The sheet's own bytes, for whoever may see it. */
export async function readScan(
  env: SigningEnv,
  audience: Audience,
  key: ScanKey,
): Promise<Answer<{ readonly bytes: Buffer; readonly mediaType: string }>> {
  const scan = await findScan(env.db.read, audience, key);
  if (scan === null) return NOBODY;
  return { bytes: await getScanFile(env.db.read, env, scan), mediaType: scan.mediaType };
}

/** The ids among texts of a form that can be mandates. */
export function mandateIdsIn(texts: readonly string[]): MandateId[] {
  return texts.flatMap((text) => parseId<MandateId>(text) ?? []);
}

import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { CaseId, LetterId } from '#kernel/ids';
import type { Audience, CaseParty, CaseStanding, LetterStanding, Role } from './audience-rules.ts';

/** What somebody is with respect to one letter or case, or to none. */
type Party = 'anyone' | 'invited' | 'member' | 'owner' | Role | `case-${CaseParty}`;

/** What there is to look at. */
export type Sight = LetterSight | CaseSight;

export type LetterSight =
  | 'letter' // the public face: page, PDF, JSON, feed, bundle
  | 'statement' // the frozen text: what an invited person must be able to read
  | 'draft' // draft, preview, versions, differences, history
  | 'people' // who leads, drafts, reads second
  | 'invitations' // who was asked and where each stands
  | 'scan' // a signed sheet, the slip of a delivery
  | 'release' // approvals and what still stands in the way
  | 'rosters'
  | 'outbox'
  | 'accounts'
  | 'own-account'
  | 'own-import' // a letter somebody took in, before it is a draft: the store asks whose it is
  | 'source-file' // what a letter was imported from
  | 'deliveries' // to whom the letter went, how, and every answer of a mail server
  | 'replies' // what came back, before and after anybody decided on it
  | 'reply-original' // the mail as it came, its attachments, scans of what came by post
  | 'outcomes' // the line of each demand, with steps nobody has read a second time yet
  | 'followers' // how many follow a letter; who, nobody sees
  | 'cosigning' // switches, figures and clusters of co-signatures; who co-signed, nobody sees
  | 'cosigner-export' // names of those who agreed to it, without addresses
  | 'pen' // mail that came in and belongs to no letter that we know
  | 'webhooks';

export type CaseSight =
  | 'case' // its entries, their history, both renditions, its evidence
  | 'case-sealed' // who a source is, how consent was given, what the danger is
  | 'case-people' // who works on it, and who looked into it without a role
  | 'case-export' // all of it in one file
  | 'case-public' // its public face
  | 'own-cases' // the list of one's own: the store asks whose they are
  | 'compartments'; // that there are cases, without a word of them

/** `released`: once the letter is released, while the case is published. */
type SightRule = { readonly always: readonly Party[]; readonly released: readonly Party[] };

const caseRole: readonly Party[] = ['case-drafter', 'case-second-reader'];
const everyRole: readonly Party[] = ['lead', 'drafter', 'second-reader'];
const seenBy = (...always: readonly Party[]): SightRule => ({ always, released: always });

/** The whole of who sees what; docs/decisions/0007-visibility.md says why. */
export const sights: Readonly<Record<Sight, SightRule>> = {
  letter: { always: [], released: ['anyone'] },
  statement: { always: [...everyRole, 'invited'], released: ['anyone'] },
  draft: seenBy(...everyRole),
  people: seenBy(...everyRole),
  invitations: seenBy(...everyRole),
  scan: seenBy('drafter', 'second-reader'),
  release: seenBy(...everyRole),
  rosters: seenBy('member'),
  outbox: seenBy('owner'),
  accounts: seenBy('owner'),
  'own-account': seenBy('member'),
  'own-import': seenBy('member'),
  'source-file': seenBy('drafter'),
  deliveries: seenBy(...everyRole),
  replies: seenBy(...everyRole),
  'reply-original': seenBy('drafter', 'second-reader'),
  outcomes: seenBy(...everyRole),
  followers: seenBy(...everyRole),
  cosigning: seenBy(...everyRole),
  'cosigner-export': seenBy('drafter', 'lead'),
  pen: seenBy('owner'),
  webhooks: seenBy('owner'),
  case: seenBy(...caseRole, 'case-opening'),
  'case-sealed': seenBy('case-drafter'),
  'case-people': seenBy(...caseRole, 'case-opening'),
  'case-export': seenBy('case-drafter'),
  'case-public': { always: [], released: ['anyone'] },
  'own-cases': seenBy('member'),
  compartments: seenBy('owner'),
};

/** What there is to do. Signing is not here: it is decided by the invitation, not by an account. */
export type Act = LetterAct | CaseAct;

export type LetterAct =
  | 'create-letter'
  | 'edit-draft'
  | 'freeze'
  | 'grant-role'
  | 'invite' // and remind, revoke, hand over
  | 'prepare-paper'
  | 'decide-paper' // never of one's own upload: signing decides that
  | 'approve-release'
  | 'approve-archived-release' // of a letter that appeared elsewhere, before this software
  | 'withdraw-letter'
  | 'ask-erasure' // of a name, or of what somebody wrote to us
  | 'decide-erasure' // never of one's own asking: publication and replies decide that
  | 'import-roster'
  | 'manage-accounts'
  | 'deliver' // and record what went by post or by hand
  | 'file-reply' // enter, confirm, translate, set against demands, let attachments out of quarantine
  | 'decide-reply' // whether its public copy goes out; never of one's own: replies decides that
  | 'record-outcome'
  | 'decide-outcome' // never of one's own: demands decides that
  | 'run-cosigning' // open, pause, close, slow it; list organisations
  | 'judge-cosignatures' // remove with a reason, restore, count what was set aside
  | 'sort-pen'
  | 'manage-webhooks'
  | 'answer-for-record'; // hear of witnesses that contradict it or are silent

export type CaseAct =
  | 'create-case'
  | 'edit-case'
  | 'grant-case-role'
  | 'publish-case' // ask for it
  | 'decide-case-publication' // never of what one asked for oneself: cases decides that
  | 'end-case-publication'
  | 'erase-subject'
  | 'open-compartment';

export const acts: Readonly<Record<Act, readonly Party[]>> = {
  'create-letter': ['member'],
  'edit-draft': ['drafter'],
  freeze: ['drafter'],
  'grant-role': ['drafter'],
  invite: ['drafter'],
  'prepare-paper': ['drafter'],
  'decide-paper': ['second-reader'],
  'approve-release': ['lead'],
  'approve-archived-release': ['second-reader'],
  'withdraw-letter': ['lead', 'second-reader'],
  'ask-erasure': ['drafter', 'lead'],
  'decide-erasure': ['lead', 'second-reader'],
  'import-roster': ['owner'],
  'manage-accounts': ['owner'],
  deliver: ['drafter'],
  'file-reply': ['drafter'],
  'decide-reply': ['second-reader'],
  'record-outcome': ['drafter'],
  'decide-outcome': ['second-reader'],
  'run-cosigning': ['drafter', 'lead'],
  'judge-cosignatures': ['drafter', 'second-reader'],
  'sort-pen': ['owner'],
  'manage-webhooks': ['owner'],
  'answer-for-record': ['owner'],
  'create-case': ['member'],
  'edit-case': ['case-drafter'],
  'grant-case-role': ['case-drafter'],
  'publish-case': ['case-drafter'],
  'decide-case-publication': ['case-second-reader'],
  'end-case-publication': caseRole,
  'erase-subject': ['case-drafter'],
  'open-compartment': ['owner'],
};

function partiesOf(audience: Audience, id: LetterId | CaseId | undefined): ReadonlySet<Party> {
  const parties = new Set<Party>(['anyone']);
  if (audience.kind === 'signatory' && audience.letterId === id) parties.add('invited');
  if (audience.kind !== 'account') return parties;
  parties.add('member');
  if (audience.owner) parties.add('owner');
  if (id === undefined) return parties;
  // a letter's id is no case's, and were it one: their roles have different names here
  const letters: ReadonlyMap<string, ReadonlySet<Role>> = audience.roles;
  const cases: ReadonlyMap<string, ReadonlySet<CaseParty>> = audience.cases;
  for (const role of letters.get(id) ?? []) parties.add(role);
  for (const party of cases.get(id) ?? [])
    if (party !== 'opening' || audience.owner) parties.add(`case-${party}`);
  return parties;
}

type Standing = LetterStanding | CaseStanding;

const idOf = (standing: Standing): LetterId | CaseId =>
  'caseId' in standing ? standing.caseId : standing.letterId;

const isReleased = (standing: Standing): boolean =>
  ('caseId' in standing ? standing.publishedAt : standing.releasedAt) !== null;

/**
 * The visibility function. Every read that can return something private takes an audience and
 * asks here; nothing else decides what somebody may see.
 *
 * @example maySee(audience, 'draft', { letterId, releasedAt: null })
 * @example maySee(audience, 'case', { caseId, publishedAt: null })
 */
export function maySee(audience: Audience, sight: LetterSight, letter?: LetterStanding): boolean;
export function maySee(audience: Audience, sight: CaseSight, about?: CaseStanding): boolean;
export function maySee(audience: Audience, sight: Sight, about?: Standing): boolean {
  if (audience.kind === 'house') return true;
  const rule = sights[sight];
  const allowed = about !== undefined && isReleased(about) ? rule.released : rule.always;
  const parties = partiesOf(audience, about === undefined ? undefined : idOf(about));
  return allowed.some((party) => parties.has(party));
}

/**
 * @example mayDo(audience, 'freeze', letterId)
 * @example mayDo(audience, 'edit-case', caseId)
 */
export function mayDo(audience: Audience, act: LetterAct, letterId?: LetterId): boolean;
export function mayDo(audience: Audience, act: CaseAct, caseId?: CaseId): boolean;
export function mayDo(audience: Audience, act: Act, id?: LetterId | CaseId): boolean {
  if (audience.kind === 'house') return true;
  const parties = partiesOf(audience, id);
  return acts[act].some((party) => parties.has(party));
}

/**
 * Null when the audience may see it. What one may not see does not exist for them: the refusal
 * is the one of an address that was never given out.
 */
export function sightRefusal(
  audience: Audience,
  sight: LetterSight,
  letter?: LetterStanding,
): Refusal | null {
  return maySee(audience, sight, letter) ? null : refuse('not-found', 'not-found');
}

/** As `sightRefusal`, of a case. */
export function caseSightRefusal(
  audience: Audience,
  sight: CaseSight,
  about?: CaseStanding,
): Refusal | null {
  return maySee(audience, sight, about) ? null : refuse('not-found', 'not-found');
}

/** Null when the audience may do it; `forbidden` only to those who may know that the letter exists. */
export function actRefusal(
  audience: Audience,
  act: LetterAct,
  letterId?: LetterId,
): Refusal | null {
  if (mayDo(audience, act, letterId)) return null;
  if (letterId === undefined) return withoutOne(audience);
  return maySee(audience, 'draft', { letterId, releasedAt: null })
    ? refuse('forbidden', 'role-missing')
    : refuse('not-found', 'not-found');
}

/** As `actRefusal`, of a case: `forbidden` only to those who may know that it exists. */
export function caseActRefusal(audience: Audience, act: CaseAct, caseId?: CaseId): Refusal | null {
  if (mayDo(audience, act, caseId)) return null;
  if (caseId === undefined) return withoutOne(audience);
  return maySee(audience, 'case', { caseId, publishedAt: null })
    ? refuse('forbidden', 'case-role-missing')
    : refuse('not-found', 'not-found');
}

const withoutOne = (audience: Audience): Refusal =>
  audience.kind === 'account'
    ? refuse('forbidden', 'owner-only')
    : refuse('not-found', 'not-found');

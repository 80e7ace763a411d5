import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { LetterId } from '#kernel/ids';
import type { Audience, LetterStanding, Role } from './audience-rules.ts';

/** What somebody is with respect to one letter, or to none. */
type Party = 'anyone' | 'invited' | 'member' | 'owner' | Role;

/** What there is to look at. */
export type Sight =
  | 'letter' // the public face: page, PDF, JSON, feed, bundle
  | 'statement' // the frozen text: what an invited person must be able to read
  | 'draft' // draft, preview, versions, differences, history
  | 'people' // who leads, drafts, reads second
  | 'invitations' // who was asked and where each stands
  | 'scan' // a signed sheet
  | 'release' // approvals and what still stands in the way
  | 'rosters'
  | 'outbox'
  | 'accounts'
  | 'own-account'
  | 'own-import' // a letter somebody took in, before it is a draft: the store asks whose it is
  | 'source-file'; // what a letter was imported from

type SightRule = { readonly always: readonly Party[]; readonly released: readonly Party[] };

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
};

/** What there is to do. Signing is not here: it is decided by the invitation, not by an account. */
export type Act =
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
  | 'import-roster'
  | 'manage-accounts';

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
  'import-roster': ['owner'],
  'manage-accounts': ['owner'],
};

function partiesOf(audience: Audience, letterId: LetterId | undefined): ReadonlySet<Party> {
  const parties = new Set<Party>(['anyone']);
  if (audience.kind === 'signatory' && audience.letterId === letterId) parties.add('invited');
  if (audience.kind !== 'account') return parties;
  parties.add('member');
  if (audience.owner) parties.add('owner');
  if (letterId !== undefined)
    for (const role of audience.roles.get(letterId) ?? []) parties.add(role);
  return parties;
}

/**
 * The visibility function. Every read that can return something private takes an audience and
 * asks here; nothing else decides what somebody may see.
 *
 * @example maySee(audience, 'draft', { letterId, releasedAt: null })
 */
export function maySee(audience: Audience, sight: Sight, letter?: LetterStanding): boolean {
  if (audience.kind === 'house') return true;
  const rule = sights[sight];
  const allowed = letter?.releasedAt ? rule.released : rule.always;
  const parties = partiesOf(audience, letter?.letterId);
  return allowed.some((party) => parties.has(party));
}

/** @example mayDo(audience, 'freeze', letterId) */
export function mayDo(audience: Audience, act: Act, letterId?: LetterId): boolean {
  if (audience.kind === 'house') return true;
  const parties = partiesOf(audience, letterId);
  return acts[act].some((party) => parties.has(party));
}

/**
 * Null when the audience may see it. What one may not see does not exist for them: the refusal
 * is the one of an address that was never given out.
 */
export function sightRefusal(
  audience: Audience,
  sight: Sight,
  letter?: LetterStanding,
): Refusal | null {
  return maySee(audience, sight, letter) ? null : refuse('not-found', 'not-found');
}

/** Null when the audience may do it; `forbidden` only to those who may know that the letter exists. */
export function actRefusal(audience: Audience, act: Act, letterId?: LetterId): Refusal | null {
  if (mayDo(audience, act, letterId)) return null;
  if (letterId === undefined)
    return audience.kind === 'account'
      ? refuse('forbidden', 'owner-only')
      : refuse('not-found', 'not-found');
  return maySee(audience, 'draft', { letterId, releasedAt: null })
    ? refuse('forbidden', 'role-missing')
    : refuse('not-found', 'not-found');
}

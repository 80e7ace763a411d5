import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import { ANONYMOUS, roles } from './audience-rules.ts';
import { actRefusal, mayDo, maySee, sightRefusal } from './rules.ts';
import type { LetterAct, LetterSight } from './rules.ts';
import type { Audience, Role } from './audience-rules.ts';

const letterId = newId<LetterId>();
const other = newId<LetterId>();
const draft = { letterId, releasedAt: null };
const released = { letterId, releasedAt: new Date('2026-03-02T09:00:00Z') };

function account(owner: boolean, ...held: readonly (readonly [LetterId, Role])[]): Audience {
  const map = new Map<LetterId, Set<Role>>();
  for (const [letter, role] of held) map.set(letter, (map.get(letter) ?? new Set()).add(role));
  return { kind: 'account', accountId: newId<AccountId>(), owner, roles: map, cases: new Map() };
}

const signatory = (letter: LetterId): Audience => ({
  kind: 'signatory',
  letterId: letter,
  invitationId: newId<InvitationId>(),
});

const audiences = {
  anonymous: ANONYMOUS,
  invited: signatory(letterId),
  'invited elsewhere': signatory(other),
  'drafter elsewhere': account(false, [other, 'drafter']),
  drafter: account(false, [letterId, 'drafter']),
  'second reader': account(false, [letterId, 'second-reader']),
  lead: account(false, [letterId, 'lead']),
  owner: account(true),
} as const;

const names = Object.keys(audiences) as (keyof typeof audiences)[];
/** Who sees it, written out by hand, so that a change of the table is noticed. */
const seenBy: Readonly<Record<LetterSight, string>> = {
  letter: '',
  statement: 'invited drafter second-reader lead',
  draft: 'drafter second-reader lead',
  people: 'drafter second-reader lead',
  invitations: 'drafter second-reader lead',
  scan: 'drafter second-reader',
  release: 'drafter second-reader lead',
  rosters: 'drafter-elsewhere drafter second-reader lead owner',
  outbox: 'owner',
  accounts: 'owner',
  'own-account': 'drafter-elsewhere drafter second-reader lead owner',
  'own-import': 'drafter-elsewhere drafter second-reader lead owner',
  'source-file': 'drafter',
  deliveries: 'drafter second-reader lead',
  replies: 'drafter second-reader lead',
  'reply-original': 'drafter second-reader',
  outcomes: 'drafter second-reader lead',
  followers: 'drafter second-reader lead',
  cosigning: 'drafter second-reader lead',
  'cosigner-export': 'drafter lead',
  pen: 'owner',
  webhooks: 'owner',
};

const doneBy: Readonly<Record<LetterAct, string>> = {
  'edit-draft': 'drafter',
  freeze: 'drafter',
  'grant-role': 'drafter',
  invite: 'drafter',
  'prepare-paper': 'drafter',
  'decide-paper': 'second-reader',
  'approve-release': 'lead',
  'approve-archived-release': 'second-reader',
  'withdraw-letter': 'second-reader lead',
  'ask-erasure': 'drafter lead',
  'decide-erasure': 'second-reader lead',
  'create-letter': 'drafter-elsewhere drafter second-reader lead owner',
  'import-roster': 'owner',
  'manage-accounts': 'owner',
  deliver: 'drafter',
  'file-reply': 'drafter',
  'decide-reply': 'second-reader',
  'record-outcome': 'drafter',
  'decide-outcome': 'second-reader',
  'sort-pen': 'owner',
  'manage-webhooks': 'owner',
  'run-cosigning': 'drafter lead',
  'judge-cosignatures': 'drafter second-reader',
  'answer-for-record': 'owner',
};

const allSights = Object.keys(seenBy) as LetterSight[];
const allActs = Object.keys(doneBy) as LetterAct[];

const listed = (list: readonly string[]) => list.map((name) => name.replaceAll(' ', '-')).join(' ');

test.each(allSights)('before release, only these see: %s', (sight) => {
  expect(listed(names.filter((name) => maySee(audiences[name], sight, draft)))).toBe(seenBy[sight]);
});

test('a released letter and its text are open to everybody, and nothing else is', () => {
  for (const sight of allSights) {
    const open = names.every((name) => maySee(audiences[name], sight, released));
    expect([sight, open]).toEqual([sight, sight === 'letter' || sight === 'statement']);
  }
});

test('release opens nothing to strangers but the letter itself', () => {
  const strangers = ['anonymous', 'invited elsewhere', 'drafter elsewhere', 'owner'] as const;
  const inside: LetterSight[] = ['draft', 'people', 'invitations', 'scan', 'release'];
  for (const name of strangers)
    for (const sight of inside) expect(maySee(audiences[name], sight, released)).toBe(false);
});

test.each(allActs)('only these may do it: %s', (act) => {
  expect(listed(names.filter((name) => mayDo(audiences[name], act, letterId)))).toBe(doneBy[act]);
});

test('a role on one letter gives nothing on another, whatever the roles', () => {
  fc.assert(
    fc.property(
      fc.subarray([...roles]),
      fc.boolean(),
      fc.constantFrom(...allSights),
      fc.constantFrom(...allActs),
      (held, owner, sight, act) => {
        const here = account(owner, ...held.map((role) => [letterId, role] as const));
        const nowhere = account(owner);
        const elsewhere = { letterId: other, releasedAt: null };
        expect(maySee(here, sight, elsewhere)).toBe(maySee(nowhere, sight, elsewhere));
        expect(mayDo(here, act, other)).toBe(mayDo(nowhere, act, other));
      },
    ),
  );
});

test('more roles never take anything away', () => {
  fc.assert(
    fc.property(
      fc.subarray([...roles]),
      fc.constantFrom(...roles),
      fc.constantFrom(...allSights),
      fc.constantFrom(...allActs),
      (held, more, sight, act) => {
        const fewer = account(false, ...held.map((role) => [letterId, role] as const));
        const extra = account(false, ...[...held, more].map((role) => [letterId, role] as const));
        if (maySee(fewer, sight, draft)) expect(maySee(extra, sight, draft)).toBe(true);
        if (mayDo(fewer, act, letterId)) expect(mayDo(extra, act, letterId)).toBe(true);
      },
    ),
  );
});

test('what one may not see does not exist; what one may see but not do is refused as such', () => {
  expect(sightRefusal(audiences.owner, 'draft', draft)?.kind).toBe('not-found');
  expect(actRefusal(audiences['drafter elsewhere'], 'freeze', letterId)?.kind).toBe('not-found');
  expect(actRefusal(audiences.lead, 'freeze', letterId)?.kind).toBe('forbidden');
  expect(actRefusal(audiences.drafter, 'manage-accounts')?.kind).toBe('forbidden');
  expect(actRefusal(ANONYMOUS, 'manage-accounts')?.kind).toBe('not-found');
  expect(sightRefusal(audiences.lead, 'draft', draft)).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId, LetterId } from '#kernel/ids';
import { ANONYMOUS, roles } from './audience-rules.ts';
import { acts, caseActRefusal, caseSightRefusal, mayDo, maySee, sights } from './rules.ts';
import type { Audience, CaseParty } from './audience-rules.ts';
import type { CaseAct, CaseSight } from './rules.ts';

const caseId = newId<CaseId>();
const other = newId<CaseId>();
const kept = { caseId, publishedAt: null };
const published = { caseId, publishedAt: new Date('2026-03-02T09:00:00Z') };

function account(owner: boolean, id: CaseId, ...parties: readonly CaseParty[]): Audience {
  const cases = new Map(parties.length === 0 ? [] : [[id, new Set(parties)]]);
  return { kind: 'account', accountId: newId<AccountId>(), owner, roles: new Map(), cases };
}

/** Every role there is on a letter whose id is, by a mischance, that of the case. */
const letterTeam: Audience = {
  kind: 'account',
  accountId: newId<AccountId>(),
  owner: false,
  roles: new Map([[caseId as string as LetterId, new Set(roles)]]),
  cases: new Map(),
};

const audiences = {
  anonymous: ANONYMOUS,
  elsewhere: account(false, other, 'drafter', 'second-reader'),
  letter: letterTeam,
  drafter: account(false, caseId, 'drafter'),
  reader: account(false, caseId, 'second-reader'),
  owner: account(true, caseId),
  opener: account(true, caseId, 'opening'),
  'former-owner': account(false, caseId, 'opening'),
} as const;

const names = Object.keys(audiences) as (keyof typeof audiences)[];

/** Written out by hand, so that a change of the table is noticed. */
const members = 'elsewhere letter drafter reader owner opener former-owner';
const seenBy: Readonly<Record<CaseSight, string>> = {
  case: 'drafter reader opener',
  'case-sealed': 'drafter',
  'case-people': 'drafter reader opener',
  'case-export': 'drafter',
  'case-public': '',
  'own-cases': members,
  compartments: 'owner opener',
};
const doneBy: Readonly<Record<CaseAct, string>> = {
  'create-case': members,
  'edit-case': 'drafter',
  'grant-case-role': 'drafter',
  'publish-case': 'drafter',
  'decide-case-publication': 'reader',
  'end-case-publication': 'drafter reader',
  'erase-subject': 'drafter',
  'open-compartment': 'owner opener',
};
const allSights = Object.keys(seenBy) as CaseSight[];
const allActs = Object.keys(doneBy) as CaseAct[];

test.each(allSights)('of a case nobody published, only these see: %s', (sight) => {
  expect(names.filter((name) => maySee(audiences[name], sight, kept)).join(' ')).toBe(
    seenBy[sight],
  );
});

test.each(allActs)('only these may do it: %s', (act) => {
  expect(names.filter((name) => mayDo(audiences[name], act, caseId)).join(' ')).toBe(doneBy[act]);
});

test('no sight and no act on a case is missing in the tables above', () => {
  const aboutCases = (name: string) => /case|compartment|erase/.test(name);
  expect(Object.keys(sights).filter(aboutCases).toSorted()).toEqual(allSights.toSorted());
  expect(Object.keys(acts).filter(aboutCases).toSorted()).toEqual(allActs.toSorted());
});

test('a published case opens its public face to everybody, and nothing else to anybody', () => {
  for (const sight of allSights)
    for (const name of names) {
      const sees = maySee(audiences[name], sight, published);
      expect([sight, name, sees]).toEqual([
        sight,
        name,
        sight === 'case-public' || seenBy[sight].split(' ').includes(name),
      ]);
    }
});

test('a role on one case gives nothing on another, whatever the roles', () => {
  fc.assert(
    fc.property(
      fc.subarray<CaseParty>(['drafter', 'second-reader', 'opening']),
      fc.boolean(),
      fc.constantFrom(...allSights),
      fc.constantFrom(...allActs),
      (parties, owner, sight, act) => {
        const here = account(owner, caseId, ...parties);
        const nowhere = account(owner, caseId);
        const elsewhere = { caseId: other, publishedAt: null };
        expect(maySee(here, sight, elsewhere)).toBe(maySee(nowhere, sight, elsewhere));
        expect(mayDo(here, act, other)).toBe(mayDo(nowhere, act, other));
      },
    ),
  );
});

test('an opening lets the owner look and do nothing', () => {
  for (const act of allActs)
    expect(mayDo(audiences.opener, act, caseId)).toBe(mayDo(audiences.owner, act, caseId));
});

test('a case one has no role on does not exist, not even as something forbidden', () => {
  expect(caseSightRefusal(audiences.owner, 'case', kept)?.kind).toBe('not-found');
  expect(caseActRefusal(audiences.elsewhere, 'edit-case', caseId)?.kind).toBe('not-found');
  expect(caseActRefusal(audiences.owner, 'edit-case', caseId)?.kind).toBe('not-found');
  expect(caseActRefusal(audiences.reader, 'edit-case', caseId)?.kind).toBe('forbidden');
  expect(caseActRefusal(audiences.opener, 'edit-case', caseId)?.kind).toBe('forbidden');
  expect(caseActRefusal(audiences.drafter, 'open-compartment')?.kind).toBe('forbidden');
  expect(caseSightRefusal(audiences.drafter, 'case', kept)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#kernel/bytes';
import { newId } from '#kernel/ids';
import type { AccountId, InvitationId, SignatureId } from '#kernel/ids';
import type { PoliticalGroup } from '#roster';
import type { Signature } from '#signing';
import { completeContent, letterAt } from '#support/letters';
import { changedAt, newestOf } from './modified-rules.ts';
import { jsonOf } from './json-rules.ts';
import { letterJson, noticeJson } from './json-shape-rules.ts';
import { describePublic } from './openapi-actions.ts';
import { entryOf } from './entry-rules.ts';
import { faceOf } from './face-rules.ts';
import { isInferred, isReleased } from './rules.ts';
import type { FaceParts } from './face-rules.ts';
import type { PublicFace, PublicLetter } from './rules.ts';
import { listOrders, orderSignatories, sortForm } from './signatory-rules.ts';

const at = new Date('2026-03-02T09:00:00Z');
const groups: Record<string, number> = { Left: 10, Middle: 50, Right: 90 };
const groupOf = (label: string): PoliticalGroup => ({
  code: label,
  name: `Group of the ${label}`,
  seat: groups[label] ?? 95,
  colour: 'other',
  known: label in groups,
});

function signature(name: string, change: Partial<Signature> = {}): Signature {
  const letter = letterAt('released');
  return {
    id: newId<SignatureId>(),
    letterId: letter.id,
    printedAs: null,
    versionId: letter.release?.versionId ?? newId(),
    invitationId: newId<InvitationId>(),
    personKey: name,
    name,
    capacity: 'Member of the Parliament',
    country: 'IE',
    politicalGroup: 'Left',
    party: null,
    mandateId: null,
    mode: 'passkey',
    signedAt: at,
    late: false,
    who: '0'.repeat(64),
    mandate: null,
    leafId: 1,
    ...change,
  };
}

function partsOf(state: 'released' | 'withdrawn', change: Partial<FaceParts> = {}): FaceParts {
  const letter = letterAt(state);
  if (!isReleased(letter)) throw new Error('released letters are released');
  const leads = [{ accountId: newId<AccountId>(), name: 'Lea Lead', capacity: 'MP' }];
  const version: FaceParts['version'] = {
    id: letter.release.versionId,
    letterId: letter.id,
    number: 2,
    statement: 'the statement',
    statementSha256: sha256('the statement'),
    content: { ...completeContent(), leads },
    changeNote: '',
    frozenAt: at,
    frozenBy: newId<AccountId>(),
  };
  return {
    letter,
    version,
    signatures: [],
    groupOf,
    house: null,
    inclusion: null,
    cases: [],
    after: null,
    cosigning: null,
    ...change,
  };
}

function letterOf(change: Partial<FaceParts> = {}): PublicLetter {
  const face = faceOf(partsOf('released', change));
  if (face.kind !== 'letter') throw new Error('not withdrawn');
  return face;
}

const links = {
  html: 'https://x.example/letters/a',
  pdf: 'https://x.example/letters/a.pdf',
  bundle: 'https://x.example/letters/a/bundle.zip',
};

describe('the public face of a letter', () => {
  test('holds no note of the desk, no key of a person, no id of an account', () => {
    const parts = partsOf('released', { signatures: [signature('Ana Example')] });
    const shown = JSON.stringify(faceOf(parts));
    expect(shown).not.toContain('only for us'); // the note on a subject
    expect(shown).not.toContain(parts.version.content.leads[0]?.accountId);
    expect(shown).not.toMatch(/personKey|invitationId|mandateId|accountId/);
  });

  test('stands late signatures apart and marks who leads', () => {
    const signatures = [signature('Lea Lead'), signature('Ana Late', { late: true })];
    const { signatories, late } = letterOf({ signatures });
    expect(signatories.map(({ name, lead }) => [name, lead])).toEqual([['Lea Lead', true]]);
    expect(late.map(({ name, lead }) => [name, lead])).toEqual([['Ana Late', false]]);
  });

  test('of a withdrawn letter is its notice: no title, no text, no demand, no name', () => {
    const parts = partsOf('withdrawn', { signatures: [signature('Ana Example')] });
    const face = faceOf(parts);
    expect(face.kind).toBe('notice');
    const shown = JSON.stringify([face, jsonOf(face, links)]);
    expect(shown).not.toMatch(/Ana Example|Dana Sarova|held since|Minister/);
    expect(noticeJson.parse(jsonOf(face, links)).notice).toBe('A mistake.');
  });

  test('names the addressees of a demand only where not everybody is asked', () => {
    const base = completeContent();
    const addressees = [
      {
        number: 1,
        name: '',
        office: 'Minister of Justice',
        country: 'KZ',
        basis: 'stated' as const,
      },
      { number: 2, name: 'B. Bey', office: '', country: '', basis: 'stated' as const },
    ];
    const demands = [
      { number: 1, type: 'release' as const, text: 'One.', subjects: [], addressees: [1, 2] },
      { number: 4, type: 'other' as const, text: 'Two.', subjects: [], addressees: [2] },
    ];
    const parts = partsOf('released');
    const content = { ...base, addressees, demands, leads: [] };
    const face = letterOf({ version: { ...parts.version, content } });
    expect(face.demands.map(({ number, addressees: asked }) => [number, asked])).toEqual([
      [1, []],
      [4, ['B. Bey']],
    ]);
    expect(letterJson.parse(jsonOf(face, links)).demands).toMatchObject([
      { number: 1, addressees: [1, 2], subjects: [] },
      { number: 4, addressees: [2], subjects: [] },
    ]);
  });

  test('fills the seats of the house from left to right, never more than there are', () => {
    const signatures = ['a', 'b', 'c'].map((name) => signature(name));
    const house = {
      roster: 'A parliament',
      seats: [
        { group: 'Right', seats: 4 },
        { group: 'Left', seats: 2 },
      ],
    };
    expect(letterOf({ signatures, house }).house?.seats).toMatchObject([
      { code: 'Left', seats: 2, signed: 2 },
      { code: 'Right', seats: 4, signed: 0 },
    ]);
  });
});

test('only a letter that was published elsewhere has an inferred date', () => {
  expect(isInferred('published-elsewhere', '2011-09?')).toBe(true);
  expect(isInferred('published-elsewhere', '2011-09')).toBe(false);
  expect(isInferred('written-here', '2011-09?')).toBe(false);
});

describe('the letter as data', () => {
  test('keeps the shape it promises', () => {
    const face = letterOf({ signatures: [signature('Ana Example', { politicalGroup: null })] });
    expect(letterJson.parse(jsonOf(face, links))).toEqual(jsonOf(face, links));
  });

  test('is described with the same shape', () => {
    const described = JSON.stringify(describePublic({ server: 'https://x.example', version: '1' }));
    for (const field of Object.keys(jsonOf(letterOf(), links)))
      expect(described).toContain(`"${field}"`);
  });

  test('changes its date with whatever happened last', () => {
    const late = signature('Ana', { late: true, signedAt: new Date('2026-04-01T00:00:00Z') });
    expect(changedAt(letterOf()).toISOString()).toBe(at.toISOString());
    expect(changedAt(letterOf({ signatures: [late] })).toISOString()).toContain('2026-04-01');
    const face: PublicFace = faceOf(partsOf('withdrawn'));
    expect(changedAt(face).toISOString()).toContain('2026-03-03');
    const { letter, version } = partsOf('withdrawn');
    if (!isReleased(letter)) throw new Error('released letters are released');
    expect(newestOf([entryOf(letter, version)])).toEqual(changedAt(face));
    expect(newestOf([])).toEqual(new Date(0));
  });
});

describe('the order of a list of names', () => {
  test.each([
    ['Paul MURPHY', 'MURPHY Paul'],
    ['Nicole Kiil-Nielsen', 'Kiil-Nielsen Nicole'],
    ['Bairbre DE BRÚN', 'DE BRÚN Bairbre'],
    ['Aung', 'Aung'],
    ['李小龍', '李小龍'],
    ['MARÍA', 'MARÍA'],
  ])('%s is sorted as %s', (name, form) => {
    expect(sortForm(name)).toBe(form);
  });

  const people = letterOf({
    signatures: [
      signature('Zoë Abel', { country: 'FR', politicalGroup: 'Right' }),
      signature('Ana Zorro', { country: 'DE', politicalGroup: 'Left' }),
      signature('Émile Ébène', { country: null, politicalGroup: null }),
    ],
  }).signatories;

  test('follows the reader’s alphabet; what nobody knows comes last', () => {
    const heading = (key: string): string => ({ DE: 'Germany', FR: 'France' })[key] ?? key;
    const order = (by: (typeof listOrders)[number]) =>
      orderSignatories(people, by, 'en', heading).map(({ key, people: part }) => [
        key,
        ...part.map(({ name }) => name),
      ]);
    expect(order('name')).toEqual([['', 'Zoë Abel', 'Émile Ébène', 'Ana Zorro']]);
    expect(order('country')).toEqual([
      ['FR', 'Zoë Abel'],
      ['DE', 'Ana Zorro'],
      ['', 'Émile Ébène'],
    ]);
    expect(order('group')).toEqual([
      ['Group of the Left', 'Ana Zorro'],
      ['Group of the Right', 'Zoë Abel'],
      ['', 'Émile Ébène'],
    ]);
  });

  test('loses nobody and shows nobody twice', () => {
    const anybody = fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      country: fc.constantFrom('IE', 'FR', null),
      politicalGroup: fc.constantFrom('Left', 'Right', 'unheard of', null),
    });
    fc.assert(
      fc.property(
        fc.array(anybody, { maxLength: 40 }),
        fc.constantFrom(...listOrders),
        (list, by) => {
          const signatures = list.map((one) => signature(one.name, one));
          const { signatories } = letterOf({ signatures });
          const shown = orderSignatories(signatories, by, 'en', (key) => key).flatMap(
            (part) => part.people,
          );
          expect(shown.length).toBe(signatories.length);
          expect(new Set(shown)).toEqual(new Set(signatories));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import {
  decideListing,
  likeness,
  nameKey,
  organisationStates,
  parseOrganisation,
  stateOf,
  typedOrganisation,
} from './organisation-rules.ts';

const face = (name: string, website: string | null = null) => ({ name, country: 'DE', website });

describe('organisations that may be the same are pointed out, with the reason', () => {
  test.each([
    ['Médecins du Fleuve', 'MEDECINS DU FLEUVE e.V.', 'name'],
    ['The Writers’ Aid', 'Writers Aid', 'name'],
    ['Writers Aid', 'Writers Aid of Lower Saxony', 'part-of-name'],
    ['Дом прав человека', 'дом прав человека', 'name'],
    ['Amal', 'Amal House', null], // one word says too little
    ['Press Watch', 'River Watch', null],
  ])('%s and %s', (one, other, why) => {
    expect(likeness(face(one), face(other))).toBe(why);
    expect(likeness(face(other), face(one))).toBe(why);
  });

  test('one web site under two names', () => {
    const one = face('Writers Aid', 'https://www.aid.example.org/about');
    expect(likeness(one, face('Hilfe für Schreibende', 'http://aid.example.org'))).toBe('website');
  });

  test('whatever is typed has a key, and is like itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        expect(nameKey(name)).not.toBe('');
        expect(likeness(face(name), face(name))).toBe('name');
      }),
    );
  });
});

test('a form is read whatever was sent, and says at which field it is wrong', () => {
  fc.assert(
    fc.property(fc.anything(), (body) => {
      const read = parseOrganisation(typedOrganisation(body));
      expect('faults' in read || 'fields' in read).toBe(true);
    }),
  );
  const typed = {
    organisation: ' Writers’\tAid ',
    country: 'HR',
    website: 'aid.example.org',
    person: 'Ana Berg',
    role: 'director',
    mailbox: 'ana@aid.example.org',
  };
  expect(parseOrganisation(typedOrganisation(typed))).toMatchObject({
    fields: { name: 'Writers’ Aid', website: 'https://aid.example.org' },
  });
  const wrong = {
    ...typed,
    website: 'javascript:alert(1)',
    country: 'XX',
    mailbox: 'ana',
    role: '',
  };
  expect(parseOrganisation(typedOrganisation(wrong))).toEqual({
    faults: { website: 'website', country: 'country', mailbox: 'email', role: 'role' },
  });
  for (const website of ['https://u:p@example.org', 'http://localhost', 'ftp://example.org'])
    expect(parseOrganisation(typedOrganisation({ ...typed, website }))).toHaveProperty('faults');
});

test('only what was confirmed can be listed, and what is over stays over', () => {
  const at = new Date('2026-03-02T09:00:00Z');
  const of = (state: (typeof organisationStates)[number]) => ({
    confirmedAt: state === 'asked' ? null : at,
    listedAt: state === 'listed' ? at : null,
    endedAt: state === 'ended' ? at : null,
  });
  const said = organisationStates.map((state) => {
    expect(stateOf(of(state))).toBe(state);
    return (['list', 'decline'] as const).map((act) => {
      const decision = decideListing(of(state), act);
      return isRefusal(decision) ? decision.reason : decision;
    });
  });
  expect(said).toEqual([
    ['organisation-not-confirmed', 'organisation-not-confirmed'],
    ['go', 'go'],
    ['again', 'go'],
    ['organisation-ended', 'organisation-ended'],
  ]);
});

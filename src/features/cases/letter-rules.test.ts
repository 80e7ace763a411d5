import { describe, expect, test } from 'vitest';
import type { AccountId, CaseId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { tidyEntry } from './check-rules.ts';
import { letterParts } from './letter-rules.ts';
import type { Entry, EntryId, Kind } from './rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

const caseId = newId<CaseId>();

function entry<K extends Kind>(
  kind: K,
  content: Readonly<Record<string, unknown>>,
  certainty: Certainty | null = null,
): Entry {
  const tidied = tidyEntry(kind, content);
  const { date, since } = tidied.content as { date?: string; since?: string };
  const day = date || since || null;
  const at = new Date('2026-01-01T00:00:00Z');
  return {
    id: newId<EntryId>(),
    caseId,
    kind,
    shownTo: 'drafters',
    certainty,
    revision: 1,
    addedAt: at,
    changedAt: at,
    changedBy: newId<AccountId>(),
    removedAt: null,
    content: tidied.content,
    earliest: day,
    latest: day,
  } as Entry; // put together as a form would
}

const named = (text: string, type = 'person', more = {}) =>
  entry('subject', { type, names: [{ text, language: '', use: 'own' }], ...more });
const agreed = (subject: Entry) =>
  ['store', 'name-public'].map((use) =>
    entry('consent', {
      subject: subject.id,
      use,
      answer: 'given',
      basis: 'self',
      givenOn: '2025-01-01',
    }),
  );
const partsOf = (entries: readonly Entry[], language = 'en') =>
  letterParts({ caseId, entries, file: entries, language, day: '2026-01-01' });
const olmo = named('Tarek Olmo');
const lena = named('Lena Brandvik', 'person', { pseudonym: 'L. of Varno' });
const dockers = named('the Varno dockers', 'group', { numberTo: 25 });
const union = named('Harbour Union', 'organisation');

describe('what a case gives a letter', () => {
  test('names who agreed, and calls others by pseudonym or number', () => {
    const { people } = partsOf([olmo, lena, dockers, union, ...agreed(olmo)]);
    expect(people.map(({ name, named: isNamed }) => [name, isNamed])).toEqual([
      ['Tarek Olmo', true],
      ['L. of Varno', false],
      ['up to 25 people', false],
      ['Harbour Union', true],
    ]);
  });

  test('takes a hidden name out of the words of the file as well', () => {
    const what = 'Lena Brandvik was questioned for nine hours';
    const seen = entry('event', { what, date: '2019-05-03', subjects: [lena.id] }, 'reported');
    const { facts } = partsOf([lena, seen]);
    expect(facts[0]?.sentence).toContain('L. of Varno');
    expect(facts[0]?.sentence).not.toContain('Brandvik');
  });

  test.each([
    ['established', 'On 3 May 2019, the police searched the office.'],
    ['documented', 'Documents show that on 3 May 2019, the police searched the office.'],
    ['we-understand', 'We understand that on 3 May 2019, the police searched the office.'],
    ['reported', 'It is reported that on 3 May 2019, the police searched the office.'],
    ['suspected', 'It is suspected that on 3 May 2019, the police searched the office.'],
    ['disputed', 'It is disputed whether on 3 May 2019, the police searched the office.'],
  ] as const)('says what is %s with its hedge', (certainty, sentence) => {
    const what = 'The police searched the office';
    const { facts } = partsOf([entry('event', { what, date: '2019-05-03' }, certainty)]);
    expect(facts[0]?.sentence).toBe(sentence);
  });

  test('says of a threatened charge that it will come, and asks that it be dropped', () => {
    const charge = entry(
      'charge',
      {
        offence: 'despotism',
        penalty: 'up to two years',
        stage: 'threatened',
        subjects: [olmo.id],
      },
      'we-understand',
    );
    const { facts, asks } = partsOf([olmo, charge, ...agreed(olmo)]);
    expect(facts[0]?.sentence).toBe(
      'We understand that Tarek Olmo will be charged with “despotism”, which carries up to two years.',
    );
    expect(asks.map(({ type, text }) => [type, text])).toEqual([
      ['drop-charges', 'The dropping of all charges against Tarek Olmo'],
    ]);
  });

  test.each([
    ['“insult” or “libel”', 'en', '“‘insult’ or ‘libel’”'],
    ['"insult" or "libel"', 'en', '“‘insult’ or ‘libel’”'],
    ['« injure » ou « diffamation »', 'fr', '« “injure” ou “diffamation” »'],
  ])('sets an offence that brings its own quotation marks within ours', (offence, lang, said) => {
    const charge = entry('charge', { offence, subjects: [olmo.id] }, 'established');
    const { facts } = partsOf([olmo, charge, ...agreed(olmo)], lang);
    expect(facts[0]?.sentence).toContain(said);
  });

  test('asks for the end of what still lasts, in French as in English, and of nothing else', () => {
    const held = { type: 'detention', phase: 'past', since: '2019-06', subjects: [olmo.id] };
    const jail = entry('measure', held, 'established');
    const over = entry('measure', { ...held, since: '2018-01', until: '2018-02' }, 'established');
    const { facts, asks } = partsOf([olmo, jail, over, ...agreed(olmo)], 'fr');
    expect(facts.map(({ sentence }) => sentence)).toContain(
      'Depuis juin 2019, Tarek Olmo est en détention.',
    );
    expect(asks.map(({ text }) => text)).toEqual(['La libération immédiate de Tarek Olmo']);
  });

  test('in a language without words gives the bare facts and asks nothing', () => {
    const what = 'Полиция обыскала контору';
    const seen = entry('event', { what, date: '2019-05-03' }, 'suspected');
    const { facts, asks } = partsOf([seen], 'ru');
    expect(facts[0]?.sentence).toBe('Есть основания полагать, что полиция обыскала контору.');
    expect(asks).toEqual([]);
  });

  test('stands in the order things happened', () => {
    const seen = (what: string, date: string) => entry('event', { what, date }, 'established');
    const entries = [
      seen('Third thing', '2021-01-01'),
      seen('First thing', '2019-01-01'),
      seen('Second thing', '2020-01-01'),
    ];
    const sentences = partsOf(entries).facts.map(({ sentence }) => sentence.split(', ')[1]);
    expect(sentences).toEqual(['first thing.', 'second thing.', 'third thing.']);
  });
});

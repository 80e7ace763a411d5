import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountId, CaseId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { readCertainty } from '#reader';
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

  test.each([
    ['en', 'The immediate release of 3 people we do not name'],
    ['fr', 'La libération immédiate de 3 personnes que nous ne nommons pas'],
  ])('numbers who is not named, and asks the same for them once (%s)', (language, text) => {
    const hidden = ['Ana Osk', 'Bo Osk', 'Cy Osk'].map((name) => named(name));
    const held = { type: 'detention', phase: 'past', since: '2019-06' };
    const jails = hidden.map(({ id }) => entry('measure', { ...held, subjects: [id] }, 'reported'));
    const { people, asks } = partsOf([...hidden, ...jails], language);
    expect(people.map(({ number, inFile }) => [number, inFile])).toEqual([
      [1, 'Ana Osk'],
      [2, 'Bo Osk'],
      [3, 'Cy Osk'],
    ]);
    expect(asks).toEqual([
      { id: jails[0]?.id, type: 'release', text, subjects: hidden.map(({ id }) => id) },
    ]);
    expect(people.map(({ name }) => name).join()).not.toContain('Osk');
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

const UNSURE = ['we-understand', 'reported', 'suspected', 'disputed'] as const;
/** Words as people type them: sentences, heads of sentences, several at once, hedged already or not. */
const TYPED = {
  en: [
    'On 14 September 2011, police phoned the movement’s lawyer and said that he will be charged',
    'Police phoned the lawyer and said he will be charged',
    'Police searched the office; they took two computers',
    'Police searched the office. They took the computers away',
    'He was beaten, but the police left the house',
    'Tarek Olmo was allegedly beaten in the cell',
    'We understand that he was beaten in the cell',
    'According to his lawyer, he was beaten',
    'In prison',
    'Web sites blocked in Kazakhstan',
    'A man who was beaten in the cell',
    '“Come with us” said an officer, and he was taken away',
    'Was he beaten?',
    'He may be sent to prison for two years',
    'We condemn the arrest of Tarek Olmo',
    'There is no doubt that he was beaten in the cell',
    'A court found that he had taken part',
  ],
  fr: [
    'Le 14 septembre 2011, la police a téléphoné à l’avocat et a dit qu’il sera poursuivi',
    'La police a fouillé le bureau ; elle a pris deux ordinateurs',
    'La police a fouillé le bureau. Elle a emporté les ordinateurs',
    'Il a été battu, mais la police est partie',
    'Selon son avocat, il a été battu',
    'En prison',
    'Sites bloqués au Kazakhstan',
    'A-t-il été battu ?',
    'Il risque deux ans de prison',
    'Nul ne conteste que Tarek Olmo a été battu',
    'Nous condamnons son arrestation',
  ],
} as const;

describe('what the file is not sure of', () => {
  test('never comes out as plain fact, whatever words it is held in', () => {
    const languages = fc.constantFrom('en' as const, 'fr' as const);
    const cases = languages.chain((language) =>
      fc.record({
        language: fc.constant(language),
        texts: fc.array(fc.constantFrom(...TYPED[language]), { minLength: 1, maxLength: 2 }),
        certainty: fc.constantFrom(...UNSURE),
        kind: fc.constantFrom('event' as const, 'measure' as const),
        phase: fc.constantFrom('past', 'announced', 'feared'),
        date: fc.constantFrom('', '2011', '2011-09', '2011-09-14'),
      }),
    );
    fc.assert(
      fc.property(cases, ({ language, texts, certainty, kind, phase, date }) => {
        const [day, type] = kind === 'event' ? [{ date }, 'other'] : [{ since: date }, 'other'];
        const what = texts.join('. ');
        const told = { what, type, phase, subjects: [olmo.id], ...day };
        const { facts } = partsOf([olmo, ...agreed(olmo), entry(kind, told, certainty)], language);
        const sentence = facts[0]?.sentence ?? '';
        expect(sentence).not.toBe('');
        const levels = readCertainty(sentence, language).map(({ level }) => level);
        expect(levels, sentence).not.toContain('fact');
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    [
      'en',
      'On 14 September 2011, police phoned the lawyer and said that he will be charged',
      'We understand that on 14 September 2011, police phoned the lawyer and said that he will be charged.',
    ],
    [
      'fr',
      'Le 14 septembre 2011, la police a téléphoné à l’avocat et a dit qu’il sera poursuivi',
      'Nous croyons savoir que le 14 septembre 2011, la police a téléphoné à l’avocat et a dit qu’il sera poursuivi.',
    ],
  ])('is hedged before the day it begins with (%s)', (language, what, said) => {
    const seen = entry('event', { what, date: '2011-09-14' }, 'we-understand');
    expect(partsOf([seen], language).facts[0]?.sentence).toBe(said);
  });

  test.each([
    ['en', 'In prison', 'It is reported that since June 2019, Tarek Olmo is in prison.'],
    [
      'en',
      'Web sites blocked in Varno',
      'According to reports: since June 2019, web sites blocked in Varno.',
    ],
    ['fr', 'En prison', 'On rapporte que depuis juin 2019, Tarek Olmo est en prison.'],
    [
      'fr',
      'Sites bloqués à Varno',
      'Selon des informations rapportées : depuis juin 2019, sites bloqués à Varno.',
    ],
  ])('gets subject and verb, or a colon (%s: %s)', (language, what, said) => {
    const told = { what, type: 'other', phase: 'past', since: '2019-06', subjects: [olmo.id] };
    const { facts } = partsOf(
      [olmo, ...agreed(olmo), entry('measure', told, 'reported')],
      language,
    );
    expect(facts[0]?.sentence).toBe(said);
  });

  test('is not hedged twice where its own words begin with the hedge', () => {
    const seen = entry('event', { what: 'We understand that he was beaten' }, 'we-understand');
    expect(partsOf([seen]).facts[0]?.sentence).toBe('We understand that he was beaten.');
  });
});

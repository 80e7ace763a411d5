import { describe, expect, test } from 'vitest';
import { readLetter } from '#reader';

const atRisk = (text: string): string[] => readLetter(text).personsAtRisk.map(({ name }) => name);

describe('people at risk', () => {
  test('are those whom the letter says were arrested, charged or threatened', () => {
    expect(
      atRisk(
        'We are alarmed by the arrest of Anna Lindqvist, and Osei Varga was detained in May. We urge you to release them.',
      ),
    ).toEqual(['Anna Lindqvist', 'Osei Varga']);
  });

  test('may be named in one enumeration, with what happened to one of them', () => {
    expect(
      atRisk(
        'We think of the cases of Anna Lindqvist in Verania, Ruth Adeyemi in Norland and Paul Brandt in Sund. We ask you to act for them all.',
      ),
    ).toEqual(['Anna Lindqvist', 'Ruth Adeyemi', 'Paul Brandt']);
  });

  test('stand once, under the fullest form of their name and with its place', () => {
    const text =
      'Anna Lindqvist was arrested in May. Anna Maria Lindqvist has been in prison since. We urge you to release her.';
    const [person, ...others] = readLetter(text).personsAtRisk;
    expect(person?.name).toBe('Anna Maria Lindqvist');
    expect(text.slice(person?.start, person?.end)).toBe('Anna Maria Lindqvist');
    expect(person?.reason.code).toBe('reader.reason.person-at-risk');
    expect(others).toEqual([]);
  });

  test('may be the addressee, where the letter speaks of your imprisonment', () => {
    expect(
      atRisk(
        'Dear Anna Lindqvist,\n\nIt has been ten months since your imprisonment. We think of you.\n\nYours sincerely,\n\nPaul Brandt\nRuth Adeyemi',
      ),
    ).toEqual(['Anna Lindqvist']);
  });

  test('are read out of a list whose lead-in speaks of prisoners', () => {
    expect(
      atRisk(
        'We demand the release of these prisoners:\n\n1. Anna Lindqvist, teacher\n2. Paul Brandt, nurse\n\nThey did nothing wrong.',
      ),
    ).toEqual(['Anna Lindqvist', 'Paul Brandt']);
  });

  test('are read in Cyrillic and in scripts without capitals', () => {
    expect(
      atRisk('Мы требуем освободить Анну Лебедеву. Она арестована в мае за свои статьи.'),
    ).toEqual(['Анну Лебедеву']);
    expect(
      atRisk('ما خواستار آزادی فوری محمود کریمی و سعید رضایی هستیم که در زندان هستند.'),
    ).toEqual(['محمود کریمی', 'سعید رضایی']);
  });

  test('are not those who speak, who hold office, who died, nor places', () => {
    expect(
      atRisk(
        'Paul Brandt said the arrest was unlawful. President Ruth Adeyemi ordered the detention. The murder of Anna Lindqvist was never solved. The prisoners are held in Port Marsh. We ask you to act.',
      ),
    ).toEqual([]);
  });

  test('are not those who sign', () => {
    expect(
      atRisk(
        'We protest against the arrests in Verania and ask you to stop them.\n\nYours sincerely,\n\nPaul Brandt\nRuth Adeyemi\nAnna Lindqvist',
      ),
    ).toEqual([]);
  });
});

test('organisations named in the text are told by the words organisations call themselves', () => {
  const text =
    'The Committee for the Protection of Lighthouses (CPL) and the Norland Workers Union wrote to you. We ask you to answer.';
  expect(readLetter(text).organisations.map(({ name }) => name)).toEqual([
    'Committee for the Protection of Lighthouses (CPL)',
    'Norland Workers Union',
  ]);
});

test('organisations are not made of people, of the names below the letter or of what begins a sentence', () => {
  const text =
    'Dear Minister,\n\nBoth the Harbour Council and the Port Authority Board As we said are silent. President Ruth Adeyemi Trust and King’s College London spoke for peace and human rights.\n\nSigned:\n\nAnna Berg, Lantern Society\nPaul Brandt, Shore Institute\nRuth Wells, Quay Foundation';
  expect(readLetter(text).organisations.map(({ name }) => name)).toEqual(['Port Authority Board']);
  const it =
    'Scriviamo per difendere Gaspare Chiesa, giornalista. Vi chiediamo di intervenire presso il Consiglio Regionale.';
  expect(readLetter(it).organisations.map(({ name }) => name)).toEqual(['Consiglio Regionale']);
});

test('who is asked to be freed is at risk where one word stands between', () => {
  expect(
    atRisk('Nous demandons la libération immédiate de Tadir Mandoune, sans condition.'),
  ).toEqual(['Tadir Mandoune']);
  expect(atRisk('Exigimos das autoridades a proteção das famílias de Serra Clara.')).toEqual([]);
});

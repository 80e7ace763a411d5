import { readFileSync } from 'node:fs';
import type { CaseId } from '#kernel/ids';
import type { Fact, FactFile, FactSubject } from '../../src/features/cases/fact-rules.ts';
import { hintsFor } from '../../src/features/cases/hint-rules.ts';
import type { EntryId } from '../../src/features/cases/rules.ts';

// ids of a file that stands in no database
const id = (text: string): EntryId => text as EntryId;
const caseId = 'varno' as string as CaseId;

const subject = (
  key: string,
  type: FactSubject['type'],
  ...names: readonly string[]
): FactSubject => ({ id: id(key), type, names });

const base: Omit<Fact, 'entryId' | 'certainty' | 'what'> = {
  caseId,
  revision: 1,
  kind: 'event',
  phase: 'past',
  topic: null,
  stage: null,
  date: '',
  earliest: null,
  latest: null,
  place: '',
  subjects: [],
};

type Row = Partial<Fact> & Pick<Fact, 'what' | 'certainty'> & { readonly about: string };

function fact(key: string, { about, ...row }: Row): Fact {
  const subjects = about.split(' ').filter((one) => one !== '');
  return { ...base, ...row, entryId: id(key), subjects: subjects.map(id) };
}

const on = (day: string) => ({ date: day, earliest: day, latest: day });
const within = (date: string, earliest: string, latest: string) => ({ date, earliest, latest });
const in2019 = within('2019', '2019-01-01', '2019-12-31');

/** An invented file: a harbour town, its union, its newspaper. */
export const varnoFile: FactFile = {
  subjects: [
    subject('olmo', 'person', 'Tarek Olmo', 'Тарек Олмо'),
    subject('brandvik', 'person', 'Lena Brandvik'),
    subject('marten', 'person', 'Ivo Marten', 'Иво Мартен'),
    subject('reyl', 'person', 'Anton Reyl'),
    subject(
      'union',
      'organisation',
      'Harbour Union',
      'Syndicat du port',
      'Hafengewerkschaft',
      'Sindicato del Puerto',
    ),
    subject('dockers', 'group', 'twenty dockers'),
    subject('post', 'site', 'Varno Post'),
  ],
  facts: [
    fact('a', {
      what: 'Arrested at home',
      certainty: 'established',
      topic: 'custody',
      about: 'olmo',
      place: 'Varno',
      ...on('2019-05-03'),
    }),
    fact('b', {
      what: 'Beaten by officers in the car',
      certainty: 'suspected',
      topic: 'violence',
      about: 'olmo',
      ...on('2019-05-03'),
    }),
    fact('c', {
      kind: 'charge',
      what: 'Insulting the head of state',
      certainty: 'we-understand',
      stage: 'threatened',
      phase: 'announced',
      topic: 'charge',
      about: 'olmo marten',
    }),
    fact('d', {
      what: 'Arrested in the street',
      certainty: 'reported',
      topic: 'custody',
      about: 'marten',
      ...within('2019-06', '2019-06-01', '2019-06-30'),
    }),
    fact('e', {
      kind: 'measure',
      what: 'May not leave the country',
      certainty: 'reported',
      phase: 'announced',
      topic: 'travel',
      about: 'brandvik',
      ...within('2019-10', '2019-10-01', '2019-10-31'),
    }),
    fact('f', {
      what: 'Eleven families driven out',
      certainty: 'established',
      topic: 'eviction',
      about: '',
      place: 'Mill Street',
      ...within('2018-11', '2018-11-01', '2018-11-30'),
    }),
    fact('g', {
      kind: 'measure',
      what: 'Cannot be opened in the country',
      certainty: 'suspected',
      topic: 'blocking',
      about: 'post',
    }),
    fact('h', {
      what: 'Died in prison',
      certainty: 'established',
      topic: 'death',
      about: 'reyl',
      ...on('2021-03-08'),
    }),
    fact('i', {
      what: 'Beaten by guards',
      certainty: 'disputed',
      topic: 'violence',
      about: 'reyl',
      ...within('2021-03', '2021-03-01', '2021-03-31'),
    }),
    fact('j', {
      kind: 'measure',
      what: 'The ministry refused to register it',
      certainty: 'documented',
      topic: 'registration',
      about: 'union',
      ...within('2018', '2018-01-01', '2018-12-31'),
    }),
    fact('k', {
      what: 'Spyware on her telephone',
      certainty: 'suspected',
      topic: 'watching',
      about: 'brandvik',
      ...in2019,
    }),
    fact('l', {
      what: 'Handed over to the country he fled',
      certainty: 'we-understand',
      phase: 'feared',
      topic: 'expulsion',
      about: 'marten',
    }),
    fact('m', {
      kind: 'charge',
      what: 'Extremism',
      certainty: 'documented',
      stage: 'charged',
      topic: 'charge',
      about: 'reyl',
      ...within('2020', '2020-01-01', '2020-12-31'),
    }),
    fact('n', {
      what: 'Police in the office, papers taken',
      certainty: 'reported',
      topic: 'search',
      about: 'union',
      ...on('2019-05-04'),
    }),
    fact('o', {
      what: 'Dismissed after the strike',
      certainty: 'reported',
      topic: 'work',
      about: 'dockers',
      ...in2019,
    }),
    fact('p', {
      kind: 'intervention',
      what: 'Visit by Ada Holm',
      certainty: 'established',
      topic: 'visit',
      about: 'union',
      ...within('2019-07', '2019-07-01', '2019-07-31'),
    }),
  ],
};

export type LabelledHint = {
  readonly part: 'development' | 'held-out';
  /** `b too-sure`, or `-` where no hint is wanted. */
  readonly wanted: string;
  readonly text: string;
};

export const hintLanguages = ['en', 'fr', 'de', 'es'] as const;

/** Our own texts of one language beside that file. */
export function labelledHints(language: string): LabelledHint[] {
  const file = new URL(`../seeds/hints/${language}.txt`, import.meta.url);
  const texts: LabelledHint[] = [];
  let part: LabelledHint['part'] = 'development';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('= ')) part = line === '= held-out' ? 'held-out' : 'development';
    const [, wanted, text] = /^(-|[a-z] [a-z-]+) \| (.+)$/u.exec(line) ?? [];
    if (wanted !== undefined && text !== undefined) texts.push({ part, wanted, text });
  }
  return texts;
}

export type HintMeasure = {
  readonly texts: number;
  readonly given: number;
  readonly wanted: number;
  readonly right: number;
  readonly wrong: readonly string[];
};

/** A hint is right when it is about the wanted fact, for the wanted reason, and the only one. */
export function measureHints(language: string, labelled: readonly LabelledHint[]): HintMeasure {
  const read = labelled.map((one) => ({
    ...one,
    hints: hintsFor(one.text, language, varnoFile).map(
      ({ entryId, reason }) => `${entryId} ${reason}`,
    ),
  }));
  const given = read.reduce((all, { hints }) => all + hints.length, 0);
  return {
    texts: read.length,
    given,
    wanted: read.filter(({ wanted }) => wanted !== '-').length,
    right: read.filter(({ wanted, hints }) => hints.includes(wanted)).length,
    wrong: read
      .filter(({ wanted, hints }) => (wanted === '-' ? '' : wanted) !== hints.join(', '))
      .map(
        ({ wanted, hints, text }) => `wanted ${wanted}, given ${hints.join(', ') || '-'}: ${text}`,
      ),
  };
}

/** A large invented file and a letter that speaks of some of it, the same every time. */
export function manyFacts(size: {
  readonly sentences: number;
  readonly facts: number;
  readonly people: number;
}): { readonly text: string; readonly file: FactFile } {
  const letter = (at: number): string => String.fromCodePoint(97 + (at % 26));
  const nameOf = (at: number): string =>
    `Ka${letter(at)}o${letter(at * 7)} Ve${letter(Math.trunc(at / 26))}u${letter(at * 3)}ran`;
  const dayOf = (at: number): string =>
    `2019-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
  const subjects = Array.from({ length: size.people }, (_, at) =>
    subject(`p${at}`, 'person', nameOf(at)),
  );
  const facts = Array.from({ length: size.facts }, (_, at) =>
    fact(`f${at}`, {
      what: 'Beaten in the street by three men',
      certainty: at % 2 === 0 ? 'suspected' : 'documented',
      topic: 'violence',
      about: `p${at % size.people}`,
      ...on(dayOf(at)),
    }),
  );
  const text = Array.from({ length: size.sentences }, (_, at) => {
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    return `On ${day.format(new Date(dayOf(at * 5)))} ${nameOf((at * 5) % size.people)} was beaten by three men in the street.`;
  }).join(' ');
  return { text, file: { subjects, facts } };
}

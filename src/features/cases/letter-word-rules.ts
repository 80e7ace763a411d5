import type { Content } from './rules.ts';

type MeasureType = Content<'measure'>['type'];
type Stage = Content<'charge'>['stage'];

/** What a demand of a letter may be; the letter's own word for it. */
export type AskedType =
  | 'release'
  | 'drop-charges'
  | 'quash'
  | 'lift-travel-ban'
  | 'end-blocking'
  | 'register'
  | 'protect'
  | 'other';

type DayWords = { readonly day: string; readonly month: string; readonly year: string };

/** The sentences a letter is begun with, in one language. `{who}` and the like are filled in. */
export type LetterWords = {
  readonly and: string;
  readonly aPerson: string;
  readonly aGroup: string;
  /** Several of whom none is named; `{count}` is two or more. */
  readonly people: string;
  readonly groups: string;
  readonly numbers: { readonly upTo: string; readonly about: string; readonly between: string };
  /** Before what happened, and before what lasts. */
  readonly on: DayWords;
  readonly since: DayWords;
  readonly announced: string;
  readonly feared: string;
  /** The first words are of one, the second of several. */
  readonly stages: Readonly<Record<Stage, readonly [one: string, several: string]>>;
  readonly penalty: string;
  readonly measures: Readonly<Record<MeasureType, readonly [one: string, several: string]>>;
  readonly ask: string;
  readonly asks: Readonly<Record<AskedType, string>>;
};

const en: LetterWords = {
  and: 'and',
  aPerson: 'a person we do not name',
  aGroup: 'a group of people we do not name',
  people: '{count} people we do not name',
  groups: '{count} groups of people we do not name',
  numbers: {
    upTo: 'up to {to} people',
    about: 'about {to} people',
    between: '{from} to {to} people',
  },
  on: { day: 'On {date}, ', month: 'In {date}, ', year: 'In {date}, ' },
  since: { day: 'Since {date}, ', month: 'Since {date}, ', year: 'Since {date}, ' },
  announced: 'It has been announced that ',
  feared: 'It is feared that ',
  stages: {
    threatened: ['{who} will be charged with “{what}”', '{who} will be charged with “{what}”'],
    investigated: [
      '{who} is under investigation for “{what}”',
      '{who} are under investigation for “{what}”',
    ],
    charged: ['{who} has been charged with “{what}”', '{who} have been charged with “{what}”'],
    tried: ['{who} is on trial for “{what}”', '{who} are on trial for “{what}”'],
    convicted: ['{who} has been convicted of “{what}”', '{who} have been convicted of “{what}”'],
    dropped: [
      'The charge of “{what}” against {who} has been dropped',
      'The charge of “{what}” against {who} has been dropped',
    ],
    acquitted: ['{who} has been acquitted of “{what}”', '{who} have been acquitted of “{what}”'],
  },
  penalty: ', which carries {penalty}',
  measures: {
    detention: ['{who} is held in detention', '{who} are held in detention'],
    'travel-ban': ['{who} may not leave the country', '{who} may not leave the country'],
    'refused-registration': [
      '{who} has been refused registration',
      '{who} have been refused registration',
    ],
    eviction: ['{who} has been evicted', '{who} have been evicted'],
    'blocked-site': [
      '{who} cannot be reached in the country',
      '{who} cannot be reached in the country',
    ],
    'asset-freeze': ['The accounts of {who} are frozen', 'The accounts of {who} are frozen'],
    other: ['A measure restricts {who}', 'A measure restricts {who}'],
  },
  ask: 'We call for:',
  asks: {
    release: 'The immediate release of {who}',
    'drop-charges': 'The dropping of all charges against {who}',
    quash: 'The quashing of the verdict against {who}',
    'lift-travel-ban': 'No restrictions on the right of {who} to travel',
    'end-blocking': 'Free access to {who}',
    register: 'The immediate registration of {who}',
    protect: 'No evictions and no repressive measures against {who}',
    other: 'The release of the frozen accounts of {who}',
  },
};

const fr: LetterWords = {
  and: 'et',
  aPerson: 'une personne que nous ne nommons pas',
  aGroup: 'un groupe de personnes que nous ne nommons pas',
  people: '{count} personnes que nous ne nommons pas',
  groups: '{count} groupes de personnes que nous ne nommons pas',
  numbers: {
    upTo: 'jusqu’à {to} personnes',
    about: 'environ {to} personnes',
    between: '{from} à {to} personnes',
  },
  on: { day: 'Le {date}, ', month: 'En {date}, ', year: 'En {date}, ' },
  since: { day: 'Depuis le {date}, ', month: 'Depuis {date}, ', year: 'Depuis {date}, ' },
  announced: 'Il a été annoncé que ',
  feared: 'Il est à craindre que ',
  stages: {
    threatened: ['{who} sera poursuivi pour « {what} »', '{who} seront poursuivis pour « {what} »'],
    investigated: [
      '{who} fait l’objet d’une enquête pour « {what} »',
      '{who} font l’objet d’une enquête pour « {what} »',
    ],
    charged: ['{who} est poursuivi pour « {what} »', '{who} sont poursuivis pour « {what} »'],
    tried: ['{who} est jugé pour « {what} »', '{who} sont jugés pour « {what} »'],
    convicted: ['{who} a été condamné pour « {what} »', '{who} ont été condamnés pour « {what} »'],
    dropped: [
      'Les poursuites pour « {what} » contre {who} ont été abandonnées',
      'Les poursuites pour « {what} » contre {who} ont été abandonnées',
    ],
    acquitted: ['{who} a été acquitté de « {what} »', '{who} ont été acquittés de « {what} »'],
  },
  penalty: ', une infraction passible de {penalty}',
  measures: {
    detention: ['{who} est en détention', '{who} sont en détention'],
    'travel-ban': [
      '{who} n’a pas le droit de quitter le pays',
      '{who} n’ont pas le droit de quitter le pays',
    ],
    'refused-registration': [
      'L’enregistrement de {who} a été refusé',
      'L’enregistrement de {who} a été refusé',
    ],
    eviction: ['{who} a été expulsé de son logement', '{who} ont été expulsés de leur logement'],
    'blocked-site': [
      '{who} n’est pas accessible dans le pays',
      '{who} ne sont pas accessibles dans le pays',
    ],
    'asset-freeze': ['Les comptes de {who} sont gelés', 'Les comptes de {who} sont gelés'],
    other: ['Une mesure restreint {who}', 'Une mesure restreint {who}'],
  },
  ask: 'Nous demandons :',
  asks: {
    release: 'La libération immédiate de {who}',
    'drop-charges': 'L’abandon de toutes les poursuites contre {who}',
    quash: 'L’annulation de la condamnation de {who}',
    'lift-travel-ban': 'Le respect du droit de {who} de voyager',
    'end-blocking': 'Le libre accès à {who}',
    register: 'L’enregistrement immédiat de {who}',
    protect: 'L’arrêt des expulsions et de toute mesure répressive contre {who}',
    other: 'Le déblocage des comptes de {who}',
  },
};

const all: Readonly<Record<string, LetterWords>> = { en, fr };

/** The words of a language; null where letters are begun with the bare facts. */
export function letterWords(language: string): LetterWords | null {
  return all[language.split('-')[0] ?? ''] ?? null;
}

/** `{who} is held`, filled in; nothing in a value is read as a place to fill. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([a-z]+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/**
 * Words that will stand in the quotation marks of `frame`, with the marks they bring themselves made
 * those of a quotation inside another.
 *
 * @example insideQuotes('“insult” or “libel”', '“{what}”') // '‘insult’ or ‘libel’'
 */
export function insideQuotes(words: string, frame: string): string {
  const [open, close] = frame.includes('“') ? ['‘', '’'] : ['“', '”'];
  return words
    .replaceAll(/"([^"]*)"/gu, `${open}$1${close}`)
    .replaceAll(/[“„]([^“”„]*)[”“]/gu, `${open}$1${close}`)
    .replaceAll(/«\s*([^«»]*?)\s*»/gu, `${open}$1${close}`);
}

import { readCertainty } from '#reader';
import { readPartialDate } from '#kernel/partial-date';
import { hedged } from './hedge-rules.ts';
import { saidDates } from './hint-date-rules.ts';
import {
  behindColon,
  colonBefore,
  isFullSentence,
  lowered,
  surelyHedged,
} from './letter-hedge-rules.ts';
import { bare } from './hint-word-rules.ts';
import { fill } from './letter-word-rules.ts';
import type { LetterWords } from './letter-word-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** What an entry says, before its day and its hedge. */
export type Told = {
  readonly what: string;
  readonly date: string;
  readonly phase: 'past' | 'announced' | 'feared';
  /** It began that day and goes on. */
  readonly lasts?: boolean;
};

/** `code`: of a language without its region. `isName`: this first word keeps its capital. */
type Saying = {
  readonly code: string;
  readonly words: LetterWords | null;
  readonly isName: (word: string) => boolean;
};

/** A statement as a sentence: its day before it, and before that how sure the file is. */
export function sentenceOf(told: Told, certainty: Certainty, saying: Saying): string {
  const { code, words, isName } = saying;
  const text = told.what.trim().replaceAll(/\s+/gu, ' ');
  const whole = capital(/[.!?…]["”»’]?$/u.test(text) ? text : `${text}.`);
  const dated = words === null ? whole : withDay(whole, told, code, words, isName);
  const spans = readCertainty(dated, code);
  const sentences = spans.map(({ start, end }) => dated.slice(start, end).trim());
  return (sentences.length === 0 ? [dated] : sentences)
    .map((sentence) => oneOf(sentence, told.phase, certainty, saying))
    .join(' ');
}

/** One sentence of a statement, in which a second would else stand without the hedge of the first. */
function oneOf(
  sentence: string,
  phase: Told['phase'],
  certainty: Certainty,
  { code, words, isName }: Saying,
): string {
  const level = readCertainty(sentence, code)[0]?.level ?? 'fact';
  const isFull = isFullSentence(sentence, code);
  const ahead = level === 'fact' && phase !== 'past' && words !== null;
  const said = ahead ? aheadOf(sentence, words[phase], isFull, isName) : sentence;
  if (certainty !== 'established' && certainty !== 'documented')
    return surelyHedged(said, certainty, code, isName);
  if (ahead || (level !== 'fact' && level !== 'announced')) return said;
  const before = colonBefore(certainty, code);
  if (!isFull && before !== '') return behindColon(said, before, isName);
  return hedged(said, certainty, code, isName);
}

function aheadOf(
  sentence: string,
  before: string,
  isFull: boolean,
  isName: Saying['isName'],
): string {
  const rest = lowered(sentence, isName);
  const elides = before.endsWith(' que ') && /^[aeiouyh]/u.test(bare(rest));
  if (isFull) return elides ? `${before.slice(0, -2)}’${rest}` : `${before}${rest}`;
  // `Il a été annoncé que `, `It is feared that `: what is no sentence stands behind a colon
  return `${before.replace(/ que $/u, ' : ').replace(/ that $/u, ': ')}${rest}`;
}

function withDay(
  sentence: string,
  { date, lasts = false }: Told,
  code: string,
  words: LetterWords,
  isName: (word: string) => boolean,
): string {
  if (date === '' || saidDates(sentence, code).length > 0) return sentence;
  const length = /^\d{4}(?:-\d{2}){0,2}$/.test(date) && readPartialDate(date) ? date.length : 0;
  const form = { 10: 'day', 7: 'month', 4: 'year' } as const;
  if (length !== 10 && length !== 7 && length !== 4) return sentence;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(length > 4 ? { month: 'long' } : {}),
    ...(length > 7 ? { day: 'numeric' } : {}),
  };
  const day = new Date(`${date}${'-01-01'.slice(0, Math.max(0, 10 - length))}T00:00:00Z`);
  const said = new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, options).format(day);
  return `${fill((lasts ? words.since : words.on)[form[length]], { date: said })}${lowered(sentence, isName)}`;
}

type State = {
  /** Whom the measure is about, as the letter calls them. */
  readonly who: string;
  readonly many: boolean;
  readonly phase: Told['phase'];
  readonly lasts: boolean;
};

type BeWords = Readonly<
  Record<'now' | 'before' | 'announced' | 'feared', readonly [string, string]>
>;

const STATES: Readonly<Record<string, { readonly begins: RegExp; readonly be: BeWords }>> = {
  en: {
    begins:
      /^(?:in|at|on|under|behind|held|detained|imprisoned|jailed|banned|barred|forbidden) \S/iu,
    be: {
      now: ['is', 'are'],
      before: ['was', 'were'],
      announced: ['will be', 'will be'],
      feared: ['may be', 'may be'],
    },
  },
  fr: {
    begins: /^(?:en|au|aux|à|sous|dans|derrière|détenue?s?|emprisonnée?s?|interdite?s?) \S/iu,
    be: {
      now: ['est', 'sont'],
      before: ['était', 'étaient'],
      announced: ['sera', 'seront'],
      feared: ['risque d’être', 'risquent d’être'],
    },
  },
};

const LONGEST_STATE = 60;

/** `In prison` as the sentence it stands for, `Tarek Olmo is in prison`; null where it stands for none. */
export function stateOf(what: string, state: State, language: string): string | null {
  const code = language.split('-')[0] ?? '';
  const own = STATES[code];
  const { who, many, phase, lasts } = state;
  const text = what.trim();
  if (own === undefined || who === '' || text.length > LONGEST_STATE) return null;
  if (!own.begins.test(text) || isFullSentence(text, code)) return null;
  const be = own.be[phase === 'past' ? (lasts ? 'now' : 'before') : phase][many ? 1 : 0];
  return `${who} ${be} ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

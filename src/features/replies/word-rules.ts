import { wordsAr } from './word-ar-rules.ts';
import { wordsDe } from './word-de-rules.ts';
import { wordsEn } from './word-en-rules.ts';
import { wordsEs } from './word-es-rules.ts';
import { wordsFa } from './word-fa-rules.ts';
import { wordsFr } from './word-fr-rules.ts';
import { wordsIt } from './word-it-rules.ts';
import { wordsKk } from './word-kk-rules.ts';
import { wordsPl } from './word-pl-rules.ts';
import { wordsPt } from './word-pt-rules.ts';
import { wordsRu } from './word-ru-rules.ts';
import { wordsTr } from './word-tr-rules.ts';
import { wordsUk } from './word-uk-rules.ts';

/**
 * The words of one language: a language is one file, and one line here. Beginnings of words count, so that
 * endings may differ; `…` stands for up to sixty letters of one sentence. Case, accents and the signs of
 * one sound (ی and ي) make no difference.
 */
export type ReplyWords = {
  readonly language: string;
  /** Somebody is away, an office is closed. */
  readonly absence: readonly string[];
  /** A letter came and was registered, passed on, will be looked at. */
  readonly receipt: readonly string[];
  /** A program wrote this. */
  readonly automatic: readonly string[];
  /** Somebody decides, refuses, asks, tells what happened. */
  readonly answer: readonly string[];
};

export type WordGroup = Exclude<keyof ReplyWords, 'language'>;

export const replyWords: readonly ReplyWords[] = [
  wordsEn,
  wordsFr,
  wordsDe,
  wordsEs,
  wordsPt,
  wordsIt,
  wordsRu,
  wordsPl,
  wordsUk,
  wordsTr,
  wordsAr,
  wordsFa,
  wordsKk,
];

/** Letters of one sound that keyboards and systems write in two ways. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[يى]/gu, 'ی'],
  [/ك/gu, 'ک'],
  [/ة/gu, 'ه'],
  [/[أإآٱ]/gu, 'ا'],
  [/ؤ/gu, 'و'],
  [/ئ/gu, 'ی'],
  [/ı/gu, 'i'],
  [/ł/gu, 'l'],
  [/ß/gu, 'ss'],
  [/[’ʼ`´]/gu, "'"],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, ' '],
  [/\s+/gu, ' '],
];

/** A text as it is compared: small letters, no accents, one sign for one sound, even space. */
export function plainly(text: string): string {
  const folded = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return SAME.reduce((plain, [from, to]) => plain.replace(from, to), folded).trim();
}

/** `start` is looked for first: that is many times faster, and hardly any phrase stands in a text. */
type Phrase = { readonly start: string; readonly pattern: RegExp };
type Compiled = {
  readonly language: string;
  readonly groups: Readonly<Record<WordGroup, readonly Phrase[]>>;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function phraseOf(words: string): Phrase {
  const [start = '', ...rest] = words.split('…').map(plainly);
  const end = words.endsWith(' ') ? '(?!\\p{L})' : '';
  const parts = [start, ...rest].map(escaped).join('[^.!?]{0,60}');
  return { start, pattern: new RegExp(`(?<!\\p{L})${parts}${end}`, 'u') };
}

const compiled: readonly Compiled[] = replyWords.map((words) => ({
  language: words.language,
  groups: {
    absence: words.absence.map(phraseOf),
    receipt: words.receipt.map(phraseOf),
    automatic: words.automatic.map(phraseOf),
    answer: words.answer.map(phraseOf),
  },
}));

/** What was recognised in a text: the words as they stand there in their plain form, and how many. */
export type Found = { readonly count: number; readonly first: string };
export type FoundWords = { readonly language: string } & Readonly<Record<WordGroup, Found>>;

/** Looks in every language and keeps the one that recognises most: nobody says in which a mail is. */
export function wordsIn(plain: string): FoundWords {
  const all = compiled.map(({ language, groups }) => ({
    language,
    absence: look(plain, groups.absence),
    receipt: look(plain, groups.receipt),
    automatic: look(plain, groups.automatic),
    answer: look(plain, groups.answer),
  }));
  const weightOf = ({ absence, receipt, automatic, answer }: FoundWords): number =>
    absence.count + receipt.count + automatic.count + answer.count;
  return all.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best));
}

function look(plain: string, phrases: readonly Phrase[]): Found {
  const hits = phrases.flatMap(({ start, pattern }) =>
    plain.includes(start) ? (pattern.exec(plain)?.[0].trim() ?? []) : [],
  );
  return { count: hits.length, first: hits[0] ?? '' };
}

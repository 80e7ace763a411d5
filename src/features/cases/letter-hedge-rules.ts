import { readCertainty } from '#reader';
import { hedged } from './hedge-rules.ts';
import { bare } from './hint-word-rules.ts';
import { insideQuotes } from './letter-word-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

type IsName = (word: string) => boolean;

/** What a language needs to hedge words that are no sentence, and to tell that they are none. */
type ColonWords = {
  readonly colon: Readonly<Record<Certainty, string>>;
  readonly quote: readonly [open: string, close: string];
  /** Words only a verb of the sentence is, and those behind which it belongs to another clause. */
  readonly finite: RegExp;
  readonly relative: RegExp;
  /** Forms that are a verb only with something after them: `searched the office`, not `held in prison`. */
  readonly past: RegExp;
  readonly object: RegExp;
};

const WORDS: Readonly<Record<string, ColonWords>> = {
  en: {
    colon: {
      established: '',
      documented: 'According to documents: ',
      'we-understand': 'As far as we know: ',
      reported: 'According to reports: ',
      suspected: 'In all likelihood: ',
      disputed: 'According to accounts that are disputed: ',
    },
    quote: ['“', '”'],
    finite:
      /^(?:is|are|was|were|has|have|had|will|may|might|could|does|did|should|must|would|can|cannot|isn|wasn|aren|weren|took|went|came|gave|saw|began|wrote|spoke|fled|fell|knew|ran|drew|threw)$/u,
    relative: /^(?:who|which|that|whose|whom|where|as|when|if)$/u,
    past: /^(?:\p{L}{2,}ed|said|told|held|found|beat|sent|made|met|kept|brought|shot|caught|hit|put|cut|left|lost|broke)$/u,
    object: /^(?:the|an?|his|her|their|its|our|him|them|us|that|this|these|\p{Lu}.*|\d+)$/u,
  },
  fr: {
    colon: {
      established: '',
      documented: 'D’après des documents : ',
      'we-understand': 'Selon nos informations : ',
      reported: 'Selon des informations rapportées : ',
      suspected: 'Selon toute vraisemblance : ',
      disputed: 'Selon des récits contestés : ',
    },
    quote: ['« ', ' »'],
    finite:
      /^(?:a|ont|est|sont|était|étaient|avait|avaient|aura|auront|sera|seront|fut|furent|doit|doivent|peut|peuvent|va|vont|risque|risquent)$/u,
    relative: /^(?:qui|que|qu|dont|où|l|si|quand|lorsque)$/u,
    past: /^$/u,
    object: /^$/u,
  },
};

/** Whether words have subject and verb, as far as can be told; true in a language we have no words for. */
export function isFullSentence(text: string, language: string): boolean {
  const own = WORDS[language];
  if (own === undefined) return true;
  if (/\?["”»’\s]*$/u.test(text)) return false; // asks, and stands behind no `that`
  const words = text.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  return words.some((word, at) => {
    const [before = '', next = ''] = [words[at - 1], words[at + 1]];
    if (at === 0 || own.relative.test(before.toLowerCase())) return false;
    return own.finite.test(word) || (own.past.test(word) && own.object.test(next));
  });
}

const RANK = ['fact', 'announced', 'feared', 'understood', 'reported', 'suspected', 'disputed'];
const LEVEL: Readonly<Record<Certainty, string>> = {
  established: 'fact',
  documented: 'fact',
  'we-understand': 'understood',
  reported: 'reported',
  suspected: 'suspected',
  disputed: 'disputed',
};

/**
 * A sentence a file holds as less than documented, so that it does not read as plain fact: behind
 * the hedge, words that are no sentence behind a colon, and what no hedge reaches (a second statement
 * after a semicolon) in quotation marks as the file's own words.
 *
 * @example
 * surelyHedged('Web sites blocked.', 'reported', 'en', isName) // 'According to reports: web sites blocked.'
 */
export function surelyHedged(
  sentence: string,
  certainty: Certainty,
  language: string,
  isName: IsName,
): string {
  const own = WORDS[language];
  const asSentence = hedged(sentence, certainty, language, isName);
  const [read] = readCertainty(sentence, language);
  const begins =
    read?.reason.code === 'hedge' && bare(sentence).startsWith(read.reason.cue.split(' ')[0] ?? '');
  const isWeakEnough = RANK.indexOf(read?.level ?? 'fact') >= RANK.indexOf(LEVEL[certainty]);
  if (begins && (isWeakEnough || read.level === 'feared')) return sentence;
  if (own === undefined) return asSentence;
  const before = own.colon[certainty];
  const [open, close] = own.quote;
  const words = insideQuotes(sentence.replace(/\.$/u, ''), open);
  const quoted = `${before}${open}${words}${close}.`;
  const asWords = `${before}${lowered(sentence, isName)}`;
  const isPlain = isFullSentence(sentence, language) && !begins && read?.level !== 'nothing';
  const forms = isPlain ? [asSentence, asWords, quoted] : [asWords, quoted];
  return forms.find((form) => !readsAsFact(form, language)) ?? quoted;
}

const readsAsFact = (text: string, language: string): boolean =>
  readCertainty(text, language).some(({ level }) => level === 'fact');

/** Words that are no sentence behind a word for what is ahead, or for the documents that show them. */
export function behindColon(text: string, before: string, isName: IsName): string {
  return `${before}${lowered(text, isName)}`;
}

/** What stands before words that are no sentence. */
export const colonBefore = (certainty: Certainty, language: string): string =>
  WORDS[language]?.colon[certainty] ?? '';

/** As behind any hedge: the first letter small, unless it begins a name. */
export function lowered(sentence: string, isName: IsName): string {
  return hedged(sentence, 'we-understand', 'en', isName).slice('We understand that '.length);
}

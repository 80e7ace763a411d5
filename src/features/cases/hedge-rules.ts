import { bare } from './hint-word-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** How a language puts a hedge before a sentence, and what turns something done into what is to come. */
type LanguageHedges = {
  readonly before: Readonly<Record<Certainty, string>>;
  /** Pairs: what is said as done, and the same as announced and as feared. */
  readonly ahead: readonly (readonly [done: string, announced: string, feared: string])[];
  /** Whether the sentence behind the hedge begins in lower case. */
  readonly lower: boolean;
  /** Words that join a second statement: the hedge goes behind them. */
  readonly and: readonly string[];
};

const HEDGES: Readonly<Record<string, LanguageHedges>> = {
  en: {
    before: {
      established: '',
      documented: 'Documents show that ',
      'we-understand': 'We understand that ',
      reported: 'It is reported that ',
      suspected: 'It is suspected that ',
      disputed: 'It is disputed whether ',
    },
    ahead: [
      ['has been', 'is to be', 'may be'],
      ['have been', 'are to be', 'may be'],
      ['was', 'is to be', 'may be'],
      ['were', 'are to be', 'may be'],
      ['is being', 'is to be', 'may be'],
    ],
    lower: true,
    and: ['and', 'but'],
  },
  fr: {
    before: {
      established: '',
      documented: 'Des documents montrent que ',
      'we-understand': 'Nous croyons savoir que ',
      reported: 'On rapporte que ',
      suspected: 'On soupçonne que ',
      disputed: 'Selon des récits contestés, ',
    },
    ahead: [
      ['a été', 'doit être', 'risque d’être'],
      ['ont été', 'doivent être', 'risquent d’être'],
      ['est', 'doit être', 'risque d’être'],
    ],
    lower: true,
    and: ['et', 'mais'],
  },
  de: {
    before: {
      established: '',
      documented: 'Unterlagen belegen: ',
      'we-understand': 'Nach unserer Kenntnis gilt: ',
      reported: 'Berichten zufolge gilt: ',
      suspected: 'Es wird vermutet: ',
      disputed: 'Nach umstrittenen Angaben gilt: ',
    },
    ahead: [],
    lower: false,
    and: [],
  },
  es: {
    before: {
      established: '',
      documented: 'Los documentos muestran que ',
      'we-understand': 'Según nuestra información, ',
      reported: 'Según se informa, ',
      suspected: 'Se sospecha que ',
      disputed: 'Según versiones que se discuten, ',
    },
    ahead: [
      ['ha sido', 'ha de ser', 'podría ser'],
      ['han sido', 'han de ser', 'podrían ser'],
      ['fue', 'ha de ser', 'podría ser'],
      ['fueron', 'han de ser', 'podrían ser'],
    ],
    lower: true,
    and: ['y', 'e', 'pero'],
  },
  it: {
    before: {
      established: '',
      documented: 'I documenti mostrano che ',
      'we-understand': 'Secondo le nostre informazioni, ',
      reported: 'Stando a quanto viene riferito, ',
      suspected: 'Si sospetta che ',
      disputed: 'Secondo versioni contestate, ',
    },
    ahead: [],
    lower: true,
    and: ['e', 'ma'],
  },
  pt: {
    before: {
      established: '',
      documented: 'Os documentos mostram que ',
      'we-understand': 'Segundo as nossas informações, ',
      reported: 'Segundo relatos, ',
      suspected: 'Suspeita-se que ',
      disputed: 'Segundo versões contestadas, ',
    },
    ahead: [],
    lower: true,
    and: ['e', 'mas'],
  },
  ru: {
    before: {
      established: '',
      documented: 'Документы показывают, что ',
      'we-understand': 'Насколько нам известно, ',
      reported: 'Как сообщается, ',
      suspected: 'Есть основания полагать, что ',
      disputed: 'По сведениям, которые оспариваются, ',
    },
    ahead: [],
    lower: true,
    and: ['и', 'но', 'а'],
  },
};

/**
 * A sentence behind the hedge of a certainty; as it is where the certainty needs none, or where no
 * hedge of the language is known. `isName` tells which first words keep their capital.
 *
 * @example
 * hedged('He was beaten.', 'suspected', 'en', () => false) // 'It is suspected that he was beaten.'
 */
export function hedged(
  sentence: string,
  certainty: Certainty,
  language: string,
  isName: (word: string) => boolean,
): string {
  const own = HEDGES[language];
  const before = own?.before[certainty] ?? '';
  if (own === undefined || before === '') return sentence;
  const rest = own.lower ? lowerFirst(sentence, isName) : sentence;
  const elides = language === 'fr' && before.endsWith('que ') && /^[aeiouyh]/u.test(bare(rest));
  return elides ? `${before.slice(0, -2)}’${rest}` : `${before}${rest}`;
}

/** The same behind the `and` that a stretch begins with; null where it begins with none. */
export function hedgedBehindAnd(
  stretch: string,
  certainty: Certainty,
  language: string,
): string | null {
  const own = HEDGES[language];
  const [, first = '', rest = ''] = /^(\p{L}+)\s+(.*)$/su.exec(stretch) ?? [];
  if (own === undefined || !own.and.includes(first.toLowerCase()) || own.before[certainty] === '')
    return null;
  const inner = hedged(rest, certainty, language, () => true);
  return `${first} ${inner.charAt(0).toLowerCase()}${inner.slice(1)}`;
}

/** What is said as done, as announced or feared: `was charged`, `is to be charged`. */
export function putAhead(
  stretch: string,
  phase: 'announced' | 'feared',
  language: string,
): string | null {
  for (const [done, announced, feared] of HEDGES[language]?.ahead ?? []) {
    const at = new RegExp(`(?<!\\p{L})${done}(?!\\p{L})`, 'u').exec(stretch);
    if (at === null) continue;
    const instead = phase === 'announced' ? announced : feared;
    return `${stretch.slice(0, at.index)}${instead}${stretch.slice(at.index + done.length)}`;
  }
  return null;
}

function lowerFirst(sentence: string, isName: (word: string) => boolean): string {
  const [, first = '', gap = '', next = ''] =
    /^(\p{L}[\p{L}\p{M}'’-]*)(\s*)(\S?)/u.exec(sentence) ?? [];
  const keeps =
    isName(first) ||
    (gap !== '' && /\p{Lu}/u.test(next)) ||
    /^\p{Lu}{2}/u.test(first) ||
    first === 'I';
  return keeps && !isArticle(first)
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** `The Harbour Union`: an article is no name. */
const isArticle = (word: string): boolean =>
  /^(?:the|a|an|in|on|at|since|after|le|la|les|un|une|des|en|depuis|el|los|las|una|desde|il|lo|gli|i|uma|os|as|o|в|с|на)$/u.test(
    word.toLowerCase(),
  );

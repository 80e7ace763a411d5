import { readPhrases, wordTest } from './demand-phrases.ts';
import type { Phrases, WordTest } from './demand-phrases.ts';
import type { CertaintyWords, HedgeWords } from './certainty-words.ts';
import { arCertainty } from './certainty-words-ar.ts';
import { deCertainty } from './certainty-words-de.ts';
import { enCertainty } from './certainty-words-en.ts';
import { esCertainty } from './certainty-words-es.ts';
import { faCertainty } from './certainty-words-fa.ts';
import { frCertainty } from './certainty-words-fr.ts';
import { itCertainty } from './certainty-words-it.ts';
import { ptCertainty } from './certainty-words-pt.ts';
import { ruCertainty } from './certainty-words-ru.ts';
import { fold } from './fold.ts';
import { languages } from './languages.ts';
import type { LanguageWords } from './words.ts';

export const HEDGES = [
  'understood',
  'reported',
  'suspected',
  'disputed',
  'announced',
  'feared',
] as const;
export type Hedge = (typeof HEDGES)[number];

export type HedgePhrases = {
  readonly frames: Phrases;
  readonly adjuncts: Phrases;
  readonly asides: Phrases;
};

/** The words of one language, compiled. */
export type CertaintyLanguage = {
  readonly words: LanguageWords;
  readonly hedges: Readonly<Record<Hedge, HedgePhrases>>;
  readonly tails: Phrases;
  readonly opinions: Phrases;
  readonly asks: Phrases;
  readonly oughts: Phrases;
  readonly firm: Phrases;
  readonly isThat: WordTest;
  readonly isRelative: WordTest;
  /** … only behind a comma. */
  readonly isRelativeApart: WordTest;
  readonly isBreak: WordTest;
  readonly isJoint: WordTest;
  readonly isCondition: WordTest;
  readonly isAnd: WordTest;
  readonly isSubject: WordTest;
  readonly isFinite: WordTest;
};

const byCode: Readonly<Record<string, CertaintyWords>> = {
  en: enCertainty,
  fr: frCertainty,
  de: deCertainty,
  es: esCertainty,
  it: itCertainty,
  pt: ptCertainty,
  ru: ruCertainty,
  fa: faCertainty,
  ar: arCertainty,
};

const compiled = new Map<string, CertaintyLanguage>();

/** What is known of a language, by its BCP 47 tag; null where nothing is. */
export function certaintyLanguage(tag: string): CertaintyLanguage | null {
  const code = tag.split('-')[0] ?? '';
  const known = compiled.get(code);
  if (known) return known;
  const [own, words] = [byCode[code], languages.find((one) => one.code === code)];
  if (own === undefined || words === undefined) return null;
  const language = compile(own, words);
  compiled.set(code, language);
  return language;
}

function compile(own: CertaintyWords, words: LanguageWords): CertaintyLanguage {
  const fillers = wordTest(listOf(own.fillers));
  const read = (entry: string): Phrases => readPhrases(entry, fillers);
  const readHedge = (hedge: HedgeWords): HedgePhrases => ({
    frames: read(hedge.frames),
    adjuncts: read(hedge.adjuncts),
    asides: read(hedge.asides),
  });
  const { understood, reported, suspected, disputed, announced, feared } = own.hedges;
  const relatives = listOf(own.relatives);
  return {
    words,
    hedges: {
      understood: readHedge(understood),
      reported: readHedge(reported),
      suspected: readHedge(suspected),
      disputed: readHedge(disputed),
      announced: readHedge(announced),
      feared: readHedge(feared),
    },
    tails: read(own.tails),
    opinions: read(own.opinions),
    asks: readPhrases(words.demands.asks, wordTest(listOf(words.demands.fillers))),
    // what is said to be important or urgent is no fact either
    oughts: read(`${own.oughts}|${words.demands.needs}`),
    firm: read(own.firm),
    isThat: wordTest(listOf(own.that)),
    isRelative: wordTest(relatives.filter((word) => !word.startsWith(','))),
    isRelativeApart: wordTest(relatives.flatMap((word) => word.match(/(?<=^,).+/u) ?? [])),
    isBreak: wordTest(listOf(own.breaks)),
    isJoint: wordTest(listOf(own.joints)),
    isCondition: wordTest(listOf(own.conditions)),
    isAnd: wordTest(listOf(own.and)),
    isSubject: wordTest(listOf(own.subjects)),
    isFinite: wordTest(listOf(own.finite)),
  };
}

function listOf(entry: string): string[] {
  return fold(entry)
    .split(/[\s|]+/u)
    .filter((word) => word !== '');
}

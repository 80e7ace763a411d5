import { phrasesIn, readPhrases, wordTest } from './demand-phrases.ts';
import type { Phrases, WordTest } from './demand-phrases.ts';
import type { DemandWords } from './demand-words.ts';

/** The words of asking, compiled. */
export type AskReader = {
  readonly fillers: WordTest;
  readonly phrases: Readonly<
    Record<Exclude<keyof DemandWords, 'fillers' | 'abbreviations' | 'we'>, Phrases>
  >;
};

/** Which kinds of words a sentence holds. */
export type AskHits = ReadonlySet<keyof AskReader['phrases']>;

const readers = new WeakMap<DemandWords, AskReader>();

/** Compiles the words of a language, once. */
export function askReader(words: DemandWords): AskReader {
  const known = readers.get(words);
  if (known) return known;
  const { fillers: fill, abbreviations: _, we: _we, ...entries } = words;
  const fillers = wordTest(phrasesIn(fill).flat());
  const read = (entry: string): Phrases => readPhrases(entry, fillers);
  const reader: AskReader = {
    fillers,
    phrases: {
      us: read(entries.us),
      you: read(entries.you),
      signers: read(entries.signers),
      asks: read(entries.asks),
      thirdAsks: read(entries.thirdAsks),
      thirdPasts: read(entries.thirdPasts),
      halfAsks: read(entries.halfAsks),
      wishes: read(entries.wishes),
      shoulds: read(entries.shoulds),
      opinions: read(entries.opinions),
      concludes: read(entries.concludes),
      pointOpenings: read(entries.pointOpenings),
      institutions: read(entries.institutions),
      slogans: read(entries.slogans),
      nameLeads: read(entries.nameLeads),
      musts: read(entries.musts),
      needs: read(entries.needs),
      imperatives: read(entries.imperatives),
      follows: read(entries.follows),
      urgent: read(entries.urgent),
      leadIns: read(entries.leadIns),
      factLeads: read(entries.factLeads),
      reports: read(entries.reports),
      refusals: read(entries.refusals),
      closings: read(entries.closings),
    },
  };
  readers.set(words, reader);
  return reader;
}

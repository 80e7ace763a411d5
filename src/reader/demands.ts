import { calmed, passagesOf } from './demand-passages.ts';
import type { Passage } from './demand-passages.ts';
import { listDemands, listsOf } from './demand-lists.ts';
import { DEMAND_AT, askReader, scoreSentence } from './demand-score.ts';
import { tokensOf } from './demand-phrases.ts';
import type { AskReader, AskScore } from './demand-score.ts';
import { plainOf, sentencesOf, trimMarks, wordingOf } from './demand-sentences.ts';
import type { FoundDemand, Span } from './letter.ts';
import { because } from './reasons.ts';
import type { Source } from './source.ts';

/** A letter's text as the search for demands sees it. */
export type Asking = {
  /** The text, calmed: as long as the source. */
  readonly text: string;
  readonly source: Source;
  readonly reader: AskReader;
  readonly passages: readonly Passage[];
  /** Words of the names under the letter, folded. */
  readonly signers: ReadonlySet<string>;
};

/** A sentence with what it weighs. */
type Weighed = Span & AskScore;

/** Where the letter lists its demands, prose outside the list asks only in so many words. */
const BESIDE_LIST = 0.9;
/** Where nobody asks in so many words, what must be done is what is asked. */
const FALLBACK_AT = 0.34;
/** The first part of a letter tells what happened. */
const TOLD_UNTIL = 0.3;
const LONGEST_NAMES = 20_000;

/** Finds what is asked, outside the stretches `taken` by head and names. */
export function findDemands(source: Source, taken: readonly Span[]): FoundDemand[] {
  const text = calmed(source.text);
  const passages = passagesOf(text, taken, source.words.code);
  const signers = signersIn(text, taken);
  const asking = { text, source, reader: askReader(source.words.demands), passages, signers };
  const lists = listsOf(asking);
  const listed = listDemands(asking, lists);
  const used = new Set(lists.filter(({ asks }) => asks).flatMap(({ parts }) => parts));
  const weighed = passages.filter((one) => !used.has(one)).flatMap((one) => weigh(asking, one));
  const prose = choose(weighed, listed.length > 1).map((one) => demandOf(asking, one));
  return [...listed, ...prose].toSorted((a, b) => a.start - b.start);
}

/** The words of what is taken in the second half of the text: of the names under it. */
function signersIn(text: string, taken: readonly Span[]): ReadonlySet<string> {
  const names = taken.filter(({ start }) => start > text.length * 0.4);
  const from = Math.min(...names.map(({ start }) => start));
  return new Set(names.length === 0 ? [] : tokensOf(text.slice(from, from + LONGEST_NAMES)).map(({ word }) => word));
}

function choose(weighed: readonly Weighed[], besideList: boolean): Weighed[] {
  const at = besideList ? BESIDE_LIST : DEMAND_AT;
  const chosen = weighed.filter((one) => one.score >= at);
  if (chosen.length > 0 || besideList) return chosen;
  return weighed.filter(
    ({ score, hits }, index) =>
      score >= FALLBACK_AT &&
      index >= weighed.length * TOLD_UNTIL &&
      !hits.has('us') &&
      (hits.has('musts') || hits.has('needs')),
  );
}

/** The sentences of a passage with their weights; a demand carries on to what follows it. */
function weigh({ text, source, reader, signers }: Asking, passage: Passage): Weighed[] {
  if (passage.kind === 'heading') return [];
  const weighed: Weighed[] = [];
  let sinceDemand = 0;
  for (const span of sentencesOf(text, passage, source.words)) {
    const plain = plainOf(text.slice(span.start, span.end));
    const read = scoreSentence(plain, reader, { sinceDemand, signers });
    weighed.push({ ...read, ...span });
    sinceDemand = read.score >= DEMAND_AT ? 1 : sinceDemand > 0 && sinceDemand < 4 ? sinceDemand + 1 : 0;
  }
  return weighed;
}

function demandOf({ text }: Asking, one: Weighed): FoundDemand {
  const span = trimMarks(text, one);
  return {
    ...span,
    text: wordingOf(text, span),
    form: 'prose',
    reason: because(one.said ? 'reader.reason.demand-said' : 'reader.reason.demand-words', {
      cue: one.cue,
    }),
  };
}

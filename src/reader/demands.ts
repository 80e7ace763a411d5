import { calmed, passagesOf } from './demand-passages.ts';
import type { Passage } from './demand-passages.ts';
import { listDemands, listsOf } from './demand-lists.ts';
import { DEMAND_AT, askReader, scoreSentence } from './demand-score.ts';
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
};

/** A sentence with what it weighs. */
type Weighed = Span & AskScore;

/** Modal sentences outside a list count less where the letter lists its demands. */
const BESIDE_LIST = 0.9;
/** Where nobody asks in so many words, what must be done is what is asked. */
const FALLBACK_AT = 0.45;

/** Finds what is asked, outside the stretches `taken` by head and names. */
export function findDemands(source: Source, taken: readonly Span[]): FoundDemand[] {
  const text = calmed(source.text);
  const passages = passagesOf(text, taken, source.words.code);
  const asking = { text, source, reader: askReader(source.words.demands), passages };
  const lists = listsOf(asking);
  const listed = listDemands(asking, lists);
  const used = new Set(lists.filter(({ asks }) => asks).flatMap(({ parts }) => parts));
  const weighed = passages.filter((one) => !used.has(one)).flatMap((one) => weigh(asking, one));
  const prose = choose(weighed, listed.length > 1).map((one) => demandOf(asking, one));
  return [...listed, ...prose].toSorted((a, b) => a.start - b.start);
}

function choose(weighed: readonly Weighed[], besideList: boolean): Weighed[] {
  const at = besideList ? BESIDE_LIST : DEMAND_AT;
  const chosen = weighed.filter((one) => one.score >= at);
  if (chosen.length > 0 || besideList) return chosen;
  return weighed.filter(
    ({ score, hits }) =>
      score >= FALLBACK_AT && (hits.has('musts') || hits.has('needs') || hits.has('halfAsks')),
  );
}

/** The sentences of a passage with their weights; a demand carries on to what follows it. */
function weigh({ text, source, reader }: Asking, passage: Passage): Weighed[] {
  if (passage.kind === 'heading') return [];
  const weighed: Weighed[] = [];
  let sinceDemand = 0;
  for (const span of sentencesOf(text, passage, source.words)) {
    const plain = plainOf(text.slice(span.start, span.end));
    const read = scoreSentence(plain, reader, { sinceDemand, led: false });
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

import { calmed, passagesOf } from './demand-passages.ts';
import type { Passage } from './demand-passages.ts';
import { listDemands, listsOf } from './demand-lists.ts';
import { DEMAND_AT, LONGEST_SENTENCE, scoreSentence } from './demand-score.ts';
import { askReader } from './demand-reader.ts';
import { findPhrase, greetingsOf, tokensOf } from './demand-phrases.ts';
import type { AskReader } from './demand-reader.ts';
import type { AskScore } from './demand-score.ts';
import { plainOf, sentencesOf, trimMarks, wordingOf } from './demand-sentences.ts';
import { fold } from './fold.ts';
import { ordinaryWords } from './people-names.ts';
import type { FoundDemand, Span } from './letter.ts';
import { because } from './reasons.ts';
import { overlaps } from './source.ts';
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
  /** Words of title and salutation, folded. */
  readonly addressees: ReadonlySet<string>;
};

/** A sentence with what it weighs; `place` is where in the letter it stands, from 0 to 1. */
type Weighed = Span & AskScore & { readonly place: number };

/** Where the letter lists its demands, prose outside the list asks only in so many words. */
const BESIDE_LIST = 0.9;
/** Where nobody asks in so many words, what must be done is what is asked. */
const FALLBACK_AT = 0.5;
/** … or what an authority should do. */
const SHOULD_AT = 0.45;
/** … or what it is hoped to do. */
const WISH_AT = 0.3;
/** The first part of a letter tells what happened. */
const TOLD_UNTIL = 0.3;
/** A demand bears on so many sentences after it. */
const CARRIES = 6;
/** "We ask:" over a list says nothing of its own. */
const SHORTEST_ASK = 40;
/** So many words are the verb and who asks; a longer cue spans what is asked. */
const LONGEST_BARE = 2;
/** In the first part of a longer letter duties are told, not asked for. */
const TELLS_UNTIL = 0.25;
const SHORT_LETTER = 1000;
const LONGEST_GREETING = 300;
const LONGEST_NAMES = 20_000;

/** Finds what is asked, outside the stretches `taken` by head and names. */
export function findDemands(source: Source, taken: readonly Span[]): FoundDemand[] {
  const text = calmed(source.text);
  const passages = passagesOf(text, taken, source.words.code);
  const signers = signersIn(text, taken, passages[0]);
  const addressees = addressed(source, taken);
  const reader = askReader(source.words.demands);
  const asking = { text, source, reader, passages, signers, addressees };
  const lists = listsOf(asking);
  const listed = listDemands(asking, lists);
  const used = lists.filter(({ asks }) => asks);
  const points = new Set(used.flatMap((list) => list.points));
  const leads = used.flatMap(({ leadIn }) => leadIn ?? []);
  const at = listed.length > 1 ? BESIDE_LIST : DEMAND_AT;
  const rest = passages.filter((one) => !points.has(one) && one.kind !== 'heading');
  const chosen = choose(weigh(asking, rest, at), at).filter(
    (one) => !leads.some((lead) => overlaps(lead, one)) && !isBare(asking, one),
  );
  const prose = [...chosen, ...askedOverNames(asking, taken)].map((one) => demandOf(asking, one));
  return [...listed, ...prose].toSorted((a, b) => a.start - b.start);
}

/**
 * The words of what is taken in the second half of the text, of the names under it, and those the
 * letter begins with: "The Club voices its concern … The Club calls on".
 */
function signersIn(text: string, taken: readonly Span[], first?: Passage): ReadonlySet<string> {
  const from = taken.find(({ start }) => start > text.length * 0.4)?.start ?? text.length;
  const names = tokensOf(text.slice(from, from + LONGEST_NAMES));
  const opening = first
    ? tokensOf(text.slice(first.start, Math.min(first.end, first.start + 80)))
    : [];
  return new Set([...opening.slice(0, 3), ...names].map(({ word }) => word));
}

/**
 * The names in the salutations: who is written to. German writes every noun like a name, so there
 * nothing is told by a capital.
 */
function addressed({ text, words }: Source, taken: readonly Span[]): ReadonlySet<string> {
  if (words.code === 'de') return new Set();
  const greets = greetingsOf(words.head);
  const ordinary = ordinaryWords(text);
  const found = taken
    .filter(({ start, end }) => start < text.length * TOLD_UNTIL && end - start < LONGEST_GREETING)
    .map(({ start, end }) => text.slice(start, end))
    .filter((written) => findPhrase(greets, tokensOf(written))?.from === 0)
    .flatMap((written) => written.match(/\p{Lu}[\p{L}\p{M}]{3,}/gu) ?? []);
  return new Set(found.map(fold).filter((word) => !ordinary.has(word)));
}

/** "We, the undersigned, urge you to …" may itself be what stands over the names. */
function askedOverNames(
  { text, source, reader, signers, addressees }: Asking,
  taken: readonly Span[],
): Weighed[] {
  const late = taken.filter(({ start }) => start > text.length * TOLD_UNTIL);
  return late.flatMap(({ start, end }) => {
    const blank = /\n[ \t]*\n/u.exec(text.slice(start, Math.min(end, start + LONGEST_SENTENCE)));
    const opening = { start, end: Math.min(end, start + (blank?.index ?? LONGEST_SENTENCE)) };
    const first = sentencesOf(text, opening, source.words)[0];
    if (!first || !/[.:!][*_]*$/u.test(text.slice(first.start, first.end))) return [];
    const read = scoreSentence(plainOf(text.slice(first.start, first.end)), reader, {
      sinceDemand: 0,
      signers,
      addressees,
    });
    return read.said && read.score >= DEMAND_AT && first.end - first.start > SHORTEST_ASK
      ? [{ ...read, ...first, place: 1 }]
      : [];
  });
}

/** "WE DEMAND" on a line of its own: what is demanded stands elsewhere. */
function isBare({ text }: Asking, { start, end, said, cue }: Weighed): boolean {
  const plain = plainOf(text.slice(start, end)).replace(/[\s:.…]+$/u, '');
  return said && plain === cue && plain.split(' ').length <= LONGEST_BARE;
}

function choose(weighed: readonly Weighed[], at: number): Weighed[] {
  const chosen = weighed.filter(
    ({ score, said, hits, place }) =>
      score >= at &&
      (said || (at < BESIDE_LIST && (place >= TELLS_UNTIL || !hits.has('institutions')))),
  );
  if (chosen.length > 0 || at === BESIDE_LIST) return chosen;
  return weighed.filter(
    ({ score, hits, own, place }) =>
      place >= TOLD_UNTIL &&
      !own &&
      (hits.has('musts') || hits.has('needs')
        ? score >= FALLBACK_AT
        : hits.has('institutions') &&
          ((hits.has('shoulds') && score >= SHOULD_AT) ||
            (hits.has('wishes') && score >= WISH_AT))),
  );
}

/** The sentences that weigh something; a demand carries on to what follows it. */
function weigh(
  { text, source, reader, signers, addressees }: Asking,
  passages: readonly Passage[],
  at: number,
): Weighed[] {
  const [first, last] = [passages[0]?.start ?? 0, passages.at(-1)?.end ?? 0];
  const length = last - first > SHORT_LETTER ? last - first : 0;
  const weighed: Weighed[] = [];
  let sinceDemand = 0;
  for (const passage of passages) {
    for (const span of sentencesOf(text, passage, source.words)) {
      const plain = plainOf(text.slice(span.start, span.end));
      const read = scoreSentence(plain, reader, { sinceDemand, signers, addressees });
      const place = length === 0 ? 1 : (span.start - first) / length;
      if (read.score > 0) weighed.push({ ...read, ...span, place });
      sinceDemand = read.score >= at ? 1 : sinceDemand > 0 ? (sinceDemand + 1) % CARRIES : 0;
    }
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

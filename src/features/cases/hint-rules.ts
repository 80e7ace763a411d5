import { readCertainty } from '#reader';
import type { SaidPart, SaidSentence } from '#reader';
import type { Fact, FactFile } from './fact-rules.ts';
import { stageRank, stemsOf } from './fact-rules.ts';
import { hedged, hedgedBehindAnd, putAhead } from './hedge-rules.ts';
import { fitterOf, saidDates } from './hint-date-rules.ts';
import { bare, speaksOf, STAGES } from './hint-word-rules.ts';
import { nameFinder } from './mention-rules.ts';
import type { NameFinder } from './mention-rules.ts';
import type { CaseId, EntryId } from './rules.ts';
import { CERTAINTIES } from './vocabulary-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/**
 * A sentence that says more than the file does.
 *
 * `too-sure`: it states what the file holds less certain. `done`: it says that something happened which the
 * file holds as announced or feared. `certain-to-come`: it announces what is only feared. `further`: it says
 * that a charge has come further than the file holds.
 */
export type Hint = {
  readonly reason: 'too-sure' | 'done' | 'certain-to-come' | 'further';
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  readonly certainty: Certainty;
  readonly phase: Fact['phase'];
  readonly stage: string | null;
  /** What the file says, in its own words. */
  readonly what: string;
  /** The sentence, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  /** A wording of the sentence that fits the file; null where none can be made without rewriting it. */
  readonly wording: string | null;
};

/** The most that are shown beside a text at once. */
const MOST_HINTS = 100;

/**
 * The sentences of a letter that are stronger than the files it rests on, in the order they stand in. Pure;
 * changes nothing by itself. What it cannot tell for sure it does not say.
 *
 * @example
 * hintsFor('Tarek Olmo was beaten on 3 May.', 'en', factsOf(entries))
 * // [{ reason: 'too-sure', certainty: 'suspected', wording: 'It is suspected that Tarek Olmo was …', … }]
 */
export function hintsFor(text: string, language: string, file: FactFile): Hint[] {
  const code = language.split('-')[0] ?? '';
  const names = nameFinder(file.subjects);
  const hints: Hint[] = [];
  let before: { readonly end: number; readonly named: ReadonlySet<EntryId> } | null = null;
  for (const sentence of readCertainty(text, language)) {
    const written = text.slice(sentence.start, sentence.end);
    const own = names.namedIn(written);
    const goesOn: boolean =
      before !== null && !/\n\s*\n/u.test(text.slice(before.end, sentence.start));
    const named: ReadonlySet<EntryId> = own.size === 0 && goesOn ? (before?.named ?? own) : own;
    before = { end: sentence.end, named };
    const isCarried = own.size === 0 && named.size > 0;
    const said = { ...readHere(sentence, written, code), named, isCarried };
    const hint = hintOf(said, file, names);
    if (hint !== null && hints.length < MOST_HINTS) hints.push(hint);
  }
  return hints;
}

type Said = {
  readonly sentence: SaidSentence;
  readonly written: string;
  /** Bare, as are the words of the parts. */
  readonly heard: string;
  readonly dates: readonly ReturnType<typeof fitterOf>[];
  readonly words: ReadonlyMap<SaidPart, readonly string[]>;
  /** Subjects named here, or in the sentence before where this one names nobody. */
  readonly named: ReadonlySet<EntryId>;
  readonly isCarried: boolean;
  readonly code: string;
};

/** What every fact is held against, read once. */
function readHere(sentence: SaidSentence, written: string, code: string) {
  const words = new Map(
    sentence.parts.map((part) => {
      const stretch = written.slice(part.start - sentence.start, part.end - sentence.start);
      return [part, bare(stretch).match(/[\p{L}\p{N}-]+/gu) ?? []];
    }),
  );
  const dates = saidDates(written, code).map(fitterOf);
  return { sentence, written, heard: bare(written), dates, words, code };
}

type Match = { readonly fact: Fact; readonly part: SaidPart; readonly score: number };

/** The best match speaks; where an equally good one says that the sentence may be so strong, none does. */
function hintOf(said: Said, { facts }: FactFile, names: NameFinder): Hint | null {
  const matches = facts.flatMap((fact) => matchOf(said, fact));
  for (const part of said.sentence.parts) {
    const here = matches.filter((match) => match.part === part);
    const best = Math.max(0, ...here.map(({ score }) => score));
    const top = here.filter(({ score }) => score === best);
    const reasons = top.map(({ fact }) => reasonOf(part, fact, said));
    const [first] = top;
    const reason = reasons[0];
    if (first === undefined || reason === undefined || reason === null) continue;
    if (reasons.some((one) => one === null)) continue;
    const weakest = top.reduce((a, b) => (isWeaker(b.fact, a.fact) ? b : a), first);
    const why = reasonOf(part, weakest.fact, said) ?? reason;
    return hintFrom(said, weakest.fact, part, why, names);
  }
  return null;
}

const isWeaker = (one: Fact, other: Fact): boolean =>
  CERTAINTIES.indexOf(one.certainty) > CERTAINTIES.indexOf(other.certainty);

/** At least this much must speak for it that a sentence is about a fact. */
const ENOUGH = 4;

function matchOf(said: Said, fact: Fact): Match[] {
  const { named, code, isCarried, heard } = said;
  const dates = said.dates.map((fit) => fit(fact));
  if (dates.length > 0 && dates.every((fit) => fit === 'other')) return [];
  const about = fact.subjects.filter((id) => named.has(id)).length;
  if (fact.subjects.length > 0 && named.size > 0 && about === 0) return [];
  const score =
    (about > 0 ? (isCarried ? 1.5 : 2) : 0) +
    (dates.includes('day') ? 2 : dates.includes('about') && fact.earliest !== null ? 1 : 0) +
    (fact.place !== '' && heard.includes(bare(fact.place)) ? 1 : 0);
  if (score === 0) return [];
  const stems = stemsOf(fact);
  const topic = fact.topic === null ? null : speaksOf(fact.topic, code);
  const later = laterTopics(fact).map((one) => speaksOf(one, code));
  const weighed = [...said.words].map(([part, words]) => {
    const speaks = topic !== null && words.some(topic);
    const moves = later.some((test) => words.some(test));
    const shared = new Set(words.map((word) => word.slice(0, 6)).filter((stem) => stems.has(stem)))
      .size;
    return { part, words: (speaks || moves ? 2 : 0) + Math.min(2, shared * (speaks ? 0.5 : 1)) };
  });
  const best = weighed.toSorted((a, b) => b.words - a.words)[0];
  if (best === undefined || best.words < 2 || score + best.words < ENOUGH) return [];
  return [{ fact, part: best.part, score: score + best.words }];
}

function laterTopics(fact: Fact) {
  if (fact.kind !== 'charge') return [];
  const rank = stageRank(fact.stage);
  return Object.values(STAGES).flatMap((stage) =>
    stage.rank > rank && rank < 4 ? [stage.topic] : [],
  );
}

function reasonOf(part: SaidPart, fact: Fact, said: Said): Hint['reason'] | null {
  if (part.how === 'nothing') return null;
  const asDone = part.when === 'past' && (part.how === 'fact' || part.how === 'understood');
  if (fact.phase !== 'past' && asDone) return 'done';
  if (fact.kind === 'charge' && asDone && part.how === 'fact' && isFurther(part, fact, said))
    return 'further';
  if (fact.phase === 'feared' && part.when === 'announced' && part.how === 'fact')
    return 'certain-to-come';
  if (isUnsure(fact) && part.how === 'fact' && part.when !== 'feared') return 'too-sure';
  const doubtful = fact.certainty === 'suspected' || fact.certainty === 'disputed';
  return doubtful && part.how === 'understood' && part.when === 'past' ? 'too-sure' : null;
}

const isUnsure = (fact: Fact): boolean =>
  CERTAINTIES.indexOf(fact.certainty) > CERTAINTIES.indexOf('documented');

function isFurther(part: SaidPart, fact: Fact, said: Said): boolean {
  const words = said.words.get(part) ?? [];
  return (
    stageRank(fact.stage) < stageRank('convicted') && words.some(speaksOf('verdict', said.code))
  );
}

function hintFrom(
  said: Said,
  fact: Fact,
  part: SaidPart,
  reason: Hint['reason'],
  names: NameFinder,
): Hint {
  const { sentence, written, code } = said;
  const { entryId, caseId, certainty, phase, stage, what } = fact;
  const wording = wordingFor(said, fact, part, reason, names);
  return {
    reason,
    caseId,
    entryId,
    certainty,
    phase,
    stage,
    what,
    start: sentence.start,
    end: sentence.end,
    sentence: written,
    wording: wording !== null && fits(wording, fact, code) ? wording : null,
  };
}

function wordingFor(
  { sentence, written, code }: Said,
  fact: Fact,
  part: SaidPart,
  reason: Hint['reason'],
  { isName }: NameFinder,
): string | null {
  const [from, to] = [part.start - sentence.start, part.end - sentence.start];
  const stretch = written.slice(from, to);
  const put = (changed: string | null): string | null =>
    changed === null ? null : `${written.slice(0, from)}${changed}${written.slice(to)}`;
  if (reason === 'further') return null;
  const isFirst = part === sentence.parts[0];
  if (reason !== 'too-sure') {
    const phase = fact.phase === 'feared' ? 'feared' : 'announced';
    const ahead = put(putAhead(stretch, phase, code));
    // what is announced may be less than certain as well; what is feared says so itself
    const unsure = phase === 'announced' && isUnsure(fact) && part.how === 'fact';
    if (ahead === null || !unsure) return ahead;
    return isFirst ? hedged(ahead, fact.certainty, code, isName) : null;
  }
  if (part.how !== 'fact') return null;
  if (isFirst) return hedged(written, fact.certainty, code, isName);
  return put(hedgedBehindAnd(stretch, fact.certainty, code));
}

/** A wording is only offered when reading it again finds it no longer too strong. */
function fits(wording: string, fact: Fact, code: string): boolean {
  const read = readCertainty(wording, code)[0];
  if (read === undefined) return false;
  if (fact.phase !== 'past' && read.level === 'fact') return false;
  return (
    fact.phase !== 'past' || read.level !== 'fact' || read.parts.some(({ how }) => how !== 'fact')
  );
}

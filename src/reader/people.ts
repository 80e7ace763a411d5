import { calmed, passagesOf } from './demand-passages.ts';
import { findPhrase, greetingsOf, tokensOf, wordTest } from './demand-phrases.ts';
import type { WordTest } from './demand-phrases.ts';
import { sentencesOf } from './demand-sentences.ts';
import { fold } from './fold.ts';
import type { FoundName, FoundSignatory, Span } from './letter.ts';
import { candidatesIn, holdsGiven, ordinaryWords, wordsOf } from './people-names.ts';
import type { Candidate, Word } from './people-names.ts';
import { afterRisk, bare, byGivenName } from './people-uncased.ts';
import { gathered } from './people-merge.ts';
import type { Mention } from './people-merge.ts';
import { isAnother, isHistory, tellsRisk, withoutRole } from './people-others.ts';
import { listedUnder } from './people-lists.ts';
import { peopleWords } from './people-words.ts';
import type { PeopleWords } from './people-words.ts';
import { because } from './reasons.ts';
import { has, lexiconOf } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import type { Source } from './source.ts';

/** Words that say what happens to somebody, read once for a language. */
type Dangers = Readonly<Record<keyof PeopleWords | 'ends', WordTest>>;

/** From this weight on, all mentions together, somebody is at risk. */
const AT_RISK = 1;
const NEAR = 7;
const FAR = 22;
/** Where the verb stands last, what happened to somebody stands far from the name. */
const FAR_UNCASED = 40;
/** What a name weighs that may as well be something else's. */
const DOUBT = 0.55;
const LINKED = 6;
const LATE = 0.4;
const HEAD_LINES = 80;
const LONGEST_GREETING = 120;
/** More than any number of mentions outweighs. */
const OUTWEIGHS = 1000;

/** Persons named as detained, prosecuted, threatened or attacked whom the letter stands up for. */
export function findPersonsAtRisk(
  source: Source,
  taken: readonly Span[],
  signatories: readonly FoundSignatory[],
): FoundName[] {
  const words = peopleWords[source.words.code];
  if (!words) return [];
  const dangers = dangersOf(words);
  const text = calmed(source.text);
  const names = taken.filter(
    ({ start, end }) => start > text.length * LATE || end - start > text.length / 2,
  );
  const sentences = passagesOf(text, names, source.words.code).flatMap((passage) =>
    sentencesOf(text, passage, source.words),
  );
  const ordinary = ordinaryWords(text);
  const nouns = source.words.code === 'de';
  const mentions = sentences.flatMap((one) => mentionsIn(text, one, dangers, ordinary, nouns));
  const spoken = addressed(source, sentences, dangers, ordinary);
  const lists = listedUnder(
    text,
    passagesOf(text, [], source.words.code),
    (lead) =>
      wordsOf(lead, { start: 0, end: lead.length }).some(({ folded }) => dangers.risks(folded)),
    { lexicon: lexiconOf(), ordinary },
  ).map(({ words: heard, one }) => ({
    ...mention(text, heard, one, AT_RISK, 'list', dangers),
    listed: true,
  }));
  const listed = new Set(lists.map((one) => fold(one.text)));
  const signed = new Set(
    signatories.map(({ name }) => fold(name)).filter((name) => !listed.has(name)),
  );
  return gathered([...mentions, ...lists, ...spoken])
    .filter((one) => !signed.has(fold(one.name)) && one.weight >= AT_RISK)
    .map(({ name, start, end, cue }) => ({
      name,
      start,
      end,
      reason: because('reader.reason.person-at-risk', { cue }),
    }));
}

/** "Dear Figen, … your imprisonment": who is addressed is at risk; else an addressee is not. */
function addressed(
  source: Source,
  sentences: readonly Span[],
  dangers: Dangers,
  ordinary: ReadonlySet<string>,
): Mention[] {
  const { text, lines, words } = source;
  const greets = greetingsOf(words.head);
  const direct = sentences.some((sentence) =>
    wordsOf(text, sentence).some(
      ({ folded }, index, all) =>
        dangers.your(folded) &&
        all.slice(index + 1, index + 3).some((one) => dangers.risks(one.folded)),
    ),
  );
  return lines.slice(0, HEAD_LINES).flatMap((line) => {
    const greeting =
      line.text.length > LONGEST_GREETING ? null : findPhrase(greets, tokensOf(line.text));
    if (greeting?.from !== 0) return [];
    const heard = wordsOf(text, line).slice(greeting.to);
    return candidatesIn(heard, lexiconOf(), ordinary).map((one) =>
      mention(
        text,
        heard,
        one,
        direct ? AT_RISK : -OUTWEIGHS,
        direct ? line.text.slice(0, 40) : '',
        dangers,
      ),
    );
  });
}

const known = new Map<PeopleWords, Dangers>();

function dangersOf(words: PeopleWords): Dangers {
  const made = known.get(words);
  if (made) return made;
  const test = (entry: string): WordTest =>
    wordTest(
      fold(entry)
        .split(/\s+/u)
        .filter((word) => word !== ''),
    );
  const dangers: Dangers = {
    risks: test(words.risks),
    ends: test(words.risks.replaceAll(/(?<!\S)[^\s_]+(?!\S)|\S+_/gu, '')),
    deaths: test(words.deaths),
    speaks: test(words.speaks),
    quotes: test(words.quotes),
    officials: test(words.officials),
    places: test(words.places),
    your: test(words.your),
    orders: test(words.orders),
    roles: test(words.roles),
  };
  known.set(words, dangers);
  return dangers;
}

/** The names of a sentence, each weighed; names in one enumeration share the highest weight. */
function mentionsIn(
  text: string,
  span: Span,
  dangers: Dangers,
  ordinary: ReadonlySet<string>,
  nouns: boolean,
): Mention[] {
  const words = wordsOf(text, span);
  const risks = words.flatMap((_, index) => (tellsRisk(words, index, dangers) ? [index] : []));
  const uncased = /\p{Script=Arabic}/u.test(words[0]?.text ?? '');
  if ((uncased && risks.length === 0) || isHistory(words)) return [];
  const candidates = uncased ? uncasedIn(words, risks) : candidatesIn(words, lexiconOf(), ordinary);
  const lexicon = lexiconOf();
  const weighed = candidates
    .map((one) => withoutRole(words, one, dangers))
    .filter(
      (one) =>
        !nouns ||
        holdsGiven(words, one, lexicon) ||
        dangers.roles(words[one.from - 1]?.folded ?? ''),
    )
    .filter(({ from }) => !dangers.places(words[from - 1]?.folded ?? ''))
    .map((one) => ({ one, ...weightOf(words, one, risks, dangers, lexicon) }));
  for (let from = 0; from < weighed.length;) {
    let to = from + 1;
    while (to < weighed.length && linked(words, weighed[to - 1]?.one, weighed[to]?.one)) to += 1;
    const group = weighed.slice(from, to);
    const best = group.toSorted((a, b) => b.weight - a.weight)[0];
    for (const one of group) {
      if (one.weight < 0 || !best) continue;
      [one.weight, one.cue] = [best.weight, best.cue];
    }
    from = to;
  }
  return weighed.map(({ one, weight, cue }) => mention(text, words, one, weight, cue, dangers));
}

/** Both ways to see a name that no capital shows, without what overlaps. */
function uncasedIn(words: readonly Word[], risks: readonly number[]): Candidate[] {
  const given = byGivenName(words, lexiconOf());
  const governed = afterRisk(words, risks).filter(
    ({ from, to }) => !given.some((one) => one.from < to && from < one.to),
  );
  return [...given, ...governed].toSorted((a, b) => a.from - b.from);
}

/** "A in Egypt, B in Turkey and C": hardly anything stands between two names of one enumeration. */
function linked(
  words: readonly Word[],
  one: Candidate | undefined,
  other: Candidate | undefined,
): boolean {
  if (!one || !other || other.from - one.to > LINKED) return false;
  const between = words
    .slice(one.to, other.from + 1)
    .map(({ gap, text }) => gap + text)
    .join('');
  return /[,،、]|\s(?:and|et|und|y|e|ed|и|و)\s/iu.test(between) && !/[;:.!?]\s/u.test(between);
}

/** "the journalist", "our colleague", "Mr": what stands before persons. */
function isRole(word: string, lexicon: Lexicon): boolean {
  return has(lexicon.posts, word) || has(lexicon.titles, word);
}

/** Whether a name is a person's beyond doubt: an initial, a frequent given name, a role before it. */
function isPerson(
  words: readonly Word[],
  one: Candidate,
  dangers: Dangers,
  lexicon: Lexicon,
): boolean {
  const { from, to } = one;
  return (
    words.slice(from, to).some(({ text }) => /^\p{Lu}$/u.test(text)) ||
    holdsGiven(words, one, lexicon) ||
    words
      .slice(Math.max(0, from - 3), from)
      .some(({ folded }) => dangers.roles(folded) || isRole(folded, lexicon))
  );
}

function weightOf(
  words: readonly Word[],
  one: Candidate,
  risks: readonly number[],
  dangers: Dangers,
  lexicon: Lexicon,
): { weight: number; cue: string } {
  if (isAnother(words, one, dangers)) return { weight: -1, cue: '' };
  const { from, to } = one;
  const cased = /\p{Lu}/u.test(words[from]?.text ?? '');
  const trust = isPerson(words, one, dangers, lexicon) ? 1 : DOUBT;
  let [weight, cue] = [0, ''];
  for (const risk of risks) {
    if (risk >= from && risk < to) continue;
    const distance = risk < from ? from - risk : risk - to + 1;
    const direct =
      cased &&
      (distance < 3 || (distance === 3 && (risk > from || isAskedFor(words, from, lexicon))));
    const near = distance <= (cased ? NEAR : FAR_UNCASED) ? 1 : distance <= FAR ? 0.4 : 0.2;
    const here = direct ? 1 : near * trust;
    if (here > weight) [weight, cue] = [here, words[risk]?.text ?? ''];
  }
  return { weight, cue };
}

/** "The immediate release of", "libération immédiate de": a small word stands before the name, a larger before it. */
function isAskedFor(
  words: readonly Word[],
  from: number,
  { linking, particles }: Lexicon,
): boolean {
  const [before, small] = [words[from - 2]?.folded ?? '', words[from - 1]?.folded ?? ''];
  const isSmall = (word: string): boolean => linking.exact.has(word) || particles.exact.has(word);
  return isSmall(small) && !isSmall(before);
}

/** A name as written; a religious title without a second name is part of how somebody is called. */
function mention(
  text: string,
  words: readonly Word[],
  { from, to }: Candidate,
  weight: number,
  cue: string,
  dangers: Dangers,
): Mention {
  const [first, last] = [words[from], words[to - 1]];
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  if (first && /^و\p{L}{3}/u.test(first.text) && has(lexiconOf().given, bare(first.folded)))
    span.start += has(lexiconOf().given, first.folded) ? 0 : 1;
  if (last && /['’]s$/u.test(last.text)) span.end -= 2;
  if (last && /^\p{Lu}$/u.test(last.text) && text.charAt(span.end) === '.') span.end += 1;
  const before = words[from - 1];
  if (before && to - from === 1 && dangers.orders(before.folded)) span.start = before.start;
  return {
    ...span,
    text: text.slice(span.start, span.end).replaceAll(/\s+/gu, ' '),
    words: words.slice(from, to).map(({ folded }) => folded),
    weight,
    cue,
    listed: false,
  };
}

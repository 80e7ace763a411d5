import { clausesOf } from './certainty-clauses.ts';
import type { Clause } from './certainty-clauses.ts';
import { certaintyLanguage } from './certainty-language.ts';
import type { CertaintyLanguage, Hedge } from './certainty-language.ts';
import { cuesIn, lengthOf, marksOf } from './certainty-cues.ts';
import type { Cues, HedgeCue } from './certainty-cues.ts';
import { tokensOf } from './demand-phrases.ts';
import type { Hit, Token } from './demand-phrases.ts';
import { sentencesOf, splitterOf } from './demand-sentences.ts';
import { fold } from './fold.ts';
import type { Span } from './letter.ts';

/** How sure a clause is of what it says; `nothing`: it says nothing of events. */
export type How = 'fact' | 'understood' | 'reported' | 'suspected' | 'disputed' | 'nothing';
/** Whether it speaks of what happened, of what is announced or of what is feared. */
export type When = 'past' | 'announced' | 'feared';

/** A stretch of a sentence that is equally sure; `main`: the sentence's own statement. */
export type SaidPart = Span & {
  readonly how: How;
  readonly when: When;
  readonly main: boolean;
};

/** What makes a sentence less than a plain statement, as it stands there, or of what kind it is. */
export type SaidReason =
  | { readonly code: 'plain' | 'heading' | 'question' | 'quote' | 'condition' }
  | { readonly code: 'hedge' | 'opinion' | 'ought'; readonly cue: string };

/** One sentence: how sure it is as a whole, why, and its parts in order. */
export type SaidSentence = Span & {
  readonly level: How | Exclude<When, 'past'>;
  readonly reason: SaidReason;
  readonly parts: readonly SaidPart[];
};

const LONGEST = 3_000;
const LONGEST_HEADING = 120;
const SHORT = 4;

/**
 * How sure each sentence of a text is of what it says. A sentence states something as fact when one of
 * its own statements does; what hangs on it (a relative clause, a condition) is read apart. Empty for a
 * language the reader has no words for. Pure; time grows with the length of the text.
 *
 * @example
 * readCertainty('He was reportedly arrested.', 'en')[0].level // 'reported'
 */
export function readCertainty(text: string, language: string): SaidSentence[] {
  const words = certaintyLanguage(language);
  if (words === null) return [];
  return paragraphsOf(text).flatMap((paragraph) =>
    sentencesOf(text, paragraph, words.words).map((span) => readSentence(text, span, words)),
  );
}

/** Lists and headings are lines of their own, prose goes on over line ends. */
function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const gap of text.matchAll(
    /\n(?:[ \t]*\n)+|\n(?=[ \t]*(?:[-*+•▪◦‣#>\uE000-\uF8FF]|\d{1,3}[.)])\s)/gu,
  )) {
    spans.push({ start: from, end: gap.index });
    from = gap.index + gap[0].length;
  }
  spans.push({ start: from, end: text.length });
  return spans.flatMap(({ start, end }) => {
    const line = text.indexOf('\n', start);
    const cut = text.charAt(start) === '#' && line !== -1 && line < end ? line : end;
    return cut === end
      ? [{ start, end }]
      : [
          { start, end: cut },
          { start: cut + 1, end },
        ];
  });
}

function readSentence(text: string, { start, end }: Span, words: CertaintyLanguage): SaidSentence {
  const written = text.slice(start, Math.min(end, start + LONGEST));
  const nothing = (code: 'heading' | 'question'): SaidSentence => ({
    start,
    end,
    level: 'nothing',
    reason: { code },
    parts: [{ start, end, how: 'nothing', when: 'past', main: true }],
  });
  if (isHeading(text, { start, end }, written)) return nothing('heading');
  if (/[?؟][)"'”’»\s]*$/u.test(written)) return nothing('question');
  const tokens = wordsOf(written, words);
  const cues = cuesIn(tokens, words);
  if (isPoint(text, start) && !tokens.some(({ word }) => words.isFinite(word)))
    return nothing('heading');
  const clauses = clausesOf(fold(written), tokens, words, marksOf(cues, tokens, words));
  const read = clauses.map((clause) => readClause(clause, clauses, cues, tokens, words));
  const parts = read.map(({ how, when, clause }) => ({
    start: start + (tokens[clause.from]?.start ?? 0),
    end: clause.to < tokens.length ? start + (tokens[clause.to]?.start ?? 0) : end,
    how,
    when,
    main: clause.kind === 'main',
  }));
  return { start, end, ...levelOf(read, tokens, words), parts };
}

/** A point of a list; without a verb it names or asks something and states nothing. */
function isPoint(text: string, start: number): boolean {
  return (
    /(?:^|\n)[ \t]*(?:[-*+•▪◦‣\uE000-\uF8FF]|\d{1,3}[.)])?\s*$/u.test(
      text.slice(Math.max(0, start - 8), start),
    ) &&
    /^(?:[-*+•▪◦‣\uE000-\uF8FF]|\d{1,3}[.)])\s/u.test(
      text.slice(text.lastIndexOf('\n', start) + 1, start + 5).trimStart(),
    )
  );
}

/** The words, without those of dates: `3 May` is no doubt. */
function wordsOf(written: string, words: CertaintyLanguage): Token[] {
  const { isMonth } = splitterOf(words.words);
  const tokens = tokensOf(written);
  const isNumber = (at: number): boolean => /^\d/u.test(tokens[at]?.word ?? '');
  return tokens.map((token, at) =>
    (isNumber(at - 1) || isNumber(at + 1)) && isMonth(token.word) ? { ...token, word: '#' } : token,
  );
}

function isHeading(text: string, { start, end }: Span, written: string): boolean {
  if (written.startsWith('#')) return true;
  const alone =
    /^\s*(?:\n|$)/u.test(text.slice(end, end + 3)) &&
    /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 3), start));
  return alone && written.length < LONGEST_HEADING && !/[.!?…:;,؟۔"'”»)]$/u.test(written);
}

type ReadClause = {
  readonly clause: Clause;
  readonly how: How;
  readonly when: When;
  readonly reason: SaidReason;
};

const CERTAIN: readonly Hedge[] = ['disputed', 'suspected', 'reported', 'understood'];

function readClause(
  clause: Clause,
  clauses: readonly Clause[],
  cues: Cues,
  tokens: readonly Token[],
  words: CertaintyLanguage,
): ReadClause {
  const governs = cues.hedges.filter((cue) => reaches(cue, clause, clauses));
  const cueOf = (hit: Hit): string =>
    tokens
      .slice(hit.from, hit.to)
      .map(({ word }) => word)
      .join(' ');
  const [doubt] = CERTAIN.flatMap((hedge) => governs.filter((cue) => cue.hedge === hedge));
  const ahead =
    governs.find(({ hedge }) => hedge === 'feared') ??
    governs.find(({ hedge }) => hedge === 'announced');
  const when = ahead?.hedge === 'feared' || ahead?.hedge === 'announced' ? ahead.hedge : 'past';
  const because = (hit: Hit | undefined): SaidReason =>
    hit === undefined ? { code: 'plain' } : { code: 'hedge', cue: cueOf(hit) };
  const as = (how: How, reason: SaidReason): ReadClause => ({ clause, how, when, reason });
  if (clause.kind === 'quote') return as('reported', { code: 'quote' });
  if (clause.kind === 'condition') return as('nothing', { code: 'condition' });
  const ought = cues.oughts.find(
    (hit) =>
      inside(hit, clause) &&
      !governs.some((cue) => overlap(cue, hit) && lengthOf(cue) >= lengthOf(hit)),
  );
  if (ought !== undefined) return as('nothing', { code: 'ought', cue: cueOf(ought) });
  const own = opinionOver(clause, clauses, cues, tokens, words);
  if (own !== null) return as('nothing', { code: 'opinion', cue: cueOf(own) });
  const how = doubt === undefined ? 'fact' : (doubt.hedge as How);
  return as(how, because(doubt ?? ahead));
}

const inside = (hit: Hit, { from, to }: Clause): boolean => hit.from >= from && hit.from < to;
const overlap = (one: Hit, other: Hit): boolean => one.from < other.to && other.from < one.to;

/** Whether a hedge makes this clause less sure. */
function reaches(cue: HedgeCue, clause: Clause, clauses: readonly Clause[]): boolean {
  const home = clauses.find((one) => inside(cue, one));
  if (home === undefined) return false;
  if (home === clause) return true;
  if (cue.scope === 'asides' || home.run !== clause.run) return false;
  if (cue.scope === 'adjuncts') return home.kind === 'main' || home.kind === 'dependent';
  const ahead = cue.hedge === 'announced' || cue.hedge === 'feared';
  const next = clauses[clauses.indexOf(home) + 1];
  if (ahead || home.kind === 'relative' || home.kind === 'quote')
    return clause === next && clause.kind === 'dependent';
  return clause.from > home.from;
}

/** What the writers think or ask, where it is what this clause says. */
function opinionOver(
  clause: Clause,
  clauses: readonly Clause[],
  { opinion, ask }: Cues,
  tokens: readonly Token[],
  words: CertaintyLanguage,
): Hit | null {
  const [first] = clauses;
  const home = (hit: Hit): Clause | undefined => clauses.find((one) => inside(hit, one));
  if (ask !== null) {
    const asking = home(ask);
    if (asking === clause) return ask;
    if (asking !== undefined && clause.from > asking.from && clause.run === asking.run) {
      if (clause.kind === 'main' || words.isThat(tokens[clause.from]?.word ?? '')) return ask;
    }
  }
  if (opinion === null || clause.kind !== 'main' || clause.run !== 0) return null;
  if (clause === first || home(opinion) === clause) return opinion;
  const then = tokens[clause.from + 1]?.word ?? '';
  return words.isAnd(tokens[clause.from]?.word ?? '') && words.isFinite(then) ? opinion : null;
}

const ORDER = ['fact', 'announced', 'feared', 'understood', 'reported', 'suspected', 'disputed'];

function levelOf(
  read: readonly ReadClause[],
  tokens: readonly Token[],
  words: CertaintyLanguage,
): Pick<SaidSentence, 'level' | 'reason'> {
  const mains = read.filter(({ clause }) => clause.kind === 'main');
  const long = mains.filter(({ clause }) => wordsIn(clause) >= SHORT);
  const others = read.filter(({ clause }) => clause.kind !== 'main');
  const enough = mains.reduce((all, { clause }) => all + wordsIn(clause), 0) >= SHORT - 1;
  const hedged = mains.filter((one) => one.how !== 'fact' || one.when !== 'past');
  const whole = enough || hedged.length > 0 || others.length === 0;
  const asked = long.length > 0 ? long : whole ? mains : others;
  const levels = asked.map((one) => ({ level: labelOf(one), reason: one.reason }));
  const sorted = levels
    .filter(({ level }) => level !== 'nothing')
    .toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const [strongest] = sorted;
  if (strongest !== undefined) return strongest;
  const stated = read.find((one, at) => isWhatMoves(one, read[at - 1], tokens, words));
  if (stated !== undefined) return { level: 'fact', reason: { code: 'plain' } };
  return levels[0] ?? { level: 'nothing', reason: { code: 'plain' } };
}

const wordsIn = ({ from, to }: Clause): number => to - from;

function labelOf({ how, when }: ReadClause): SaidSentence['level'] {
  return how === 'fact' && when !== 'past' ? when : how;
}

/** "We are alarmed that he was beaten": what alarms is stated. Not so in "we share the view that". */
function isWhatMoves(
  { clause, how, when }: ReadClause,
  before: ReadClause | undefined,
  tokens: readonly Token[],
  words: CertaintyLanguage,
): boolean {
  if (before?.reason.code !== 'opinion' || how !== 'fact' || when !== 'past') return false;
  const between = wordsIn(before.clause) - before.reason.cue.split(' ').length;
  return between <= 3 && words.isThat(tokens[clause.from]?.word ?? '');
}

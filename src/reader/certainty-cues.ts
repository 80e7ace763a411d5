import { HEDGES } from './certainty-language.ts';
import type { CertaintyLanguage, Hedge } from './certainty-language.ts';
import { findPhrase } from './demand-phrases.ts';
import type { Hit, Phrases, Token } from './demand-phrases.ts';

/** A tail stands behind a statement, not behind `On 3 May, …`. */
const SHORT = 4;
type Scope = 'frames' | 'adjuncts' | 'asides';
export type HedgeCue = Hit & { readonly hedge: Hedge; readonly scope: Scope };
export type Cues = {
  readonly hedges: readonly HedgeCue[];
  readonly opinion: Hit | null;
  readonly ask: Hit | null;
  readonly oughts: readonly Hit[];
};

/** The words of doubt, opinion and duty in a sentence. */
export function cuesIn(tokens: readonly Token[], words: CertaintyLanguage): Cues {
  const firm = hitsOf(words.firm, tokens);
  const covered = (hit: Hit): boolean =>
    firm.some(({ from, to }) => hit.from < to && from < hit.to);
  const scopes = ['frames', 'adjuncts', 'asides'] as const;
  const hedges = HEDGES.flatMap((hedge) =>
    scopes.flatMap((scope) =>
      hitsOf(words.hedges[hedge][scope], tokens).map((hit) => ({ ...hit, hedge, scope })),
    ),
  ).filter((hit, _at, all) => !covered(hit) && !all.some((other) => contains(other, hit)));
  const tail = tailOf(tokens, words);
  const opinion = findPhrase(words.opinions, tokens);
  return {
    hedges: tail === null ? hedges : [...hedges, { ...tail, hedge: 'reported', scope: 'adjuncts' }],
    opinion: opinion !== null && hedges.some((one) => one.from === opinion.from) ? null : opinion,
    ask: findPhrase(words.asks, tokens),
    oughts: hitsOf(words.oughts, tokens),
  };
}

/** "According to our information" is not "according to". */
function contains(longer: Hit, hit: Hit): boolean {
  return longer.from <= hit.from && longer.to >= hit.to && lengthOf(longer) > lengthOf(hit);
}

export const lengthOf = ({ from, to }: Hit): number => to - from;

function hitsOf(phrases: Phrases, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let hit = findPhrase(phrases, tokens); hit !== null;) {
    hits.push(hit);
    hit = findPhrase(phrases, tokens, hit.from + 1);
  }
  return hits;
}

const LONGEST_TAIL = 7;

/** `…, his lawyer says.`: the words behind the last comma, with a verb of saying among them. */
function tailOf(tokens: readonly Token[], words: CertaintyLanguage): Hit | null {
  const from = tokens.findLastIndex(({ apart }) => apart);
  if (from <= SHORT || tokens.length - from > LONGEST_TAIL) return null;
  const hit = findPhrase(words.tails, tokens, from);
  if (hit === null || words.isThat(tokens[hit.to]?.word ?? '')) return null;
  return words.isAnd(tokens[from]?.word ?? '') || words.isRelative(tokens[from]?.word ?? '')
    ? null
    : { from, to: tokens.length };
}

/** Where a hedge ends, and where one begins that governs its clause only. */
export function marksOf({ hedges }: Cues, tokens: readonly Token[], words: CertaintyLanguage) {
  const framed = hedges
    .filter(({ scope }) => scope === 'frames')
    .map(({ to }) => (words.isThat(tokens[to - 1]?.word ?? '') ? to - 1 : to));
  const asides = hedges.filter(({ scope }) => scope === 'asides').map(({ from }) => from);
  return { framed: new Set(framed), asides: new Set(asides) };
}

import type { CertaintyLanguage } from './certainty-language.ts';
import type { Token } from './demand-phrases.ts';

/** How a clause hangs in its sentence; only `main` ones make the sentence's own statement. */
export type ClauseKind = 'main' | 'dependent' | 'relative' | 'condition' | 'quote';

/** A stretch of the words of a sentence, `to` exclusive. What governs one run governs no other. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  readonly kind: ClauseKind;
  readonly run: number;
};

type Open = { from: number; kind: ClauseKind; run: number; finite: number; bare: boolean };

const LEAST_QUOTE = 4;

/**
 * Cuts the words of a sentence where another statement begins. `framed` holds the positions of words
 * that end a hedge (`that` of "we understand that"): what follows depends on it to the end.
 */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  language: CertaintyLanguage,
  marks: { readonly framed: ReadonlySet<number>; readonly asides: ReadonlySet<number> },
): Clause[] {
  const quoted = quotedTokens(text, tokens);
  const clauses: Clause[] = [];
  let open: Open = { from: 0, kind: 'main', run: 0, finite: 0, bare: false };
  for (const [at, token] of tokens.entries()) {
    const next = openingAt(at, { text, tokens, language, marks, quoted, open });
    if (next !== null && at > open.from) clauses.push({ ...taken(open), to: at });
    if (next !== null) open = { ...next, from: at, finite: 0 };
    if (language.isFinite(token.word)) open.finite += 1;
  }
  if (tokens.length > open.from) clauses.push({ ...taken(open), to: tokens.length });
  return clauses;
}

const taken = ({ from, kind, run }: Open) => ({ from, kind, run });

type Place = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: CertaintyLanguage;
  readonly marks: { readonly framed: ReadonlySet<number>; readonly asides: ReadonlySet<number> };
  readonly quoted: readonly boolean[];
  readonly open: Open;
};

type Opening = { readonly kind: ClauseKind; readonly run: number; readonly bare: boolean };

/** The clause that begins at a word, or null where the one before goes on. */
function openingAt(at: number, place: Place): Opening | null {
  const { tokens, language, marks, quoted, open } = place;
  const { word, apart } = tokens[at] ?? { word: '', apart: false };
  const as = (kind: ClauseKind, run = open.run, bare = false): Opening => ({ kind, run, bare });
  if (quoted[at] === true) return open.kind === 'quote' ? null : as('quote');
  if (open.kind === 'quote') return as(language.isRelative(word) ? 'relative' : 'main');
  if (at === 0) return language.isCondition(word) ? as('condition') : null;
  if (gapBefore(place.text, tokens, at).includes(';')) return as('main', open.run + 1);
  if (apart && language.isBreak(word)) return as('main', open.run + 1);
  if (language.isBreak(word)) return as('main');
  if (language.isRelative(word)) return as('relative', open.run, !apart);
  if (apart && language.isRelativeApart(word)) return as('relative');
  if (language.isThat(word)) return marks.framed.has(at) ? as('dependent') : as('relative');
  if (language.isCondition(word) && apart) return as('condition');
  if (language.isJoint(word) && open.finite > 0) return as('relative', open.run, false);
  return goesOnAt(at, place);
}

/** Where a clause that hangs on another ends, and where `and` begins one beside it. */
function goesOnAt(at: number, { tokens, language, marks, open }: Place): Opening | null {
  const { word, apart } = tokens[at] ?? { word: '', apart: false };
  const then = tokens[at + 1]?.word ?? '';
  const hangs = open.kind === 'relative' || open.kind === 'condition';
  if (hangs && apart && !language.isAnd(word)) return { ...open, kind: 'main', bare: false };
  if (hangs && open.bare && open.finite > 0 && language.isFinite(word) && !isLinked(at)) {
    return { ...open, kind: 'main', bare: false };
  }
  if (language.isAnd(word) && (language.isSubject(then) || marks.asides.has(at + 1))) {
    return { ...open, kind: hangs && apart ? 'main' : open.kind };
  }
  if (apart && open.finite > 0 && marks.asides.has(at) && tokens[at + 1]?.apart !== true) {
    return { ...open, kind: 'relative', bare: false };
  }
  return null;

  function isLinked(place: number): boolean {
    const before = tokens[place - 1]?.word ?? '';
    return language.isAnd(before) || language.isFinite(before);
  }
}

function gapBefore(text: string, tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  return before === undefined
    ? ''
    : text.slice(before.start + before.word.length, tokens[at]?.start);
}

/** Which words stand within quotation marks, where more than a name or a term does. */
function quotedTokens(folded: string, tokens: readonly Token[]): boolean[] {
  const spans: { from: number; to: number }[] = [];
  const marks = [...folded.matchAll(/"/gu)].map(({ index }) => index);
  for (let at = 0; at + 1 < marks.length; at += 2) {
    spans.push({ from: marks[at] ?? 0, to: marks[at + 1] ?? 0 });
  }
  const inside = spans.filter(
    ({ from, to }) =>
      tokens.filter(({ start }) => start > from && start < to).length >= LEAST_QUOTE,
  );
  return tokens.map(({ start }) => inside.some(({ from, to }) => start > from && start < to));
}

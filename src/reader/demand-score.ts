import { findPhrase, openingOf, phrasesIn, readPhrases, tokensOf, wordTest } from './demand-phrases.ts';
import type { Hit, Phrases, Token, WordTest } from './demand-phrases.ts';
import type { DemandWords } from './demand-words.ts';

/** The words of asking, compiled. */
export type AskReader = {
  readonly fillers: WordTest;
  readonly phrases: Readonly<Record<Exclude<keyof DemandWords, 'fillers' | 'abbreviations'>, Phrases>>;
};

/** How much a sentence looks like an ask, and the words that made it so. */
export type AskScore = {
  readonly score: number;
  readonly cue: string;
  /** Whether the writers ask in so many words. */
  readonly said: boolean;
  readonly hits: ReadonlySet<keyof AskReader['phrases']>;
  readonly question: boolean;
};

/** What stands around a sentence. */
export type Around = {
  /** How far back, in sentences of the same paragraph, the last demand stands; 0 for none. */
  readonly sinceDemand: number;
  /** Whether a lead-in that asks stands before the paragraph. */
  readonly led: boolean;
};

const readers = new WeakMap<DemandWords, AskReader>();

/** Compiles the words of a language, once. */
export function askReader(words: DemandWords): AskReader {
  const known = readers.get(words);
  if (known) return known;
  const { fillers: fill, abbreviations: _, ...entries } = words;
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
      halfAsks: read(entries.halfAsks),
      wishes: read(entries.wishes),
      musts: read(entries.musts),
      needs: read(entries.needs),
      imperatives: read(entries.imperatives),
      follows: read(entries.follows),
      urgent: read(entries.urgent),
      leadIns: read(entries.leadIns),
      factLeads: read(entries.factLeads),
      reports: read(entries.reports),
      refusals: read(entries.refusals),
    },
  };
  readers.set(words, reader);
  return reader;
}

/** From here on a sentence is a demand. */
export const DEMAND_AT = 0.65;
/** Longer stretches without a full stop are no sentences. */
export const LONGEST_SENTENCE = 3000;

const WEIGHTS = {
  asks: 1,
  thirdAsks: 0.85,
  halfAsks: 0.4,
  halfWithUs: 0.2,
  wishes: 0.4,
  musts: 0.3,
  needs: 0.52,
  imperatives: 0.45,
  follows: 0.22,
  urgent: 0.15,
  you: 0.1,
  us: 0.05,
  exclaimed: 0.15,
  sinceDemand: 0.25,
  led: 0.2,
  reports: -0.3,
  refusals: -0.4,
} as const;

const NOTHING: AskScore = { score: 0, cue: '', said: false, hits: new Set(), question: false };

/** Weighs one sentence, given without markup. */
export function scoreSentence(text: string, reader: AskReader, around: Around): AskScore {
  if (text.length > LONGEST_SENTENCE) return NOTHING;
  const tokens = tokensOf(text);
  const { phrases } = reader;
  const find = (name: keyof AskReader['phrases']): Hit | null => findPhrase(phrases[name], tokens);
  const asked = find('asks') ?? thirdAsk(reader, tokens);
  const refusal = find('refusals');
  const question = /[?؟]["”»)]*$/u.test(text);
  if (refusal && (!asked || (refusal.from < asked.to && asked.from < refusal.to)))
    return { ...NOTHING, hits: new Set(['refusals']), question };
  const hits = new Set<keyof AskReader['phrases']>(refusal ? ['refusals'] : []);
  const note = (name: keyof AskReader['phrases'], hit: Hit | null): Hit | null => {
    if (hit) hits.add(name);
    return hit;
  };
  const half = note('halfAsks', find('halfAsks'));
  const need = note('needs', find('needs'));
  const must = note('musts', find('musts'));
  const imperative = note('imperatives', opensWith(reader, tokens));
  const wish = note('wishes', find('wishes'));
  for (const name of ['us', 'you', 'urgent', 'follows', 'reports'] as const) note(name, find(name));
  if (asked) hits.add('asks');
  const cue = asked ?? need ?? half ?? imperative ?? must ?? wish;
  const score = weigh(hits, around, { question, exclaimed: /!["”»)]*$/u.test(text) });
  return { score, cue: cue ? wordsAt(text, tokens, cue) : '', said: asked !== null, hits, question };
}

function weigh(
  hits: AskScore['hits'],
  around: Around,
  { question, exclaimed }: { question: boolean; exclaimed: boolean },
): number {
  const weight = (name: keyof AskReader['phrases'] & keyof typeof WEIGHTS): number =>
    hits.has(name) ? WEIGHTS[name] : 0;
  const context = around.sinceDemand > 0 ? WEIGHTS.sinceDemand / Math.sqrt(around.sinceDemand) : 0;
  const lead = around.led ? WEIGHTS.led : 0;
  if (hits.has('asks')) return WEIGHTS.asks + weight('refusals') + weight('you') - (question ? 0.5 : 0);
  const half = hits.has('halfAsks') ? WEIGHTS.halfAsks + (hits.has('us') ? WEIGHTS.halfWithUs : 0) : 0;
  const core = Math.max(half, weight('wishes'), weight('musts'), weight('needs'), weight('imperatives'));
  if (core === 0) return 0;
  const side = weight('urgent') + weight('you') + weight('us') + weight('follows');
  const sum = core + side + context + lead + (exclaimed ? WEIGHTS.exclaimed : 0) + weight('reports');
  return question ? sum - 0.3 : sum;
}

/** "The undersigned organisations call on": the writers in the third person, then an ask. */
function thirdAsk({ phrases }: AskReader, tokens: readonly Token[]): Hit | null {
  const subject = findPhrase(phrases.signers, tokens);
  if (!subject) return null;
  const ask = findPhrase(phrases.thirdAsks, tokens, subject.to);
  return ask && ask.from - subject.to < 25 ? ask : null;
}

/** An appeal begins with its verb, after fillers at most. */
function opensWith({ phrases, fillers }: AskReader, tokens: readonly Token[]): Hit | null {
  const opening = openingOf(tokens, fillers);
  const hit = findPhrase(phrases.imperatives, tokens.slice(0, opening + 3));
  return hit && hit.from <= opening ? hit : null;
}

function wordsAt(text: string, tokens: readonly Token[], { from, to }: Hit): string {
  const last = tokens[to - 1];
  return text.slice(tokens[from]?.start ?? 0, last ? last.start + last.word.length : 0);
}

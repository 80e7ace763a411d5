import {
  findPhrase,
  openingOf,
  phrasesIn,
  readPhrases,
  tokensOf,
  wordTest,
} from './demand-phrases.ts';
import type { Hit, Phrases, Token, WordTest } from './demand-phrases.ts';
import type { DemandWords } from './demand-words.ts';

/** The words of asking, compiled. */
export type AskReader = {
  readonly fillers: WordTest;
  readonly phrases: Readonly<
    Record<Exclude<keyof DemandWords, 'fillers' | 'abbreviations' | 'we'>, Phrases>
  >;
};

/** How much a sentence looks like an ask, and the words that made it so. */
export type AskScore = {
  readonly score: number;
  readonly cue: string;
  /** Whether the writers ask in so many words. */
  readonly said: boolean;
  readonly hits: ReadonlySet<keyof AskReader['phrases']>;
  /** Whether the duty it speaks of is the writers' own: "we must". */
  readonly own: boolean;
};

/** What stands around a sentence. */
export type Around = {
  /** How far back, in sentences of the same paragraph, the last demand stands; 0 for none. */
  readonly sinceDemand: number;
  /** Words of the names under the letter, folded: whoever bears one of them may be the subject. */
  readonly signers: ReadonlySet<string>;
  /** Words of title and salutation, folded: who bears one of them may be told what to do. */
  readonly addressees: ReadonlySet<string>;
};

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
      halfAsks: read(entries.halfAsks),
      wishes: read(entries.wishes),
      shoulds: read(entries.shoulds),
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

/** From here on a sentence is a demand. */
export const DEMAND_AT = 0.64;
/** Longer stretches without a full stop are no sentences. */
export const LONGEST_SENTENCE = 3000;

const WEIGHTS = {
  asks: 1,
  halfAsks: 0.4,
  halfWithUs: 0.2,
  wishes: 0.35,
  musts: 0.35,
  shoulds: 0.31,
  needs: 0.54,
  needsFirst: 0.12,
  imperatives: 0.45,
  follows: 0.12,
  followsDemand: 0.08,
  concludes: 0.35,
  urgent: 0.15,
  you: 0.1,
  us: 0.05,
  exclaimed: 0.2,
  slogan: 0.7,
  told: 0.3,
  sinceDemand: 0.25,
  reports: -0.3,
  reportsOfDuty: -0.1,
  refusals: -0.4,
  question: -0.3,
} as const;

const SIDES = [
  'us',
  'you',
  'urgent',
  'follows',
  'concludes',
  'reports',
  'shoulds',
  'slogans',
] as const;
/** How far from a "must" its subject stands. */
const BEFORE_DUTY = 7;
const AFTER_DUTY = 4;
const NOTHING: AskScore = { score: 0, cue: '', said: false, hits: new Set(), own: false };

/** Weighs one sentence, given without markup. */
export function scoreSentence(text: string, reader: AskReader, around: Around): AskScore {
  if (text.length > LONGEST_SENTENCE) return NOTHING;
  const tokens = tokensOf(text);
  const { phrases } = reader;
  const find = (name: keyof AskReader['phrases']): Hit | null => findPhrase(phrases[name], tokens);
  const asked = find('asks') ?? thirdAsk(reader, tokens, around.signers);
  if (find('closings')) return { ...NOTHING, hits: new Set(['refusals']) };
  const refusal = find('refusals');
  const question = /[?؟]["”»)]*$/u.test(text);
  if (refusal && (!asked || (refusal.from < asked.to && asked.from < refusal.to)))
    return { ...NOTHING, hits: new Set(['refusals']) };
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
  for (const name of SIDES) note(name, find(name));
  if (asked) hits.add('asks');
  const own =
    must !== null &&
    findPhrase(phrases.us, tokens.slice(Math.max(0, must.from - 1), must.to + 1)) !== null;
  const duty = must ?? (hits.has('needs') ? need : null);
  if (duty && !own && isTold(reader, tokens, duty, around.addressees)) hits.add('institutions');
  const cue = asked ?? need ?? half ?? imperative ?? must ?? wish;
  const opens = need !== null && need.from <= openingOf(tokens, reader.fillers);
  const score = weigh(hits, {
    opens,
    ...around,
    question,
    exclaimed: /!["”»)]*$/u.test(text),
  });
  return { score, cue: cue ? wordsAt(text, tokens, cue) : '', said: asked !== null, hits, own };
}

/** Whether it is a government, a minister or the addressee that must. */
function isTold(
  { phrases }: AskReader,
  tokens: readonly Token[],
  duty: Hit,
  addressees: ReadonlySet<string>,
): boolean {
  if (duty.to >= tokens.length) return false;
  const near = tokens.slice(Math.max(0, duty.from - BEFORE_DUTY), duty.to + AFTER_DUTY);
  const spoken = tokens.slice(Math.max(0, duty.from - 2), duty.from);
  return (
    findPhrase(phrases.institutions, near) !== null ||
    near.some(({ word }) => addressees.has(word)) ||
    findPhrase(phrases.you, spoken) !== null
  );
}

/** What is around a sentence, as far as it weighs. */
type Tone = Around & {
  readonly question: boolean;
  readonly exclaimed: boolean;
  readonly opens: boolean;
};

function weigh(hits: AskScore['hits'], tone: Tone): number {
  const weight = (name: keyof AskReader['phrases'] & keyof typeof WEIGHTS): number =>
    hits.has(name) ? WEIGHTS[name] : 0;
  const asking = tone.question ? WEIGHTS.question : 0;
  if (hits.has('asks')) return WEIGHTS.asks + weight('refusals') + weight('you') + asking;
  const half = hits.has('halfAsks')
    ? WEIGHTS.halfAsks + (hits.has('us') ? WEIGHTS.halfWithUs : 0)
    : 0;
  const need = weight('needs') + (tone.opens ? WEIGHTS.needsFirst : 0);
  const duty = Math.max(
    weight('musts'),
    weight('shoulds'),
    hits.has('needs') ? need : 0,
    weight('imperatives'),
  );
  const context = tone.sinceDemand > 0 ? WEIGHTS.sinceDemand / Math.sqrt(tone.sinceDemand) : 0;
  const side = weight('urgent') + weight('you') + weight('us') + context + asking;
  const followed = tone.sinceDemand > 0 && hits.has('follows') ? WEIGHTS.followsDemand : 0;
  const drawn = Math.max(weight('concludes'), weight('follows') + followed);
  const institution = hits.has('institutions') && !hits.has('reports') ? WEIGHTS.told : 0;
  const told = institution + (hits.has('reports') ? WEIGHTS.reportsOfDuty : 0);
  return Math.max(
    half === 0 ? 0 : half + side + drawn + weight('reports'),
    duty === 0 ? 0 : duty + side + drawn + told + (tone.exclaimed ? WEIGHTS.exclaimed : 0),
    hits.has('slogans') && tone.exclaimed ? WEIGHTS.slogan : 0,
    hits.has('wishes') ? WEIGHTS.wishes + side + weight('reports') : 0,
  );
}

const FAR = 25;
const NEAR = 6;

/** "The undersigned organisations call on": the writers in the third person, then an ask. */
function thirdAsk(
  { phrases }: AskReader,
  tokens: readonly Token[],
  signers: ReadonlySet<string>,
): Hit | null {
  const subject = findPhrase(phrases.signers, tokens);
  const ask = findPhrase(phrases.thirdAsks, tokens, subject?.to ?? 0);
  const first = findPhrase(phrases.thirdAsks, tokens);
  if (subject && first && first.from < 2 && subject.from - first.to < 4) return first;
  if (!ask) return null;
  if (subject && ask.from - subject.to < FAR) return ask;
  const before = tokens.slice(Math.max(0, ask.from - NEAR), ask.from);
  const named = before.filter(({ word }) => word.length > 3 && signers.has(word)).length;
  const own = findPhrase(phrases.us, tokens.slice(0, 2));
  return ask.from <= NEAR && (named > 1 || (named === 1 && before.length < 3) || own !== null)
    ? ask
    : null;
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

import { findPhrase, openingOf, tokensOf } from './demand-phrases.ts';
import type { Hit, Token } from './demand-phrases.ts';
import type { AskHits, AskReader } from './demand-reader.ts';
import { asksSomebody, isOwn, isTold, isWished, thirdAsk } from './demand-subjects.ts';
import { weigh } from './demand-weights.ts';

/** How much a sentence looks like an ask, and the words that made it so. */
export type AskScore = {
  readonly score: number;
  readonly cue: string;
  /** Whether the writers ask in so many words. */
  readonly said: boolean;
  readonly hits: AskHits;
  /** Whether the duty it speaks of is the writers' own: "we must". */
  readonly own: boolean;
};

/** What stands around a sentence. */
export type Around = {
  /** How far back, in sentences, the last demand stands; 0 for none. */
  readonly sinceDemand: number;
  /** Words of the names under the letter, folded: whoever bears one of them may be the subject. */
  readonly signers: ReadonlySet<string>;
  /** Words of title and salutation, folded: who bears one of them may be told what to do. */
  readonly addressees: ReadonlySet<string>;
};

/** A sentence by itself. */
export const ALONE: Around = { sinceDemand: 0, signers: new Set(), addressees: new Set() };

/** From here on a sentence is a demand. */
export const DEMAND_AT = 0.64;
/** Longer stretches without a full stop are no sentences. */
export const LONGEST_SENTENCE = 3000;

type Kind = keyof AskReader['phrases'];
const SIDES: readonly Kind[] = [
  'us',
  'you',
  'urgent',
  'follows',
  'opinions',
  'concludes',
  'reports',
  'slogans',
];
const CORES: readonly Kind[] = ['needs', 'halfAsks', 'musts', 'shoulds', 'wishes'];
const NOTHING: AskScore = { score: 0, cue: '', said: false, hits: new Set(), own: false };
const REFUSED: AskScore = { ...NOTHING, hits: new Set(['refusals']) };

/**
 * Weighs one sentence, given without markup: from 0, nothing asks, to about 1, somebody asks in so
 * many words.
 *
 * @example
 * scoreSentence('We urge you to release her.', askReader(enDemands), ALONE) // { score: 1.1, said: true … }
 */
export function scoreSentence(text: string, reader: AskReader, around: Around): AskScore {
  if (text.length > LONGEST_SENTENCE) return NOTHING;
  const tokens = tokensOf(text);
  const find = (kind: Kind): Hit | null => findPhrase(reader.phrases[kind], tokens);
  if (find('closings')) return REFUSED;
  const refusal = find('refusals');
  const first = find('asks');
  const beside =
    refusal && first && crosses(first, refusal) ? askBehind(reader, tokens, refusal) : null;
  const asked = beside ?? first ?? thirdAsk(reader, tokens, around.signers);
  if (refusal && (!asked || crosses(asked, refusal))) return REFUSED;
  const core = new Map([...CORES, ...SIDES].map((kind) => [kind, find(kind)] as const));
  const [need, must] = [core.get('needs') ?? null, core.get('musts') ?? null];
  const imperative = opensWith(reader, tokens);
  const hits = new Set<Kind>([...core].flatMap(([kind, hit]) => (hit ? [kind] : [])));
  if (refusal && !(asked && beside)) hits.add('refusals');
  if (imperative) hits.add('imperatives');
  if (asked) hits.add('asks');
  else if (asksSomebody(reader, tokens)) hits.add('thirdAsks');
  const own = isOwn(reader, tokens, must ?? core.get('shoulds') ?? null);
  const duty = must ?? need ?? core.get('shoulds') ?? null;
  if (duty && !own && isTold(reader, tokens, duty, around.addressees)) hits.add('institutions');
  const wish = duty ? null : (core.get('wishes') ?? null);
  if (wish && isWished(reader, tokens, wish)) hits.add('institutions');
  const score = weigh(hits, {
    own,
    sinceDemand: around.sinceDemand,
    opens: need !== null && need.from <= openingOf(tokens, reader.fillers),
    question: /[?؟]["”»)]*$/u.test(text),
    exclaimed: /!["”»)]*$/u.test(text),
  });
  const cue = asked ?? need ?? core.get('halfAsks') ?? imperative ?? must ?? core.get('wishes');
  return { score, cue: cue ? wordsAt(text, tokens, cue) : '', said: asked !== null, hits, own };
}

/** The ask behind one that is denied: "We ask for no favours, we demand our rights". */
function askBehind({ phrases }: AskReader, tokens: readonly Token[], denied: Hit): Hit | null {
  return findPhrase(phrases.asks, tokens, denied.to);
}

function crosses(one: Hit, other: Hit): boolean {
  return one.from < other.to && other.from < one.to;
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

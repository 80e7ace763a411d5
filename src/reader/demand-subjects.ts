import { findPhrase } from './demand-phrases.ts';
import type { Hit, Token } from './demand-phrases.ts';
import type { AskReader } from './demand-reader.ts';

/** How far from a "must" its subject stands. */
const BEFORE_DUTY = 7;
const AFTER_DUTY = 4;
/** How far behind the writers' name their verb stands, and behind any other subject. */
const FAR = 60;
const NEAR = 6;
const LONGEST_SUBJECT = 12;

/** "The undersigned organisations call on": the writers in the third person, then an ask. */
export function thirdAsk(
  { phrases }: AskReader,
  tokens: readonly Token[],
  signers: ReadonlySet<string>,
): Hit | null {
  const subject = findPhrase(phrases.signers, tokens);
  const past = subject && findPhrase(phrases.thirdPasts, tokens);
  if (past && past.from - subject.to < FAR && subject.from - past.to < NEAR) return past;
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

/** "The industry asks the Council": somebody who is no authority asks an authority. */
export function asksSomebody({ phrases }: AskReader, tokens: readonly Token[]): boolean {
  const ask = findPhrase(phrases.thirdAsks, tokens);
  if (!ask || ask.from === 0 || ask.from > LONGEST_SUBJECT) return false;
  const asker = findPhrase(phrases.institutions, tokens.slice(0, ask.from));
  const asked = findPhrase(phrases.institutions, tokens.slice(ask.to - 1, ask.to + 5));
  return asker === null && asked !== null;
}

/** Whether a duty is the writers' own. */
export function isOwn({ phrases }: AskReader, tokens: readonly Token[], duty: Hit | null): boolean {
  if (!duty) return false;
  return findPhrase(phrases.us, tokens.slice(Math.max(0, duty.from - 1), duty.to + 1)) !== null;
}

/** Whether it is a government, a minister or the addressee that must. */
export function isTold(
  { phrases }: AskReader,
  tokens: readonly Token[],
  duty: Hit,
  addressees: ReadonlySet<string>,
): boolean {
  const last = duty.to >= tokens.length;
  if (last && findPhrase(phrases.opinions, tokens) === null) return false;
  const near = tokens.slice(Math.max(0, duty.from - BEFORE_DUTY), duty.to + AFTER_DUTY);
  const spoken = tokens.slice(Math.max(0, duty.from - 2), duty.from);
  return (
    findPhrase(phrases.institutions, near) !== null ||
    near.some(({ word }) => addressees.has(word)) ||
    findPhrase(phrases.you, spoken) !== null
  );
}

/** "We expect the authorities to": what is hoped for is an authority's to do. */
export function isWished({ phrases }: AskReader, tokens: readonly Token[], wish: Hit): boolean {
  return findPhrase(phrases.institutions, tokens.slice(wish.to, wish.to + AFTER_DUTY)) !== null;
}

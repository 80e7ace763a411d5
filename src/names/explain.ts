import type { Alignment, Pairing } from './align.ts';
import type { How } from './likeness.ts';
import { GENERATIONS } from './name-words.ts';
import { generationsDiffer } from './prepare.ts';
import type { PreparedName } from './prepare.ts';
import type { NameReasonCode, Reason } from './reasons.ts';
import type { Word } from './word.ts';

const CODES: Readonly<Record<Exclude<How, 'same'>, NameReasonCode>> = {
  marks: 'names.reason.marks',
  spelling: 'names.reason.spelling',
  scripts: 'names.reason.scripts',
  'one-letter': 'names.reason.one-letter',
  'few-letters': 'names.reason.few-letters',
  damaged: 'names.reason.damaged',
  'look-alikes': 'names.reason.look-alikes',
  ending: 'names.reason.ending',
  'short-form': 'names.reason.short-form',
  'other-language': 'names.reason.other-language',
  initial: 'names.reason.initial',
  joined: 'names.reason.joined',
};

const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');
const isInitial = (word: Word): boolean => word.kind === 'initial';
const isName = (word: Word): boolean => word.kind === 'word' || word.kind === 'initial';

/** In words: what agrees, what differs, what is missing. */
export function reasonsFor(one: PreparedName, other: PreparedName, alignment: Alignment): Reason[] {
  if (one.words.length === 0 || other.words.length === 0) return [reason('names.reason.empty')];
  if (alignment.pairings.length === 0) return [reason('names.reason.nothing')];
  const reasons = [
    ...alignment.pairings.flatMap((pairing) => difference(pairing, one.words, other.words)),
    ...missingWords(alignment),
    ...alignment.pairings.filter(crosses).map(crossing),
    ...generations(one, other),
  ];
  const same = reasons.length === 0;
  const initialsOnly = one.words.every(isInitial) && other.words.every(isInitial);
  if (same && initialsOnly && one.text !== other.text) return [reason('names.reason.empty')];
  if (!orderDiffers(alignment.pairings)) return same ? [reason('names.reason.same')] : reasons;
  const surnameFirst = one.order === 'family-first' || other.order === 'family-first';
  if (!surnameFirst) return [reason('names.reason.order'), ...reasons];
  return [reason(same ? 'names.reason.same-but-order' : 'names.reason.surname-first'), ...reasons];
}

/** Whether the words are a given name on one side and a surname on the other. */
export function crosses({ left: [one], right: [other] }: Pairing): boolean {
  const known = one?.role !== 'unknown' && other?.role !== 'unknown';
  return known && one?.kind !== 'particle' && one?.role !== other?.role;
}

const crossing = ({ left }: Pairing): Reason => ({
  code: 'names.reason.roles',
  values: { one: textOf(left) },
});

function generations(one: PreparedName, other: PreparedName): Reason[] {
  if (!generationsDiffer(one, other)) {
    if (one.generation === other.generation) return [];
    const isGeneration = (word: string): boolean =>
      GENERATIONS.has(word.toLowerCase().replace(/\W/gu, ''));
    const word = [...one.suffixes, ...other.suffixes].find(isGeneration) ?? '';
    return [{ code: 'names.reason.missing', values: { word } }];
  }
  const values = { one: one.generation ?? '', other: other.generation ?? '' };
  return [{ code: 'names.reason.generation', values }];
}

const reason = (code: NameReasonCode): Reason => ({ code, values: {} });

function difference(
  { how, left, right }: Pairing,
  leftWords: readonly Word[],
  rightWords: readonly Word[],
): Reason[] {
  if (how === 'same' || left.every((word) => word.kind === 'particle')) return [];
  if (how === 'marks' && textOf(left).toLowerCase() === textOf(right).toLowerCase()) return [];
  const values = { one: inFull(left, leftWords), other: inFull(right, rightWords) };
  return [{ code: CODES[how], values }];
}

/** A part between hyphens is shown with its other parts: KILL-NIELSEN. */
function inFull(words: readonly Word[], all: readonly Word[]): string {
  const [first] = words;
  if (first?.kind !== 'word' || words.length > 1) return textOf(words);
  return all
    .filter(({ group, kind }) => group === first.group && kind === first.kind && kind === 'word')
    .map(({ text }) => text)
    .join('-');
}

function missingWords({ leftOver, rightOver }: Alignment): Reason[] {
  const left = leftOver.filter(isName);
  const right = rightOver.filter(isName);
  if (left.length > 0 && right.length > 0) {
    return [{ code: 'names.reason.conflict', values: { one: textOf(left), other: textOf(right) } }];
  }
  return [...left, ...right].map((word) => ({
    code: 'names.reason.missing',
    values: { word: word.text },
  }));
}

/** Whether the words that agree stand in another order. */
export function orderDiffers(pairings: readonly Pairing[]): boolean {
  const places = pairings
    .filter(({ left }) => left.some((word) => word.kind !== 'particle'))
    .map(({ at }) => at)
    .toSorted(([a], [b]) => a - b);
  return places.some(([, right], at) => at > 0 && right < (places[at - 1]?.[1] ?? 0));
}

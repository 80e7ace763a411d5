import type { Alignment, Pairing } from './align.ts';
import type { How } from './likeness.ts';
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
const isName = (word: Word): boolean => word.kind === 'word' || word.kind === 'initial';

/** In words: what agrees, what differs, what is missing. */
export function reasonsFor(one: PreparedName, other: PreparedName, alignment: Alignment): Reason[] {
  if (one.words.length === 0 || other.words.length === 0) {
    return [{ code: 'names.reason.empty', values: {} }];
  }
  if (alignment.pairings.length === 0) return [{ code: 'names.reason.nothing', values: {} }];
  const differences = alignment.pairings.flatMap(difference);
  const missing = missingWords(alignment);
  const order = orderDiffers(alignment.pairings);
  const generation: Reason[] =
    one.generation !== other.generation && one.generation !== null && other.generation !== null
      ? [{ code: 'names.reason.generation', values: {} }]
      : [];
  const reasons = [...differences, ...missing, ...generation];
  if (order) return [{ code: 'names.reason.same-but-order', values: {} }, ...reasons];
  return reasons.length > 0 ? reasons : [{ code: 'names.reason.same', values: {} }];
}

function difference({ how, left, right }: Pairing): Reason[] {
  if (how === 'same') return [];
  const one = textOf(left);
  const other = textOf(right);
  if (how === 'marks' && one.toLowerCase() === other.toLowerCase()) return [];
  return [{ code: CODES[how], values: { one, other } }];
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

function orderDiffers(pairings: readonly Pairing[]): boolean {
  const places = pairings
    .filter(({ left }) => left.some((word) => word.kind !== 'particle'))
    .map(({ at }) => at)
    .toSorted(([a], [b]) => a - b);
  return places.some(([, right], at) => at > 0 && right < (places[at - 1]?.[1] ?? 0));
}

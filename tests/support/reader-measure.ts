import type { ReadLetter } from '#reader';
import type { LabelledLetter, LetterLabel } from '#support/reader-letters';

/** What of one field was right, invented and missed in one letter. */
export type FieldScore = {
  readonly right: number;
  readonly invented: readonly string[];
  readonly missed: readonly string[];
};

export const FIELDS = [
  'demands',
  'signatories',
  'title',
  'date',
  'addressees',
  'language',
  'kind',
  'atRisk',
] as const;
export type Field = (typeof FIELDS)[number];
export type LetterScore = Readonly<Record<Field, FieldScore>>;

/** Compares what was read with what people wrote down. */
export function scoreLetter(read: ReadLetter, { label }: LabelledLetter): LetterScore {
  return {
    demands: pairOff(textsOf(read.demands), label.demands, sameDemand),
    signatories: pairOff(namesOf(read.signatories), namesOf(label.signatories)),
    title: pairOff(listOf(read.title), listOf(label.title)),
    date: pairOff(listOf(read.date), listOf(label.date)),
    addressees: pairOff(textsOf(read.addressees), label.addressees),
    language: pairOff(listOf(read.language), listOf(label.language)),
    kind: pairOff(listOf(read.signatoryKind), listOf(label.signatory_kind)),
    atRisk: pairOff(namesOf(read.personsAtRisk), label.persons_at_risk),
  };
}

const textsOf = (found: readonly { text: string }[]): string[] => found.map(({ text }) => text);
const namesOf = (found: LetterLabel['signatories'] | readonly { name: string }[]): string[] =>
  found.map(({ name }) => name);
const listOf = (value: string | null): string[] => (value === null ? [] : [value]);

/** One to one: what is equal first, then what is `alike`; each label is found once at most. */
function pairOff(
  found: readonly string[],
  wanted: readonly string[],
  alike?: (found: string, wanted: string) => boolean,
): FieldScore {
  const open = new Map<string, string[]>();
  for (const one of wanted) open.set(evened(one), [...(open.get(evened(one)) ?? []), one]);
  const left = found.filter((one) => (open.get(evened(one)) ?? []).pop() === undefined);
  const missed = [...open.values()].flat();
  const invented: string[] = [];
  for (const one of left) {
    const at = alike ? missed.findIndex((other) => alike(one, other)) : -1;
    if (at === -1) invented.push(one);
    else missed.splice(at, 1);
  }
  return { right: found.length - invented.length, invented, missed };
}

function evened(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** White space and marks aside, one holds the other and they share four of five words. */
function sameDemand(found: string, wanted: string): boolean {
  const [one, other] = [wordsOf(found), wordsOf(wanted)];
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (!long.join('').includes(short.join(''))) return false;
  return shared(one, other) >= 0.8 * long.length;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function shared(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

/** Over many letters: `micro` counts items, `macro` letters, `exact` the letters without a slip. */
export type Summary = {
  readonly letters: number;
  readonly micro: number;
  readonly macro: number;
  readonly exact: number;
};

/** Sums one field up. A letter where nothing was there and nothing was found counts as right. */
export function summarise(scores: readonly FieldScore[]): Summary {
  const totals = scores.map(({ right, invented, missed }) => ({
    right,
    slips: invented.length + missed.length,
  }));
  const right = totals.reduce((sum, one) => sum + one.right, 0);
  const slips = totals.reduce((sum, one) => sum + one.slips, 0);
  const macro = totals.reduce((sum, one) => sum + f1(one.right, one.slips), 0);
  return {
    letters: scores.length,
    micro: f1(right, slips),
    macro: scores.length === 0 ? 1 : macro / scores.length,
    exact:
      scores.length === 0 ? 1 : totals.filter(({ slips: s }) => s === 0).length / scores.length,
  };
}

/** `2 tp / (2 tp + fp + fn)`; 1 where there was nothing to find and nothing was found. */
export function f1(right: number, slips: number): number {
  return right + slips === 0 ? 1 : (2 * right) / (2 * right + slips);
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Two names, and whether they are one person's. */
export type LabelledPair = {
  readonly left: string;
  readonly right: string;
  readonly match: boolean;
  readonly group: string;
};

/** What a comparison answers, as far as it is measured. */
type Answer = { readonly score: number; readonly offer: boolean; readonly hint: boolean };

type Counts = {
  /** Labelled as matches, and as none. */
  readonly matches: number;
  readonly others: number;
  /** Matches taken, others taken. */
  readonly right: number;
  readonly wrong: number;
};

type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** How well a comparison tells pairs, from 0 to 1. */
export type NameMeasure = {
  readonly f1AtOffer: number;
  readonly precisionAtOffer: number;
  readonly recallAtOffer: number;
  readonly f1AtHint: number;
  readonly precisionAtHint: number;
  readonly recallAtHint: number;
  readonly byGroup: Readonly<Record<string, { readonly offer: Counts; readonly hint: Counts }>>;
};

/** Runs every pair through `compare` and counts, over all and for each group. */
export function measurePairs(
  pairs: readonly LabelledPair[],
  compare: (left: string, right: string) => Answer,
): NameMeasure {
  const told = pairs.map((pair) => ({ pair, answer: compare(pair.left, pair.right) }));
  const count = (group: string | null, at: 'offer' | 'hint'): Counts => {
    const chosen = told.filter(({ pair }) => group === null || pair.group === group);
    return countsOf(chosen.map(({ pair, answer }) => [pair.match, answer[at]]));
  };
  const offer = ratesOf(count(null, 'offer'));
  const hint = ratesOf(count(null, 'hint'));
  const groups = [...new Set(pairs.map(({ group }) => group))];
  return {
    f1AtOffer: offer.f1,
    precisionAtOffer: offer.precision,
    recallAtOffer: offer.recall,
    f1AtHint: hint.f1,
    precisionAtHint: hint.precision,
    recallAtHint: hint.recall,
    byGroup: Object.fromEntries(
      groups.map((group) => [group, { offer: count(group, 'offer'), hint: count(group, 'hint') }]),
    ),
  };
}

/**
 * The same rates with a threshold that never saw the part it is measured on: each part is left out in turn, the
 * threshold with the best F1 among those of at least `precision` on the others is taken, and the left out part is
 * counted with it.
 */
export function measureLeftOut<Pair extends LabelledPair>(
  pairs: readonly Pair[],
  compare: (left: string, right: string) => Answer,
  partOf: (pair: Pair, at: number) => string,
  precision: number,
): Rates & { readonly thresholds: readonly number[] } {
  const scored = pairs.map((pair, at) => ({
    part: partOf(pair, at),
    match: pair.match,
    score: compare(pair.left, pair.right).score,
  }));
  const thresholds: number[] = [];
  const told = [...new Set(scored.map(({ part }) => part))].flatMap((part) => {
    const threshold = bestThreshold(
      scored.filter((one) => one.part !== part),
      precision,
    );
    thresholds.push(threshold);
    const leftOut = scored.filter((one) => one.part === part);
    return leftOut.map(({ match, score }): [boolean, boolean] => [match, score >= threshold]);
  });
  return { ...ratesOf(countsOf(told)), thresholds };
}

function bestThreshold(
  scored: readonly { match: boolean; score: number }[],
  precision: number,
): number {
  let best = { threshold: 1, f1: -1 };
  for (let threshold = 0.4; threshold <= 1; threshold += 0.01) {
    const told = scored.map(({ match, score }): [boolean, boolean] => [match, score >= threshold]);
    const rates = ratesOf(countsOf(told));
    if (rates.precision >= precision && rates.f1 > best.f1) best = { threshold, f1: rates.f1 };
  }
  return best.threshold;
}

function countsOf(told: readonly (readonly [match: boolean, taken: boolean])[]): Counts {
  const count = (match: boolean, taken: readonly boolean[]): number =>
    told.filter((one) => one[0] === match && taken.includes(one[1])).length;
  return {
    matches: count(true, [true, false]),
    others: count(false, [true, false]),
    right: count(true, [true]),
    wrong: count(false, [true]),
  };
}

function ratesOf({ matches, right, wrong }: Counts): Rates {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = matches === 0 ? 1 : right / matches;
  return { precision, recall, f1: (2 * right) / (matches + right + wrong) };
}

/** The pairs of our own: names everybody knows, labelled by hand. Lines as `+ left | right` under `# group`. */
export function ownPairs(): LabelledPair[] {
  const path = fileURLToPath(new URL('../seeds/name-pairs.txt', import.meta.url));
  let group = '';
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('#')) group = line.slice(2).trim();
      const [, sign, left, right] = /^([+-]) (.*?) \| (.*)$/.exec(line) ?? [];
      if (left === undefined || right === undefined) return [];
      return [{ left, right, match: sign === '+', group }];
    });
}

/** The large set, from a file of JSON lines; pairs that no rule of spelling could join are left out. */
export function sharedPairs(path: string): (LabelledPair & { readonly source: string })[] {
  type Line = LabelledPair & { source: string; level: string };
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line) // the format is described beside the file
    .filter(({ level }) => level !== 'unrecoverable');
}

/** What was measured by turns: A B A B, so that whatever else the machine does meets all of them. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

/** Measures each in turn, so many times; the values by name, in their order. */
export async function byTurns(
  rounds: number,
  each: Readonly<Record<string, () => Promise<number>>>,
  tell: (line: string) => void,
): Promise<Rounds> {
  const values: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    const told: string[] = [];
    for (const [name, measure] of Object.entries(each)) {
      const value = await measure();
      (values[name] ??= []).push(value);
      told.push(`${name} ${Math.round(value).toLocaleString('en')}`);
    }
    tell(`  ${round + 1} of ${rounds}: ${told.join(', ')}`);
  }
  return values;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? upper)) / 2 : upper;
}

/** One against the other, round by round: both met the same minute of the machine. */
export function ratios(rounds: Rounds, one: string, other: string): number[] {
  const [ours = [], limits = []] = [rounds[one], rounds[other]];
  return ours.map((value, at) => value / (limits[at] ?? Number.NaN));
}

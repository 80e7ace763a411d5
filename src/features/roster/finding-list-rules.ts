import type { Finding, FindingKey } from './finding-rules.ts';

/** A finding listed more often than this says nothing new; the rest is counted. */
const LISTED_PER_KEY = 300;

/** What is a habit of the file when it holds for most rows. */
const ABOUT_THE_FILE: ReadonlyMap<FindingKey, FindingKey> = new Map([
  ['split-uncertain', 'names-not-split'],
  ['no-id', 'ids-absent'],
]);

export type Findings = {
  add(key: FindingKey, about?: Omit<Finding, 'key' | 'values'>, values?: Finding['values']): void;
  /** `rows`: how many the file has, to say once what holds for most of them. */
  list(rows: number): Finding[];
};

/** Collects findings, at most 300 of a kind. */
export function collectFindings(): Findings {
  const kept: Finding[] = [];
  const counts = new Map<FindingKey, number>();
  return {
    add(key, about = {}, values = {}) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= LISTED_PER_KEY) kept.push({ key, ...about, values });
    },
    list(rows) {
      const result: Finding[] = [];
      const once = new Set<FindingKey>();
      for (const [key, count] of counts) {
        const whole = ABOUT_THE_FILE.get(key);
        if (whole !== undefined && count * 4 > rows && count > 3) {
          once.add(key);
          result.push({ key: whole, values: { count } });
        } else if (count > LISTED_PER_KEY) {
          const values = { kind: key, count: count - LISTED_PER_KEY };
          result.push({ key: 'more-of-the-same', values });
        }
      }
      return [...result, ...kept.filter(({ key }) => !once.has(key))];
    },
  };
}

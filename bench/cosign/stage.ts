import type { BenchCluster } from './cluster.ts';
import { lettersApart } from './letters.ts';
import type { OpenLetter } from './letters.ts';
import type { Generator } from './loads.ts';
import type { Line } from './report.ts';
import type { Started } from './server.ts';

/** How long and how much: the quick run says in three minutes what the full one says more surely. */
export type Size = {
  readonly kind: 'quick' | 'short' | 'full';
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmMs: number;
  /** Co-signatures that are there already, in the small letter and in the large one. */
  readonly few: number;
  readonly many: number;
  readonly mails: number;
  /** Co-signatures completed to weigh the write-ahead log. */
  readonly weighed: number;
};

export const CONNECTIONS = 256;

/** Everything that stands while it is measured. */
export type Stage = {
  readonly size: Size;
  readonly cluster: BenchCluster;
  /** Where everything but the sizes is measured. */
  readonly busy: OpenLetter;
  readonly small: OpenLetter;
  readonly large: OpenLetter;
  readonly web: Started;
  readonly load: Generator;
  /** Makes the load of the readers, beside the other. */
  readonly polling: Generator;
  readonly tell: (line: string) => void;
  /** Numbers of people nobody has used yet. */
  readonly fresh: (count: number) => number;
  readonly note: (line: Line) => void;
  readonly keepRaw: (name: string, value: unknown) => void;
};

/** Hands out numbers of people, each once. */
export function freshNumbers(): (count: number) => number {
  let next = 1;
  return (count) => {
    next += count;
    return next - count;
  };
}

export async function openLetters(
  cluster: BenchCluster,
): Promise<[OpenLetter, OpenLetter, OpenLetter]> {
  const [busy, small, large] = await lettersApart(cluster.db, 3);
  if (busy === undefined || small === undefined || large === undefined)
    throw new Error('three letters');
  return [busy, small, large];
}

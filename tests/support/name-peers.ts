import Fuse from 'fuse.js';
import { openDatabase, sql } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { newDataDir, removeDataDir } from '#support/installation';
import type { LabelledPair } from '#support/names-measure';

/** What people use who have no comparison of names, and how alike it finds each pair, from 0 to 1. */
export type Peer = { readonly name: string; readonly scores: readonly number[] };

/** Scores every pair by each peer. */
export async function scoreByPeers(pairs: readonly LabelledPair[]): Promise<readonly Peer[]> {
  return [
    { name: 'pg_trgm similarity', scores: await trigramScores(pairs) },
    { name: 'fuse.js', scores: pairs.map(fuseScore) },
    { name: 'token-sorted Levenshtein', scores: pairs.map(sortedLevenshtein) },
  ];
}

async function trigramScores(pairs: readonly LabelledPair[]): Promise<number[]> {
  const dataDir = newDataDir();
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
  const db = openDatabase(postgres.url);
  try {
    await sql`create extension pg_trgm`.execute(db.read);
    const { rows } = await sql<{ score: number }>`
      select similarity(l, r)::float8 as score
      from unnest(${pairs.map(({ left }) => left)}::text[], ${pairs.map(({ right }) => right)}::text[])
        with ordinality as pair (l, r, place)
      order by place`.execute(db.read);
    return rows.map(({ score }) => score);
  } finally {
    await db.close();
    await postgres.stop();
    removeDataDir(dataDir);
  }
}

/** It looks for a pattern in a text; the better of the two directions counts. */
function fuseScore({ left, right }: LabelledPair): number {
  return Math.max(fuseOneWay(left, right), fuseOneWay(right, left));
}

function fuseOneWay(text: string, pattern: string): number {
  const options = {
    includeScore: true,
    threshold: 1,
    ignoreDiacritics: true,
    ignoreLocation: true,
  };
  const [hit] = new Fuse([text], options).search(pattern);
  return hit?.score === undefined ? 0 : 1 - hit.score;
}

function sortedLevenshtein({ left, right }: LabelledPair): number {
  const [one, other] = [tokenSorted(left), tokenSorted(right)];
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : 1 - distance(one, other) / longest;
}

function tokenSorted(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same];
      next.push(Math.min(...steps));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

type Best = {
  readonly f1: number;
  /** Pairs taken for matches at the best threshold. */
  readonly taken: number;
  readonly recallAtPrecision99: number;
};

/** What a peer reaches with the threshold that suits it best on these very pairs. */
export function bestOf(pairs: readonly LabelledPair[], { scores }: Peer): Best {
  const ranked = pairs
    .map(({ match }, at) => ({ match, score: scores[at] ?? 0 }))
    .toSorted((a, b) => b.score - a.score);
  const matches = pairs.filter(({ match }) => match).length;
  let [right, f1, taken, recallAtPrecision99] = [0, 0, 0, 0];
  for (const [at, { match, score }] of ranked.entries()) {
    if (match) right += 1;
    if (ranked[at + 1]?.score === score) continue; // a threshold cannot part equal scores
    const f1Here = (2 * right) / (matches + at + 1);
    if (f1Here > f1) [f1, taken] = [f1Here, at + 1];
    if (right / (at + 1) >= 0.99) recallAtPrecision99 = right / matches;
  }
  return { f1, taken, recallAtPrecision99 };
}

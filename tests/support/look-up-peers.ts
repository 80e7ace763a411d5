import Fuse from 'fuse.js';
import { openDatabase, sql } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { newDataDir, removeDataDir } from './installation.ts';

/** Another way to find one name among many: what others use, for comparison only. */
export type NamePeer = {
  readonly name: string;
  /** The names that fit best, at most two. */
  best(asked: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');

let row = new Uint16Array(64);

function levenshtein(left: string, right: string): number {
  if (row.length <= right.length) row = new Uint16Array(2 * right.length);
  for (let j = 0; j <= right.length; j += 1) row[j] = j;
  for (let i = 1; i <= left.length; i += 1) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= right.length; j += 1) {
      const above = row[j] ?? 0;
      const swap = left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + swap);
      diagonal = above;
    }
  }
  return row[right.length] ?? 0;
}

/** Words folded and sorted, then the distance to every name, as a share of the longer one. */
export function levenshteinPeer(names: readonly string[]): NamePeer {
  const known = names.map((name) => ({ name, key: folded(name) }));
  return {
    name: 'token-sorted Levenshtein, one pass',
    async best(asked) {
      const key = folded(asked);
      let best = Infinity;
      let found: readonly string[] = [];
      for (const one of known) {
        const distance = levenshtein(key, one.key) / Math.max(key.length, one.key.length, 1);
        if (distance >= best) continue;
        best = distance;
        found = [one.name, ...found].slice(0, 2);
      }
      return found;
    },
    close: async () => {},
  };
}

export function fusePeer(names: readonly string[]): NamePeer {
  const options = { ignoreLocation: true, ignoreDiacritics: true, threshold: 0.6 };
  const fuse = new Fuse(names, options);
  return {
    name: 'fuse.js',
    best: async (asked) => fuse.search(asked, { limit: 2 }).map(({ item }) => item),
    close: async () => {},
  };
}

/** Trigrams in the database we ship, over folded names with an index. */
export async function trigramPeer(names: readonly string[]): Promise<NamePeer> {
  const dataDir = newDataDir();
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
  const db = openDatabase(postgres.url, { poolSize: 1 });
  await sql`create extension pg_trgm`.execute(db.read);
  await sql`create table peers (name text, key text)`.execute(db.read);
  await sql`insert into peers select * from
    unnest(${[...names]}::text[], ${names.map(folded)}::text[])`.execute(db.read);
  await sql`create index on peers using gin (key gin_trgm_ops)`.execute(db.read);
  await sql`analyze peers`.execute(db.read);
  return {
    name: 'pg_trgm with a GIN index',
    async best(asked) {
      const key = folded(asked);
      const { rows } = await sql<{ name: string }>`select name from peers where key % ${key}
        order by similarity(key, ${key}) desc limit 2`.execute(db.read);
      return rows.map(({ name }) => name);
    },
    async close() {
      await db.close();
      await postgres.stop();
      removeDataDir(dataDir);
    },
  };
}

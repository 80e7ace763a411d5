import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';

/** What anything is sealed for: every word of that form in the product's own source. */
function purposes(): string[] {
  const folder = new URL('../../src', import.meta.url).pathname;
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.tsx?$/.test(name))
      for (const [, word = ''] of readFileSync(join(folder, name), 'utf8').matchAll(
        /'([a-z_]+\.[a-z_.]+)'/g,
      ))
        found.add(word);
  return [...found];
}

/**
 * Everything a database holds, as whoever has both the database and its key could read it: all rows of all
 * tables, and every sealed value opened. What cannot be opened stands there as hexadecimal.
 */
export async function openedDump(env: {
  readonly read: Read;
  readonly seal: Seal;
}): Promise<string> {
  const words = purposes();
  const open = (bytes: Uint8Array): string => {
    for (const purpose of words)
      try {
        return env.seal.unsealBytes(bytes, purpose).toString('latin1');
      } catch {
        // sealed for something else, or not sealed at all
      }
    return Buffer.from(bytes).toString('latin1');
  };
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`.execute(env.read);
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(`${schema}.${name}`)}`.execute(env.read);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        parts.push(
          `${name}.${column}: ${value instanceof Uint8Array ? open(value) : JSON.stringify(value)}`,
        );
  }
  return parts.join('\n');
}

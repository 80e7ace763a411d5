import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { openDatabase, sql } from '#platform/db';
import type { Database } from '#platform/db';
import { codeOf } from '#platform/error-code';

export type TestDatabase = Database & { readonly url: string };

const TEMPLATE_IN_USE = '55006';

/**
 * A migrated database for one test file, on the engine of the vitest project. Closing it drops it.
 *
 * @example
 * const db = await testDatabase();
 * afterAll(() => db.close());
 */
export async function testDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  return copyOf(inject('databaseUrl'), options);
}

/** A database without any table, to migrate or to restore into. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const url = inject('databaseUrl');
  return copyOf(url, {}, 'template1');
}

async function copyOf(
  url: string,
  options: { poolSize?: number },
  template = databaseOf(url),
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, (server) => createFrom(server, name, template));
  const own = withDatabase(url, name);
  const db = openDatabase(own, options);
  const close = async () => {
    await db.close();
    await onServer(url, (server) =>
      sql`drop database if exists ${sql.id(name)} with (force)`.execute(server.read),
    );
  };
  return { ...db, url: own, close };
}

/** Another file may be copying the template at this moment: that is worth waiting for. */
async function createFrom(server: Database, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(server.read);
      return;
    } catch (error) {
      if (codeOf(error) !== TEMPLATE_IN_USE || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function onServer(url: string, run: (server: Database) => Promise<unknown>): Promise<void> {
  const server = openDatabase(withDatabase(url, 'postgres'), { poolSize: 1 });
  try {
    await run(server);
  } finally {
    await server.close();
  }
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1);

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

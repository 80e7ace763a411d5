import { subscribe } from 'node:diagnostics_channel';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { FastifyInstance } from '#platform/http';
import { z } from 'zod';

type Route = { readonly method: string | readonly string[]; readonly url: string };

/** Every route a server gets while `build` runs, as `GET /desk/letters/:id`; HEAD follows from GET. */
export async function routesOf(
  build: () => Promise<FastifyInstance>,
): Promise<{ app: FastifyInstance; routes: string[] }> {
  const routes = new Set<string>();
  const note = ({ method, url }: Route) => {
    for (const one of [method].flat())
      if (one !== 'HEAD')
        routes.add(`${one} ${url.startsWith('/assets/') ? '/assets/:file' : url}`);
  };
  // Fastify tells of each instance here, before anything can be registered on it
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance }; // Fastify's contract
    fastify.addHook('onRoute', note);
  });
  const app = await build();
  await app.ready();
  return { app, routes: [...routes] };
}

const tableNames = z.array(z.object({ name: z.string() }));

/** One line for each table: its name and a hash of all its rows. */
export async function stateOf(read: Read): Promise<readonly string[]> {
  const { rows } = await sql`
    select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`.execute(read);
  const each = tableNames.parse(rows).map(
    ({ name }) =>
      sql`select ${name}::text || ' ' ||
            md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as line
            from ${sql.table(name)} t`,
  );
  const { rows: lines } = await sql<{ line: string }>`${sql.join(each, sql` union all `)}`.execute(
    read,
  );
  return lines.map(({ line }) => line).toSorted();
}

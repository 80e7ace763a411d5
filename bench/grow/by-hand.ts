import { openDatabase, sql } from '#platform/db';
import { Postgres } from '../faults/postgres.ts';
import { Pgbouncer } from './fronts.ts';
import type { OpenLetter } from '../cosign/letters.ts';
import type { Ground, Lead } from './lead.ts';

/**
 * What the guide says a person or a script does: the standby is promoted, pgbouncer pointed to it, and another server
 * becomes the standby: the one that died, or a third one while the first is only frozen.
 */
export async function byHand(
  folder: string,
  binaries: Parameters<typeof Postgres.at>[2],
  { prepare, stops, ending }: Ground,
): Promise<[Lead, OpenLetter]> {
  let primary = await Postgres.at(folder, 'one', binaries);
  let standby = await Postgres.at(folder, 'other', binaries);
  let spare = await Postgres.at(folder, 'third', binaries);
  for (const server of [primary, standby, spare]) stops.push(() => server.stop());
  primary.initialise(['max_connections = 120', 'max_wal_size = 1GB']);
  await primary.start();
  const letter = await prepare(primary.url);
  standby.follow(primary, 'other');
  await standby.start();
  const db = openDatabase(primary.url, { poolSize: 1 });
  await sql`alter system set synchronous_standby_names = '*'`.execute(db.read);
  await sql`select pg_reload_conf()`.execute(db.read);
  await db.close();
  const bouncer = await Pgbouncer.start(folder, { primary: primary.port, standby: standby.port });
  stops.push(() => bouncer.stop());

  const lead: Lead = {
    web: bouncer.url('letters'),
    worker: bouncer.url('letters_worker'),
    standby: bouncer.url('letters_standby'),
    primary: () => primary.url,
    failOver: async (turn) => {
      const gone = primary;
      const died = performance.now();
      if (ending === 'freeze') gone.freeze();
      else await gone.kill();
      await standby.promote();
      const next = ending === 'freeze' ? spare : gone;
      bouncer.point({ primary: standby.port, standby: next.port });
      const promotedMs = performance.now() - died;
      // with two servers writes wait for this; with three they need not
      next.follow(standby, `turn${turn}`);
      await next.start();
      [primary, standby, spare] = [standby, next, gone];
      return promotedMs;
    },
    settle: async () => {
      if (ending === 'freeze') await spare.kill(); // it never knew that it is none any more
    },
  };
  return [lead, letter];
}

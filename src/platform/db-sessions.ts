import pg from 'pg';

const TRIES = 5;

/**
 * Whether a connection keeps one session of the server for itself. A pooler in transaction mode gives two clients the
 * same session by turns: advisory locks that outlive a transaction, and LISTEN, then belong to nobody.
 */
export async function keepsSessions(url: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) if (await areShared(url)) return false;
  return true;
}

async function areShared(url: string): Promise<boolean> {
  const [one, other] = [client(url), client(url)];
  try {
    await one.connect();
    await other.connect();
    const before = await sessionOf(one);
    await other.query('begin'); // holds a session, perhaps the one that `one` had a moment ago
    const held = await sessionOf(other);
    const after = await sessionOf(one);
    await other.query('commit');
    return held === before || after !== before;
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

function client(url: string): pg.Client {
  const made = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  made.on('error', () => {}); // the statement under way fails by itself
  return made;
}

async function sessionOf(of: pg.Client): Promise<number> {
  const { rows } = await of.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

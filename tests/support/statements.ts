import type { Database } from '#platform/db';

/** Notes every statement until the function it gives is called: equal work takes equal time. */
export function listenTo(db: Database, said: string[]): () => void {
  const original = db.pool.connect.bind(db.pool);
  // the pool hands out clients that note their queries, until it is told to stop
  const listening = async () => {
    const client = await original();
    const query = client.query.bind(client);
    return new Proxy(client, {
      get: (target, name, receiver) =>
        name === 'query'
          ? (...args: Parameters<typeof query>) => {
              const [first] = args;
              said.push(typeof first === 'string' ? first : JSON.stringify(first).slice(0, 60));
              return query(...args);
            }
          : Reflect.get(target, name, receiver),
    });
  };
  Object.assign(db.pool, { connect: listening });
  return () => Object.assign(db.pool, { connect: original });
}

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that outgoing connections take: one of them could have it before the server that is to listen there. */
const PORTS = { from: 20_000, count: 12_000 };
const MOST_TRIES = 100;

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = PORTS.from + randomInt(PORTS.count);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port is free from ${PORTS.from} on`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((told) => {
    const probe = createServer();
    probe.on('error', () => told(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => told(true)));
  });
}

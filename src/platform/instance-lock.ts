import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './error-code.ts';
import { StartFault } from './start-fault.ts';

/** Another server already uses this folder. */
export class AlreadyRunning extends StartFault {
  override readonly name = 'AlreadyRunning';
}

export type InstanceLock = { release(): Promise<void> };

/**
 * Makes sure that one process at a time uses the folder. The lock is a listening socket, which the
 * system takes away with the process, however it ends: there is no file that can be stale. It
 * answers a connection with the id of its process.
 */
export async function takeInstanceLock(dataDir: string): Promise<InstanceLock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const address = addressOf(dataDir);
  const server = createServer((socket) => {
    socket.on('error', () => {}).end(String(process.pid));
  });
  if (!(await listen(server, address)) && !(await listenOverRemains(server, address))) {
    const holder = await askHolder(address);
    throw new AlreadyRunning(
      `Undersigned already runs on ${dataDir}${holder ? ` (process ${holder})` : ''}. ` +
        'Stop it first, or give this one another DATA_DIR and PORT.',
    );
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** On Linux a name without a file; elsewhere a socket file, which can be left over. */
function addressOf(dataDir: string): string {
  const { dev, ino } = statSync(dataDir, { bigint: true });
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 16);
  return process.platform === 'linux'
    ? `\0undersigned-${name}`
    : join(tmpdir(), `undersigned-${name}.lock`);
}

function listen(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(address, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

async function listenOverRemains(server: Server, address: string): Promise<boolean> {
  if (address.startsWith('\0') || (await askHolder(address)) !== null) return false;
  rmSync(address, { force: true });
  return listen(server, address);
}

/** The id of the process that holds the lock; null when nobody answers. */
function askHolder(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = createConnection(address);
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString('latin1').replaceAll(/\D/g, '')));
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(answer === '' ? null : answer));
  });
}

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { codeOf } from '#platform/error-code';
import type { Log } from '#platform/log';
import { StartFault } from '#platform/start-fault';
import type { VerifierKey } from '#proof';
import { beginWitness } from './begin.ts';
import { diskOf } from './disk.ts';
import { LOGS, readLogs } from './logs.ts';
import { witnessServer } from './server.ts';

export type OpenWitnessOptions = {
  readonly dir: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly name?: string | undefined;
  /** Keys of logs beside those of the folder's `logs.txt`. */
  readonly logs: readonly string[];
  readonly now: () => Date;
  readonly log: Log;
};

export type OpenWitness = {
  readonly key: VerifierKey;
  /** `http://127.0.0.1:8081` */
  readonly url: string;
  /** Ends what is being answered, then stops. */
  readonly close: () => Promise<void>;
};

/** Opens the folder, or makes it on the first start, and listens. Throws a StartFault with a sentence for the operator. */
export async function openWitness(options: OpenWitnessOptions): Promise<OpenWitness> {
  const { dir, host, port, name, now, log } = options;
  const disk = diskOf(dir);
  disk.makeFolder('.');
  const logs = readLogs(disk.read(LOGS), options.logs);
  const secret = beginWitness(disk, { logs, name, now: now().getTime() });
  const server = witnessServer({ disk, secret, logs, now, log, recent: new Map() });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new StartFault(`Nothing can listen on ${host}:${port} (${codeOf(error) ?? 'unknown'}).`);
  }
  // a listening TCP server has an address of this kind
  const bound = server.address() as AddressInfo;
  const shown = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    key: secret.key,
    url: `http://${shown}:${bound.port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './embedded-binaries.ts';
import type { Cluster } from './embedded-cluster.ts';
import { readPassword } from './embedded-cluster.ts';
import { chooseIdentity, giveTo } from './embedded-identity.ts';
import { initCluster, refuseOtherVersion } from './embedded-initdb.ts';
import { makeSocketDir } from './embedded-socket.ts';

/** Makes what is missing; a crash at any point leaves something the next start finishes. */
export async function openCluster(dataDir: string, binaries: PostgresBinaries): Promise<Cluster> {
  const identity = chooseIdentity(dataDir, binaries.folder);
  const cluster: Cluster = {
    dataDir,
    folder: join(dataDir, 'postgres'),
    socketDir: makeSocketDir(dataDir, identity),
    binaries,
    identity,
    password: readPassword(dataDir),
  };
  if (existsSync(cluster.folder)) {
    giveTo(identity, cluster.folder);
    refuseOtherVersion(cluster);
  } else {
    await initCluster(cluster);
  }
  return cluster;
}

import { createPublicKey, sign, verify } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, get as httpGet, Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { tilePath, utf8 } from '#proof';
import { insertLeaves } from '#support/many-leaves';
import type { FilledLeaf } from '#support/many-leaves';
import { testSeal } from '#support/seal';
import { sha256 } from '../../src/features/record/digest-actions.ts';
import { GrowingTree } from '../../src/features/record/growing-tree-rules.ts';
import { filesOfTree } from '../../src/features/record/mirror-rules.ts';
import { openSigner } from '../../src/features/record/signer-actions.ts';
import { readCheckpoint, readTile } from '../../src/features/record/tile-actions.ts';

/** What must be hashed and verified whoever looks: every leaf, every node above, every checkpoint's signature. */
export function bareCost(hashed: readonly Uint8Array[], checkpoints: number): void {
  const node = new Uint8Array(65);
  for (const entry of hashed) {
    sha256(entry);
    sha256(node);
  }
  const { secret } = openSigner(testSeal, 'undersigned.example/record');
  const key = createPublicKey(secret);
  const text = utf8('a checkpoint of the usual length, three lines and a root in base64 and so on');
  const signature = sign(null, text, secret);
  for (let i = 0; i < checkpoints; i += 1)
    if (!verify(null, text, key, signature)) throw new Error('a good signature did not verify');
}

/** A copy of the log as a downloader would have made it. */
export async function writeMirror(db: Database, folder: string, size: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'checkpoint'), (await readCheckpoint(db.read)) ?? '');
  for (const tile of filesOfTree(size)) {
    const path = join(folder, tilePath(tile));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, (await readTile(db.read, tilePath(tile))) ?? new Uint8Array(0));
  }
}

/** The same rows as the sequencer leaves behind, by nothing but hashing and inserting, a transaction a batch. */
export async function insertSequenced(
  db: Database,
  leaves: readonly FilledLeaf[],
  of: { readonly first: number; readonly batch: number },
): Promise<void> {
  const tree = new GrowingTree(sha256);
  for (let start = 0; start < leaves.length; start += of.batch) {
    const page = leaves.slice(start, start + of.batch);
    for (const leaf of page) tree.append(leaf.hash);
    await db.transaction(async (tx) => {
      await insertLeaves({ ...db, read: tx }, page, of.first + start);
      for (const { level, index, hashes } of tree.partialTiles())
        await sql`insert into record_tiles (level, tile_index, hashes)
          values (${level}, ${of.first + index + start}, ${Buffer.from(hashes)})`.execute(tx);
    });
  }
}

/** Answers a second from `ask`, by so many who ask one after the other, for so long. */
export async function perSecond(
  url: string,
  of: { readonly at: number; readonly ms: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: of.at });
  const until = performance.now() + of.ms;
  let answers = 0;
  const once = () =>
    new Promise<void>((resolve, reject) => {
      httpGet(url, { agent }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url} answers ${answer.statusCode}`));
        answer.resume().on('end', resolve);
      }).on('error', reject);
    });
  const started = performance.now();
  await Promise.all(
    Array.from({ length: of.at }, async () => {
      for (; performance.now() < until; answers += 1) await once();
    }),
  );
  agent.destroy();
  return (answers / (performance.now() - started)) * 1_000;
}

/** A server that gives the same bytes to everybody: what the wire and the asking cost. */
export async function serveBytes(
  bytes: Uint8Array,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((_request, answer) => answer.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a port, not a socket file
  const stop = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}/`, stop };
}

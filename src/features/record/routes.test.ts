import { afterAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { createHttp } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { silentLog } from '#platform/log';
import { testDatabase } from '#support/database';
import { recordEnv, sequenceAll, someStatement } from '#support/record';
import {
  decodeEntries,
  isFault,
  leafHash,
  openCheckpoint,
  parseLeaf,
  partialTiles,
  readUtf8,
  statementHash,
  tilePath,
  treeRoot,
} from '#proof';
import { append } from './actions.ts';
import { openSigner } from './signer-actions.ts';
import { recordRoutes } from './routes.ts';

const db = await testDatabase();
const env = recordEnv(db);
const app: FastifyInstance = await createHttp({
  publicUrl: 'http://localhost/',
  trustProxy: false,
  log: silentLog,
  refusalPage: (_request, refusal) => refusal.reason,
});
recordRoutes(app, env);
afterAll(async () => {
  await app.close();
  await db.close();
});

const ACTS = 300;

const get = (path: string) => app.inject({ method: 'GET', url: `/${path}` });

test('before the first start of the log there is no checkpoint', async () => {
  expect((await get('checkpoint')).statusCode).toBe(503);
});

test('whoever mirrors the log by its files alone finds every act and the signed root', async () => {
  await db.transaction(async (tx) => {
    for (let i = 0; i < ACTS; i++) {
      const letterId = newId<LetterId>();
      await append(tx, env, {
        letterId,
        act: 'version-frozen',
        statement: statementHash(someStatement(letterId, 1)),
      });
    }
  });
  await sequenceAll(db);
  const note = await get('checkpoint');
  expect(note.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(note.headers['cache-control']).toBe('public, max-age=2');
  const checkpoint = openCheckpoint(note.body, [openSigner(env.seal, env.origin).key]);
  if (isFault(checkpoint)) throw new Error(checkpoint.fault);
  expect(checkpoint.size).toBe(ACTS);
  const leaves: Uint8Array[] = [];
  for (let index = 0; leaves.length < checkpoint.size; index++) {
    const width = Math.min(256, checkpoint.size - leaves.length);
    const bundle = await get(tilePath({ level: 'entries', index, width }));
    const hashes = await get(tilePath({ level: 0, index, width }));
    const entries = decodeEntries(new Uint8Array(bundle.rawPayload));
    if (isFault(entries)) throw new Error(entries.fault);
    expect(entries.every((entry) => !isFault(parseLeaf(readUtf8(entry) ?? '')))).toBe(true);
    expect(Buffer.concat(entries.map(leafHash)).equals(hashes.rawPayload)).toBe(true);
    expect(hashes.headers['content-type']).toBe('application/octet-stream');
    expect(hashes.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    leaves.push(...entries.map(leafHash));
  }
  expect(treeRoot(leaves)).toEqual(checkpoint.root);
  const top = partialTiles(checkpoint.size).get(1);
  const upper = await get(tilePath(top ?? { level: 1, index: 0, width: 0 }));
  expect(new Uint8Array(upper.rawPayload)).toEqual(treeRoot(leaves.slice(0, 256)));
});

test.each([
  'tile/0/001',
  'tile/0/001.p/45',
  'tile/1/000',
  'tile/entries/002.p/1',
  'tile/entries/001',
  'tile/5/000.p/1',
  'tile/0/1',
  'tile/x',
  'tile/',
  `tile/${'x000/'.repeat(20)}000`,
  'tile/0/%2e%2e/000',
  'tile/0/x999/x999/x999/x999/999',
])('what the log has not grown to, and what is no tile, is not found: %s', async (path) => {
  expect((await get(path)).statusCode).toBe(404);
});

import { gunzipSync } from 'node:zlib';
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
  printVerifierKey,
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
recordRoutes(app, { ...env, publicUrl: 'https://letters.example.org' });
afterAll(async () => {
  await app.close();
  await db.close();
});

const ACTS = 300;

const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/${path}`, headers });

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
  const answer = await get(path);
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['cache-control']).toBe('no-store'); // it may be there in a moment
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(answer.body).toBe(
    'The log has no such file, or has not grown so far. Its size is the second line of /checkpoint.\n',
  );
});

test('entries are zipped for whoever unpacks them, and hashes are not', async () => {
  const gzip = { 'accept-encoding': 'gzip, identity' };
  const [plain, zipped] = [await get('tile/entries/000'), await get('tile/entries/000', gzip)];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect([plain, zipped].map(({ headers }) => headers['vary'])).toEqual([
    'accept-encoding',
    'accept-encoding',
  ]);
  expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
  expect(zipped.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  expect((await get('tile/0/000', gzip)).headers['content-encoding']).toBeUndefined();
});

test.each(['checkpoint', 'tile/0/000', 'tile/entries/000', 'record/files/300.txt'])(
  'pages of every other site may read %s, and HEAD says what GET would without its bytes',
  async (path) => {
    const full = await get(path);
    expect([full.statusCode, full.headers['access-control-allow-origin']]).toEqual([200, '*']);
    const head = await app.inject({ method: 'HEAD', url: `/${path}` });
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
    for (const name of ['content-type', 'cache-control', 'content-length'])
      expect([name, head.headers[name]]).toEqual([name, full.headers[name]]);
  },
);

test('a mirror of a large log is not told that it asks too often', async () => {
  const { headers } = await get('tile/0/000');
  expect(Number(headers['x-ratelimit-limit'])).toBeGreaterThanOrEqual(60_000);
});

test('the list of files names every file of the log at a signed size, once, and each of them is there', async () => {
  const list = await get('record/files/300.txt');
  expect(list.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(list.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const lines = list.body.split('\n');
  expect(lines.pop()).toBe('');
  const host = 'https://letters.example.org/';
  expect(lines.map((line) => line.slice(host.length))).toEqual([
    'tile/0/000',
    'tile/0/001.p/44',
    'tile/1/000.p/1',
    'tile/entries/000',
    'tile/entries/001.p/44',
  ]);
  for (const line of lines) {
    expect(line.startsWith(host)).toBe(true);
    expect((await get(line.slice(host.length))).statusCode).toBe(200);
  }
  expect((await get('record/files/0.txt')).body).toBe('');
});

test.each(['299', '301', '-1', '0300', '300.0', '9'.repeat(40), 'x'])(
  'there is no list of files for a size that was never signed: %s',
  async (size) => {
    const answer = await get(`record/files/${size}.txt`);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([404, 'no-store']);
    expect(answer.body).toContain('never signed a tree of this size');
  },
);

test('the partial files of every size that was signed stay there when the log has grown', async () => {
  await db.transaction(async (tx) => {
    for (let i = 0; i < 300; i++) {
      const letterId = newId<LetterId>();
      await append(tx, env, { letterId, act: 'version-frozen', statement: '0'.repeat(64) });
    }
  });
  await sequenceAll(db);
  for (const path of ['tile/0/001.p/44', 'tile/entries/001.p/44', 'tile/1/000.p/1']) {
    const [partial, full] = [await get(path), await get(path.replace(/[.]p.*$/, ''))];
    expect(partial.statusCode).toBe(200);
    if (full.statusCode !== 200) continue; // the top is partial still
    const begins = full.rawPayload.subarray(0, partial.rawPayload.length);
    expect(begins.equals(partial.rawPayload)).toBe(true);
  }
  expect((await get('tile/0/001')).rawPayload.length).toBe(8_192);
});

test('the page about the record says where the log stands, its key, and how to check and copy it', async () => {
  const page = await get('record');
  const { key } = openSigner(env.seal, env.origin);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(printVerifierKey(key));
  expect(page.body).toContain('<dd>600</dd>');
  expect(page.body).toContain('wget -x -N https://letters.example.org/checkpoint');
  expect(page.body).toContain('undersigned mirror-check letters.example.org --key');
  expect((await get('record', { 'accept-language': 'fr' })).body).toContain('Le registre');
});

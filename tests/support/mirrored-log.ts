import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { createHttp } from '#platform/http';
import { silentLog } from '#platform/log';
import { printVerifierKey } from '#proof';
import { testDatabase } from '#support/database';
import { freePort } from '#support/free-port';
import { recordEnv, sequenceAll } from '#support/record';
import { append } from '../../src/features/record/actions.ts';
import { mirrorCheckCommand } from '../../src/features/record/mirror-cli.ts';
import { recordRoutes } from '../../src/features/record/routes.ts';
import { openSigner } from '../../src/features/record/signer-actions.ts';

/** A log on a port of its own, and copies of it. */
export async function openMirroredLog() {
  const db = await testDatabase();
  const env = recordEnv(db);
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const publicUrl = `http://${host}`;
  const app = await createHttp({
    publicUrl,
    trustProxy: false,
    log: silentLog,
    refusalPage: (_request, refusal) => refusal.reason,
  });
  recordRoutes(app, { ...env, publicUrl });
  await app.listen({ port, host: '127.0.0.1' });
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-mirror-'));
  const copyInto = async (name: string) => {
    await fetchMirror(publicUrl, join(folder, name));
    return join(folder, name, host);
  };
  const letters = Array.from({ length: 7 }, () => newId<LetterId>());
  /** Acts on seven letters in turn, so that each letter's chain runs through every bundle. */
  const write = async (acts: number) => {
    await db.transaction(async (tx) => {
      for (let i = 0; i < acts; i += 1) {
        const letterId = letters[i % letters.length] ?? newId<LetterId>();
        await append(tx, env, { letterId, act: 'version-frozen', statement: '5'.repeat(64) });
      }
    });
    await sequenceAll(db);
  };
  await write(300);
  const small = await copyInto('small');
  await write(300);
  return {
    env,
    host,
    publicUrl,
    key: printVerifierKey(openSigner(env.seal, env.origin).key),
    write,
    /** Copies of the log when it had 300 acts, and 600. */
    small,
    grown: await copyInto('grown'),
    /** The checkpoint over 300 acts. */
    early: join(small, 'checkpoint'),
    async close(): Promise<void> {
      rmSync(folder, { recursive: true, force: true });
      await app.close();
      await db.close();
    },
  };
}

/** What `wget -x` does, for machines without it. */
async function fetchMirror(publicUrl: string, folder: string): Promise<void> {
  const save = async (url: string) => {
    const path = join(folder, url.slice('http://'.length));
    mkdirSync(dirname(path), { recursive: true });
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
    writeFileSync(path, new Uint8Array(await answer.arrayBuffer()));
    return readFileSync(path, 'utf8');
  };
  const size = (await save(`${publicUrl}/checkpoint`)).split('\n')[1];
  const list = await save(`${publicUrl}/record/files/${size}.txt`);
  for (const url of list.trim().split('\n')) await save(url);
}

/** The command on these words: its exit code and what it said. */
export async function mirrorCheck(
  ...words: string[]
): Promise<{ code: number | 'usage'; said: string }> {
  const lines: string[] = [];
  const code = await mirrorCheckCommand(words, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

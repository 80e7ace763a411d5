import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testFolder } from '#support/folder';
import { freePort } from '#support/free-port';

/** Each start has a process of its own, and a loaded machine must not fail it. */
const PATIENCE_MS = 180_000;

/** The server as it is started by hand, in a process of its own. */
async function startServer(settings: Record<string, string>) {
  const port = settings['PORT'] ?? String(await freePort());
  const env = {
    PATH: process.env['PATH'],
    EXAMPLE: 'off',
    LOG_LEVEL: 'warn',
    ...settings,
    PORT: port,
  };
  const words = ['--import', 'tsx', 'src/main/server.ts'];
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(() => child.exitCode);
  const greeted = (async () => {
    while (!out.includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 20));
  })();
  await Promise.race([greeted, ended]);
  const url = `http://localhost:${port}`;
  return { child, url, port, ended, out: () => out, err: () => err };
}

test(
  'it starts from nothing, refuses a second one, and ends cleanly when asked',
  { timeout: PATIENCE_MS },
  async () => {
    const dataDir = testFolder();
    const server = await startServer({ DATA_DIR: dataDir });
    expect(server.out()).toContain(`Undersigned runs at ${server.url}`);
    expect(server.out()).toContain(`${server.url}/sign-in/`);
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, database: true, migrations: true, record: true },
    ]);

    const second = await startServer({ DATA_DIR: dataDir });
    expect(await second.ended).toBe(1);
    expect(second.err()).toBe(
      `Undersigned already runs on ${dataDir} (process ${server.child.pid}). ` +
        'Stop it first, or give this one another DATA_DIR and PORT.\n',
    );

    server.child.kill('SIGTERM');
    server.child.kill('SIGINT'); // npm and the terminal both pass one Ctrl-C on
    expect(await server.ended).toBe(0);
    expect(server.err()).toBe('');

    const again = await startServer({ DATA_DIR: dataDir });
    expect(again.out()).toContain('bin/undersigned sign-in-link');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  },
);

test('a port that is taken is told in a sentence', { timeout: PATIENCE_MS }, async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  onTestFinished(() => void holder.close());
  const address = holder.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const server = await startServer({ DATA_DIR: testFolder(), PORT: port });
  expect(await server.ended).toBe(1);
  expect(server.err()).toBe(
    `127.0.0.1:${port} is used by another program. Stop it, or set PORT to another number.\n`,
  );
});

test(
  'wrong settings are told in sentences before anything starts',
  { timeout: PATIENCE_MS },
  async () => {
    const server = await startServer({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(await server.ended).toBe(1);
    expect(server.err()).toBe(
      'PORT must be a number from 0 to 65535. It is "http".\n' +
        'LOG_LEVEL must be one of debug, info, warn, error, silent. It is "loud".\n',
    );
  },
);

test(
  'an operator makes a backup beside the running server and restores it elsewhere',
  { timeout: PATIENCE_MS },
  async () => {
    const [from, to, work] = [testFolder(), testFolder(), testFolder()];
    const file = join(work, 'letters.backup');
    const server = await startServer({ DATA_DIR: from, EXAMPLE: 'on' });
    const backup = await runCommand(['backup', file, '--with-secret'], { DATA_DIR: from });
    expect(backup.code, backup.err).toBe(0);
    expect(backup.out).toContain('The secret key is in it');
    const page = async (url: string) => (await fetch(`${url}/letters/kazakhstan-2011.json`)).json();
    const before = await page(server.url);
    server.child.kill('SIGTERM');
    await server.ended;

    const restore = await runCommand(['restore', file], { DATA_DIR: to });
    expect(restore.code, restore.err).toBe(0);
    const again = await runCommand(['restore', file], { DATA_DIR: to });
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('not empty')]);
    const sound = await runCommand(['fsck'], { DATA_DIR: to });
    expect(sound.out).toContain('The record holds.');
    const restored = await startServer({ DATA_DIR: to, PORT: server.port });
    expect(await page(restored.url)).toEqual(before);
    restored.child.kill('SIGTERM');
    expect(await restored.ended).toBe(0);
  },
);

test(
  'commands explain themselves, and a wrong one ends in 2',
  { timeout: PATIENCE_MS },
  async () => {
    const help = await runCommand(['help'], {});
    for (const name of ['config', 'jobs', 'backup', 'restore', 'verify', 'fsck', 'sign-in-link']) {
      expect(help.out).toContain(`undersigned ${name}`);
    }
    expect((await runCommand(['bakcup'], {})).code).toBe(2);
    expect(await runCommand(['backup'], {})).toMatchObject({
      code: 2,
      err: 'Usage: undersigned backup FILE [--with-secret]\n',
    });
    const config = await runCommand(['config'], { SMTP_URL: 'smtp://me:hunter2@mail.example' });
    expect([config.code, config.out]).toEqual([0, expect.not.stringContaining('hunter2')]);
  },
);

test(
  'kill -9 of its database, then of itself: it serves again without anybody doing anything',
  { timeout: PATIENCE_MS },
  async () => {
    const dataDir = testFolder();
    const server = await startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    const status = () => fetch(`${server.url}/ready`).then((answer) => answer.status);
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const database = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    const killed = database();
    process.kill(killed, 'SIGKILL');
    while (!existsSync(pidFile) || database() === killed || (await status()) !== 200) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    server.child.kill('SIGKILL');
    await server.ended;
    const again = await startServer({ DATA_DIR: dataDir, PORT: server.port });
    expect(await status()).toBe(200);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  },
);

async function runCommand(words: readonly string[], settings: Record<string, string>) {
  const env = { PATH: process.env['PATH'], ...settings };
  const all = ['--import', 'tsx', 'src/main/cli.ts', ...words];
  const child = spawn(process.execPath, all, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

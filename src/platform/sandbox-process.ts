import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));

export type SandboxLimits = {
  readonly milliseconds: number;
  /** Of everything the process holds, on Linux; elsewhere of its objects only. */
  readonly memoryMegabytes: number;
  /** It may load native code of the program's own packages, which pays no heed to the permission model. */
  readonly native?: true;
};

/** Seconds of work to come up, beside what the order may take. */
const START_SECONDS = 10;
/** Held beside what the work takes: stacks of Node's threads; from source also the loader and its compiler. */
const PROGRAM_MEGABYTES = { built: 100, source: 1600 };

/**
 * Starts the process. The system itself bounds what it may use, so that it ends even when this process is
 * gone: seconds of work, memory, no core file with somebody's letter in it. Built, it also may read nothing but
 * the program, write nothing, start nothing and load no native code unless it is named; from source the loader needs
 * all of that.
 */
export function startSandbox(entry: URL, limits: SandboxLimits): ChildProcess {
  const path = realpathSync(fileURLToPath(entry));
  const seconds = Math.ceil(limits.milliseconds / 1000) + START_SECONDS;
  const program = PROGRAM_MEGABYTES[path.endsWith('.ts') ? 'source' : 'built'];
  const kilobytes = (limits.memoryMegabytes + program) * 1024;
  const bounds = [`ulimit -t ${seconds}`, 'ulimit -c 0'];
  if (process.platform === 'linux') bounds.push(`ulimit -d ${kilobytes}`);
  if (path.endsWith('.js')) bounds.push('ulimit -f 0'); // native code neither writes a file
  const words = [...flagsFor(path, limits), path];
  return spawn(
    '/bin/sh',
    ['-c', `${bounds.join('; ')}; exec "$0" "$@"`, process.execPath, ...words],
    {
      cwd: root,
      env: {}, // neither the database's address nor a key
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    },
  );
}

function flagsFor(path: string, { memoryMegabytes, native }: SandboxLimits): string[] {
  const heap = Math.floor(memoryMegabytes * 0.7);
  const always = [`--max-old-space-size=${heap}`, '--no-warnings'];
  if (path.endsWith('.ts')) {
    const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
    return [...always, '--import', tsx, '--import', join(root, 'src/platform/sandbox-loader.js')];
  }
  return [
    ...always,
    '--conditions=dist',
    native ? '--allow-addons' : '--no-addons',
    '--disallow-code-generation-from-strings',
    permissionFlag(),
    ...readable(dirname(path)).map((name) => `--allow-fs-read=${name}`),
  ];
}

/** Also where links lead, for modules are often linked to; each once, for Node 20 dies of a place named twice. */
function readable(folder: string): string[] {
  const names = ['dist', 'node_modules', 'package.json'].map((name) => join(root, name));
  const there = [folder, ...names].filter((name) => existsSync(name));
  return [...new Set(there.flatMap((name) => [name, realpathSync(name)]))];
}

/** Its name until Node 22. */
function permissionFlag(): string {
  const isNew = process.allowedNodeEnvironmentFlags.has('--permission');
  return isNew ? '--permission' : '--experimental-permission';
}

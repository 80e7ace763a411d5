import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const folders: string[] = [];

const quiet = '#!/bin/sh\nexit 0\n';
const calm: Readonly<Record<string, string>> = {
  'bin/set-up': quiet,
  'node_modules/.bin/oxfmt': quiet,
  'node_modules/.bin/oxlint': quiet,
  'node_modules/.bin/tsc': quiet,
  'node_modules/.bin/knip': quiet,
  'node_modules/.bin/vitest': '#!/bin/sh\necho "10 passed, 0 failed, 2 skipped"\n',
  'tests/canaries.mjs': "console.log('3 passed, 0 failed');\n",
  'tests/house.mjs': "console.log('4 passed, 0 failed');\n",
};

type Outcome = { readonly code: number | null; readonly lines: readonly string[] };

/** Runs a copy of `command` in a tree whose tools are these scripts. */
function runIn(tools: Readonly<Record<string, string>>, command: string, args: string[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-check-'));
  folders.push(folder);
  const manifest = { type: 'module', scripts: { test: 'bin/check' } };
  const files = { 'package.json': JSON.stringify(manifest), ...calm, ...tools };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), 0o755);
  }
  for (const own of ['bin/check', '.ci/run']) {
    mkdirSync(join(folder, dirname(own)), { recursive: true });
    copyFileSync(join(root, own), join(folder, own));
  }
  const options = { cwd: tmpdir(), encoding: 'utf8', timeout: 30_000 } as const;
  const run = spawnSync(join(folder, command), args, options);
  return { code: run.status, lines: run.stdout.trimEnd().split('\n') };
}

const closing = ({ code, lines }: Outcome): unknown => [code, lines.at(-1)];
const failingTypes = { 'node_modules/.bin/tsc': '#!/bin/sh\necho "a fault"\nexit 2\n' };

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('bin/check', () => {
  test('sums what every runner counted, and each other step as one', () => {
    const outcome = runIn({}, 'bin/check', []);
    expect(closing(outcome)).toEqual([0, '22 passed, 0 failed']);
    expect(outcome.lines).toContain('2 skipped; each says why in its title');
  });

  test('goes on after a failed step, and fails', () => {
    const outcome = runIn(failingTypes, 'bin/check', []);
    expect(closing(outcome)).toEqual([1, '21 passed, 1 failed']);
    expect(outcome.lines).toContain('== tests');
  });

  test('counts failed tests', () => {
    const vitest = '#!/bin/sh\necho "9 passed, 3 failed"\nexit 1\n';
    const outcome = runIn({ 'node_modules/.bin/vitest': vitest }, 'bin/check', []);
    expect(closing(outcome)).toEqual([1, '21 passed, 3 failed']);
  });

  test('a runner that claims success and dies has failed', () => {
    const vitest = '#!/bin/sh\necho "9 passed, 0 failed"\nexit 1\n';
    const outcome = runIn({ 'node_modules/.bin/vitest': vitest }, 'bin/check', []);
    expect(closing(outcome)).toEqual([1, '21 passed, 1 failed']);
  });

  test('a tool that is not there is a failure, not a silence', () => {
    const outcome = runIn({ 'bin/set-up': '#!/nowhere\n' }, 'bin/check', ['set-up']);
    expect(closing(outcome)).toEqual([1, '0 passed, 1 failed']);
  });

  test('runs the steps named and no other; an unknown name is an error', () => {
    expect(closing(runIn(failingTypes, 'bin/check', ['lint', 'house']))).toEqual([
      0,
      '5 passed, 0 failed',
    ]);
    expect(runIn({}, 'bin/check', ['everything']).code).toBe(2);
  });
});

describe('.ci/run', () => {
  test('runs the test command of the README from anywhere and closes with its sum', () => {
    expect(closing(runIn({}, '.ci/run', []))).toEqual([0, '22 passed, 0 failed']);
  });

  test('fails when a check fails, and still closes with the sum', () => {
    expect(closing(runIn(failingTypes, '.ci/run', []))).toEqual([1, '21 passed, 1 failed']);
  });

  test('says so when nothing ran at all', () => {
    const outcome = runIn({ 'package.json': '{ "scripts": {} }' }, '.ci/run', []);
    expect(closing(outcome)).toEqual([1, '0 passed, 1 failed']);
  });
});

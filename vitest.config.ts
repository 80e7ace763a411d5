import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const OLDEST_POSTGRES = 15;

/** The folder of an installed PostgreSQL: the oldest we promise to run on is worth the most. */
function installedPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(existsSync(debian)
      ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
      : []),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((folder) => ({ folder, version: versionOf(folder) }))
    .filter(({ version }) => version >= OLDEST_POSTGRES)
    .toSorted((a, b) => a.version - b.version);
  return found[0]?.folder ?? null;
}

function versionOf(folder: string): number {
  const answer = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\s(\d+)(?:\.\d+)?/.exec(answer.stdout ?? '')?.[1] ?? 0);
}

/** By name, so that nobody has to ask where a test belongs. */
const onDatabase = [
  'src/features/**/*{store,actions,jobs,routes,cli}.test.ts',
  'src/platform/!(*.unit).test.ts',
  'src/main/*.test.ts',
  'tests/database/**/*.test.ts',
];
const inBrowser = ['tests/journeys/**/*.test.ts'];

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };
const globalSetup = ['tests/support/global-setup.ts'];
/** Properties run hundreds of times, servers start and are killed: a loaded machine must not fail them. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

/**
 * Kills, crashes, pages and commands are tried once: the second engine shows that SQL means the same there, and that
 * stands in stores and actions.
 */
const onceIsEnough = [
  'src/features/**/*{routes,jobs,cli}.test.ts',
  'src/platform/embedded-*.test.ts',
  '{src,tests}/**/*killed*.test.ts',
  'src/features/record/history-actions.test.ts',
  'tests/database/visibility-matrix.test.ts',
];

function onEngine(
  name: string,
  env: Record<string, string>,
  exclude: string[] = [],
): TestProjectInlineConfiguration {
  return { ...jsx, test: { name, include: onDatabase, exclude, globalSetup, env, ...patience } };
}

function secondEngine(): TestProjectInlineConfiguration[] {
  const folder = installedPostgres();
  if (folder !== null) {
    const env = { UNDERSIGNED_TEST_ENGINE: 'server', UNDERSIGNED_TEST_SERVER_BIN: folder };
    return [onEngine('database-server', env, onceIsEnough)];
  }
  console.log(
    `No PostgreSQL ${OLDEST_POSTGRES} or later is installed: the second engine is skipped.`,
  );
  return [];
}

export default defineConfig({
  test: {
    reporters: ['default', './tests/last-line-reporter.ts'],
    maxWorkers: 2,
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['{src,tests,lint}/**/*.test.{ts,tsx}'],
          exclude: [...onDatabase, ...inBrowser],
          ...patience,
        },
      },
      onEngine('database', { UNDERSIGNED_TEST_ENGINE: 'embedded' }),
      ...secondEngine(),
      {
        ...jsx,
        test: {
          name: 'browser',
          include: inBrowser,
          globalSetup,
          env: { UNDERSIGNED_TEST_ENGINE: 'embedded' },
          ...patience,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

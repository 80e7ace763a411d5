import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { engineOf } from './engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database that nobody connects to: `testDatabase` copies it. */
    databaseUrl: string;
  }
}

/** No test of a rule needs its rows to survive a power cut; those of the platform start their own. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '100' };

/** Starts the project's engine in a temporary folder, and gives back how to end it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-test-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: silentLog,
    settings: SETTINGS,
    ...engineOf(project.config.env),
  });
  const tearDown = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url, silentLog);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('databaseUrl', postgres.url);
  return tearDown;
}

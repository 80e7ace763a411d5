import { readBinaries } from '#platform/embedded-binaries';
import type { EmbeddedOptions } from '#platform/embedded-postgres';

/** What makes `startEmbeddedPostgres` run the programs of the vitest project's engine. */
export function engineOf(
  env: Readonly<Record<string, string | undefined>>,
): Pick<EmbeddedOptions, 'binaries'> {
  const { UNDERSIGNED_TEST_ENGINE: engine, UNDERSIGNED_TEST_SERVER_BIN: folder } = env;
  return engine === 'server' && folder ? { binaries: readBinaries(folder) } : {};
}

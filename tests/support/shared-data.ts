import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The path of a third-party file or folder that is too large, or not ours, to keep in the project;
 * null where it is not present, and then a test that needs it skips and says so in its title.
 * Looked for below `UNDERSIGNED_SHARED_DATA`, else below `shared/data` beside the project.
 *
 * @example
 * const vectors = sharedData('vectors/ed25519');
 * test.skipIf(!vectors)('the 914 edge cases (skipped without the shared vectors)', () => …)
 */
export function sharedData(path: string): string | null {
  const folder = process.env['UNDERSIGNED_SHARED_DATA'] ?? resolve(projectRoot, '../shared/data');
  const found = join(folder, path);
  return existsSync(found) ? found : null;
}

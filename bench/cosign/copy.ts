import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of the built program in which nothing gathers: what is gained by gathering is measured against it. */
export function copyUngathered(folder: string): string {
  const copy = join(folder, 'ungathered');
  mkdirSync(copy);
  for (const part of ['dist', 'migrations', 'package.json', 'examples'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  cpSync(join(root, 'bench/cosign/ungathered.js'), join(copy, 'dist/platform/gathering.js'));
  return copy;
}

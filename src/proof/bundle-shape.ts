import { INDEX_PATH, isBundlePath } from './bundle-index.ts';
import { isUtf8 } from './bytes.ts';
import { fault } from './fault.ts';
import type { Fault } from './fault.ts';

/**
 * Why these files are no bundle whatever stands in them: one has a path that no bundle has, or a text that is not
 * UTF-8. What is only wrong says a sentence each; of these nobody knows what they are for.
 */
export function shapeFault(files: ReadonlyMap<string, Uint8Array>): Fault | null {
  for (const [path, content] of files) {
    if (path !== INDEX_PATH && !isBundlePath(path))
      return fault(`${JSON.stringify(path.slice(0, 200))} is not a path of a bundle`);
    if (/\.(?:txt|json)$/.test(path) && !isUtf8(content)) return fault(`${path} is not UTF-8`);
  }
  return null;
}

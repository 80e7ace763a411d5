import { INDEX_PATH } from './bundle-index.ts';
import type { BundleIndex } from './bundle-index.ts';
import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import { sha256Hex } from './bytes.ts';

/** Says which files were changed, added or taken away. */
export function checkFiles(
  files: ReadonlyMap<string, Uint8Array>,
  index: BundleIndex,
  say: Say,
): void {
  const before = { changed: 0 };
  const complain = (text: string) => {
    before.changed += 1;
    say('file', false, text);
  };
  for (const { path, bytes, sha256 } of index.files) {
    const content = files.get(path);
    if (content === undefined) complain(`The file ${path} is missing.`);
    else if (content.length !== bytes || sha256Hex(content) !== sha256)
      complain(`The file ${path} was changed.`);
  }
  const listed = new Set([INDEX_PATH, ...index.files.map((file) => file.path)]);
  for (const path of files.keys()) {
    if (!listed.has(path)) complain(`The file ${path} was added.`);
  }
  if (before.changed === 0) {
    say(
      'files',
      true,
      `The bundle has the ${count(index.files.length, 'file', 'files')} that its index lists, unchanged.`,
    );
  }
  if (index.files.some((f) => /^(?:letter\.pdf|translations\/)/.test(f.path))) {
    say(
      'renditions',
      true,
      'The PDF and translations are for reading: what was signed is the statement text.',
    );
  }
}

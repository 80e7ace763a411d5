import { INDEX_PATH, isFault, parseIndex, readUtf8, sealBundle, utf8 } from '#proof';

/**
 * A bundle with other files in place and its index written anew, as somebody who means to deceive would: a text, bytes,
 * or null to take a file away.
 */
export function resealed(
  files: ReadonlyMap<string, Uint8Array>,
  change: Readonly<Record<string, string | Uint8Array | null>>,
): Map<string, Uint8Array> {
  const index = parseIndex(readUtf8(files.get(INDEX_PATH) ?? new Uint8Array(0)) ?? '');
  if (isFault(index)) throw new Error(index.fault);
  const rest = new Map([...files].filter(([path]) => path !== INDEX_PATH));
  for (const [path, content] of Object.entries(change)) {
    if (content === null) rest.delete(path);
    else rest.set(path, typeof content === 'string' ? utf8(content) : content);
  }
  return sealBundle(rest, index);
}

/** A file of a bundle as text. */
export function textIn(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return readUtf8(files.get(path) ?? new Uint8Array(0)) ?? '';
}

import { isHash, readUtf8, sha256Hex, utf8 } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';

/** The format named in a bundle's index. */
export const BUNDLE_FORMAT = 'undersigned/bundle/v1';
/** The one file that is not listed in the index, since it is the index. */
export const INDEX_PATH = 'index.json';

export type BundleFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** Which letter and released version a bundle is about, and every other file in it. */
export type BundleIndex = {
  readonly letter: string;
  readonly version: number;
  readonly statement: string;
  readonly files: readonly BundleFile[];
};

const LONGEST_INDEX = 5_000_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every path a bundle may have. No document is called like a device of Windows, or ends where it would lose an end. */
const KNOWN =
  /^(?:README\.txt|(?:leaves|openings|details|inclusion|checkpoint|policy)\.txt|statements\/[1-9][0-9]{0,5}\.txt|translations\/[A-Za-z-]{2,12}\.txt|letter\.pdf|verify\.html|documents\/(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$))[a-z0-9][a-z0-9.-]{0,99})$/;

/** True for a path that belongs in a bundle. */
export function isBundlePath(path: string): boolean {
  return KNOWN.test(path) && !path.includes('..') && !path.endsWith('.');
}

/**
 * Where the public document of an act stands in a bundle; null for an act without one.
 *
 * @example documentPath('reply-received', 12) // 'documents/reply-12.txt'
 */
export function documentPath(act: 'reply-received' | 'outcome-recorded', seq: number): string;
export function documentPath(act: string, seq: number): string | null;
export function documentPath(act: string, seq: number): string | null {
  if (act === 'reply-received') return `documents/reply-${seq}.txt`;
  return act === 'outcome-recorded' ? `documents/outcome-${seq}.txt` : null;
}

/** The index as text: JSON with two spaces, keys and files in fixed order. */
export function printIndex(index: BundleIndex): string {
  const { letter, version, statement } = index;
  const files = index.files
    .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ format: BUNDLE_FORMAT, letter, version, statement, files }, null, 2)}\n`;
}

/** Reads an index; a fault for any text that `printIndex` would not have written. */
export function parseIndex(text: string): BundleIndex | Fault {
  if (text.length > LONGEST_INDEX) return fault('index.json is longer than 5,000,000 characters');
  const index = readIndex(text);
  if (isFault(index)) return index;
  if (printIndex(index) !== text) return fault('index.json is not in canonical form');
  const paths = new Set(index.files.map((file) => file.path));
  if (paths.size < index.files.length) return fault('index.json lists a file twice');
  const unpacked = new Set([...paths].map((path) => path.toLowerCase()));
  return unpacked.size === paths.size
    ? index
    : fault('index.json lists two files whose names differ in capital letters alone');
}

function readIndex(text: string): BundleIndex | Fault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('index.json is not JSON');
  }
  if (!isRecord(value) || value['format'] !== BUNDLE_FORMAT) {
    return fault(`index.json is not of the format ${BUNDLE_FORMAT}`);
  }
  const { letter, version, statement, files } = value;
  if (typeof letter !== 'string' || !UUID.test(letter)) return fault('index.json lacks its letter');
  if (typeof version !== 'number' || !isWhole(version) || version < 1 || version > 1_000_000)
    return fault('index.json lacks its version');
  if (!Array.isArray(files)) return fault('index.json lacks its files');
  if (typeof statement !== 'string' || !isHash(statement))
    return fault('index.json lacks its statement');
  const listed: BundleFile[] = [];
  for (const file of files) {
    if (!isFile(file)) return fault('index.json lists something that is not a file of a bundle');
    listed.push(file);
  }
  return { letter, version, statement, files: listed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function isFile(value: unknown): value is BundleFile {
  if (!isRecord(value)) return false;
  const { path, bytes, sha256 } = value;
  if (typeof path !== 'string' || !isBundlePath(path)) return false;
  if (typeof bytes !== 'number' || !isWhole(bytes)) return false;
  return typeof sha256 === 'string' && isHash(sha256);
}

/**
 * Adds the index to the files of a bundle: what is zipped afterwards.
 *
 * @example sealBundle(files, { letter, version: 3, statement: statementHash(text) })
 */
export function sealBundle(
  files: ReadonlyMap<string, Uint8Array>,
  of: { readonly letter: string; readonly version: number; readonly statement: string },
): Map<string, Uint8Array> {
  const listed = [...files].map(([path, content]): BundleFile => {
    if (!isBundlePath(path)) throw new RangeError(`${path} is not a path of a bundle`);
    return { path, bytes: content.length, sha256: sha256Hex(content) };
  });
  const index = utf8(printIndex({ ...of, files: listed }));
  return new Map([[INDEX_PATH, index], ...files]);
}

/** Several small documents in one file, an empty line between them. */
export function joinDocuments(documents: readonly string[]): string {
  return documents.join('\n');
}

/** The most documents of one kind that are read: a file of nothing but line ends would be millions. */
export const MOST_DOCUMENTS = 400_000;

/**
 * Takes apart what `joinDocuments` joined; of more than 400,000 it gives one more and leaves the rest. Whether
 * each is what it should be, its own parser says.
 */
export function splitDocuments(text: string): string[] {
  if (text === '') return [];
  const documents = text.split('\n\n', MOST_DOCUMENTS + 1);
  const last = documents.length - 1; // keeps its own line end, or has none and is refused
  return documents.map((document, i) => (i < last ? `${document}\n` : document));
}

/** A file of a bundle as text; null when it is missing or not UTF-8. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string | null {
  const content = files.get(path);
  return content === undefined ? null : readUtf8(content);
}

import { diffArrays } from 'diff';
import type { Files } from '#support/vectors-bundles';
import type { Json } from '#support/vectors';
import { someFields } from '#support/letter-record';
import { INDEX_PATH, isFault, parseIndex, readUtf8, sealBundle, toBase64 } from '#proof';

/**
 * What makes one bundle out of another: for each file that differs its path, and either `removed`, the whole
 * `base64`, `pieces`, the `version` and `statement` of an index that is written anew, or `lines`: from the last to the first, at a line (from 1) some taken out and some put in.
 */
export function changesBetween(base: Files, files: Files): Json[] {
  const paths = [...new Set([...base.keys(), ...files.keys()])].toSorted();
  const sealed = sealedAs(files);
  return paths.flatMap((path): Json[] => {
    const [before, after] = [base.get(path), files.get(path)];
    if (path === INDEX_PATH && sealed !== null) return [{ path, ...sealed }];
    if (after === undefined) return [{ path, removed: true }];
    if (before !== undefined && Buffer.compare(before, after) === 0) return [];
    const text = readUtf8(after);
    if (text === null) return [{ path, base64: toBase64(after) }];
    const pieces = repeated(text);
    if (pieces !== null) return [{ path, pieces }];
    return [{ path, lines: lineChanges(readUtf8(before ?? new Uint8Array(0)) ?? '', text) }];
  });
}

/** What an index says beyond the files, when it is just what a printer would write for them; null for another. */
function sealedAs(files: Files): { version: number; statement: string } | null {
  const index = parseIndex(readUtf8(files.get(INDEX_PATH) ?? new Uint8Array(0)) ?? '');
  if (isFault(index) || index.letter !== someFields.letter) return null;
  const { version, statement } = index;
  try {
    const again = sealedWith(files, { version, statement }).get(INDEX_PATH) ?? new Uint8Array(0);
    return Buffer.compare(again, files.get(INDEX_PATH) ?? again) === 0
      ? { version, statement }
      : null;
  } catch {
    return null; // a path that no bundle has
  }
}

function sealedWith(files: Files, of: { version: number; statement: string }): Files {
  const rest = [...files].filter(([path]) => path !== INDEX_PATH);
  return sealBundle(new Map(rest), { letter: someFields.letter, ...of });
}

/** Long texts are one sign many times, within little else. */
function repeated(text: string): Json | null {
  if (text.length < 100_000) return null;
  const [run = ''] = /a{9999,}|\n{9999,}/.exec(text) ?? [];
  const at = text.indexOf(run);
  return [
    [text.slice(0, at), 1],
    [run.slice(0, 1), run.length],
    [text.slice(at + run.length), 1],
  ];
}

/** From the last to the first: at a line, counted from 1, `out` lines go and `in` come. */
export type LineChange = {
  readonly at: number;
  readonly out: number;
  readonly in: readonly string[];
};

/** How one text becomes another, line by line. */
export function lineChanges(before: string, after: string): LineChange[] {
  const found: { at: number; out: number; in: string[] }[] = [];
  let at = 1;
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    if (!part.added && !part.removed) {
      at += part.value.length;
      continue;
    }
    const last = found.at(-1);
    const open = last !== undefined && last.at + last.out === at ? last : null;
    if (open === null)
      found.push({
        at,
        out: part.removed ? part.value.length : 0,
        in: part.added ? part.value : [],
      });
    else if (part.removed) open.out += part.value.length;
    else open.in.push(...part.value);
    if (part.removed) at += part.value.length;
  }
  return found.toReversed();
}

/** Every line with its end; the last may have none. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

type Change = {
  readonly version?: number;
  readonly statement?: string;
  readonly path: string;
  readonly removed?: boolean;
  readonly base64?: string;
  readonly pieces?: readonly (readonly [string, number])[];
  readonly lines?: readonly LineChange[];
};

/** Puts changes as `changesBetween` gives them upon a bundle. */
export function withChanges(base: Files, changes: readonly Change[]): Files {
  let files = new Map(base);
  const last = changes.toSorted(
    (a, b) => Number(a.path === INDEX_PATH) - Number(b.path === INDEX_PATH),
  );
  for (const { path, removed, base64, pieces, lines, version, statement } of last) {
    if (version !== undefined && statement !== undefined)
      files = sealedWith(files, { version, statement });
    else if (removed === true) files.delete(path);
    else if (base64 !== undefined) files.set(path, new Uint8Array(Buffer.from(base64, 'base64')));
    else if (pieces !== undefined)
      files.set(path, bytes(pieces.map(([piece, times]) => piece.repeat(times)).join('')));
    else {
      const text = readUtf8(files.get(path) ?? new Uint8Array(0)) ?? '';
      files.set(path, bytes(withLineChanges(text, lines ?? [])));
    }
  }
  return files;
}

/** Makes the changes of `lineChanges`. */
export function withLineChanges(text: string, changes: readonly LineChange[]): string {
  const lines = linesOf(text);
  for (const change of changes) lines.splice(change.at - 1, change.out, ...change.in);
  return lines.join('');
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

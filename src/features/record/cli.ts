import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isFault } from '#proof';
import {
  checkOpened,
  checkReceipt,
  LARGEST_ZIP,
  linesOf,
  linesOfReceipt,
  looksLikeReceipt,
  openBundle,
  openFolder,
} from '#verify';
import type { ExitCode, Opened } from '#verify';
import { listFolder } from './bundle-folder-cli.ts';

/** Where a command writes its lines. */
export type Out = (line: string) => void;
export type { ExitCode } from '#verify';

const USAGE = `undersigned verify BUNDLE.zip|FOLDER [--policy FILE]
undersigned verify RECEIPT.txt [BUNDLE.zip|FOLDER] [--policy FILE]`;

/**
 * `undersigned verify bundle.zip [--policy file]`, or the folder that a bundle was unpacked to, or the receipt of a
 * co-signer, alone or with the bundle of the letter: says in sentences what holds. Touches neither network nor
 * database, and writes nothing to disk.
 */
export async function verifyCommand(args: readonly string[], out: Out): Promise<ExitCode> {
  const asked = readArguments(args);
  if (asked === null) {
    out(USAGE);
    return 2;
  }
  try {
    const policy = asked.policy === null ? null : await readFile(asked.policy, 'utf8');
    const given = await openPaths(asked.paths);
    if (given === null) {
      out(USAGE);
      return 2;
    }
    const { receipt, bundle } = given;
    if (receipt !== null) {
      const checked = await checkReceipt(receipt, { policy, bundle });
      linesOfReceipt(checked).forEach(out);
      return checked.exitCode;
    }
    const checked = await checkOpened(bundle, { policy });
    linesOf(checked).forEach(out);
    return checked.exitCode;
  } catch (error) {
    out(explain(error));
    return 2;
  }
}

type Given =
  | { readonly receipt: Uint8Array; readonly bundle: Opened | null }
  | { readonly receipt: null; readonly bundle: Opened };

/** A bundle, a receipt, or both in any order; null for two of one kind. */
async function openPaths(paths: readonly string[]): Promise<Given | null> {
  let receipt: Uint8Array | null = null;
  let bundle: Opened | null = null;
  for (const path of paths) {
    const bytes = (await stat(path)).isDirectory() ? null : await readWhole(path);
    if (bytes !== null && looksLikeReceipt(bytes)) {
      if (receipt !== null) return null;
      receipt = bytes;
    } else {
      if (bundle !== null) return null;
      bundle = bytes === null ? await openListed(path) : await openBundle(bytes);
    }
  }
  if (receipt !== null) return { receipt, bundle };
  return bundle === null ? null : { receipt, bundle };
}

async function openListed(folder: string): Promise<Opened> {
  const found = await listFolder(folder);
  return isFault(found) ? found : openFolder(found);
}

/** The whole file; of one that is too large, or never ends, as much as shows that. */
async function readWhole(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // `end` is the last byte that is read: one more than a bundle may have
  for await (const chunk of createReadStream(path, { end: LARGEST_ZIP, highWaterMark: 1 << 20 }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** One path or two, and a policy before or behind them. */
function readArguments(
  args: readonly string[],
): { paths: readonly string[]; policy: string | null } | null {
  const at = args.indexOf('--policy');
  const policy = at < 0 ? null : args[at + 1];
  const paths = at < 0 ? args : args.toSpliced(at, 2);
  if (policy === undefined || paths.length < 1 || paths.length > 2) return null;
  return paths.some((path) => path.startsWith('--')) ? null : { paths, policy };
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? 'The bundle cannot be read.' : `The file cannot be read (${code}).`;
}

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isFault } from '#proof';
import { checkOpened, LARGEST_ZIP, linesOf, openBundle, openFolder } from '#verify';
import type { ExitCode } from '#verify';
import { listFolder } from './bundle-folder-cli.ts';

/** Where a command writes its lines. */
export type Out = (line: string) => void;
export type { ExitCode } from '#verify';

const USAGE = 'undersigned verify BUNDLE.zip|FOLDER [--policy FILE]';

/**
 * `undersigned verify bundle.zip [--policy file]`, or the folder that a bundle was unpacked to: says in sentences what
 * holds. Touches neither network nor database, and writes nothing to disk.
 */
export async function verifyCommand(args: readonly string[], out: Out): Promise<ExitCode> {
  const asked = readArguments(args);
  if (asked === null) {
    out(USAGE);
    return 2;
  }
  try {
    const policy = asked.policy === null ? null : await readFile(asked.policy, 'utf8');
    const checked = await checkOpened(await openPath(asked.bundle), { policy });
    for (const line of linesOf(checked)) out(line);
    return checked.exitCode;
  } catch (error) {
    out(explain(error));
    return 2;
  }
}

async function openPath(
  path: string,
): Promise<Awaited<ReturnType<typeof openBundle | typeof openFolder>>> {
  if (!(await stat(path)).isDirectory()) return openBundle(await readZip(path));
  const found = await listFolder(path);
  return isFault(found) ? found : openFolder(found);
}

/** The whole file; of one that is too large, or never ends, as much as shows that. */
async function readZip(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // `end` is the last byte that is read: one more than a bundle may have
  for await (const chunk of createReadStream(path, { end: LARGEST_ZIP, highWaterMark: 1 << 20 }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readArguments(args: readonly string[]): { bundle: string; policy: string | null } | null {
  const [first, second, third, ...rest] = args;
  if (first === undefined || rest.length > 0) return null;
  if (first === '--policy') {
    return second === undefined || third === undefined ? null : { bundle: third, policy: second };
  }
  if (second === undefined) return first.startsWith('--') ? null : { bundle: first, policy: null };
  return second === '--policy' && third !== undefined ? { bundle: first, policy: third } : null;
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? 'The bundle cannot be read.' : `The file cannot be read (${code}).`;
}

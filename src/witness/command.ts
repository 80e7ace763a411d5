import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codeOf } from '#platform/error-code';
import { openLog } from '#platform/log';
import { StartFault } from '#platform/start-fault';
import { printVerifierKey } from '#proof';
import type { VerifierKey } from '#proof';
import { beginAgain, beginWitness } from './begin.ts';
import { diskOf } from './disk.ts';
import { LOGS, readLogs } from './logs.ts';
import { EVIDENCE } from './evidence.ts';
import { openWitness } from './open.ts';
import { countEvidence, witnessPage } from './page.ts';
import { readSeen } from './seen.ts';

const OPTIONS = {
  dir: { type: 'string' },
  listen: { type: 'string' },
  name: { type: 'string' },
  log: { type: 'string', multiple: true },
  show: { type: 'boolean' },
  'begin-again': { type: 'string', multiple: true },
} as const;

type Say = (line: string) => void;

/** `undersigned witness --dir DIR …`: runs a witness until it is told to stop, shows one, or gives one its memory back. */
export async function witnessCommand(words: readonly string[], say: Say) {
  const asked = readWords(words);
  if (asked?.dir === undefined) return 'usage';
  const { dir, log: named = [], show, 'begin-again': paths } = asked;
  try {
    if (paths !== undefined) return beginAgainFrom(paths, { dir, named, say });
    return show === true ? showWitness({ dir, named, say }) : await run(asked, { dir, named, say });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || error instanceof StartFault) throw error;
    throw new StartFault(`${dir} cannot be used (${code}).`);
  }
}

async function run(
  { name, listen = '127.0.0.1:8081' }: { name?: string | undefined; listen?: string | undefined },
  { dir, named, say }: Asked,
) {
  const [, host, port] = /^(.+):([0-9]{1,5})$/.exec(listen) ?? [];
  if (host === undefined || Number(port) > 65_535) return 'usage';
  const { key, url, close } = await openWitness({
    dir,
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port),
    name,
    logs: named,
    now: () => new Date(),
    log: openLog({ level: 'info', destination: process.stderr }),
  });
  sayKey(key, say);
  say(`It listens on ${url}`);
  await told();
  await close();
  return 0;
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch {
    return null;
  }
}

/** SIGHUP too: a terminal that closes ends it in order. New logs are read at the next start. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}

function sayKey(key: VerifierKey, say: Say): void {
  const vkey = printVerifierKey(key);
  say(`The key of this witness:\n${vkey}`);
  say(`The line for the policy of the log, with the address under which it reaches this witness:`);
  say(`witness ${key.name} ${vkey} https://ADDRESS`);
}

type Asked = { readonly dir: string; readonly named: readonly string[]; readonly say: Say };

function showWitness({ dir, named, say }: Asked): number {
  const disk = diskOf(dir);
  const logs = readLogs(disk.read(LOGS), named);
  if (disk.list('.').length === 0 || readSeen(disk) === null)
    throw new StartFault(`${dir} has seen nothing: no witness began there, or its memory is lost.`);
  const secret = beginWitness(disk, { logs, now: Date.now() });
  say(witnessPage({ disk, logs, secret }).trimEnd());
  const count = countEvidence({ disk });
  say(
    count === 0 ? 'No log contradicted itself.' : `Kept in "${EVIDENCE}": ${count}. Look at them.`,
  );
  return 0;
}

function beginAgainFrom(paths: readonly string[], { dir, named, say }: Asked): number {
  const disk = diskOf(dir);
  const logs = readLogs(disk.read(LOGS), named);
  const notes = paths.map((path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      throw new StartFault(`${path} cannot be read.`);
    }
  });
  for (const line of beginAgain(disk, logs, notes)) say(line);
  return 0;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The command, in a process of its own, as somebody else runs it. */
export type WitnessProcess = {
  readonly url: string;
  readonly said: () => string;
  /** Ends it with a signal, and gives the exit code; null when the signal ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

const COMMAND = ['--import', 'tsx', 'src/main/cli.ts', 'witness'];
const ALONE = ['--import', 'tsx', 'tests/support/witness-worker-entry.ts'];

/** Starts a witness on a free port, and waits until it listens. */
export async function startWitnessProcess(words: readonly string[]): Promise<WitnessProcess> {
  const all = [...ALONE, ...words, '--listen', '127.0.0.1:0'];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'close'); // with all that it said
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const url = /^It listens on (\S+)$/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('exit', () => reject(new Error(`the witness did not start: ${said}`)));
  });
  const url = await listening;
  return {
    url,
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      const [code] = await exit;
      return typeof code === 'number' ? code : null;
    },
  };
}

/** Runs the command to its end; what it said, and its exit code. */
export async function runWitnessCommand(
  words: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [...COMMAND, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, said };
}

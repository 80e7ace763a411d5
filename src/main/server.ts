import { readConfig } from '#platform/config';
import { openLog } from '#platform/log';
import { StartFault } from '#platform/start-fault';
import { absolute, paths } from '#ui/paths';
import { makeSignInLink } from '../features/access/cli.ts';
import { startServer } from './start.ts';
import type { RunningServer } from './start.ts';

const EXAMPLE = 'kazakhstan-2011';
const STOP_LIMIT_MS = 50_000;
/** npm and the terminal both pass on one Ctrl-C: only a later one means "at once". */
const SECOND_THOUGHT_MS = 2_000;

const config = faultsAsSentences(() => readConfig(process.env));
const log = openLog({ level: config.logLevel, destination: process.stderr });
let running: RunningServer | null = null;
let askedToStop: number | null = null;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void stop(signal));
}
process.on('uncaughtException', (error) => {
  log.error({ event: 'process.fault', error }, 'A fault nobody handled; stopping');
  void stop('fault', 1);
});

try {
  running = await startServer(config, log);
  if (askedToStop === null) await greet(running);
  else await finish(running, 0);
} catch (error) {
  fail(error);
}

async function stop(why: string, code = 0): Promise<void> {
  const now = Date.now();
  if (askedToStop !== null) {
    if (now - askedToStop > SECOND_THOUGHT_MS) process.exit(1);
    return;
  }
  askedToStop = now;
  log.info({ event: 'process.stopping', signal: why }, 'Stopping');
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  if (running) await finish(running, code); // else as soon as it has started
}

async function finish(server: RunningServer, code: number): Promise<never> {
  await server.stop().catch(fail);
  process.exit(code);
}

async function greet({ env, isNew, port }: RunningServer): Promise<void> {
  const lines = [`Undersigned runs at ${config.publicUrl} (listening on ${config.host}:${port}).`];
  if (config.example !== 'off') {
    lines.push(`  The example letter   ${absolute(config.publicUrl, paths.letter(EXAMPLE))}`);
  }
  if (isNew || process.stdout.isTTY) {
    lines.push(`  Your desk            ${await makeSignInLink(env)}`);
    lines.push('                       (this link signs you in, once)');
  } else {
    lines.push('  A link to the desk   bin/undersigned sign-in-link');
  }
  if (config.smtpUrl === null) {
    lines.push(`  Mail stays here      ${absolute(config.publicUrl, paths.outbox())}`);
  }
  console.log(`${lines.join('\n')}\nCtrl-C stops it.`);
}

function faultsAsSentences<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    fail(error);
  }
}

/** What the operator can mend is told in its sentence; anything else is ours, and goes with its stack. */
function fail(error: unknown): never {
  console.error(error instanceof StartFault ? error.message : error);
  process.exit(1);
}

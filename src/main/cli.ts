import { describeSettings, readConfig } from '#platform/config';
import type { Command, CommandTools } from '#platform/command';
import { listDeadJobs } from '#platform/jobs';
import { openLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { reachDatabase } from '#platform/open-database';
import { StartFault } from '#platform/start-fault';
import { witnessCommand } from '#witness';
import { signInLinkCommand } from '../features/access/cli.ts';
import { CASE_USAGE, caseCommand } from '../features/cases/archive-cli.ts';
import { readCommand } from '../features/importing/read-cli.ts';
import { cosigningFsck, recountCommand } from '../features/cosigning/recount-cli.ts';
import { matchCommand } from '../features/roster/match-cli.ts';
import { fsckCommand } from '../features/record/fsck-cli.ts';
import { MIRROR_USAGE, mirrorCheckCommand } from '../features/record/mirror-cli.ts';
import { verifyCommand } from '../features/record/cli.ts';
import { namesCommand } from '../features/roster/names-cli.ts';
import { backupCommand, restoreCommand } from './backup-cli.ts';
import { dkimCommand } from './dkim-cli.ts';
import { openEnvironment } from './environment.ts';
import type { Environment } from './environment.ts';
import { keptDocuments } from './kept-documents.ts';

const commands: readonly Command[] = [
  {
    name: 'config',
    usage: '',
    summary: 'Explain every setting and show the one in force',
    async run(_words, { env, say, config }) {
      say(describeSettings(env).trimEnd());
      config(); // a wrong one is told after the list
      return 0;
    },
  },
  backupCommand,
  restoreCommand,
  {
    name: 'verify',
    usage: 'BUNDLE.zip|FOLDER|RECEIPT.txt [--policy FILE]',
    summary: 'Check a bundle or a co-signer’s receipt offline and say what holds',
    run: (words, { say }) => verifyCommand(words, say),
  },
  {
    name: 'mirror-check',
    usage: MIRROR_USAGE,
    summary: 'Check a copy of a log, made by any downloader, without network',
    run: (words, { say }) => mirrorCheckCommand(words, say),
  },
  {
    name: 'case',
    usage: CASE_USAGE,
    summary: 'Check an archive of a case, export a case, import one',
    run: (words, tools) =>
      caseCommand(words, (run) => withEnvironment(tools, run), {
        say: tools.say,
        warn: (line) => console.error(line),
      }),
  },
  {
    name: 'read',
    usage: 'FILE [--json | --text]',
    summary: 'Read a letter from a file, or from - and say what was found',
    run: (words, { say }) => readCommand(words, { say, warn: (line) => console.error(line) }),
  },
  {
    name: 'names',
    usage: 'compare [FILE]',
    summary: 'Compare pairs of names, JSON lines in, JSON lines out',
    run: (words, { say }) => namesCommand(words, { say, input: process.stdin }),
  },
  {
    name: 'match',
    usage: '--roster FILE [--on DATE] [NAMES-FILE]',
    summary: 'Look names up in a list of members, one a line',
    run: (words, { say }) =>
      matchCommand(words, { input: process.stdin, say, warn: (line) => console.error(line) }),
  },
  {
    name: 'fsck',
    usage: '',
    summary: 'Check record, documents and co-signatures of this installation against each other',
    run: (_words, tools) =>
      withEnvironment(tools, async (env) => {
        const record = await fsckCommand({ ...env, keptOf: keptDocuments(env) }, tools.say);
        return Math.max(record, await cosigningFsck(env, tools.say));
      }),
  },
  {
    name: 'recount',
    usage: '',
    summary: 'Compare the count of co-signatures with its ledger and the public record, now',
    run: (_words, tools) => withEnvironment(tools, (env) => recountCommand(env, tools.say)),
  },
  {
    name: 'jobs',
    usage: '',
    summary: 'List the jobs that were tried until there was no hope left',
    run: (_words, tools) => withEnvironment(tools, (env) => showDeadJobs(env, tools)),
  },
  {
    name: 'dkim',
    usage: '[SELECTOR]',
    summary: 'Print the DNS record that lets others check the signature of our mail',
    run: (words, tools) =>
      withEnvironment(tools, (env) =>
        dkimCommand(words, env, { config: tools.config(), say: tools.say }),
      ),
  },
  {
    name: 'witness',
    usage:
      '--dir DIR [--name NAME] [--log VKEY]… [--listen HOST:PORT] [--show] [--begin-again FILE]…',
    summary: 'Run a witness for a record that others keep, and cosign what only grows',
    run: (words, { say }) => witnessCommand(words, say),
  },
  {
    name: 'sign-in-link',
    usage: '',
    summary: 'Print a link that signs the owner in, once',
    run: (_words, tools) => withEnvironment(tools, (env) => signInLinkCommand(env, tools.say)),
  },
];

// `undersigned match … | head -1`: whoever reads the lines has seen enough
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2));

async function runCommand([name = 'help', ...words]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const asked = ['help', '--help', '-h'].includes(name);
    (asked ? console.log : console.error)(helpText(asked ? null : name));
    return asked ? 0 : 2;
  }
  try {
    const code = await command.run(words, tools());
    if (code !== 'usage') return code;
    console.error(`Usage: undersigned ${command.name} ${command.usage}`.trimEnd());
    return 2;
  } catch (error) {
    console.error(error instanceof StartFault ? error.message : error);
    return 1;
  }
}

function helpText(unknown: string | null): string {
  const lines = commands.map(({ name, usage, summary }) => {
    return `  undersigned ${`${name} ${usage}`.padEnd(40)} ${summary}`;
  });
  const first = unknown === null ? 'Commands:' : `There is no command "${unknown}". Commands:`;
  return [first, ...lines].join('\n');
}

async function showDeadJobs({ db }: Environment, { say }: CommandTools): Promise<number> {
  const dead = await listDeadJobs(db.read);
  for (const { jobId, name, attempts, lastError } of dead) {
    say(`${jobId}  ${name}  ${attempts} times  ${lastError ?? ''}`.trimEnd());
  }
  if (dead.length === 0) say('No job was given up.');
  return 0;
}

function tools(): CommandTools {
  return {
    env: process.env,
    log: openLog({ level: 'error', destination: process.stderr }),
    say: (line) => console.log(line),
    config: () => readConfig(process.env),
  };
}

async function withEnvironment<Code>(
  { config, log }: CommandTools,
  run: (env: Environment) => Promise<Code>,
): Promise<Code> {
  const settings = config();
  const database = await reachDatabase({ config: settings, log });
  try {
    await migrate(database.url, log);
    const env = await openEnvironment({ config: settings, databaseUrl: database.url, log });
    try {
      return await run(env);
    } finally {
      await env.close();
    }
  } finally {
    await database.stop();
  }
}

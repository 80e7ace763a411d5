import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { median } from './rounds.ts';

type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** One line of what is published. `values`: one for each round, or a single one. */
export type Line = {
  readonly name: string;
  readonly values: readonly number[];
  readonly unit: '/s' | 'x' | 'ms' | 'MB' | 'kB' | 's' | 'in all';
  readonly goal?: Goal;
  /** What a ratio is against, or what else must be known to read the number. */
  readonly note?: string;
};

export type Machine = Readonly<Record<string, string>>;

/** On what it was measured: anybody can judge then what the numbers are worth elsewhere. */
export function machine(): Machine {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const [processor] = cpus();
  const pgbench = spawnSync('pgbench', ['--version'], { encoding: 'utf8' });
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return {
    undersigned: `${version} ${git.stdout?.trim() ?? ''}`.trim(),
    node: process.versions.node,
    system: `${type()} ${release()}`,
    processors: `${cpus().length} x ${processor?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    pgbench: pgbench.stdout?.trim() ?? 'not installed',
  };
}

const digits = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });

const keeps = (value: number, goal: Goal | undefined): boolean =>
  goal === undefined || ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast);

/** Whether its median keeps what was promised. */
export const isKept = ({ values, goal }: Line): boolean => keeps(median(values), goal);

function rowOf({ name, values, unit, goal, note = '' }: Line): string[] {
  const value = median(values);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = values.length > 1 ? `${digits(least)} to ${digits(most)}` : '';
  const wanted =
    goal === undefined
      ? ''
      : 'atMost' in goal
        ? `≤ ${digits(goal.atMost)}`
        : `≥ ${digits(goal.atLeast)}`;
  const said = goal === undefined ? '' : keeps(value, goal) ? 'kept' : 'MISSED';
  return [name, `${digits(value)} ${unit}`, spread, wanted, said, note];
}

/** As Markdown, and readable as it is in a terminal. */
export function table(lines: readonly Line[]): string {
  const rows = [['figure', 'median', 'spread', 'goal', '', 'note'], ...lines.map(rowOf)];
  const widths = [0, 1, 2, 3, 4, 5].map((at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const [head, ...rest] = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
}

/** Keeps everything that was measured, round by round, beside the table; says where. */
export function keep(
  kind: 'quick' | 'short' | 'full',
  told: { readonly machine: Machine; readonly postgres: Machine; readonly minutes: number },
  lines: readonly Line[],
  raw: Readonly<Record<string, unknown>>,
): string {
  const at = new Date();
  const day = at.toISOString().slice(0, 10);
  const host = `${cpus().length}-processors`;
  const path = `bench/results/cosign-${kind}-${day}-${host}`;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`${path}.json`, `${JSON.stringify({ at, ...told, lines, raw }, null, 1)}\n`);
  const facts = Object.entries({ ...told.machine, ...told.postgres })
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
  writeFileSync(
    `${path}.md`,
    `# Co-signing, measured on ${day} (${kind} run, ${told.minutes.toFixed(1)} minutes)\n\n${facts}\n\n${table(lines)}\n`,
  );
  return path;
}

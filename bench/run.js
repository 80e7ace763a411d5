/**
 * Measures every promise: runs each bench/*.ts in turn and prints a table of figure, goal and ratio
 * with the machine and the versions. `npm run bench -- pdf` runs only the files named; words with a
 * `-` in front or a `/` inside are handed on to them.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { basename } from 'node:path';

const LIMIT = 15 * 60_000; // a measurement that hangs must not hang the rest; filling a million rows may take long

const isHandedOn = (word) => word.startsWith('-') || word.includes('/');
const handedOn = process.argv.slice(2).filter(isHandedOn);
const wanted = process.argv.slice(2).filter((word) => !isHandedOn(word));
const files = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.ts')))
  .toSorted();

/** Runs one file in a process of its own; its figures are the lines that begin with `figure`. */
function measure(file) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `bench/${file}`, ...handedOn], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LIMIT,
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const figures = output
        .split('\n')
        .filter((line) => line.startsWith('figure '))
        .map((line) => JSON.parse(line.slice('figure '.length)));
      done({ file, figures, finished: code === 0 && figures.length > 0 });
    });
  });
}

const round = (value) => Number(value.toPrecision(3)).toLocaleString('en');
const keeps = (value, goal) =>
  !goal || ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast);
const words = (goal, unit) =>
  goal ? ('atMost' in goal ? `≤ ${goal.atMost} ${unit}` : `≥ ${goal.atLeast} ${unit}`) : '';

function rowOf({ name, value, unit, goal, ratio }) {
  const kept = keeps(value, goal) && (!ratio || keeps(ratio.value, ratio.goal));
  return [
    name,
    `${round(value)} ${unit}`,
    words(goal, unit),
    ratio ? `${round(ratio.value)} x ${ratio.against}` : '',
    ratio ? words(ratio.goal, 'x') : '',
    kept ? 'kept' : 'MISSED',
  ];
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const [head, ...rest] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  console.log([head, rule, ...rest].join('\n'));
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const processors = cpus();
console.log(
  `undersigned ${version}, Node ${process.versions.node}, ${type()} ${release()}, ` +
    `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown'}, ` +
    `${round(totalmem() / 2 ** 30)} GiB\n`,
);

const rows = [['figure', 'measured', 'goal', 'ratio', 'goal of the ratio', '']];
for (const file of files) {
  const { figures, finished } = await measure(file);
  rows.push(...figures.map(rowOf));
  if (!finished) rows.push([file, 'did not finish', '', '', '', 'MISSED']);
}
printTable(rows);
process.exitCode = files.length === 0 || rows.some((row) => row.at(-1) === 'MISSED') ? 1 : 0;

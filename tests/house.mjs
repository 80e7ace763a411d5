/** Checks what no linter sees: which files stand where, and the numbers the house holds. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { kindOf, tierOf } from '../lint/house.js';

const ROOT_FILES = 18;
const DOOR_LINES = 40;
const MEDIAN_FILE = 90;
const SHORT_FUNCTION = 30;
const SHORT_SHARE = 0.9;
const ROOMS = [
  'verify',
  'witness',
  'proof',
  'names',
  'reader',
  'documents',
  'kernel',
  'platform',
  'ui',
  'features',
  'main',
];
/** Words that say nothing about what a file holds; `open-data-rules.ts` says something. */
const EMPTY_WORDS =
  /(^|-)(utils?|helpers?|misc|common|managers?|services?|handlers?)[-.]|^(data|base)[-.]/;

const list = (folder) => readdirSync(folder, { withFileTypes: true });
const walk = (folder) =>
  list(folder).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
const linesOf = (path) => readFileSync(path, 'utf8').trimEnd().split('\n');

const sources = walk('src').filter((path) => /\.tsx?$/.test(path));
const doors = sources.filter((path) => /^src\/features\/[^/]+\/index\.ts$/.test(path));
const production = sources.filter((path) => !/\.(test|examples)\.tsx?$/.test(path));

function rootFiles() {
  const files = list('.').filter((entry) => entry.isFile() && !/\.(log|zip)$/.test(entry.name));
  return files.length > ROOT_FILES ? [`the root holds ${files.length} files`] : [];
}

function roomNames() {
  return list('src')
    .filter((entry) => !entry.isDirectory() || !ROOMS.includes(entry.name))
    .map((entry) => `src/${entry.name} is no room of the house`);
}

function featureFiles() {
  const faults = [];
  for (const feature of list('src/features')) {
    const folder = `src/features/${feature.name}`;
    if (tierOf(feature.name) === -1) faults.push(`${folder} is no feature of lint/house.js`);
    if (!feature.isDirectory()) continue;
    for (const entry of list(folder)) {
      if (entry.isDirectory()) faults.push(`${folder}/${entry.name}: features are flat`);
      else if (!isFeatureFile(entry.name))
        faults.push(`${folder}/${entry.name}: no such file kind`);
    }
  }
  return faults;
}

/** A test is named after a kind, so that its name says where it runs: `csv-rules.test.ts`. */
function isFeatureFile(name) {
  const subject = name.replace(/\.test\.tsx?$/, '');
  if (subject === name) return kindOf(name) !== null;
  return [`${subject}.ts`, `${subject}.tsx`].some((file) => kindOf(file) !== null);
}

/** A door re-exports, and says what: one comment for an export and the types that go with it. */
function doorsAreDoors() {
  return doors.flatMap((path) => {
    const lines = linesOf(path);
    const long = lines.length > DOOR_LINES;
    const faults = long ? [`${path}: ${lines.length} lines, ${DOOR_LINES} at most`] : [];
    let before = '';
    for (const statement of readFileSync(path, 'utf8').split(/(?<=;)\n/)) {
      const code = statement.replaceAll(/\/\*.*?\*\//gs, '').trim();
      const says = (fault) => faults.push(`${path}: ${fault}: ${code.slice(0, 60)}`);
      if (code !== '' && !/^export\b.*\bfrom\b/s.test(code)) says('a door only re-exports');
      const goesWithIt = code.startsWith('export type') && before.includes('*/');
      if (code !== '' && !statement.includes('*/') && !goesWithIt) says('no doc comment');
      before = statement;
    }
    return faults;
  });
}

function plainNames() {
  const scratch = walk('tests').filter((path) => /[-.]tmp\./.test(path));
  return [...sources.filter((path) => EMPTY_WORDS.test(basename(path))), ...scratch].map(
    (path) => `${path}: a name that says nothing`,
  );
}

function escapes() {
  const pattern =
    /@ts-(ignore|nocheck|expect-error)|\b(test|it|describe)\.(only|skip|todo)\(|oxlint-disable(?!.* -- )/;
  const files = [...sources, ...walk('tests').filter((path) => !/violations|house\./.test(path))];
  return files
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
    .flatMap((path) =>
      linesOf(path).flatMap((line, at) =>
        pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [],
      ),
    );
}

function migrationNames() {
  if (!existsSync('migrations')) return [];
  const names = readdirSync('migrations')
    .filter((name) => /^\d/.test(name))
    .toSorted();
  return names
    .filter(
      (name, at) => !new RegExp(`^${String(at + 1).padStart(4, '0')}_[a-z0-9_]+\\.sql$`).test(name),
    )
    .map((name) => `migrations/${name}: numbered 0001, 0002 … without a gap`);
}

/** Longer than 300 lines is an error of the linter; the median is a goal, said aloud when missed. */
function fileSizes() {
  const sizes = production.map((path) => linesOf(path).length).toSorted((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const goal = median < MEDIAN_FILE ? '' : `, the goal is under ${MEDIAN_FILE}`;
  console.log(`files: ${sizes.length}, median ${median} lines${goal}, longest ${sizes.at(-1)}`);
}

/** The linter counts for us: with a limit of one line it names the length of every function. */
function functionSizes() {
  const config = `.oxlintrc.canary-${process.pid}.json`;
  const rules = { 'max-lines-per-function': ['error', { max: 1 }] };
  writeFileSync(config, JSON.stringify({ categories: { correctness: 'off' }, rules }));
  const run = spawnSync('node_modules/.bin/oxlint', ['-c', config, '-f', 'json', ...production], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  rmSync(config);
  const sizes = JSON.parse(run.stdout).diagnostics.map(({ message }) =>
    Number(/\((\d+)\)/.exec(message)?.[1]),
  );
  const short = sizes.filter((size) => size < SHORT_FUNCTION).length / Math.max(1, sizes.length);
  const share = `${(short * 100).toFixed(1)} %`;
  console.log(
    `functions of two lines and more: ${sizes.length}, ${share} under ${SHORT_FUNCTION} lines, longest ${Math.max(...sizes)}`,
  );
  return short >= SHORT_SHARE
    ? []
    : [`only ${share} of the functions are under ${SHORT_FUNCTION} lines`];
}

const checks = {
  'the root is small': rootFiles,
  'src holds the rooms and nothing else': roomNames,
  'features hold only the known kinds of file': featureFiles,
  'doors are short and explained': doorsAreDoors,
  'names say something': plainNames,
  'nothing is silenced without a reason': escapes,
  'migrations are numbered': migrationNames,
  'functions are short': functionSizes,
};

fileSizes();
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const faults = check();
  if (faults.length > 0) failed += 1;
  console.log(`${faults.length > 0 ? 'FAIL' : 'ok  '} ${name}`);
  for (const fault of faults) console.log(`     ${fault}`);
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

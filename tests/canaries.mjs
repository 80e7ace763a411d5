/**
 * Proves that the walls hold: every file below tests/violations breaks one wall and names it
 * (`// expect: plugin(rule)`); the linter must catch each by that rule.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = 'tests/violations';
const CONFIG = `.oxlintrc.canary-${process.pid}.json`; // beside the real one: its paths are relative to itself

const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
config.ignorePatterns = config.ignorePatterns.filter((pattern) => !pattern.startsWith(FOLDER));
writeFileSync(CONFIG, JSON.stringify(config));
const run = spawnSync('node_modules/.bin/oxlint', ['-c', CONFIG, '-f', 'json', FOLDER], {
  encoding: 'utf8',
  maxBuffer: 1e8,
});
rmSync(CONFIG);

const hits = new Set(
  JSON.parse(run.stdout).diagnostics.map(
    ({ filename, code }) => `${filename.replace(/^.*tests\/violations\//, '')} ${code}`,
  ),
);
let caught = 0;
const missed = [];
for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).toSorted()) {
  if (!/\.tsx?$/.test(file)) continue;
  const rule = /expect: (\S+)/.exec(readFileSync(`${FOLDER}/${file}`, 'utf8'))?.[1];
  if (!rule) continue; // something a canary imports
  if (hits.has(`${file} ${rule}`)) caught += 1;
  else missed.push(`${file} ${rule}`);
}
for (const miss of missed) console.log(`not caught: ${miss}`);
console.log(`${caught} passed, ${missed.length} failed`);
process.exitCode = missed.length > 0 || caught === 0 ? 1 : 0;

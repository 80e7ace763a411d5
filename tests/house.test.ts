import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const folders: string[] = [];

const tidy = {
  'src/features/letters/index.ts': '',
  'src/kernel/one.ts': 'export function one(): number {\n  return 1;\n}\n',
  'tests/one.test.ts': '',
};

/** What `tests/house.mjs` says of a tree that holds these files. */
function inspect(files: Readonly<Record<string, string>>): { code: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-house-'));
  folders.push(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const tree = { ...tidy, ...files };
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const house = join(root, 'tests/house.mjs');
  const run = spawnSync(process.execPath, [house], { cwd: folder, encoding: 'utf8' });
  return { code: run.status, said: run.stdout };
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const letters = 'src/features/letters';
const long = (lines: number, line: string): string => `${line}\n`.repeat(lines);

describe('the inspection of the house', () => {
  test('a tidy tree passes', () => {
    const { code, said } = inspect({
      [`${letters}/rules.ts`]: 'export const one = 1;\n',
      [`${letters}/csv-rules.test.ts`]: '',
      [`${letters}/index.ts`]:
        "/** One. */\nexport { one } from './rules.ts';\nexport type { One } from './rules.ts';\n",
      'migrations/0001_first.sql': '',
    });
    expect(said).toContain('8 passed, 0 failed');
    expect(code).toBe(0);
  });

  test.each([
    ['a file of no known kind', { [`${letters}/csv.ts`]: '' }, 'csv.ts: no such file kind'],
    ['a page without JSX', { [`${letters}/pages.ts`]: '' }, 'pages.ts: no such file kind'],
    ['a test of no known kind', { [`${letters}/csv.test.ts`]: '' }, 'csv.test.ts: no such file'],
    ['a folder in a feature', { [`${letters}/csv/rules.ts`]: '' }, 'csv: features are flat'],
    ['a feature nobody planned', { 'src/features/polls/rules.ts': '' }, 'polls is no feature'],
    ['a room nobody planned', { 'src/lib/text.ts': '' }, 'src/lib is no room'],
    ['a name that says nothing', { 'src/kernel/utils.ts': '' }, 'utils.ts: a name that says'],
    ['a scratch test', { 'tests/look-tmp.test.ts': '' }, 'look-tmp.test.ts: a name that says'],
    ['a long door', { [`${letters}/index.ts`]: long(41, '//') }, '41 lines, 40 at most'],
    [
      'a door without explanation',
      { [`${letters}/index.ts`]: "export { one } from './rules.ts';\n" },
      'index.ts: no doc comment',
    ],
    [
      'a door that makes something',
      { [`${letters}/index.ts`]: '/** One. */\nexport const one = 1;\n' },
      'index.ts: a door only re-exports',
    ],
    ['a silenced type error', { 'src/kernel/a.ts': '// @ts-expect-error\n' }, 'a.ts:1: // @ts'],
    ['a silenced test', { 'tests/b.test.ts': "test.skip('it', () => {});\n" }, 'b.test.ts:1: test'],
    ['a gap in the migrations', { 'migrations/0002_second.sql': '' }, '0002_second.sql: numbered'],
    [
      'long functions',
      { 'src/kernel/a.ts': `export function a(): void {\n${long(40, '  a();')}}\n` },
      'only 50.0 % of the functions',
    ],
    [
      'a full root',
      Object.fromEntries(Array.from({ length: 19 }, (_, at) => [`${at}.json`, '{}'])),
      'the root holds 19 files',
    ],
  ])('%s is refused', (_, files, fault) => {
    const { code, said } = inspect(files);
    expect(said).toContain(fault);
    expect(code).toBe(1);
  });
});

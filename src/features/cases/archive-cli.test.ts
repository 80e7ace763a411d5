import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { readZip } from '#platform/zip-reading';
import { addAccount, testEnvironment } from '#support/app';
import { fullCase } from '#support/case-archives';
import { testDatabase } from '#support/database';
import { testFolder } from '#support/folder';
import { caseCommand } from './archive-cli.ts';
import { ARCHIVE_LIMITS } from './archive-rules.ts';
import { countEntries } from './entry-store.ts';
import type { CaseId } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
await addAccount(env, 'Stan Stranger', 'stan@example.org');
const caseId = await fullCase(env, ana);

/** What the command answers and says; `offline` fails the test when it asks for a database. */
async function run(line: string, offline = false) {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await caseCommand(
    line.split(' '),
    async (act) => {
      if (offline) throw new Error('asked for a database');
      return act(env);
    },
    { say, warn: say },
  );
  return { code, text: said.join('\n') };
}

const exported = async (as = 'ana@example.org', why = 'A_copy_for_the_safe') => {
  const out = join(testFolder(), 'case.zip');
  const line = `export ${caseId} --for own --as ${as} --why ${why} --out ${out}`;
  return { out, line, ...(await run(line)) };
};

describe('a case at the terminal', () => {
  test('goes out for one of its drafters, readable for nobody else on the machine, over no other file', async () => {
    const { out, line, code } = await exported();
    expect(code).toBe(0);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const before = await readFile(out);
    expect((await run(line)).code).toBe(2);
    expect(await readFile(out)).toEqual(before);
  });

  test('does not go out for others, or without a reason', async () => {
    expect((await exported('stan@example.org')).code).toBe(2);
    expect((await exported('nobody@example.org')).text).toContain('no account');
    const short = await exported('ana@example.org', 'why');
    expect([short.code, short.text]).toEqual([1, expect.stringContaining('Please say why')]);
  });

  test('is checked without a database, against a key one was given', async () => {
    const { out } = await exported();
    const holds = await run(`verify ${out}`, true);
    expect(holds.code).toBe(0);
    const key = /test\.example\/log\/cases\S+/.exec(holds.text)?.[0];
    expect((await run(`verify ${out} --key ${key}`, true)).code).toBe(0);
    expect((await run(`verify ${out} --key another+00000000+AAAA`, true)).code).toBe(1);
  });

  test('that was changed does not pass, nor does what is no archive', async () => {
    const { out } = await exported();
    const files = await readZip(out, ARCHIVE_LIMITS);
    files.set('README.txt', Buffer.from('Trust me'));
    await writeFile(out, await env.zip(files, env.now()));
    const changed = await run(`verify ${out}`, true);
    expect([changed.code, changed.text]).toEqual([1, expect.stringContaining('README.txt')]);
    await writeFile(out, 'hello');
    expect((await run(`verify ${out}`, true)).code).toBe(2);
    expect((await run(`verify ${out}.none`, true)).code).toBe(2);
  });

  test('comes in as a new case of the account that is named', async () => {
    const { out } = await exported();
    expect((await run(`import ${out} --as nobody@example.org`)).code).toBe(2);
    const made = await run(`import ${out} --as stan@example.org`);
    expect(made.code).toBe(0);
    const id = /cases\/([0-9a-f-]{36})$/.exec(made.text)?.[1] as CaseId; // the address it says
    expect(id).not.toBe(caseId);
    const count = (of: CaseId) => countEntries(db.read, HOUSE, of);
    expect(await count(id)).toEqual(await count(caseId));
  });

  test('asked wrongly is told how', async () => {
    for (const line of [
      '',
      'verify',
      'verify a --as',
      'import a',
      'export x --for own',
      'open a',
    ]) {
      expect([line, (await run(line)).code]).toEqual([line, 'usage']);
    }
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { testFolder } from '#support/folder';
import { namesCommand } from './names-cli.ts';

const SLIP = '{"left":"KILL-NIELSEN Nicole","right":"Nicole Kiil-Nielsen"}';
const SLIP_ANSWER = {
  score: expect.any(Number) as number,
  offer: true,
  hint: true,
  why: 'one side writes the surname first; “KILL-NIELSEN” is one letter from “Kiil-Nielsen”',
};

async function run(words: readonly string[], text: string) {
  const lines: unknown[] = [];
  const code = await namesCommand(words, {
    input: Readable.from([Buffer.from(text)]),
    say: (line) => lines.push(JSON.parse(line)),
  });
  return { code, lines };
}

test('the command answers each pair of its standard input in a line, in the same order', async () => {
  const words = ['--import', 'tsx', 'src/main/cli.ts', 'names', 'compare'];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(`${SLIP}\n{"left":"Ann Taylor","right":"Ian Taylor"}\n`);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  expect(
    out
      .split('\n')
      .slice(0, -1)
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    SLIP_ANSWER,
    {
      score: expect.any(Number) as number,
      offer: false,
      hint: false,
      why: '“Ann” stands against “Ian”',
    },
  ]);
});

test('a line that is no pair has a sentence in its place, and the command ends with 1', async () => {
  const { code, lines } = await run(['compare'], `nonsense\n${SLIP}\n{"left":"a"}\n[]\n\n`);
  const error = expect.stringContaining('This line is not JSON') as string;
  expect(lines).toEqual([{ error }, SLIP_ANSWER, { error }, { error }, { error }]);
  expect(code).toBe(1);
});

test('pairs are read from a file as well, and a file that is not there is said to be', async () => {
  const file = join(testFolder(), 'pairs.jsonl');
  writeFileSync(file, `${SLIP}\r\n${SLIP}`);
  expect(await run(['compare', file], '')).toEqual({ code: 0, lines: [SLIP_ANSWER, SLIP_ANSWER] });
  const { code, lines } = await run(['compare', `${file}.not`], '');
  expect([code, lines]).toEqual([
    1,
    [{ error: expect.stringContaining('cannot be read') as string }],
  ]);
});

test('a byte order mark before the first pair and a missing end of the last line do no harm', async () => {
  const { code, lines } = await run(['compare'], `\ufeff${SLIP}\r\n${SLIP}`);
  expect([code, lines]).toEqual([0, [SLIP_ANSWER, SLIP_ANSWER]]);
});

test('a line without an end is no pair, and is not held', async () => {
  async function* zeros() {
    for (let at = 0; at < 2_000; at += 1) yield Buffer.alloc(65_536);
  }
  const lines: string[] = [];
  const code = await namesCommand(['compare'], {
    input: zeros(),
    say: (line) => lines.push(line),
  });
  expect([code, lines]).toEqual([1, [expect.stringContaining('This line is not JSON')]]);
});

test('20,000 pairs flow through', async () => {
  const { code, lines } = await run(['compare'], `${SLIP}\n`.repeat(20_000));
  expect([code, lines.length]).toEqual([0, 20_000]);
});

test('asked for anything but a comparison it tells how to ask', async () => {
  expect((await run([], '')).code).toBe('usage');
  expect((await run(['compare', 'a', 'b'], '')).code).toBe('usage');
  expect((await run(['compare', '--help'], '')).code).toBe('usage');
});

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printVerifierKey, verifierKey } from '#proof';
import { testFolder } from '#support/folder';
import { mirrorCheck, openMirroredLog } from '#support/mirrored-log';
import { mirrorCommands } from './record-page-rules.ts';
import { openSigner } from './signer-actions.ts';

const log = await openMirroredLog();
const { early, env, grown, host, key, small, write } = log;
afterAll(() => log.close());
const hasWget = spawnSync('wget', ['--version']).status === 0;

/** The commands of the page, as somebody pastes them. */
async function wgetMirror(folder: string): Promise<void> {
  const child = spawn('sh', ['-e', '-c', mirrorCommands(log.publicUrl, key).fetch], {
    cwd: folder,
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
}

test('a copy made file by file holds, and says so in sentences', async () => {
  expect(await mirrorCheck(grown, '--key', key)).toEqual({
    code: 0,
    said: [
      `holds  The checkpoint of ${env.origin} over 600 acts is signed as the key given.`,
      'holds  All 7 files of a log of 600 acts are there and lead to the signed root.',
      'holds  Every entry is an act, and the acts of each of 7 letters follow each other without a gap.',
      '',
      'This copy holds.',
    ].join('\n'),
  });
});

describe.skipIf(!hasWget)('with the real wget (skipped where it is not installed)', () => {
  test('the commands on the page make a copy that holds, and bring it up to date later', async () => {
    const folder = testFolder();
    await wgetMirror(folder);
    const first = join(folder, 'first');
    cpSync(join(folder, host, 'checkpoint'), first);
    expect((await mirrorCheck(join(folder, host), '--key', key)).code).toBe(0);
    await write(20);
    await wgetMirror(folder);
    const again = await mirrorCheck(join(folder, host), '--key', key, '--before', first);
    expect(again.said).toContain(
      'holds  The log begins with the 600 acts of the earlier checkpoint.',
    );
    expect(again.code).toBe(0);
  });
});

test('without a key nothing is said about whose log it is, and the rest is checked', async () => {
  const { code, said } = await mirrorCheck(grown);
  expect(said).toContain('The key was not given: nothing shows that this is the log of');
  expect([code, said.endsWith('This copy holds.')]).toEqual([0, true]);
});

test('a policy opens the checkpoint too, and its quorum must have cosigned', async () => {
  const policy = join(testFolder(), 'policy');
  writeFileSync(policy, `log ${key}\nquorum none\n`);
  expect((await mirrorCheck(grown, '--policy', policy)).code).toBe(0);
  const witness = printVerifierKey(verifierKey('w.example', 4, new Uint8Array(32).fill(3)));
  writeFileSync(policy, `log ${key}\nwitness w ${witness}\nquorum w\n`);
  expect(await mirrorCheck(grown, '--policy', policy)).toEqual({
    code: 1,
    said: 'FAILS  The checkpoint does not hold: the quorum w of witnesses has not cosigned the checkpoint.',
  });
});

test('the log of another key is refused', async () => {
  const other = printVerifierKey(openSigner(env.seal, 'other.example').key);
  const { code, said } = await mirrorCheck(grown, '--key', other);
  expect([code, said]).toEqual([
    1,
    'FAILS  The checkpoint does not hold: no signature by a known key.',
  ]);
});

test('the log begins with what it was at an earlier checkpoint', async () => {
  const { code, said } = await mirrorCheck(grown, '--key', key, '--before', early);
  expect(said).toContain('holds  The log begins with the 300 acts of the earlier checkpoint.');
  expect(code).toBe(0);
});

test('a log that became shorter, and one that begins otherwise, are told from their checkpoints', async () => {
  const late = join(grown, 'checkpoint');
  const shorter = await mirrorCheck(small, '--before', late);
  expect(shorter.said).toContain('The log has become shorter: it had 600 acts and now has 300.');
  const forked = join(testFolder(), 'checkpoint');
  const lines = readFileSync(early, 'utf8').split('\n');
  writeFileSync(forked, lines.with(2, Buffer.alloc(32, 9).toString('base64')).join('\n'));
  const fork = await mirrorCheck(grown, '--before', forked);
  expect(fork.said).toContain('The first 300 acts are not those of the earlier checkpoint.');
  expect([shorter.code, fork.code]).toEqual([1, 1]);
});

test.each([
  [[]],
  [['a', 'b']],
  [['a', '--key']],
  [['a', '--kee', 'x']],
  [['a', '--key', 'x', '--policy', 'y']],
])('words that say nothing useful are answered with the usage: %j', async (words) => {
  expect((await mirrorCheck(...words)).code).toBe('usage');
});

test('a folder, a key or a file that is not there ends with a sentence and 2', async () => {
  const folder = grown;
  const answers = [
    await mirrorCheck(join(folder, 'none')),
    await mirrorCheck(folder, '--key', 'nonsense'),
    await mirrorCheck(folder, '--policy', join(folder, 'none')),
    await mirrorCheck(folder, '--before', join(folder, 'none')),
  ];
  expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  for (const { said } of answers) expect(said).toMatch(/^(This is no copy|The files cannot)/);
});

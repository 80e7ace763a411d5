import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StartFault } from '#platform/start-fault';
import { parsePolicy, printAddCheckpoint, printVerifierKey } from '#proof';
import { testFolder } from '#support/folder';
import { checkpointOf, leavesOf, requestFor, testKey, testLog } from '#support/log-history';
import { startWitnessProcess, runWitnessCommand } from '#support/witness-process';
import { startWitness } from '#support/witnesses';
import { witnessCommand } from './command.ts';

const NAME = 'witness.example/w1';
const second = testKey('second.example/log', 1, 9);
const vkey = printVerifierKey(testLog.key);

async function cosign(dir: string, size: number, old: number, logs = [testLog.key]) {
  const witness = await startWitness({ dir, logs, name: NAME });
  const body = printAddCheckpoint(requestFor(leavesOf(size), old));
  const response = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
  const text = await response.text();
  await witness.stop();
  return { status: response.status, text };
}

/** The folder of a witness that has cosigned a tree of eight leaves. */
async function begun(): Promise<string> {
  const dir = testFolder();
  expect((await cosign(dir, 8, 0)).status).toBe(200);
  return dir;
}

/** Why it does not start; throws when it does. */
async function refusal(words: readonly string[]): Promise<string> {
  try {
    await witnessCommand([...words, '--listen', '127.0.0.1:0'], () => {
      throw new Error('it started');
    });
  } catch (error) {
    if (error instanceof StartFault) return error.message;
    throw error;
  }
  throw new Error('it did not refuse');
}

const seenFile = (dir: string) => join(dir, 'seen', readdirSync(join(dir, 'seen'))[0] ?? '');
const inFile = (text: string) => {
  const path = join(testFolder(), 'checkpoint');
  writeFileSync(path, text);
  return path;
};

describe('a witness does not start', () => {
  test('without a log, or with a key that is not of a log', async () => {
    const dir = testFolder();
    expect(await refusal(['--dir', dir, '--name', NAME])).toContain('Which log shall be watched?');
    const foreign = printVerifierKey(testKey('witness.example/w2', 4, 4).key);
    expect(await refusal(['--dir', dir, '--log', foreign])).toContain('is the key of a witness');
    expect(await refusal(['--dir', dir, '--log', 'hello'])).toContain('not a verifier key');
  });

  test('for the first time without a name, or with one that no key can have', async () => {
    const dir = testFolder();
    expect(await refusal(['--dir', dir, '--log', vkey])).toContain('needs a name');
    for (const name of ['our witness', 'a+b', ''])
      expect(await refusal(['--dir', dir, '--log', vkey, '--name', name])).toContain('no spaces');
    expect(existsSync(join(dir, 'witness.key'))).toBe(false);
  });

  test('with a key and without its memory: it could cosign a second history', async () => {
    const dir = await begun();
    rmSync(join(dir, 'seen'), { recursive: true });
    expect(await refusal(['--dir', dir, '--log', vkey])).toContain('--begin-again FILE');
    const folder = join(dir, 'seen');
    expect(existsSync(folder)).toBe(false); // a refusal does not heal itself by being repeated
  });

  test('with a memory and without its key', async () => {
    const dir = await begun();
    rmSync(join(dir, 'witness.key'));
    expect(await refusal(['--dir', dir, '--log', vkey, '--name', NAME])).toContain(
      'back from your',
    );
  });

  test('with a damaged key, one that others can read, or the folder of another witness', async () => {
    const dir = await begun();
    expect(await refusal(['--dir', dir, '--log', vkey, '--name', 'other/w'])).toContain(NAME);
    chmodSync(join(dir, 'witness.key'), 0o640);
    expect(await refusal(['--dir', dir, '--log', vkey])).toContain('chmod 600');
    const line = readFileSync(join(dir, 'witness.key'), 'utf8');
    chmodSync(join(dir, 'witness.key'), 0o600);
    for (const harm of [line.slice(0, -10), line.replace('w1', 'w2'), '', `${line}${line}`]) {
      writeFileSync(join(dir, 'witness.key'), harm);
      expect(await refusal(['--dir', dir, '--log', vkey])).toContain('damaged');
    }
  });

  test('with a memory that cannot be read, or that the log did not sign', async () => {
    const dir = await begun();
    const path = seenFile(dir);
    const text = readFileSync(path, 'utf8');
    const notes: unknown = JSON.parse(text);
    const twice = JSON.stringify([notes, notes].flat());
    for (const harm of ['', text.slice(0, 60), '{}', '[1]', '[[1]]', '[["x"]]', twice]) {
      writeFileSync(path, harm);
      expect(await refusal(['--dir', dir, '--log', vkey])).toContain('cannot be read');
    }
    writeFileSync(path, text.replace('"8"', '"7"'));
    expect(await refusal(['--dir', dir, '--log', vkey])).toContain(
      'not signed by a key of that log',
    );
    writeFileSync(path, text);
    expect((await cosign(dir, 9, 8)).status).toBe(200);
  });
});

describe('a witness does not start either', () => {
  test('where nothing can listen, or where its folder is none', async () => {
    const running = await startWitness({ logs: [testLog.key] });
    onTestFinished(() => running.stop());
    const taken = new URL(running.url).host;
    const words = ['--dir', testFolder(), '--name', NAME, '--log', vkey];
    await expect(witnessCommand([...words, '--listen', taken], () => {})).rejects.toThrow(
      `Nothing can listen on ${taken} (EADDRINUSE).`,
    );
    const file = inFile('no folder');
    expect(await refusal(['--dir', file, '--log', vkey])).toContain('cannot be used');
  });
});

describe('a witness without its memory', () => {
  async function forgotten(): Promise<string> {
    const dir = await begun();
    rmSync(join(dir, 'seen'), { recursive: true });
    return dir;
  }

  test('begins again from the newest checkpoint, and cosigns nothing older or other', async () => {
    const dir = await forgotten();
    const lines: string[] = [];
    const words = ['--dir', dir, '--log', vkey, '--begin-again', inFile(checkpointOf(leavesOf(8)))];
    expect(await witnessCommand(words, (line) => lines.push(line))).toBe(0);
    expect(lines.join()).toContain('begins again at 8 leaves, NOT cosigned by this witness');
    expect(await cosign(dir, 5, 0)).toMatchObject({ status: 409, text: '8\n' });
    expect((await cosign(dir, 9, 8)).status).toBe(200);
  });

  test('says so when the checkpoint carries its own cosignature', async () => {
    const dir = testFolder();
    const { text } = await cosign(dir, 8, 0);
    rmSync(join(dir, 'seen'), { recursive: true });
    const lines: string[] = [];
    const file = inFile(checkpointOf(leavesOf(8)) + text);
    const words = ['--dir', dir, '--log', vkey, '--begin-again', file];
    expect(await witnessCommand(words, (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([
      'example.org/record: begins again at 8 leaves, cosigned by this witness.',
    ]);
  });

  test('wants a checkpoint of every log, signed by it', async () => {
    const dir = await forgotten();
    const file = inFile(checkpointOf(leavesOf(8)));
    const both = ['--dir', dir, '--log', vkey, '--log', printVerifierKey(second.key)];
    expect(await refusal([...both, '--begin-again', file])).toContain('second.example/log too');
    const one = ['--dir', dir, '--log', vkey, '--begin-again'];
    const stranger = checkpointOf(leavesOf(8), testKey(testLog.key.name, 1, 6));
    for (const harm of ['', 'hello\n', stranger, checkpointOf(leavesOf(8), second)])
      expect(await refusal([...one, inFile(harm)])).toContain('no checkpoint of a log');
    expect(await refusal([...one, join(dir, 'nowhere')])).toContain('cannot be read');
    expect(existsSync(join(dir, 'seen'))).toBe(false);
  });

  test('is not given another one while it has its own', async () => {
    const dir = await begun();
    const words = ['--dir', dir, '--log', vkey, '--begin-again'];
    expect(await refusal([...words, inFile(checkpointOf(leavesOf(3)))])).toContain(
      'nothing to begin',
    );
    expect(await cosign(dir, 9, 3)).toMatchObject({ status: 409, text: '8\n' });
  });
});

describe('undersigned witness', () => {
  test('starts from a folder with logs.txt, tells its key and its line for a policy, ends in order', async () => {
    const dir = testFolder();
    writeFileSync(join(dir, 'logs.txt'), `# ours\n\n  ${vkey}\n`);
    const witness = await startWitnessProcess(['--dir', dir, '--name', NAME]);
    onTestFinished(() => void witness.end('SIGKILL'));
    const body = printAddCheckpoint(requestFor(leavesOf(8), 0));
    const fork = printAddCheckpoint(requestFor(leavesOf(8, 1), 8));
    for (const one of [body, fork])
      await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body: one });
    expect(witness.said()).toMatch(
      /^witness witness\.example\/w1 witness\.example\/w1\+\S+ https:\/\/ADDRESS$/m,
    );
    const line = /^witness .*$/m.exec(witness.said())?.[0].replace('ADDRESS', 'witness.example');
    expect(parsePolicy(`${line}\nquorum ${NAME}\n`)).toMatchObject({ quorum: NAME });
    expect(await witness.end('SIGTERM')).toBe(0);
    expect(witness.said().split('127.0.0.1')).toHaveLength(2); // its own, and none of whoever asked
    expect(witness.said()).toContain(
      '"event":"witness.cosigned","id":"example.org/record","count":8',
    );
    expect(witness.said()).toContain('"event":"witness.fork","id":"example.org/record"');
    const shown = await runWitnessCommand(['--dir', dir, '--show']);
    expect(shown).toMatchObject({ code: 0, said: expect.stringContaining('record: 8 leaves') });
    expect(shown.said).toContain('Kept in "evidence": 1.');
  });

  test('refuses with a sentence and exit code 1, and 2 when it is asked wrongly', async () => {
    const dir = testFolder();
    const refused = await runWitnessCommand(['--dir', dir, '--log', vkey]);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/^A new witness needs a name .*\n$/);
    expect(await witnessCommand(['--name', NAME], () => {})).toBe('usage');
    expect(await witnessCommand(['--dir', dir, '--port', '1'], () => {})).toBe('usage');
    expect(await witnessCommand(['--dir', dir, '--listen', '8081'], () => {})).toBe('usage');
    expect(await refusal(['--dir', join(dir, 'none'), '--log', vkey, '--show'])).toContain(
      'seen nothing',
    );
    expect(existsSync(join(dir, 'none'))).toBe(false);
  });
});

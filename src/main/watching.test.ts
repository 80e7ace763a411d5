import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ensureOwner } from '#access';
import { StartFault } from '#platform/start-fault';
import { printAddCheckpoint, printVerifierKey } from '#proof';
import { workOff } from '#support/app';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { leavesOf, requestFor, testLog } from '#support/log-history';
import { logOf, policyOf } from '#support/watching';
import { startLyingWitness, startWitness } from '#support/witnesses';
import { isMessageKey } from '#ui';
import { verifyCommand } from '../features/record/cli.ts';
import { startSequencer } from '../features/record/jobs.ts';
import { logKey } from '../features/record/log-actions.ts';
import { listWatchTasks } from '../features/record/watch-actions.ts';
import { buildApp } from './app.ts';
import { deskTasks } from './desk-figures.ts';
import { loadExample } from './example.ts';
import { startWatching } from './watching.ts';
import { allJobs } from './worker.ts';

const db = await testDatabase();
const env = { ...wholeEnvironment(db), now: () => new Date() };
const app = await buildApp(env);
const sequencer = startSequencer(env);
const key = await logKey(db.read, env);
const witnesses = [
  await startWitness({ logs: [key], name: 'ngo.example/w' }),
  await startWitness({ logs: [key], name: 'university.example/w' }),
  await startLyingWitness('down', 'asleep.example/w'),
] as const;
const [, , asleep] = witnesses;
afterAll(async () => {
  await app.close();
  await sequencer.stop();
  for (const witness of witnesses) await witness.stop();
  await env.close();
  await db.close();
  rmSync(folder, { recursive: true });
});

const folder = mkdtempSync(join(tmpdir(), 'undersigned-watching-'));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const page = async (language: string) =>
  (await app.inject({ url: '/record', headers: { 'accept-language': language } })).body;

async function owner() {
  const accountId = await db.transaction((tx) => ensureOwner(tx, env));
  return { kind: 'account' as const, accountId, owner: true, roles: new Map(), cases: new Map() };
}

async function verify(...words: string[]): Promise<{ code: unknown; said: string }> {
  const lines: string[] = [];
  const code = await verifyCommand(words, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

test('a released letter is given out with what its witnesses signed, and holds by a policy that demands them', async () => {
  const policy = policyOf(2, ...witnesses);
  const watching = await startWatching(env, { witnessPolicy: file('policy', policy) });
  try {
    await loadExample(env);
    await workOff(db, allJobs(env));
    await expect
      .poll(async () => (await app.inject('/letters/kazakhstan-2011/bundle.zip')).statusCode, {
        timeout: 20_000,
      })
      .toBe(200);
    const answer = await app.inject('/letters/kazakhstan-2011/bundle.zip');
    const bundle = file('bundle.zip', answer.rawPayload);
    const own = file('own', `log ${printVerifierKey(key)}\n${policyOf(2, ...witnesses)}`);
    expect(await verify(bundle, '--policy', own)).toMatchObject({
      code: 0,
      said: expect.stringContaining(
        'also signed by ngo.example/w, university.example/w',
      ) as unknown,
    });
    const all = file('all', `log ${printVerifierKey(key)}\n${policyOf(3, ...witnesses)}`);
    expect((await verify(bundle, '--policy', all)).code).toBe(1);
    expect((await verify(bundle)).code).toBe(0);
    const shown = await page('en');
    expect(shown).toContain('Signed the log of');
    expect(shown).toContain('Has not signed this log yet. Has not answered since');
    expect(await page('fr')).toContain('A signé le journal de');
  } finally {
    await watching.stop();
  }
}, 60_000);

test('the owner is told of a witness that is silent for more than a day, and nobody else is', async () => {
  const audience = await owner();
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  expect(await listWatchTasks(db.read, audience, new Date())).toEqual([]);
  expect(await listWatchTasks(db.read, audience, tomorrow)).toMatchObject([
    { kind: 'witness-silent', values: { name: asleep.key.name }, dueOn: null },
  ]);
  const other = { ...audience, owner: false };
  expect(await listWatchTasks(db.read, other, tomorrow)).toEqual([]);
  for (const kind of ['contradicts', 'refuses', 'silent', 'quorum'])
    expect(isMessageKey(`desk.task.witness-${kind}`)).toBe(true);
});

test('witnesses that contradict us, or do not know us, stand at the desk and on the page', async () => {
  const fooled = await startWitness({ logs: [key], name: 'fooled.example/w' });
  const stranger = await startWitness({ logs: [testLog.key], name: 'stranger.example/w' });
  const other = requestFor(leavesOf(3, 1), 0, logOf(env.seal, key.name));
  const body = printAddCheckpoint(other);
  const told = await fetch(`${fooled.url}/add-checkpoint`, { method: 'POST', body });
  expect(told.status).toBe(200);
  const policy = file('troubled', policyOf('none', fooled, stranger));
  const watching = await startWatching(env, { witnessPolicy: policy });
  try {
    const audience = await owner();
    const { accountId } = audience;
    await expect
      .poll(() => listWatchTasks(db.read, audience, new Date()), { timeout: 20_000 })
      .toHaveLength(2);
    const now = new Date();
    const tasks = await deskTasks(env)({ audience, accountId }, now);
    const today = now.toISOString().slice(0, 10);
    expect(tasks).toMatchObject([
      { kind: 'witness-contradicts', values: { name: 'fooled.example/w' }, dueOn: today },
      { kind: 'witness-refuses', values: { name: 'stranger.example/w' }, dueOn: null },
    ]);
    expect(await page('en')).toContain('our log did not grow out of the one it signed');
    expect(await page('fr')).toContain('qu’il ne surveille pas ce journal');
    expect((await app.inject('/letters/kazakhstan-2011/bundle.zip')).statusCode).toBe(200);
  } finally {
    await watching.stop();
    await fooled.stop();
    await stranger.stop();
  }
}, 60_000);

test.each([
  ['a file that is not there', null, 'does not exist. Name another file'],
  ['a file with a wrong line', '# ours\nwitnes x\nquorum none\n', 'line 2 of the policy: "witnes"'],
  ['a folder', '', 'is a folder'],
])('%s is told at the start, by a sentence', async (what, content, sentence) => {
  const path = what === 'a folder' ? folder : join(folder, 'wrong');
  if (content) file('wrong', content);
  const started = startWatching(env, { witnessPolicy: path });
  await expect(started).rejects.toThrow(StartFault);
  await expect(started).rejects.toThrow(sentence);
});

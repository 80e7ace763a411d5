import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseVerifierKey, printAddCheckpoint, readWitnessAnswer } from '#proof';
import type { AddCheckpoint, WitnessAnswer } from '#proof';
import { testFolder } from '#support/folder';
import { checkpointOf, leavesOf, requestFor, testKey, testLog } from '#support/log-history';
import { LIES, startLyingWitness, startWitness } from '#support/witnesses';
import type { Lie, TestWitness, WitnessChoice } from '#support/witnesses';

const clock = () => new Date('2026-11-22T12:00:00.750Z');
const PATIENCE_MS = 10_000;
const NOW = clock().getTime() / 1000;

async function open(choice: Partial<WitnessChoice> = {}): Promise<TestWitness> {
  const witness = await startWitness({ logs: [testLog.key], clock, ...choice });
  let isOpen = true;
  const stop = async () => {
    if (isOpen) await witness.stop();
    isOpen = false;
  };
  onTestFinished(stop);
  return { ...witness, stop };
}

const post = (url: string, body: string | Uint8Array<ArrayBuffer>, patience = PATIENCE_MS) =>
  fetch(`${url}/add-checkpoint`, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });

/** Asks as a log does, and reads the answer as a log does. */
async function ask(
  { url, key }: TestWitness,
  request: AddCheckpoint,
  now = NOW,
): Promise<WitnessAnswer> {
  const response = await post(url, printAddCheckpoint(request));
  const answer = {
    status: response.status,
    contentType: response.headers.get('content-type'),
    body: await response.text(),
  };
  const { old, checkpoint } = request;
  return readWitnessAnswer(answer, { old, checkpoint, witness: key, now });
}

describe('a witness', () => {
  test('cosigns the first checkpoint of a log, and those that grew out of it', async () => {
    const witness = await open();
    for (const [size, old] of [
      [0, 0],
      [3, 0],
      [3, 3],
      [8, 3],
      [21, 8],
    ] as const) {
      const answer = await ask(witness, requestFor(leavesOf(size), old));
      expect(answer).toMatchObject({ kind: 'cosigned', time: Math.floor(NOW) });
    }
  });

  test('tells what it has seen to whoever does not know, and never goes back', async () => {
    const witness = await open();
    await ask(witness, requestFor(leavesOf(8), 0));
    expect(await ask(witness, requestFor(leavesOf(9), 0))).toEqual({ kind: 'behind', size: 8 });
    expect(await ask(witness, requestFor(leavesOf(5), 0))).toEqual({ kind: 'behind', size: 8 });
    expect((await ask(witness, requestFor(leavesOf(9), 8))).kind).toBe('cosigned');
  });

  test('still knows after it was started again, under the same key', async () => {
    const dir = testFolder();
    const first = await open({ dir });
    await ask(first, requestFor(leavesOf(8), 0));
    await first.stop();
    const second = await open({ dir });
    expect(second.key).toEqual(first.key);
    expect(await ask(second, requestFor(leavesOf(9), 4))).toEqual({ kind: 'behind', size: 8 });
  });

  test('refuses a fork, and keeps both trees that the log signed', async () => {
    const dir = testFolder();
    const witness = await open({ dir });
    await ask(witness, requestFor(leavesOf(8), 0));
    const fork = requestFor(leavesOf(8, 1), 8);
    for (let times = 0; times < 3; times += 1)
      expect((await ask(witness, fork)).kind).toBe('forked');
    expect((await ask(witness, requestFor(leavesOf(9, 1), 8))).kind).toBe('forked');
    const kept = readdirSync(join(dir, 'evidence')).toSorted();
    expect(kept).toEqual([
      expect.stringMatching(/^fork-[0-9a-f]{32}\.txt$/),
      expect.stringMatching(/^unproven-/),
    ]);
    const text = readFileSync(join(dir, 'evidence', kept[0] ?? ''), 'utf8');
    expect(text).toContain(checkpointOf(leavesOf(8)));
    expect(text).toContain(checkpointOf(leavesOf(8, 1)));
    expect((await ask(witness, requestFor(leavesOf(9), 8))).kind).toBe('cosigned');
  });

  test('keeps at most fifty contradictions of a kind, however many a log signs', async () => {
    const dir = testFolder();
    const witness = await open({ dir });
    await ask(witness, requestFor(leavesOf(2), 0));
    for (let fork = 1; fork <= 60; fork += 1) await ask(witness, requestFor(leavesOf(2, fork), 2));
    expect(readdirSync(join(dir, 'evidence'))).toHaveLength(50);
  });

  test('knows only the logs it was told, each by its own key', async () => {
    const witness = await open();
    const elsewhere = testKey('elsewhere.example/log', 1, 5);
    const stolenName = testKey(testLog.key.name, 1, 6);
    const status = async (request: AddCheckpoint) =>
      (await post(witness.url, printAddCheckpoint(request))).status;
    expect(await status(requestFor(leavesOf(3), 0, elsewhere))).toBe(404);
    expect(await status(requestFor(leavesOf(3), 0, stolenName))).toBe(403);
    expect(await status({ ...requestFor(leavesOf(3), 0), old: 4 })).toBe(400);
  });

  test('keeps the trees of several logs apart', async () => {
    const second = testKey('second.example/log', 1, 9);
    const witness = await open({ logs: [testLog.key, second.key] });
    expect((await ask(witness, requestFor(leavesOf(8), 0))).kind).toBe('cosigned');
    expect((await ask(witness, requestFor(leavesOf(5, 1), 0, second))).kind).toBe('cosigned');
    expect((await ask(witness, requestFor(leavesOf(9), 8))).kind).toBe('cosigned');
  });

  test('cosigns one history only when asked by many at once', async () => {
    const witness = await open();
    await ask(witness, requestFor(leavesOf(4), 0));
    const histories = Array.from({ length: 12 }, (_, i) => leavesOf(5 + (i % 3), i, 4));
    const answers = await Promise.all(
      histories.map((leaves) => ask(witness, requestFor(leaves, 4))),
    );
    expect(answers.filter(({ kind }) => kind === 'cosigned')).toHaveLength(1);
  });

  test('two of them on one folder cosign one history', async () => {
    const dir = testFolder();
    const both = [await open({ dir }), await open({ dir })];
    expect(both[0]?.key).toEqual(both[1]?.key);
    let history = leavesOf(1);
    for (const witness of both.slice(0, 1)) await ask(witness, requestFor(history, 0));
    for (let round = 1; round <= 20; round += 1) {
      const old = history.length;
      const histories = both.map((_, i) => [...history, ...leavesOf(1 + i, round * 2 + i)]);
      const asked = both.map((witness, i) => ask(witness, requestFor(histories[i] ?? [], old)));
      const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'cosigned')).toHaveLength(1);
      history = histories[kinds.indexOf('cosigned')] ?? [];
    }
  });

  test('answers nothing else: other addresses, other methods, too much, no text', async () => {
    const { url } = await open();
    const status = async (path: string, init: RequestInit = {}) =>
      (await fetch(`${url}${path}`, init)).status;
    expect(await status('/logs')).toBe(404);
    expect(await status('/add-checkpoint')).toBe(405);
    expect(await status('/', { method: 'POST', body: 'x' })).toBe(405);
    expect(await status('/add-checkpoint/', { method: 'POST', body: 'x' })).toBe(404);
    expect((await post(url, 'x'.repeat(65_537))).status).toBe(413);
    expect((await post(url, '')).status).toBe(400);
    expect((await post(url, new Uint8Array([0xff, 0xfe]))).status).toBe(400);
  });

  test('answers whatever bytes it gets with a refusal, and signs none of them', async () => {
    const { url } = await open();
    const good = printAddCheckpoint(requestFor(leavesOf(8), 0));
    const cut = fc.tuple(fc.nat(good.length - 1), fc.string({ maxLength: 4 }));
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)),
      cut.map(([at, words]) => good.slice(0, at) + words + good.slice(at + 1 + words.length)),
    );
    const isOther = (body: string | Uint8Array<ArrayBuffer>) => body !== good;
    await fc.assert(
      fc.asyncProperty(bodies.filter(isOther), async (body) => {
        expect([400, 403, 404, 409, 422]).toContain((await post(url, body)).status);
      }),
      { numRuns: 200 },
    );
  });

  test('does not read on when a body without a length goes on for ever', async () => {
    const { url } = await open();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const piece = 'x'.repeat(16_384);
    const closed = new Promise<void>((done) => socket.on('close', () => done()));
    let heard = '';
    socket.on('data', (data) => (heard += String(data)));
    socket.on('error', () => {});
    socket.write('POST /add-checkpoint HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    const pump = setInterval(() => socket.write(`4000\r\n${piece}\r\n`), 5);
    await closed;
    clearInterval(pump);
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('says who it is, its key and what it has seen, to anyone, in plain words', async () => {
    const witness = await open();
    await ask(witness, requestFor(leavesOf(8), 0));
    const response = await fetch(witness.url);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(page).toContain('This is the witness witness.example/w1.');
    expect(page).toContain('example.org/record: 8 leaves');
    const vkey = /^ {2}(witness\.example\/w1\+\S+)$/m.exec(page)?.[1] ?? '';
    expect(parseVerifierKey(vkey)).toEqual(witness.key);
  });

  test('gives the same line to whoever repeats a request at once, and a new one later', async () => {
    const dir = testFolder();
    let now = clock().getTime();
    const witness = await open({ dir, clock: () => new Date(now) });
    const lineAt = async (ms: number): Promise<string> => {
      now = clock().getTime() + ms;
      const response = await post(witness.url, printAddCheckpoint(requestFor(leavesOf(8), 8)));
      return response.text();
    };
    await ask(witness, requestFor(leavesOf(8), 0));
    const first = await lineAt(0);
    const files = readdirSync(join(dir, 'seen'));
    expect(await lineAt(9_000)).toBe(first);
    expect(readdirSync(join(dir, 'seen'))).toEqual(files);
    expect(await lineAt(11_000)).not.toBe(first);
    expect(readdirSync(join(dir, 'seen'))).not.toEqual(files);
    await ask(witness, requestFor(leavesOf(9), 8));
    expect(await lineAt(12_000)).toBe('9\n');
  });

  test('answers 500 and does not sign when its memory became unreadable', async () => {
    const dir = testFolder();
    const witness = await open({ dir });
    await ask(witness, requestFor(leavesOf(8), 0));
    const [name = ''] = readdirSync(join(dir, 'seen'));
    writeFileSync(join(dir, 'seen', name), '[[');
    expect(await ask(witness, requestFor(leavesOf(9), 8))).toMatchObject({
      kind: 'unavailable',
      status: 500,
    });
  });

  test('keeps its key for itself, and its folder small', async () => {
    const dir = testFolder();
    const witness = await open({ dir });
    for (let size = 1; size < 30; size += 1)
      await ask(witness, requestFor(leavesOf(size), size - 1));
    expect(statSync(join(dir, 'witness.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dir, 'seen'))).toHaveLength(1);
    expect(existsSync(join(dir, 'evidence'))).toBe(false);
  });
});

describe('witnesses that fail', () => {
  const kinds: Partial<Record<Lie, WitnessAnswer['kind']>> = {
    'another-size-for-ever': 'behind',
    unproven: 'forked',
    malformed: 'refused',
    forbidden: 'refused',
    'unknown-log': 'refused',
  };
  const mute: readonly Lie[] = ['hangs', 'never-ends', 'closes', 'down'];

  test.each(LIES.filter((lie) => !mute.includes(lie)))(
    'never make us believe in a cosignature: %s',
    async (lie) => {
      const liar = await startLyingWitness(lie);
      onTestFinished(() => liar.stop());
      const answer = await ask(liar, requestFor(leavesOf(8), 3), Date.now() / 1000);
      expect(answer.kind).toBe(kinds[lie] ?? 'unavailable');
      expect(liar.asked()).toBeGreaterThan(0);
    },
  );

  test.each(mute)('give no answer at all: %s', async (lie) => {
    const liar = await startLyingWitness(lie);
    onTestFinished(() => liar.stop());
    const answer = post(liar.url, printAddCheckpoint(requestFor(leavesOf(8), 3)), 500);
    await expect(answer.then((response) => response.text())).rejects.toThrow(
      /fetch failed|aborted due to timeout/,
    );
  });
});

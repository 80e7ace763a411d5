/**
 * What a witness cosigns in a second, over HTTP, one checkpoint after the other, against what nobody can leave out: verify the
 * log's signature, write the checkpoint and sync it, sign. The same library, disk and number of checkpoints. A witness
 * syncs twice, the bytes and their name, so 2 is as low as it gets where the disk is the slow part. A log asks once a second.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosignedMessage,
  isFault,
  printAddCheckpoint,
  parseNote,
  verifyEd25519,
  utf8,
} from '#proof';
import { reportFigure } from '#support/figure';
import { leavesOf, requestFor, testLog } from '#support/log-history';
import { startWitness } from '#support/witnesses';

const ROUNDS = 5;
const A_ROUND = 100;
const FIRST = 50;

const leaves = leavesOf(FIRST + ROUNDS * A_ROUND);
const requests = Array.from({ length: ROUNDS * A_ROUND }, (_, i) =>
  requestFor(leaves.slice(0, FIRST + i + 1), i === 0 ? 0 : FIRST + i),
);
const folder = mkdtempSync(join(tmpdir(), 'bench-witness-'));
const secret = generateKeyPairSync('ed25519').privateKey;

function bare(round: typeof requests): void {
  for (const [i, { checkpoint }] of round.entries()) {
    const note = parseNote(checkpoint);
    const bytes = isFault(note) ? undefined : note.signatures[0]?.bytes;
    if (isFault(note) || bytes === undefined) throw new Error('no checkpoint');
    if (!verifyEd25519(bytes, utf8(note.text), testLog.key.publicKey))
      throw new Error('a good signature did not verify');
    const file = openSync(join(folder, `bare-${i}`), 'w');
    writeSync(file, checkpoint);
    fsyncSync(file);
    closeSync(file);
    sign(null, cosignedMessage(note.text, i), secret);
  }
}

const witness = await startWitness({ dir: join(folder, 'witness'), logs: [testLog.key] });

async function cosigned(round: typeof requests): Promise<void> {
  for (const request of round) {
    const body = printAddCheckpoint(request);
    const response = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
    await response.text();
    if (response.status !== 200) throw new Error(`it answered ${response.status}`);
  }
}

async function seconds(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

const ours: number[] = [];
const limit: number[] = [];
for (let i = 0; i < ROUNDS; i += 1) {
  const round = requests.slice(i * A_ROUND, (i + 1) * A_ROUND);
  limit.push(await seconds(() => bare(round)));
  ours.push(await seconds(() => cosigned(round)));
}
await witness.stop();
rmSync(folder, { recursive: true, force: true });
const median = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity;

reportFigure({
  name: `cosignatures by a witness over HTTP, one after the other, median of ${ROUNDS}`,
  value: A_ROUND / median(ours),
  unit: '/s',
  goal: { atLeast: 20 },
  ratio: {
    value: median(ours) / median(limit),
    against: 'verify, write with one fsync, sign',
    goal: { atMost: 4 },
  },
});

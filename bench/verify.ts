/**
 * Verifying a bundle of 1,000 passkey signatures, against the bare cost of its hashes and signature
 * checks: the same primitives over as many and as long inputs, without parsing or reasoning.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { splitDocuments, utf8, verifyBundle } from '#proof';
import { reportFigure } from '#support/figure';
import { LetterRecord } from '#support/letter-record';

const SIGNATORIES = 1_000;
const ROUNDS = 7;
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const ES256 = { name: 'ECDSA', hash: 'SHA-256' };

function someBundle(): Map<string, Uint8Array> {
  const record = new LetterRecord();
  record.freeze();
  for (let index = 0; index < SIGNATORIES; index += 1)
    record.sign(record.person(`Signatory ${index}`), 'passkey');
  record.release();
  return record.bundle();
}

/** What must be hashed whoever verifies: each file, each document in it, the tree, the challenges. */
function hashInputs(files: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
  const documents = ['leaves.txt', 'openings.txt', 'details.txt'].flatMap((path) =>
    splitDocuments(new TextDecoder().decode(files.get(path))).map((text) => utf8(text)),
  );
  const node = new Uint8Array(65);
  const nodes = Array.from({ length: 2 * SIGNATORIES }, () => node);
  const ofAnAssertion = [new Uint8Array(150), new Uint8Array(200), new Uint8Array(20)];
  const assertions = Array.from({ length: SIGNATORIES }, () => ofAnAssertion).flat();
  return [...files.values(), ...documents, ...nodes, ...assertions];
}

type Bytes = Uint8Array<ArrayBuffer>;
type Check = { readonly key: Bytes; readonly signature: Bytes; readonly message: Bytes };

async function someChecks(): Promise<Check[]> {
  const checks: Check[] = [];
  for (let index = 0; index < SIGNATORIES; index += 1) {
    const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
    const message = new Uint8Array(69).fill(index % 256);
    const signature = new Uint8Array(await crypto.subtle.sign(ES256, pair.privateKey, message));
    const key = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    checks.push({ key, signature, message });
  }
  return checks;
}

async function bare(inputs: readonly Uint8Array[], checks: readonly Check[]): Promise<void> {
  for (const input of inputs) sha256(input);
  for (const { key, signature, message } of checks) {
    const imported = await crypto.subtle.importKey('raw', key, CURVE, false, ['verify']);
    if (!(await crypto.subtle.verify(ES256, imported, signature, message)))
      throw new Error('a good signature did not verify');
  }
}

async function verified(files: Map<string, Uint8Array>): Promise<void> {
  const report = await verifyBundle(files);
  if (report.verdict !== 'holds') throw new Error('the measured bundle does not verify');
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

const files = someBundle();
const inputs = hashInputs(files);
const checks = await someChecks();
await verified(files); // warm
await bare(inputs, checks);
const ours: number[] = [];
const limit: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await seconds(() => verified(files)));
  limit.push(await seconds(() => bare(inputs, checks)));
}
const median = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity;

reportFigure({
  name: `verify a bundle of ${SIGNATORIES} passkey signatures, median of ${ROUNDS}`,
  value: median(ours),
  unit: 's',
  goal: { atMost: 1 },
  ratio: {
    value: median(ours) / median(limit),
    against: 'its hashes and signature checks alone',
    goal: { atMost: 2 },
  },
});

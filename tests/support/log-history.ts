import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import {
  leafHash,
  printCheckpoint,
  printNote,
  proveConsistency,
  treeRoot,
  utf8,
  verifierKey,
} from '#proof';
import type { AddCheckpoint, VerifierKey } from '#proof';

export type TestKey = {
  readonly key: VerifierKey;
  sign(bytes: Uint8Array): Uint8Array;
};

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key of a log (1) or a witness (4) that is the same in every run. */
export function testKey(name: string, type: 1 | 4, seed: number): TestKey {
  const der = Buffer.concat([PKCS8, Buffer.alloc(32, seed)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const key = verifierKey(name, type, new Uint8Array(spki.subarray(-32)));
  return { key, sign: (bytes) => new Uint8Array(sign(null, bytes, secret)) };
}

export const testLog = testKey('example.org/record', 1, 1);

/** Leaf hashes of a history; one with another `fork` has other leaves from `at` on. */
export function leavesOf(size: number, fork = 0, at = 0): Uint8Array[] {
  return Array.from({ length: size }, (_, i) => leafHash(utf8(`${i < at ? 0 : fork}/${i}`)));
}

/** The checkpoint of a tree with these leaves, signed by a log. */
export function checkpointOf(leaves: readonly Uint8Array[], by: TestKey = testLog): string {
  const text = printCheckpoint({
    origin: by.key.name,
    size: leaves.length,
    root: treeRoot(leaves),
  });
  return printNote(text, by.key, by.sign(utf8(text)));
}

/** What an honest log asks a witness that has seen `old` of these leaves. */
export function requestFor(
  leaves: readonly Uint8Array[],
  old: number,
  by = testLog,
): AddCheckpoint {
  const proof = old === 0 || old >= leaves.length ? [] : proveConsistency(leaves, old);
  return { old, proof, checkpoint: checkpointOf(leaves, by) };
}

import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Seal } from '#platform/seal';
import { printCheckpoint, printNote, utf8, verifierKey } from '#proof';
import type { VerifierKey } from '#proof';
import type { Head } from './log-store.ts';
import { SIGNER_PURPOSE } from './rules.ts';

/** The log's name and key: who signs checkpoints, and how others verify that. */
export type LogSigner = { readonly key: VerifierKey; readonly secret: KeyObject };

/** RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signer of the log with this name. The same installation always has the same key. */
export function openSigner(seal: Seal, origin: string): LogSigner {
  const der = Buffer.concat([PKCS8_HEAD, seal.seed(SIGNER_PURPOSE)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return { key: verifierKey(origin, 1, new Uint8Array(spki.subarray(-32))), secret };
}

export function signHead(head: Head, signer: LogSigner): string {
  const text = printCheckpoint({ origin: signer.key.name, ...head });
  return printNote(text, signer.key, sign(null, utf8(text), signer.secret));
}

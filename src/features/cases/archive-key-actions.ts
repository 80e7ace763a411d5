import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Seal } from '#platform/seal';
import { printNote, utf8, verifierKey } from '#proof';
import { archiveKeyName } from './archive-rules.ts';
import type { Signer } from './archive-rules.ts';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Who signs the archives of this installation. Not the log's key: what stands in an archive must never
 * pass for a checkpoint.
 */
export function archiveSigner(seal: Seal, origin: string): Signer {
  const der = Buffer.concat([PKCS8_HEAD, seal.seed('cases.archive-signer')]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const key = verifierKey(archiveKeyName(origin), 1, new Uint8Array(spki.subarray(-32)));
  return { key, sign: (text) => printNote(text, key, sign(null, utf8(text), secret)) };
}

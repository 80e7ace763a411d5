import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import {
  cosignatureBytes,
  cosignedMessage,
  noteSignatureLine,
  printVerifierKey,
  verifierKey,
} from '#proof';
import type { VerifierKey } from '#proof';
import { AfterReleaseRecord } from '#support/after-release-record';
import { resealed, textIn } from '#support/resealed';

/** A witness of the log, and its line under a checkpoint. */
const secret = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 9)]),
  format: 'der',
  type: 'pkcs8',
});
const witness = verifierKey(
  'witness.example',
  4,
  new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)),
);
const TIME = 1_772_442_000;

function witnessed(note: string): string {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const signature = cosignatureBytes(TIME, sign(null, cosignedMessage(text, TIME), secret));
  return `${note}${noteSignatureLine(witness, signature)}`;
}

/** A letter in few bytes with something of everything: a passkey, paper, a reply, an outcome, a witness. */
export function smallBundle(): {
  files: Map<string, Uint8Array>;
  policy: string;
  witness: VerifierKey;
} {
  const record = new AfterReleaseRecord();
  record.freeze(record.text);
  record.sign(record.person('Ana'), 'passkey');
  const { statement } = record;
  const detail = { 'signed-on': '2026-03-01' };
  record.act({ act: 'signed', statement, mode: 'paper', detail, ...record.person('Ben') });
  record.release();
  record.replied({});
  record.became({});
  const policy = `${record.policy().replace('quorum none\n', '')}witness w1 ${printVerifierKey(witness)}\nquorum w1\n`;
  const files = resealed(record.bundle(), {
    'README.txt': 'For people.\n',
    'checkpoint.txt': witnessed(textIn(record.bundle(), 'checkpoint.txt')),
    'policy.txt': policy,
  });
  return { files, policy, witness };
}

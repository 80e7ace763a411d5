import { expect, test } from 'vitest';
import { someRecord } from '#support/letter-record';
import { testKey } from '#support/log-history';
import { resealed } from '#support/resealed';
import {
  cosignatureBytes,
  cosignedMessage,
  noteSignatureLine,
  parseNote,
  isFault,
  printVerifierKey,
  verifyBundle,
} from './index.ts';

const record = someRecord();
const files = record.bundle();
const [ana, ben] = [testKey('ana.example/w', 4, 4), testKey('ben.example/w', 4, 5)];
const named = [ana, ben].map(({ key }, n) => `witness w${n} ${printVerifierKey(key)}\n`).join('');
const log = `log ${printVerifierKey(record.key)}\n`;
const note = new TextDecoder().decode(files.get('checkpoint.txt'));

function cosigned(...by: readonly (typeof ana)[]): string {
  const parsed = parseNote(note);
  if (isFault(parsed)) throw new Error(parsed.fault);
  const message = cosignedMessage(parsed.text, 1_700_000_000);
  const lines = by.map((one) =>
    noteSignatureLine(one.key, cosignatureBytes(1_700_000_000, one.sign(message))),
  );
  return note + lines.join('');
}

async function said(policy: string, checkpoint: string): Promise<string[]> {
  const { verdict, sentences } = await verifyBundle(
    resealed(files, { 'policy.txt': policy, 'checkpoint.txt': checkpoint }),
  );
  expect(verdict).toBe('holds');
  return sentences.filter(({ code }) => code.endsWith('witnessed')).map(({ text }) => text);
}

const RESTS_ON =
  'that everybody sees the same log rests on mirrors and on the word of who kept it.';

test('a bundle never passes over in silence who else vouches for the log', async () => {
  expect(await said(`${log}quorum none\n`, note)).toEqual([
    `The policy names no witness: ${RESTS_ON}`,
  ]);
  expect(await said(`${log}${named}quorum none\n`, note)).toEqual([
    `None of the witnesses that the policy names has signed the checkpoint (ana.example/w, ben.example/w): ${RESTS_ON} The policy demands none of them.`,
  ]);
  const watched =
    'who watch that the log is one and the same for everybody. The policy demands none of them.';
  expect(await said(`${log}${named}quorum none\n`, cosigned(ben))).toEqual([
    `The checkpoint was also signed by ben.example/w, ${watched}`,
  ]);
  expect(await said(`${log}${named}group g all w0 w1\nquorum g\n`, cosigned(ana, ben))).toEqual([
    'The checkpoint was also signed by ana.example/w, ben.example/w, who watch that the log is one and the same for everybody.',
  ]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LetterRecord } from '#support/letter-record';
import { OUTCOME_DOCUMENT, REPLY_DOCUMENT } from '#support/public-documents';
import {
  challengeBytes,
  challengeText,
  commitmentOf,
  detailHash,
  leafHashHex,
  printLeaf,
  printVerifierKey,
  sha256Hex,
  statementHash,
  toHex,
  verifyBundle,
} from './index.ts';

const document = readFileSync(
  new URL('../../docs/reference/record-format.md', import.meta.url),
  'utf8',
);

/** The worked example of the document: one version, one signature, a release. */
function workedExample(): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  record.sign(record.person('Áine Ní Bhriain'), 'mailbox');
  record.release();
  return record;
}

const record = workedExample();
const [statement = ''] = record.statements;
const [who = '', mandate = ''] = record.openings.values();
const [, , releaseDetail = ''] = ['', ...record.details.values()];
const [, signed] = record.leaves;
if (signed === undefined) throw new Error('the second act');
const files = record.bundle();
const file = (path: string) => Buffer.from(files.get(path) ?? '').toString('utf8');
const challenge = {
  statement: statementHash(statement),
  act: 'signed',
  nonce: '5'.repeat(64),
} as const;

test.each([
  ['the statement', statement],
  ['an opening of a signatory', who],
  ['an opening of a mandate', mandate],
  ['a detail', releaseDetail],
  ['a leaf', printLeaf(signed)],
  ['a challenge', challengeText(challenge)],
  ['the inclusion proof', file('inclusion.txt')],
  ['the checkpoint', file('checkpoint.txt')],
  ['the policy', file('policy.txt')],
  ['the index', file('index.json')],
  ['the public document of a reply', REPLY_DOCUMENT],
  ['the public document of an outcome', OUTCOME_DOCUMENT],
])('the document shows %s byte for byte', (_, text) => {
  expect(document).toContain(`\`\`\`text\n${text}\`\`\`\n`);
});

test.each([
  ['statement', statementHash(statement)],
  ['commitment of the signatory', commitmentOf(who)],
  ['commitment of the mandate', commitmentOf(mandate)],
  ['hash of the detail', detailHash(releaseDetail)],
  ['hash of the leaf', leafHashHex(signed)],
  ['challenge', toHex(challengeBytes(challenge))],
  ['verifier key', printVerifierKey(record.key)],
  ['hash of the public document of a reply', sha256Hex(REPLY_DOCUMENT)],
  ['hash of the public document of an outcome', sha256Hex(OUTCOME_DOCUMENT)],
])('the document names the %s', (_, text) => {
  expect(document).toContain(`\`${text}\``);
});

test('the worked example verifies', async () => {
  expect((await verifyBundle(files)).verdict).toBe('holds');
});

import { COSIGNER, ENTRIES, RECEIPT } from '#support/cosigner-receipts';
import { capturedBefore, claimOf } from '#support/passkey-capture';
import { LetterRecord, someFields } from '#support/letter-record';
import { checkpointOf, requestFor, testKey, testLog } from '#support/log-history';
import { OUTCOME_DOCUMENT, REPLY_DOCUMENT } from '#support/public-documents';
import {
  challengeBytes,
  challengeText,
  commitmentOf,
  cosignatureBytes,
  cosignedMessage,
  cosignerCommitment,
  detailHash,
  encodeEntries,
  leafHash,
  leafHashHex,
  noteSignatureLine,
  partialTiles,
  printAddCheckpoint,
  printBatch,
  printLeaf,
  printTlogProof,
  printVerifierKey,
  proveConsistency,
  proveInclusion,
  sha256Hex,
  statementHash,
  tilePath,
  toHex,
  treeRoot,
  utf8,
} from '#proof';

/** The letter of the document: one version, one signature, a release. */
export function workedExample(): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  record.sign(record.person('Áine Ní Bhriain'), 'mailbox');
  record.release();
  return record;
}

const record = workedExample();
const [statement = ''] = record.statements;
const [who = '', mandate = ''] = record.openings.values();
const [, releaseDetail = ''] = record.details.values();
const [, signed] = record.leaves;
if (signed === undefined) throw new Error('the second act');
const files = record.bundle();
const file = (path: string) => Buffer.from(files.get(path) ?? '').toString('utf8');
const challenge = {
  statement: statementHash(statement),
  act: 'signed',
  nonce: '5'.repeat(64),
} as const;

const entries = ['one', 'two', 'three', 'four', 'five'].map((word) => utf8(word));
const hashes = entries.map(leafHash);
const hexLines = (all: readonly Uint8Array[]) => all.map((hash) => `  ${toHex(hash)}\n`).join('');
const tree = `leaf hashes
${hexLines(hashes)}root of the first three
${hexLines([treeRoot(hashes.slice(0, 3))])}root of all five
${hexLines([treeRoot(hashes)])}inclusion of "four", place 3 of 5
${hexLines(proveInclusion(hashes, 3))}consistency of 3 with 5
${hexLines(proveConsistency(hashes, 3))}`;

export const witness = testKey('witness.example/w1', 4, 4);
const other = testKey('witness.example/w2', 4, 5);
const note = checkpointOf(hashes);
const checkpointText = note.slice(0, note.lastIndexOf('\n\n') + 1);
const TIME = 1_700_000_000;
const message = cosignedMessage(checkpointText, TIME);
const cosigned = `${note}${noteSignatureLine(witness.key, cosignatureBytes(TIME, witness.sign(message)))}`;
const policy = `# one of two witnesses must have cosigned
log ${printVerifierKey(testLog.key)} https://example.org/
witness one ${printVerifierKey(witness.key)}
witness two ${printVerifierKey(other.key)} https://witness.example/w2
group either any one two
quorum either
`;

/** Hex in lines that fit the page. */
const wrapped = (bytes: Uint8Array) =>
  (toHex(bytes).match(/.{1,112}/g) ?? []).map((line) => `${line}\n`).join('');

function passkey(kind: string): string {
  const found = capturedBefore().find((one) => one.kind === kind && one.way === 'verified');
  if (found === undefined) throw new Error(`no captured ${kind}`);
  const { publicKey, authenticatorData, clientDataJSON, signature } = claimOf(found);
  return [
    `public key, ${kind}\n${wrapped(publicKey)}`,
    `authenticator data\n${wrapped(authenticatorData)}`,
    `client data\n${wrapped(clientDataJSON)}`,
    `signature\n${wrapped(signature)}`,
  ].join('');
}

/** What stands in the fenced blocks of docs/reference/record-format.md, by the name in their first line. */
export const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['statement', statement],
  ['opening-signatory', who],
  ['opening-mandate', mandate],
  ['detail', releaseDetail],
  ['leaf', printLeaf(signed)],
  ['tree', tree],
  ['checkpoint', file('checkpoint.txt')],
  ['cosigned-message', Buffer.from(message).toString('utf8')],
  ['cosigned', cosigned],
  ['policy-witnessed', policy],
  [
    'tlog-proof',
    printTlogProof({ index: 3, hashes: proveInclusion(hashes, 3), checkpoint: cosigned }),
  ],
  ['partial-tiles', [...partialTiles(70_000).values()].map((t) => `${tilePath(t)}\n`).join('')],
  ['tile', wrapped(Buffer.concat(hashes))],
  ['entry-bundle', wrapped(encodeEntries(entries))],
  ['add-checkpoint', printAddCheckpoint(requestFor(hashes, 3))],
  ['challenge', challengeText(challenge)],
  ['passkey-es256', passkey('ES256')],
  ['passkey-eddsa', passkey('EdDSA')],
  ['index', file('index.json')],
  ['inclusion', file('inclusion.txt')],
  ['policy', file('policy.txt')],
  ['reply', REPLY_DOCUMENT],
  ['outcome', OUTCOME_DOCUMENT],
  ['cosigner', COSIGNER],
  ['cosignatures', printBatch({ letter: someFields.letter, batch: 1, entries: ENTRIES })],
  ['cosigner-receipt', RECEIPT],
]);

/** What the document names in running text, between backticks. */
export const VALUES: ReadonlyMap<string, string> = new Map([
  ['statement-hash', statementHash(statement)],
  ['commitment-signatory', commitmentOf(who)],
  ['commitment-mandate', commitmentOf(mandate)],
  ['detail-hash', detailHash(releaseDetail)],
  ['leaf-hash', leafHashHex(signed)],
  ['challenge-hash', toHex(challengeBytes(challenge))],
  ['vkey', printVerifierKey(record.key)],
  ['witness-vkey', printVerifierKey(witness.key)],
  ['reply-hash', sha256Hex(REPLY_DOCUMENT)],
  ['outcome-hash', sha256Hex(OUTCOME_DOCUMENT)],
  ['cosigner-commitment', cosignerCommitment(COSIGNER)],
  ['root of nothing', toHex(treeRoot([]))],
]);

/** The document with its examples as the code makes them now. */
export function withExamples(document: string): string {
  return document.replaceAll(/^(```text (\S+)\n)[^]*?^```$/gm, (_, head: string, name: string) => {
    const example = EXAMPLES.get(name);
    if (example === undefined) throw new Error(`no example is called ${name}`);
    return `${head}${example}\`\`\``;
  });
}

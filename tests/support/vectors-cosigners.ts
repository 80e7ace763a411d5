import { COSIGNER, ENTRIES, RECEIPT, receiptParts, seal } from '#support/cosigner-receipts';
import { someFields } from '#support/letter-record';
import type { LetterRecord } from '#support/letter-record';
import { bad, changed, good, put } from '#support/vectors';
import type { Vectors } from '#support/vectors';
import { after, filesOf } from '#support/vectors-bundles';
import type { BundleCase } from '#support/vectors-bundles';
import { printBatch, printReceipt } from '#proof';

export const cosigners: Vectors = {
  kind: 'cosigner',
  cases: [
    good('a co-signer', { text: COSIGNER }),
    good('no country', { text: put(COSIGNER, 'country: IE', 'country: -') }),
    ...changed(COSIGNER, [
      ['another format', 'cosigner/v1', 'cosigner/v2'],
      ['a field left out', 'country: IE\n', ''],
      ['a salt of 31 bytes', 'salt: 09', 'salt: '],
      ['a letter that is no id', `letter: ${someFields.letter}`, 'letter: 1'],
      ['a country of three letters', 'country: IE', 'country: IRL'],
    ]),
    bad('2,001 characters', { pieces: [['a', 2_001]] }),
  ],
};

const batch = printBatch({ letter: someFields.letter, batch: 1, entries: ENTRIES });
const header = batch.slice(0, batch.indexOf('\n\n') + 2);

export const batches: Vectors = {
  kind: 'cosignatures',
  cases: [
    good('five entries', { text: batch }),
    ...changed(batch, [
      ['another format', 'cosignatures/v1', 'cosignatures/v2'],
      ['no letter', `letter: ${someFields.letter}\n`, ''],
      ['a letter that is no id', `letter: ${someFields.letter}`, 'letter: 1'],
      ['batch 0', 'batch: 1', 'batch: 0'],
      ['no line end', '5 removed 1 1 script\n', '5 removed 1 1 script'],
      ['an entry of three words', '5 removed 1 1 script', '5 removed 1'],
      ['an entry of an unknown act', '5 removed 1 1 script', '5 forgotten 1 1 script'],
      ['a removal that does not say why', '5 removed 1 1 script', '5 removed 1 1 -'],
      ['a confirmation without its commitment', 'a'.repeat(64), '-'],
      ['an entry left out', '3 withdrawn 2 1 -\n', ''],
      ['a count that goes up by a withdrawal', '3 withdrawn 2 1 -', '3 withdrawn 2 3 -'],
    ]),
    bad('no entry', { text: header }),
    bad('12,000,001 characters', { pieces: [['a', 12_000_001]] }),
  ],
};

const PROOF = /proof: .+/.exec(RECEIPT)?.[0] ?? '';
const parts = receiptParts();

export const receipts: Vectors = {
  kind: 'cosigner-receipt',
  cases: [
    good('in the count', { text: RECEIPT }),
    ...changed(RECEIPT, [
      ['another format', 'cosigner-receipt/v1', 'cosigner-receipt/v2'],
      ['a part left out', 'quorum none\n\n', ''],
      ['a co-signer that cannot be read', 'country: IE', 'country: Eire'],
      ['another name', 'name: Áine', 'name: Anne'],
      ['a place of another format', 'cosigner-place/v1', 'cosigner-place/v2'],
      ['a place without its proof', `${PROOF}\n`, ''],
      ['an entry that cannot be read', 'entry: 4 confirmed', 'entry: 4 Confirmed'],
      ['a place that is no number', 'place: 3', 'place: three'],
      ['another place', 'place: 3', 'place: 2'],
      ['a proof that is no hash', PROOF, 'proof: AAAA'],
      [
        'a proof of 17 hashes',
        PROOF,
        `proof: ${Array(17)
          .fill(`${'A'.repeat(43)}=`)
          .join(' ')}`,
      ],
      ['a proof to another root', PROOF, 'proof: none'],
      ['another count', 'entry: 4 confirmed 3 2', 'entry: 4 confirmed 3 9'],
      [
        'an act that cannot be read',
        'act: cosignatures-sealed\nstatement',
        'act: sealed\nstatement',
      ],
      ['another act', 'act: cosignatures-sealed\nstatement', 'act: delivered\nstatement'],
      ['a changed detail', 'entries: 1-5', 'entries: 1-6'],
      ['a policy that cannot be used', 'log undersigned', 'logs undersigned'],
      ['another checkpoint', '\n3\n', '\n4\n'],
    ]),
    bad('the record of another letter', {
      text: printReceipt({
        ...parts,
        leaf: put(parts.leaf, someFields.letter, someFields.letter.replace('0b', '0c')),
      }),
    }),
    bad('100,001 characters', { pieces: [['a', 100_001]] }),
  ],
};

const sealedIn = (
  stretches: Parameters<typeof seal>[1],
  spoil: (record: LetterRecord) => unknown = () => undefined,
) =>
  filesOf(
    after((record) => {
      seal(record, stretches);
      spoil(record);
    }),
  );

export const sealedBundles: readonly BundleCase[] = [
  ['co-signatures sealed in two batches', true, sealedIn([ENTRIES.slice(0, 3), ENTRIES.slice(3)])],
  [
    'a batch of co-signatures that does not follow',
    false,
    sealedIn([ENTRIES.slice(0, 2), ENTRIES.slice(3)]),
  ],
  [
    'a batch of co-signatures that does not say its entries',
    false,
    sealedIn([], (record) =>
      record.act({ act: 'cosignatures-sealed', detail: { batch: '1', count: '1' } }),
    ),
  ],
];

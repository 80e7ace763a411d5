import { createHash } from 'node:crypto';
import { printStatement, utf8 } from '#proof';
import { LetterRecord, someFields, someRecord } from '#support/letter-record';
import { resealed, textIn } from '#support/resealed';

type Files = Map<string, Uint8Array>;

/** A bundle that is meant to cost its reader much; the exit code it must end with. */
export type Costly = { readonly name: string; readonly code: 1 | 2; readonly files: () => Files };

const MEGABYTE = 1_000_000;
const fill = (bytes: number, what: number | string) => new Uint8Array(Buffer.alloc(bytes, what));
const changed = (change: Parameters<typeof resealed>[1]) => resealed(someRecord().bundle(), change);
const hash = (of: string) => createHash('sha256').update(of).digest('hex');

/** As many acts as asked for, each after the one before; written plainly, since there are many. */
function acts(count: number, of: (n: number) => string): string {
  const texts: string[] = [];
  let prev = 'none';
  for (let n = 1; n <= count; n += 1) {
    const head = `undersigned/leaf/v1\nletter: ${someFields.letter}\nseq: ${n}\nprev: ${prev}\n`;
    const text = `${head}${of(n)}\nmode: none\ndetail: none\ntime: 2026-03-02T09:00:00Z\n`;
    prev = createHash('sha256').update('\0').update(text).digest('hex');
    texts.push(text);
  }
  return texts.join('\n');
}
const frozen = (of: string) =>
  `act: version-frozen\nstatement: ${hash(of)}\nwho: none\nmandate: none`;
const withdrawn = (of: string, who: string) =>
  `act: withdrawn\nstatement: ${hash(of)}\nwho: ${hash(who)}\nmandate: none`;

/** Versions without end, each with a text that is laborious to read; whether it may be signed, the reader finds out. */
function versions(count: number, body: string): Files {
  const record = new LetterRecord();
  for (let version = 1; version <= count; version += 1) {
    const text = printStatement({ ...someFields, version, body: 'BODY' });
    record.statements.push(text.replace('BODY', `${version}\n\n${body}`));
    const detail = { version: String(version) };
    record.act({ act: 'version-frozen', statement: record.statement, detail });
  }
  record.release('2'); // which is one lead too many
  return record.bundle();
}

/** Signatures by passkeys whose keys are as long as they may be, and answers that are none. */
function passkeys(count: number, publicKey: Uint8Array, signature: number): Files {
  const record = new LetterRecord();
  record.freeze();
  const { statement } = record;
  const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  for (let n = 0; n < count; n += 1) {
    const key = Uint8Array.from(publicKey);
    key.set([n & 255, n >> 8], key.length - 40); // another one for each
    const detail = {
      'rp-id': 'undersigned.example',
      origin: 'https://undersigned.example',
      nonce: hash(`${n}`),
      'public-key': url(key),
      'authenticator-data': url(
        Uint8Array.from([
          ...createHash('sha256').update('undersigned.example').digest(),
          5,
          0,
          0,
          0,
          1,
        ]),
      ),
      'client-data': '',
      signature: url(new Uint8Array(signature).fill(1)),
    };
    const challenge = createHash('sha256')
      .update(
        `undersigned/challenge/v1\nstatement: ${statement}\nact: signed\nnonce: ${detail.nonce}\n`,
      )
      .digest('base64url');
    const client = { type: 'webauthn.get', challenge, origin: detail.origin };
    detail['client-data'] = url(utf8(JSON.stringify(client)));
    const who = hash(`who ${n}`);
    record.act({ act: 'signed', statement, mode: 'passkey', who, detail });
  }
  record.release();
  return record.bundle();
}

const RSA = Uint8Array.from([
  0xa4,
  1,
  3,
  3,
  0x39,
  1,
  0,
  0x20,
  0x59,
  2,
  0,
  ...fill(512, 0xff),
  0x21,
  0x43,
  0xff,
  0xff,
  0xff,
]);
const ED25519 = Uint8Array.from([
  0xa4,
  1,
  1,
  3,
  0x27,
  0x20,
  6,
  0x21,
  0x58,
  0x20,
  ...fill(32, 0x58),
]);

export const COSTLY: readonly Costly[] = [
  {
    name: 'a file of 150 MB of nothing in place of the acts',
    code: 2,
    files: () => changed({ 'leaves.txt': fill(150 * MEGABYTE, 0) }),
  },
  {
    name: '149 MB of line ends in place of the acts',
    code: 2,
    files: () => changed({ 'leaves.txt': fill(149 * MEGABYTE, '\n') }),
  },
  {
    name: 'a million acts of one letter each',
    code: 2,
    files: () => changed({ 'leaves.txt': fill(3 * MEGABYTE, 'x\n\n') }),
  },
  {
    name: '60 MB of line ends in place of openings and of details',
    code: 1,
    files: () =>
      changed({
        'openings.txt': fill(60 * MEGABYTE, '\n'),
        'details.txt': fill(60 * MEGABYTE, 'a\n\n'),
      }),
  },
  {
    name: 'an index of 40 MB',
    code: 2,
    files: () => new Map([...someRecord().bundle(), ['index.json', fill(40 * MEGABYTE, '[')]]),
  },
  {
    name: 'an index nested five million deep',
    code: 2,
    files: () => new Map([...someRecord().bundle(), ['index.json', fill(5 * MEGABYTE, '[')]]),
  },
  {
    name: 'an inclusion proof of 2,900,000 hashes',
    code: 1,
    files: () =>
      changed({
        'inclusion.txt': `${textIn(someRecord().bundle(), 'inclusion.txt')}${`node: ${'A'.repeat(43)}=\n`.repeat(2_900_000)}`,
      }),
  },
  {
    name: 'an inclusion proof of four million places',
    code: 1,
    files: () =>
      changed({
        'inclusion.txt': `undersigned/inclusion/v1\nsize: 9000000\n${Array.from({ length: 4_000_000 }, (_, i) => `leaf: ${i}\n`).join('')}`,
      }),
  },
  {
    name: 'a checkpoint with a hundred thousand signatures',
    code: 1,
    files: () =>
      changed({
        'checkpoint.txt':
          textIn(someRecord().bundle(), 'checkpoint.txt') + '\u2014 a AAAAAAAA\n'.repeat(60_000),
      }),
  },
  {
    name: 'a policy with a hundred thousand groups',
    code: 1,
    files: () =>
      changed({
        'policy.txt': Array.from({ length: 100_000 }, (_, i) => `group g${i} any g${i - 1}\n`).join(
          '',
        ),
      }),
  },
  {
    name: '200,000 versions, every second one twice',
    code: 1,
    files: () => changed({ 'leaves.txt': acts(200_000, (n) => frozen(`${n >> 1}`)) }),
  },
  {
    name: '200,000 withdrawals',
    code: 1,
    files: () =>
      changed({
        'leaves.txt': acts(200_000, (n) =>
          n < 100_000 ? frozen(`${n}`) : withdrawn('99999', `w${n}`),
        ),
      }),
  },
  {
    name: 'quotations and lists, as deep as they may be',
    code: 1,
    files: () => versions(50, '> - > - a *b **c** d* [e](https://f)\n'.repeat(5_000).trimEnd()),
  },
  {
    name: 'stars and brackets without end',
    code: 1,
    files: () => versions(50, 'a *[b](https://c) d* '.repeat(9_000).trimEnd()),
  },
  {
    name: '3,000 RSA keys of 4,096 bits with exponents of 24',
    code: 1,
    files: () => passkeys(3_000, RSA, 512),
  },
  { name: '3,000 EdDSA keys', code: 1, files: () => passkeys(3_000, ED25519, 64) },
  {
    name: 'four documents of 20 MB',
    code: 1,
    files: () =>
      changed(
        Object.fromEntries(
          Array.from({ length: 4 }, (_, i) => [
            `documents/reply-${i + 3}.txt`,
            fill(20 * MEGABYTE, 'a: b\n'),
          ]),
        ),
      ),
  },
];

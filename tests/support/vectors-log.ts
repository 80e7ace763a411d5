import { EXAMPLES, witness } from '#support/format-examples';
import { checkpointOf, leavesOf, testKey, testLog } from '#support/log-history';
import {
  cosignatureBytes,
  cosignedMessage,
  encodeEntries,
  noteKeyId,
  noteSignatureLine,
  printNote,
  printVerifierKey,
  toBase64,
  toHex,
  utf8,
} from '#proof';
import { bad, changed, good, put } from '#support/vectors';
import type { Vectors } from '#support/vectors';

const example = (name: string): string => EXAMPLES.get(name) ?? '';
const leaves = leavesOf(11);
const vkey = printVerifierKey(testLog.key);
const otherLog = testKey('other.example/log', 1, 9);
const ecdsa = Uint8Array.of(2, ...testLog.key.publicKey);
const idOf = (type: number) => toHex(noteKeyId(testLog.key.name, type, testLog.key.publicKey));

export const verifierKeys: Vectors = {
  kind: 'verifier-key',
  cases: [
    good('a log', { text: vkey }),
    good('a witness', { text: printVerifierKey(witness.key) }),
    bad('an id that is not its own', { text: vkey.replace(/\+[0-9a-f]{8}/, '+00000000') }),
    bad('an id in capitals', { text: vkey.replace(/\+[0-9a-f]{8}/, (id) => id.toUpperCase()) }),
    bad('another type', { text: `${testLog.key.name}+${idOf(2)}+${toBase64(ecdsa)}` }),
    bad('a name with a space', { text: `a ${vkey}` }),
    bad('no id', { text: 'example.org/record' }),
    bad('stray bits', { text: `${vkey.slice(0, -1)}${vkey.endsWith('A') ? 'B' : 'C'}` }),
  ],
};

const note = checkpointOf(leaves);
const [body = '', signature = ''] = note.split(/(?<=\n)\n/);
const foreign = noteSignatureLine(otherLog.key, otherLog.sign(utf8(body)));
const forged = noteSignatureLine(testLog.key, new Uint8Array(64).fill(1));
const signed = (text: string) => printNote(text, testLog.key, testLog.sign(utf8(text)));
const keys = [vkey];

export const checkpoints: Vectors = {
  kind: 'checkpoint',
  cases: [
    good('a checkpoint', { text: note, keys }),
    good('of an empty log', { text: checkpointOf([]), keys }),
    good('with a further line', { text: signed(`${body}more\n`), keys }),
    good('with the signature of an unknown key', { text: `${note}${foreign}`, keys }),
    good('with a line by a known name and an unknown id', {
      text: `${note}${noteSignatureLine({ ...otherLog.key, name: testLog.key.name }, new Uint8Array(64))}`,
      keys,
    }),
    good('signed twice', { text: `${note}${signature}`, keys }),
    bad('signed twice, once falsely', { text: `${note}${forged}`, keys }),
    bad('by an unknown key', { text: note, keys: [printVerifierKey(otherLog.key)] }),
    bad('by no key', { text: note, keys: [] }),
    bad('of another size', { text: put(note, '\n11\n', '\n12\n'), keys }),
    bad('of another log', {
      text: signed(put(body, 'example.org/record', 'example.org/other')),
      keys,
    }),
    bad('a size with a leading zero', { text: signed(put(body, '\n11\n', '\n011\n')), keys }),
    bad('a size of 2^53', { text: signed(put(body, '\n11\n', '\n9007199254740992\n')), keys }),
    bad('a root of 31 bytes', {
      text: signed(body.replace(/\n[^\n]+\n$/, `\n${toBase64(new Uint8Array(31))}\n`)),
      keys,
    }),
    bad('two lines', { text: signed(body.replace(/[^\n]+\n$/, '')), keys }),
    bad('an empty line', { text: signed(`${body}\nmore\n`), keys }),
    bad('a carriage return', { text: put(note, '\n11\n', '\r\n11\r\n'), keys }),
    bad('no last line end', { text: note.trimEnd(), keys }),
    bad('a line that is no signature', { text: `${note}signed\n`, keys }),
    bad('a hyphen for the dash', { text: put(note, '\u2014', '-'), keys }),
    bad('no signature', { text: body, keys }),
    bad('65 signatures', {
      pieces: [
        [note, 1],
        [foreign, 64],
      ],
      keys,
    }),
    bad('1,000,001 characters', { pieces: [['a', 1_000_001]], keys }),
  ],
};

const TIME = 1_700_000_000;
const line = (by: ReturnType<typeof testKey>, time = TIME) =>
  noteSignatureLine(by.key, cosignatureBytes(time, by.sign(cosignedMessage(body, time))));
const second = testKey('witness.example/w2', 4, 5);
const third = testKey('witness.example/w3', 4, 6);
const both = example('policy-witnessed');
const asked = [testLog, witness, second].map(({ key }) => printVerifierKey(key));
const policy = `log ${asked[0]}\nwitness one ${asked[1]}\nwitness two ${asked[2]}\n`;

export const policies: Vectors = {
  kind: 'policy',
  cases: [
    good('one of two witnesses', { text: both }),
    good('no witness', { text: `log ${vkey}\nquorum none\n` }),
    good('no log', { text: 'quorum none\n' }),
    good('space, tabs and remarks', {
      text: `\t\n  # Ü \u0085\n log\t${vkey}  https://a\nquorum  none \n`,
    }),
    good('a group in a group', { text: `${policy}group a all one\ngroup b 2 a two\nquorum b\n` }),
    bad('no quorum', { text: policy }),
    bad('no last line end', { text: `${policy}quorum none` }),
    bad('two quorums', { text: `${policy}quorum none\nquorum none\n` }),
    bad('a quorum of nobody', { text: `${policy}quorum three\n` }),
    bad('a word that is none', { text: `${policy}please\nquorum none\n` }),
    bad('a byte order mark', { text: `\ufeff${policy}quorum none\n` }),
    bad('a carriage return', { text: `${policy}quorum none\r\n` }),
    bad('a witness for a log', { text: `log ${asked[1]}\nquorum none\n` }),
    bad('a log for a witness', { text: `witness one ${vkey}\nquorum none\n` }),
    bad('a log twice', { text: `log ${vkey}\nlog ${vkey}\nquorum none\n` }),
    bad('a witness twice', { text: `${policy}witness three ${asked[1]}\nquorum none\n` }),
    bad('a name twice', { text: `${policy}group one any two\nquorum none\n` }),
    bad('a witness called none', { text: `witness none ${asked[1]}\nquorum none\n` }),
    bad('a group of nobody', { text: `${policy}group g any\nquorum none\n` }),
    bad('a member named below', { text: `group g any one\n${policy}quorum g\n` }),
    bad('a member of two groups', {
      text: `${policy}group a any one\ngroup b any one\nquorum a\n`,
    }),
    bad('a threshold of 0', { text: `${policy}group g 0 one two\nquorum g\n` }),
    bad('a threshold above its members', { text: `${policy}group g 3 one two\nquorum g\n` }),
    bad('a threshold with a leading zero', { text: `${policy}group g 01 one two\nquorum g\n` }),
    bad('a threshold that is a word', { text: `${policy}group g constructor one two\nquorum g\n` }),
    bad('a key that is none', { text: 'log example.org\nquorum none\n' }),
    bad('1,001 lines', {
      pieces: [
        ['\n', 1_000],
        ['quorum none\n', 1],
      ],
    }),
    bad('1,000,001 characters', { pieces: [['#', 1_000_001]] }),
  ],
};

export const policyCheckpoints: Vectors = {
  kind: 'policy-checkpoint',
  cases: [
    good('no witness asked for', { policy: `${policy}quorum none\n`, text: note }),
    good('one of two', {
      policy: `${policy}group g any one two\nquorum g\n`,
      text: note + line(second),
    }),
    good('both', {
      policy: `${policy}group g all one two\nquorum g\n`,
      text: note + line(second) + line(witness),
    }),
    good('of the year 2554', {
      policy: `${policy}quorum one\n`,
      text: note + line(witness, 18_446_744_073),
    }),
    good('with an unknown witness', {
      policy: `${policy}quorum one\n`,
      text: note + line(third) + line(witness),
    }),
    bad('none of two', { policy: `${policy}group g any one two\nquorum g\n`, text: note }),
    bad('one of two, where both are asked', {
      policy: `${policy}group g all one two\nquorum g\n`,
      text: note + line(second),
    }),
    bad('the same one twice', {
      policy: `${policy}group g 2 one two\nquorum g\n`,
      text: note + line(second) + line(second),
    }),
    bad('a cosignature over another text', {
      policy: `${policy}quorum one\n`,
      text:
        note +
        noteSignatureLine(
          witness.key,
          cosignatureBytes(TIME, witness.sign(cosignedMessage(`${body}x\n`, TIME))),
        ),
    }),
    bad('a cosignature that is not asked for and fails', {
      policy: `${policy}quorum none\n`,
      text:
        note +
        noteSignatureLine(
          witness.key,
          cosignatureBytes(TIME + 1, witness.sign(cosignedMessage(body, TIME))),
        ),
    }),
    bad('a cosignature of a time of 2^53', {
      policy: `${policy}quorum one\n`,
      text:
        note +
        noteSignatureLine(
          witness.key,
          cosignatureBytes(
            2 ** 53,
            witness.sign(utf8(`cosignature/v1\ntime 9007199254740992\n${body}`)),
          ),
        ),
    }),
    bad('witnesses without the log', {
      policy: `witness one ${asked[1]}\nquorum one\n`,
      text: note + line(witness),
    }),
  ],
};

const proof = example('tlog-proof');
const entry = { entry: toHex(utf8('four')), keys };

export const tlogProofs: Vectors = {
  kind: 'tlog-proof',
  cases: [
    good('of an entry', { text: proof, ...entry }),
    good('with an extra line', { text: put(proof, 'index', 'extra AAAA\nindex'), ...entry }),
    bad('of another entry', { text: proof, ...entry, entry: toHex(utf8('five')) }),
    ...changed(proof, [
      ['another format', '@v1', '@v2'],
      ['an extra line that is no base64', 'index', 'extra A\nindex'],
      ['no place', 'index 3\n', ''],
      ['a place with a leading zero', 'index 3', 'index 03'],
      ['another place', 'index 3', 'index 2'],
      ['a line that is no hash', 'index 3\n', 'index 3\nAAAA\n'],
      ['another size of the log', '\n5\n', '\n6\n'],
    ]).map(({ input, ...rest }) => ({ ...rest, input: { ...input, ...entry } })),
    bad('no checkpoint', { text: proof.slice(0, proof.indexOf('\n\n')), ...entry }),
    bad('1,000,001 characters', { pieces: [['a', 1_000_001]], ...entry }),
  ],
};

const bundle = encodeEntries(['one', '', 'three'].map((word) => utf8(word)));

export const entryBundles: Vectors = {
  kind: 'entry-bundle',
  cases: [
    good('three entries', { bytes: toHex(bundle) }),
    good('none', { bytes: '' }),
    bad('a byte of a length missing', { bytes: `${toHex(bundle)}00` }),
    bad('an entry cut off', { bytes: toHex(bundle.slice(0, -1)) }),
    bad('257 entries', { bytes: '0000'.repeat(257) }),
  ],
};

export const tilePaths: Vectors = {
  kind: 'tile-path',
  cases: [
    ...['tile/0/000', 'tile/0/x001/x234/067', 'tile/63/999', 'tile/entries/000.p/255'].map((text) =>
      good(text, { text }),
    ),
    ...[
      '/tile/0/000',
      'tile/64/000',
      'tile/00/000',
      'tile/0/0',
      'tile/0/x000/001',
      'tile/0/001/002',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/01',
      'tile/Entries/000',
    ].map((text) => bad(text, { text })),
  ],
};

import { someLife } from '#support/after-release-record';
import {
  ARCHIVED,
  after,
  before,
  erased,
  filesOf,
  person,
  resealed,
  short,
  tampered,
  textIn,
  wholeLetter,
  withDetail,
  without,
  put,
  index,
  gone,
  tell,
} from '#support/vectors-bundles';
import type { BundleCase, Files } from '#support/vectors-bundles';
import { witness } from '#support/format-examples';
import {
  cosignatureBytes,
  cosignedMessage,
  INDEX_PATH,
  noteSignatureLine,
  printVerifierKey,
  statementHash,
  utf8,
} from '#proof';

const TIME = 1_700_000_000;
const eraseAna = () =>
  tell(wholeLetter(), (r) => erased(r, [r.leaves[1]?.who, r.leaves[1]?.mandate]));

export const good: readonly BundleCase[] = [
  ['every way of signing', true, filesOf(wholeLetter())],
  ['what came after the release', true, filesOf(someLife())],
  ['published elsewhere before', true, filesOf(short(ARCHIVED, 'none'))],
  ['a name and a mandate erased', true, filesOf(eraseAna())],
  [
    'the text of an earlier version erased',
    true,
    (() => {
      const record = wholeLetter();
      record.act({
        act: 'redacted',
        detail: { statement: statementHash(record.statements[0] ?? ''), reason: 'asked for' },
      });
      return resealed(record, (files) => files.delete('statements/1.txt'));
    })(),
  ],
  [
    'a mandate of which no day is known',
    true,
    filesOf(before((r) => r.sign(person(r, 'Ana', { from: null }), 'mailbox'))),
  ],
  [
    'a mandate of which only the last day is known',
    true,
    filesOf(before((r) => r.sign(person(r, 'Ana', { from: null, to: '2026-03-02' }), 'mailbox'))),
  ],
  [
    'two mandates of which no day is known, one person erased',
    true,
    filesOf(
      tell(
        before((r) => {
          for (const name of ['Ana', 'Ben'])
            r.sign(person(r, name, { from: null, key: name }), 'mailbox');
          for (const name of ['Cem', 'Dia']) r.sign(r.person(name), 'mailbox');
        }),
        (r) => erased(r, [r.leaves[3]?.mandate, r.leaves[4]?.mandate]),
      ),
    ),
  ],
  ['cosigned by a witness', true, watched(true, 'one')],
  ['cosigned by a witness whom nobody asks for', true, watched(true, 'none')],
  ['not cosigned by a witness whom nobody asks for', true, watched(false, 'none')],
  [
    'the letter withdrawn',
    true,
    filesOf(after((r) => r.act({ act: 'letter-withdrawn', detail: { notice: 'Withdrawn.' } }))),
  ],
];

/** The plain letter with a witness that its policy names, and perhaps asks for. */
function watched(signs: boolean, quorum: 'one' | 'none'): Files {
  return resealed(short(), (files) => {
    const note = textIn(files, 'checkpoint.txt');
    const message = cosignedMessage(note.slice(0, note.lastIndexOf('\n\n') + 1), TIME);
    const signature = cosignatureBytes(TIME, witness.sign(message));
    if (signs) files.set('checkpoint.txt', utf8(note + noteSignatureLine(witness.key, signature)));
    const named = `witness one ${printVerifierKey(witness.key)}\nquorum ${quorum}`;
    files.set('policy.txt', utf8(textIn(files, 'policy.txt').replace('quorum none', named)));
  });
}

export const notBundles: readonly BundleCase[] = [
  ['a path that no bundle has', false, put(short(), 'more/a.txt', 'x')],
  ['a path that leads out', false, put(short(), '../a.txt', 'x')],
  ['a name that is a device', false, put(short(), 'documents/con.txt', 'x')],
  ['a text that is not UTF-8', false, put(short(), 'details.txt', Uint8Array.of(0xff))],
  ['a byte order mark before the index', false, put(short(), INDEX_PATH, '\ufeff{}')],
  ['no index', false, gone(filesOf(short()), INDEX_PATH)],
  ['an index that is no JSON', false, index('{', '[')],
  ['an index of another format', false, index('bundle/v1', 'bundle/v2')],
  ['an index without its letter', false, index('"letter": "0', '"letter": "')],
  ['an index of version 0', false, index('"version": 1', '"version": 0')],
  ['an index without its statement', false, index('"statement": "', '"statement": "0')],
  [
    'an index without files',
    false,
    put(
      short(),
      INDEX_PATH,
      textIn(filesOf(short()), INDEX_PATH).replace(/"files": [^]*/, '"files": 0\n}\n'),
    ),
  ],
  ['an index that lists what is no file', false, index('"bytes": ', '"bytes": -')],
  ['an index with another space', false, index('"version": 1', '"version":  1')],
  ['an index that lists a file twice', false, twice((path) => path)],
  [
    'an index that lists two files of almost one name',
    false,
    twice((path) => path.replace('leaves', 'LEAVES'), 'translations/en.txt'),
  ],
  ['an index of 5,000,001 characters', false, put(short(), INDEX_PATH, 'a'.repeat(5_000_001))],
  ['no acts', false, without(short(), 'leaves.txt')],
  ['acts of which none can be read', false, put(short(), 'leaves.txt', 'a\n')],
  ['200,001 acts', false, put(short(), 'leaves.txt', '\n\n'.repeat(200_000))],
  [
    'acts in another order',
    false,
    resealed(short(), (files) => {
      const [a, b, ...rest] = textIn(files, 'leaves.txt').split('\n\n');
      files.set('leaves.txt', utf8([b, a, ...rest].join('\n\n')));
    }),
  ],
];

/** An index that lists a file under its name, or almost, a second time. */
function twice(rename: (path: string) => string, added?: string): Files {
  const record = short();
  const files =
    added === undefined
      ? filesOf(record)
      : resealed(record, (f) => {
          f.set('translations/EN.txt', utf8('x'));
          f.set(added, utf8('x'));
        });
  if (added !== undefined) return files;
  const entry =
    /    \{\n {6}"path": "leaves.txt"[^}]*\},\n/.exec(textIn(files, INDEX_PATH))?.[0] ?? '';
  return files.set(
    INDEX_PATH,
    utf8(textIn(files, INDEX_PATH).replace(entry, () => entry + rename(entry))),
  );
}

export const brokenFiles: readonly BundleCase[] = [
  ['a witness that is asked for and has not signed', false, watched(false, 'one')],
  [
    'a file changed',
    false,
    put(short(), 'details.txt', `${textIn(filesOf(short()), 'details.txt')}\nx\n`),
  ],
  ['a file added', false, put(short(), 'documents/more.txt', 'x')],
  [
    '52 files added',
    false,
    (() => {
      const files = filesOf(short());
      for (let i = 1; i <= 52; i++) files.set(`documents/${100 + i}`, utf8(''));
      return files;
    })(),
  ],
  ['a file taken away', false, gone(filesOf(short()), 'policy.txt')],
  [
    '400,001 openings',
    false,
    tampered(short(), 'openings.txt', 'undersigned/opening/v1', `${'\n\n'.repeat(400_001)}`),
  ],
  [
    'an act that cannot be read',
    false,
    tampered(short(), 'leaves.txt', 'mode: paper', 'mode: fax'),
  ],
  ['an act changed', false, tampered(short(), 'leaves.txt', 'mode: paper', 'mode: mailbox')],
  [
    'an act left out',
    false,
    resealed(short(), (files) => {
      const [first, , ...rest] = textIn(files, 'leaves.txt').split('\n\n');
      files.set('leaves.txt', utf8([first, ...rest].join('\n\n')));
    }),
  ],
  ['another letter in the index', false, index('"letter": "0b9a', '"letter": "1b9a')],
  ['an opening changed', false, tampered(short(), 'openings.txt', 'name: Ana', 'name: Anna')],
  [
    'an opening that cannot be read',
    false,
    tampered(short(), 'openings.txt', 'kind: mandate', 'kind: ghost'),
  ],
  [
    'the last line end of the openings missing',
    false,
    resealed(short(), (files) =>
      files.set('openings.txt', (files.get('openings.txt') ?? utf8('')).slice(0, -1)),
    ),
  ],
  [
    'an opening that was erased',
    false,
    filesOf(
      tell(short(), (r) =>
        r.act({
          act: 'redacted',
          detail: { commitment: r.leaves[1]?.who ?? '', reason: 'asked for' },
        }),
      ),
    ),
  ],
  ['a detail that cannot be read', false, tampered(short(), 'details.txt', 'leads: 1', 'leads:')],
  ['a detail of no act', false, tampered(short(), 'details.txt', 'leads: 1', 'leads: 2')],
  ['a detail of another act', false, filesOf(withDetail(short(), 3, { leads: '1' }, 'roster'))],
  [
    'one detail for two acts',
    false,
    filesOf(
      after((r) => {
        const same = r.act({ act: 'cosignatures-sealed', detail: { count: '0' } });
        r.leaves.push({ ...r.act({ act: 'cosignatures-sealed' }), detail: same.detail });
        r.leaves.splice(-2, 1);
      }),
    ),
  ],
  [
    'a detail left out',
    false,
    filesOf(
      after((r) =>
        r.details.delete(
          r.act({ act: 'cosignatures-sealed', detail: { count: '0' } }).detail ?? '',
        ),
      ),
    ),
  ],
];

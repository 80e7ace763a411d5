import { LetterRecord, someFields } from '#support/letter-record';
import { checkpointOf, leavesOf } from '#support/log-history';
import {
  ARCHIVED,
  before,
  beforeBy,
  filesOf,
  person,
  resealed,
  short,
  signByPasskey,
  tampered,
  withDetail,
  without,
  index,
  tell,
} from '#support/vectors-bundles';
import type { BundleCase, Files } from '#support/vectors-bundles';
import { printStatement, utf8 } from '#proof';

const [, signed] = short().leaves;
const otherText = printStatement({ ...someFields, version: 2, body: 'Another text.' });

export const brokenLetters: readonly BundleCase[] = [
  ['a statement left out', false, without(short(), 'statements/1.txt')],
  [
    'a statement changed',
    false,
    tampered(short(), 'statements/1.txt', 'the charges.', 'all charges.'),
  ],
  ['a statement that is none', false, frozen('a\n')],
  ['a statement of another version', false, frozen(otherText)],
  [
    'a statement of no version',
    false,
    resealed(short(), (files) => files.set('statements/2.txt', utf8(otherText))),
  ],
  ['another version in the index', false, index('"version": 1', '"version": 2')],
  [
    'never released',
    false,
    filesOf(
      tell(
        short(),
        (r) =>
          r.leaves.splice(2, 2) &&
          [...r.details].slice(-2).forEach(([hash]) => r.details.delete(hash)),
      ),
    ),
  ],
  [
    'released before the window opens',
    false,
    filesOf(short({ window: { opens: '2026-03-03T00:00Z', closes: '2026-03-31T00:00Z' } })),
  ],
  ['released after the window closed', false, filesOf(short({}, '1', '2026-03-31T00:00:01Z'))],
  ['released before the embargo ended', false, filesOf(short({ embargo: '2026-03-05T00:00Z' }))],
  [
    'released by too few',
    false,
    filesOf(
      short({
        leads: [...someFields.leads, { name: 'B', capacity: 'MEP' }],
        release: { leads: 2 },
      }),
    ),
  ],
  ['released by a lead who is not there', false, filesOf(short({}, '2'))],
  ['released by a lead with a leading zero', false, filesOf(short({}, '01'))],
  ['released by nobody knows whom', false, filesOf(withDetail(short(), 3, null))],
  ['archived, and released by a lead', false, filesOf(short(ARCHIVED, '1'))],
  [
    'archived, with a signature that is not on paper',
    false,
    filesOf(
      tell(new LetterRecord(), (r) => {
        r.freeze(ARCHIVED);
        r.sign(r.person('Ana'), 'mailbox');
        r.release('none');
      }),
    ),
  ],
  [
    'a list that was never closed',
    false,
    filesOf(tell(short(), (r) => r.details.delete(r.leaves.pop()?.detail ?? ''))),
  ],
  [
    'a list of one more',
    false,
    filesOf(withDetail(short(), 4, { count: '2', root: 'a'.repeat(64), 'last-seq': '3' })),
  ],
];

/** A letter whose first version is this text. */
function frozen(text: string): Files {
  const record = new LetterRecord();
  record.statements.push(text);
  record.act({ act: 'version-frozen', statement: record.statement, detail: { version: '1' } });
  record.sign(record.person('Ana'), 'paper');
  record.release();
  return filesOf(record);
}

const paper = (day: string) =>
  beforeBy((r, ana) =>
    r.act({
      act: 'signed',
      statement: r.statement,
      mode: 'paper',
      detail: { 'signed-on': day },
      ...ana,
    }),
  );
const mandateOf = (mandate: Parameters<typeof person>[2]) =>
  filesOf(before((r) => r.sign(person(r, 'Ana', mandate), 'mailbox')));
const byPasskey = (change: Parameters<typeof signByPasskey>[2]) =>
  beforeBy((r, ana) => signByPasskey(r, ana, change));

export const brokenPeople: readonly BundleCase[] = [
  ['a name left out', false, filesOf(tell(short(), (r) => r.openings.delete(signed?.who ?? '')))],
  [
    'a mandate left out',
    false,
    filesOf(tell(short(), (r) => r.openings.delete(signed?.mandate ?? ''))),
  ],
  [
    'a mandate for a name',
    false,
    filesOf(
      beforeBy((r, { mandate }) =>
        r.act({ act: 'signed', statement: r.statement, mode: 'paper', who: mandate }),
      ),
    ),
  ],
  ['the mandate of another person', false, mandateOf({ of: 'ep:2' })],
  ['a mandate that ended before', false, mandateOf({ to: '2026-03-01' })],
  ['a mandate that began after', false, mandateOf({ from: '2026-03-03' })],
  [
    'a mandate that ended before it began',
    false,
    mandateOf({ from: '2026-03-01', to: '2026-02-01' }),
  ],
  [
    'one person under two commitments',
    false,
    filesOf(
      before((r) => {
        r.sign(person(r, 'Ana', {}), 'mailbox');
        r.sign(person(r, 'Ana', {}), 'mailbox');
      }),
    ),
  ],
  ['signed on no day', false, filesOf(paper('yesterday'))],
  ['signed on paper after it was entered', false, filesOf(paper('2026-03-03'))],
  [
    'a passkey without what it signed',
    false,
    filesOf(
      beforeBy((r, ana) =>
        r.act({ act: 'signed', statement: r.statement, mode: 'passkey', ...ana }),
      ),
    ),
  ],
  ['a passkey without its nonce', false, filesOf(byPasskey({ change: { nonce: 'x' } }))],
  [
    'a passkey that is not base64url',
    false,
    filesOf(
      tell(byPasskey({}), (r) =>
        withDetail(r, 2, { 'rp-id': 'a', origin: 'b', nonce: 'a'.repeat(64), 'public-key': '=' }),
      ),
    ),
  ],
  [
    'a passkey over another statement',
    false,
    filesOf(byPasskey({ change: { origin: 'https://other.example' } })),
  ],
  [
    'a passkey of two people',
    false,
    filesOf(
      beforeBy((r, ana) => {
        signByPasskey(r, ana);
        signByPasskey(r, r.person('Benedict'));
      }),
    ),
  ],
  [
    'an answer given twice',
    false,
    filesOf(
      beforeBy((r, ana) => {
        signByPasskey(r, ana, { nonce: 'b'.repeat(64) });
        signByPasskey(r, r.person('Benedict'), { seed: 5, nonce: 'b'.repeat(64) });
      }),
    ),
  ],
];

export const brokenLogs: readonly BundleCase[] = [
  ['a policy without a quorum', false, tampered(short(), 'policy.txt', 'quorum none', '')],
  [
    'a policy with a key that is none',
    false,
    tampered(
      short(),
      'policy.txt',
      'quorum none',
      'witness one witness.example/w1+00000000+BAAA\nquorum one',
    ),
  ],
  ['a checkpoint of another size', false, tampered(short(), 'checkpoint.txt', '\n8\n', '\n9\n')],
  [
    'a checkpoint of another log',
    false,
    resealed(short(), (files) => files.set('checkpoint.txt', utf8(checkpointOf(leavesOf(8))))),
  ],
  ['no inclusion proof', false, without(short(), 'inclusion.txt')],
  [
    'an inclusion proof that cannot be read',
    false,
    tampered(short(), 'inclusion.txt', 'size: 8', 'size: 08'),
  ],
  [
    'an inclusion proof for another size',
    false,
    tampered(short(), 'inclusion.txt', 'size: 8', 'size: 9'),
  ],
  ['another place', false, tampered(short(), 'inclusion.txt', 'leaf: 1\n', 'leaf: 0\n')],
  ['a place less', false, tampered(short(), 'inclusion.txt', 'leaf: 1\n', '')],
  [
    'an honest checkpoint over other acts',
    false,
    resealed(short(), (files) => {
      const other = filesOf(beforeBy((r, ana) => r.sign(ana, 'mailbox')));
      for (const path of ['checkpoint.txt', 'inclusion.txt'])
        files.set(path, other.get(path) ?? utf8(''));
    }),
  ],
];

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { decodeList, readList } from './list-rules.ts';
import { decidePaper, decidePaperUpload, isDay, scanType } from './paper-rules.ts';
import { changedParts, maskedAddress } from './text-rules.ts';
import { changedPassages } from './passage-rules.ts';
import { parseEmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId, VersionId } from '#kernel/ids';
import type { Sha256 } from '#kernel/bytes';
import type { VersionContent } from '#letters';

function rows(text: string) {
  const read = readList(text);
  if (isRefusal(read)) throw new Error(read.reason);
  return read;
}

test('columns are found by their headings, in English or French, in any order', () => {
  const [one] = rows('Courriel;Nom;Qualité;Pays\nzoe@x.example;Zoé Müller;députée;de');
  expect(one?.person).toEqual({
    name: 'Zoé Müller',
    capacity: 'députée',
    email: 'zoe@x.example',
    country: 'DE',
    organisation: null,
  });
});

test('a line that cannot be used says why, and the others stay', () => {
  const read = rows(
    'name,capacity,e-mail\nAna,MEP,ana@x.example\n,MEP,b@x.example\nCy,,c@x.example\nDee,MEP,nope\nEd,MEP,ANA@x.example',
  );
  expect(read.map(({ faults }) => faults)).toEqual([
    [],
    ['name-missing'],
    ['capacity-missing'],
    ['email-unreadable'],
    ['twice-in-list'],
  ]);
  expect(read.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
});

test('names in any script pass, names that hide something are told', () => {
  const read = rows(
    'name,capacity,e-mail\n李小龍,MEP,a@x.example\nمريم رجوي,MEP,b@x.example\nA\u202Enna,MEP,c@x.example\n-,MEP,d@x.example',
  );
  expect(read.map(({ faults }) => faults[0] ?? 'fine')).toEqual([
    'fine',
    'fine',
    'hidden-characters',
    'hidden-characters',
  ]);
});

test('a list without headings, without people or too long is refused as a whole', () => {
  for (const [text, reason] of [
    ['', 'list-empty'],
    ['name,e-mail', 'list-empty'],
    ['a,b\nc,d', 'list-headings'],
    ['name,e-mail\n' + 'x'.repeat(600_000), 'list-too-long'],
  ] as const) {
    const read = readList(text);
    expect(isRefusal(read) ? read.reason : 'read').toBe(reason);
  }
});

test('Windows-1252 bytes of an old spreadsheet are read as what they were', () => {
  expect(decodeList(Uint8Array.from([0x5a, 0x6f, 0xe9]))).toBe('Zoé');
  expect(decodeList(new TextEncoder().encode('Zoé'))).toBe('Zoé');
});

test('whatever is pasted is read or refused, never thrown at (fuzz)', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('"', ',', ';', '\n', '\t', 'name', 'e-mail', '\u0000'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const read = readList(`name,e-mail,capacity\n${pieces.join('')}`);
      if (isRefusal(read)) return;
      for (const row of read) expect(row.person === null).toBe(row.faults.length > 0);
    }),
  );
});

test('a sheet is what its first bytes say, not what the upload calls it', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(scanType(bytes('%PDF-1.7'))).toBe('application/pdf');
  expect(scanType(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(scanType(bytes('<svg onload="x">'))).toBeNull();
  expect(scanType(bytes('MZ'))).toBeNull();
  expect(scanType(new Uint8Array())).toBeNull();
});

const version = newId<VersionId>();
const letter = {
  version: { id: version, number: 1, statement: 'a'.repeat(64) as Sha256 }, // is one
  closes: null,
  release: null,
  withdrawn: false,
};
const now = new Date('2026-03-10T12:00:00Z');

test('an upload is refused when empty, of another kind, or signed on a day that has not come', () => {
  const upload = (file: Uint8Array, signedOn: string) => {
    const answer = decidePaperUpload({ file, signedOn }, letter, now);
    return isRefusal(answer) ? answer.reason : answer.mediaType;
  };
  const pdf = new TextEncoder().encode('%PDF-1.7');
  expect(upload(pdf, '2026-03-10')).toBe('application/pdf');
  expect(upload(new Uint8Array(), '2026-03-10')).toBe('scan-empty');
  expect(upload(pdf, '2026-03-11')).toBe('signed-on-future');
  expect(upload(pdf, '2026-02-30')).toBe('signed-on-unreadable');
  expect(upload(pdf.slice(1), '2026-03-10')).toBe('scan-type');
  expect(upload(new Uint8Array(10_000_001), '2026-03-10')).toBe('scan-too-large');
  expect(isDay('2024-02-29')).toBe(true);
});

test('whoever uploaded a sheet never confirms it, and a refusal says why', () => {
  const uploadedBy = newId<AccountId>();
  const reader = newId<AccountId>();
  const scan = { versionId: version, uploadedBy, decided: false };
  const decide = (by: AccountId, decision: 'confirmed' | 'refused', note = '', change = {}) =>
    decidePaper({ ...scan, ...change }, { by, decision, note }, letter)?.reason ?? 'may';
  expect(decide(reader, 'confirmed')).toBe('may');
  expect(decide(uploadedBy, 'confirmed')).toBe('scan-own');
  expect(decide(reader, 'refused')).toBe('scan-note-missing');
  expect(decide(reader, 'refused', 'Another text.')).toBe('may');
  expect(decide(reader, 'confirmed', '', { decided: true })).toBe('scan-decided');
  expect(decide(reader, 'confirmed', '', { versionId: newId() })).toBe('scan-older-text');
});

const content: VersionContent = {
  language: 'en' as VersionContent['language'], // is one
  title: 'T',
  date: '2026',
  body: 'One *two* three.',
  subjects: [],
  addressees: [],
  demands: [],
  window: { opens: null, closes: null },
  embargo: null,
  zone: 'UTC',
  leadsNeeded: 1,
  leads: [],
};

test('every field of a text that changes is shown as changed, even a word only set otherwise', () => {
  expect(changedParts(content, { ...content, body: 'One **two** three.' })).toEqual(['marks']);
  expect(
    changedParts(content, { ...content, body: 'One [two](https://x.example) three.' }),
  ).toEqual(['text']);
  expect(changedParts(content, { ...content, embargo: '2026-01-01T00:00Z', title: 'U' })).toEqual([
    'title',
    'embargo',
  ]);
  expect(changedParts(content, { ...content, leadsNeeded: 2 })).toEqual(['release']);
});

test('a mail quotes each change with what stands around it', () => {
  const { passages } = changedPassages([
    { kind: 'same', text: 'We ' },
    { kind: 'removed', text: 'ask' },
    { kind: 'added', text: 'urge' },
    { kind: 'same', text: ' you.' },
  ]);
  expect(passages).toEqual([{ before: 'We ', removed: 'ask', added: 'urge', after: ' you.' }]);
});

test('the page shows a mailbox so that its owner knows it and a stranger does not learn it', () => {
  const email = parseEmailAddress('ana.berg@europarl.europa.eu');
  expect(email && maskedAddress(email)).toBe('a…@europarl.europa.eu');
});

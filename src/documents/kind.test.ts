import { describe, expect, test } from 'vitest';
import { pdfFile, wordFile, wordParagraph, zipOf } from '#support/documents';
import { kindOf } from './kind.ts';
import { readFile } from './reading.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const holding = (name: string): Buffer => Buffer.concat([OLE, Buffer.from(name, 'utf16le')]);

describe('the kind of a file', () => {
  test.each([
    ['a.txt', 'Dear Minister', 'text'],
    ['a', 'Dear Minister', 'text'],
    ['a.log', 'Dear Minister', 'text'],
    ['A.MD', '# Letter', 'markdown'],
    ['a.htm', '<p>', 'html'],
    ['a.txt', ' <!DOCTYPE html><p>', 'html'],
    ['a.eml', 'anything', 'mail'],
    ['a', 'Received: from x\r\n by y\r\nSubject: z\r\n\r\n', 'mail'],
    ['a.txt', 'From: Anna\nTo: the Minister\n\nDear Sir', 'text'],
    ['a.pdf', '%PDF-1.4', 'pdf'],
    ['a', '\n\n%PDF-1.4', 'pdf'],
    ['a.txt', 'BM is how a word may begin', 'text'],
    ['a.docx', 'PK\u0003\u0004', 'word'],
    ['a.doc', 'PK\u0003\u0004', 'word'],
    ['a', 'PK\u0003\u0004', 'word'],
  ])('%s that begins %j is %s', (name, start, kind) => {
    expect(kindOf(name, bytes(start))).toBe(kind);
  });

  test.each([
    ['empty', 'a.txt', bytes(''), 'document-empty'],
    ['a PDF named .docx', 'a.docx', bytes('%PDF-1.4'), 'document-other-kind'],
    ['a Word file named .pdf', 'a.pdf', bytes('PK\u0003\u0004'), 'document-other-kind'],
    ['a Word file named .txt', 'a.txt', bytes('PK\u0003\u0004'), 'document-other-kind'],
    ['text named .pdf', 'a.pdf', bytes('Dear Minister'), 'document-broken'],
    ['text named .docx', 'a.docx', bytes('Dear Minister'), 'document-broken'],
    ['of an old Word', 'a.doc', OLE, 'document-old-word'],
    ['of an old Excel', 'a.xls', OLE, 'document-other-office'],
    ['of Outlook', 'a.msg', OLE, 'document-outlook-mail'],
    ['of Outlook by its inside', 'a', holding('__substg1.0'), 'document-outlook-mail'],
    ['a Word file with a password', 'a.docx', holding('EncryptedPackage'), 'document-encrypted'],
    ['RTF, whatever its name', 'a.doc', bytes('{\\rtf1 x}'), 'document-rtf'],
    ['OpenDocument', 'a.odt', bytes('PK\u0003\u0004'), 'document-open-document'],
    ['of Pages', 'a.pages', bytes('PK\u0003\u0004'), 'document-apple-pages'],
    ['a table', 'a.xlsx', bytes('PK\u0003\u0004'), 'document-other-office'],
    ['a zip', 'a.zip', bytes('PK\u0003\u0004'), 'document-archive'],
    ['a packed file', 'a.gz', bytes('\u001f\u008b\u0008'), 'document-archive'],
    ['a photograph', 'a.jpg', bytes('\u00ff\u00d8\u00ff'), 'document-image'],
    ['a photograph named .txt', 'a.txt', bytes('\u0089PNG\r\n\u001a\n'), 'document-image'],
    ['a photograph of a telephone', 'a.heic', bytes('\0\0\0\u0018ftypheic'), 'document-image'],
    [
      'a program',
      'a.txt',
      Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 32)),
      'document-not-text',
    ],
  ])('is refused when it is %s', (_what, name, content, reason) => {
    expect(() => kindOf(name, content)).toThrow(reason);
  });
});

test('the bytes of a kind are read under any name that does not contradict them', async () => {
  const word = await wordFile(wordParagraph('A letter'));
  const pdf = pdfFile([[{ x: 72, y: 72, text: 'A letter that is set' }]]);
  expect((await readFile({ fileName: 'letter', bytes: word })).text).toBe('A letter');
  expect((await readFile({ fileName: 'letter.docm', bytes: word })).text).toBe('A letter');
  expect((await readFile({ fileName: 'letter', bytes: pdf })).kind).toBe('pdf');
  await expect(readFile({ fileName: 'a.docx', bytes: await zipOf({ a: 'b' }) })).rejects.toThrow(
    'document-not-word',
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentHeader, fileNameOf } from './file-rules.ts';

describe('the name of a file that came with a reply', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\win.ini', 'win.ini'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['...', 'file'],
    ['half \ud83d.pdf', 'half \ufffd.pdf'],
  ])('%j becomes %j', (given, name) => {
    expect(fileNameOf(given)).toBe(name);
  });

  test('is cut between letters, so that a long one can still be downloaded', () => {
    const name = fileNameOf(`${'a'.repeat(145)}\u{1F4CE}\u{1F4CE}.pdf`);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(attachmentHeader(name)).toContain("filename*=UTF-8''aaa");
  });

  test('makes a header of one line whatever it was (fuzz)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(0xffff), (text, unit) => {
        const header = attachmentHeader(fileNameOf(text + String.fromCharCode(unit) + text));
        expect(header).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''[\w.!~%-]+$/u);
      }),
    );
  });
});

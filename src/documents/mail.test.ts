import { describe, expect, test } from 'vitest';
import { column, pdfFile, wordFile, wordParagraph } from '#support/documents';
import { readFile } from './reading.ts';

const read = (mail: string | Uint8Array, attachment?: number) =>
  readFile({
    fileName: 'letter.eml',
    bytes: typeof mail === 'string' ? new TextEncoder().encode(mail) : mail,
    attachment,
  });

const HEAD = [
  'From: =?utf-8?Q?M=C3=A1rta_=C5=90szi?= <marta@example.org>',
  'To: "Minister, Justice" <m@example.kz>, anna@example.org',
  'Date: Wed, 14 Sep 2011 10:00:00 +0200',
  'Subject: =?windows-1251?B?z+jx/Ozu?= on the refinery',
  'MIME-Version: 1.0',
];
const mail = (...lines: string[]): string => [...HEAD, ...lines].join('\r\n');
const LETTER = 'We write to you about those who were detained in spring. '.repeat(10).trim();

type Part = { readonly name: string; readonly bytes: Uint8Array | string };
const attached = ({ name, bytes }: Part): string[] => [
  '--b',
  `Content-Type: application/octet-stream; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
];
const mixed = (body: string, parts: readonly Part[]): string =>
  mail(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    ...parts.flatMap(attached),
    '--b--',
    '',
  );

describe('a mail', () => {
  test('is read as it would be printed, without anybody’s address', async () => {
    const { text, kind, notes } = await read(
      mail('Content-Type: text/plain; charset=utf-8', '', 'Dear Minister,', '', 'Release them.'),
    );
    expect(text).toBe(
      'Subject: Письмо on the refinery\nDate: 2011-09-14\nFrom: Márta Őszi\nTo: Minister, Justice\n\nDear Minister,\n\nRelease them.',
    );
    expect([kind, notes]).toEqual(['mail', []]);
  });

  test.each([
    ['quoted-printable', 'quoted-printable', 'Lib=C3=A9rez les d=C3=A9put=\r\n=C3=A9s'],
    ['base64', 'base64', Buffer.from('Libérez les députés').toString('base64')],
  ])('in %s is decoded', async (_name, encoding, body) => {
    const { text } = await read(
      mail(
        'Content-Type: text/plain; charset=utf-8',
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        body,
      ),
    );
    expect(text).toMatch(/\n\nLibérez les députés$/);
  });

  test.each(['windows-1251', 'koi8-r'])('in %s is read as it declares', async (charset) => {
    const cyrillic =
      { 'windows-1251': [0xce, 0xf1, 0xe2], 'koi8-r': [0xef, 0xd3, 0xd7] }[charset] ?? [];
    const bytes = Buffer.concat([
      Buffer.from(
        mail(
          `Content-Type: text/plain; charset=${charset}`,
          'Content-Transfer-Encoding: 8bit',
          '',
          '',
        ),
      ),
      Buffer.from(cyrillic),
    ]);
    expect((await read(bytes)).text).toMatch(/\n\nОсв$/);
  });

  test('that says nothing of its encoding, or the wrong thing, is read by a guess that is told', async () => {
    const russian = Buffer.from(
      'd3e2e0e6e0e5ecfbe920e3eef1efeee4e8ed20ece8ede8f1f2f02120cef1e2eee1eee4e8f2e520e7e0e4e5f0e6e0ededfbf520e820efe0f0e5f1f2e0ede8f2e520ede0f0f3f8e0f2fc20e7e0eaeeed2e',
      'hex',
    );
    const bytes = Buffer.concat([
      Buffer.from(
        mail('Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', ''),
      ),
      russian,
    ]);
    const { text, notes } = await read(bytes);
    expect(text).toMatch(/Уважаемый господин министр! Освободите задержанных/);
    expect(notes).toEqual([{ code: 'encoding-guessed', values: { encoding: 'windows-1251' } }]);
  });

  test('of two parts, one within the other, gives the page with its lists', async () => {
    const { text } = await read(
      mail(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: multipart/alternative; boundary=c',
        '',
        '--c',
        'Content-Type: text/plain',
        '',
        'plain',
        '--c',
        'Content-Type: text/html',
        '',
        '<p>We ask:<ul><li>Release<li>Pay</ul>',
        '--c--',
        '--b--',
        '',
      ),
    );
    expect(text).toMatch(/\n\nWe ask:\n\n- Release\n- Pay$/);
  });
});

describe('what came with a mail', () => {
  test('is listed', async () => {
    const { text, attachments, notes } = await read(
      mixed(LETTER, [
        { name: 'a.docx', bytes: 'x' },
        { name: 'b.jpg', bytes: 'y' },
      ]),
    );
    expect(text).toContain(LETTER);
    expect(attachments).toEqual([
      { name: 'a.docx', readable: true },
      { name: 'b.jpg', readable: false },
    ]);
    expect(notes).toEqual([
      { code: 'attachments-listed', values: { count: 2, names: 'a.docx, b.jpg' } },
    ]);
  });

  test('is read instead, when the mail says little and one file can be read', async () => {
    const file = await wordFile(wordParagraph('Dear Minister,') + wordParagraph(LETTER));
    const { text, kind, notes } = await read(
      mixed('Please see attached.', [
        { name: 'letter.docx', bytes: file },
        { name: 'logo.png', bytes: 'x' },
      ]),
    );
    expect(text).toBe(`Dear Minister,\n\n${LETTER}`);
    expect(kind).toBe('word');
    expect(notes.map(({ code }) => code)).toEqual(['attachments-listed', 'attachment-read']);
  });

  test('is read when it is chosen', async () => {
    const bytes = pdfFile([column(['The letter in question, as a PDF'], 72, 100)]);
    const whole = mixed(LETTER, [
      { name: 'a.txt', bytes: 'first' },
      { name: 'b.pdf', bytes },
    ]);
    expect(await read(whole, 0)).toMatchObject({ text: 'first', kind: 'text' });
    expect(await read(whole, 1)).toMatchObject({
      text: 'The letter in question, as a PDF',
      kind: 'pdf',
    });
    await expect(read(whole, 2)).rejects.toMatchObject({ reason: 'document-no-such-attachment' });
  });

  test('may itself be a mail, but no chain of mails is followed', async () => {
    const inner = mixed('', [{ name: 'c.eml', bytes: mixed('deep', []) }]);
    const { text } = await read(mixed('', [{ name: 'b.eml', bytes: inner }]));
    expect(text).toContain('Subject:');
    expect(text).not.toContain('deep');
  });

  test('is refused when it is more than fifty files', async () => {
    const files = Array.from({ length: 51 }, (_, at) => ({ name: `${at}.txt`, bytes: 'x' }));
    await expect(read(mixed(LETTER, files))).rejects.toMatchObject({
      reason: 'document-too-many-attachments',
    });
    expect((await read(mixed(LETTER, files.slice(1)))).attachments).toHaveLength(50);
  });

  test('is refused when the mail is encrypted', async () => {
    const encrypted = mail(
      'Content-Type: application/pkcs7-mime; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
      '',
      'MIIB',
    );
    await expect(read(encrypted)).rejects.toMatchObject({ reason: 'document-mail-encrypted' });
  });

  test('nested a hundred times ends in a sentence', async () => {
    const deep = Array.from(
      { length: 100 },
      (_, at) => `--b${at - 1}\r\nContent-Type: multipart/mixed; boundary=b${at}\r\n\r\n`,
    ).join('');
    await expect(read(mail(deep.slice(7)))).rejects.toMatchObject({
      reason: 'document-too-complex',
    });
  });
});

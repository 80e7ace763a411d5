import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decoding.ts';
import { DocumentFault } from './document.ts';
import { LIMITS } from './limits.ts';
import { readFile, readPasted } from './reading.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (fileName: string, bytes: Uint8Array) => readFile({ fileName, bytes });

/** One byte a letter, by what the decoder itself says these bytes mean. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder(encoding).decode(new Uint8Array([byte])),
      byte,
    ]),
  );
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f);
}

const RUSSIAN =
  'Уважаемый господин министр! Мы обращаемся к Вам с просьбой немедленно освободить всех задержанных ' +
  'и прекратить преследование профсоюзных активистов. Мы требуем соблюдения прав человека.';
const FRENCH =
  'Monsieur le Ministre, nous vous écrivons à propos des députés détenus. Nous demandons leur libération ' +
  'immédiate et la fin des poursuites engagées contre les défenseurs des droits.';
const POLISH =
  'Szanowny Panie Ministrze, zwracamy się do Pana w sprawie działaczy związkowych, którzy zostali ' +
  'zatrzymani. Żądamy ich natychmiastowego uwolnienia i zaprzestania prześladowań.';

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8('Ştefan')],
    ['UTF-8 with its mark', utf8('\ufeffŞtefan')],
    ['UTF-16, little end first', Buffer.from('\ufeffŞtefan', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffŞtefan', 'utf16le').swap16()],
  ])('%s is read without a question', async (_name, bytes) => {
    expect(await read('a.txt', bytes)).toMatchObject({ text: 'Ştefan', notes: [] });
  });

  test('UTF-16 without its mark is known by its zeros', async () => {
    const bytes = Buffer.from('We ask for their release.', 'utf16le');
    expect((await read('a.txt', bytes)).text).toBe('We ask for their release.');
  });

  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1252', FRENCH],
    ['iso-8859-2', POLISH],
  ])('%s is guessed from a few lines, and the guess is told', async (encoding, text) => {
    const answer = await read('a.txt', encode(text, encoding));
    expect(answer.text).toBe(text);
    expect(answer.notes.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });

  test('a page that declares its encoding is believed', async () => {
    const html = `<meta charset="windows-1251"><p>Освободите их`;
    const answer = await read('a.html', encode(html, 'windows-1251'));
    expect(answer).toMatchObject({ text: 'Освободите их', kind: 'html', notes: [] });
  });

  test('two encodings in one file lose what cannot be read, and say how much', () => {
    const mixed = Buffer.concat([utf8('Ştefan Ádám Łukasz '), Buffer.from([0xe9, 0x20, 0xe8])]);
    const { text, notes } = decodeText(mixed);
    expect(text).toBe('Ştefan Ádám Łukasz \ufffd \ufffd');
    expect(notes).toEqual([
      { code: 'characters-replaced', values: { count: 2, encoding: 'utf-8' } },
    ]);
  });
});

describe('plain text', () => {
  test('comes out in NFC, with one kind of line end and no characters that nobody sees', () => {
    const typed = '\ufeffE\u0301va\u200b \u202eB\u202c\r\n\r\n\r\n\r\nline \t\rnext\u0000\u0007';
    expect(readPasted(typed).text).toBe('Éva B\n\nline\nnext');
  });

  test('keeps the joiners that Persian is written with', () => {
    expect(readPasted('می‌خواهیم').text).toBe('می‌خواهیم');
  });

  test('has a bullet where a symbol font drew one', () => {
    expect(readPasted('We ask:\n\uf0b7\tRelease them\n  \uf0a7 Pay').text).toBe(
      'We ask:\n- Release them\n  - Pay',
    );
  });

  test('is never longer than what can be looked through', () => {
    expect(() => readPasted('a'.repeat(LIMITS.characters + 1))).toThrow('document-too-long');
    expect(() => readPasted(' \n\t')).toThrow('document-empty');
  });

  test('piles of accents are cut to what Unicode itself allows', () => {
    expect(readPasted(`a${'\u0315'.repeat(1000)}b`).text.length).toBeLessThan(40);
  });
});

describe('Markdown', () => {
  test('keeps headings and lists, and loses emphasis and addresses', async () => {
    const text =
      'Title\n=====\n\nSub\n---\n\n* **Release** [them](https://example.org)\n+ _Pay_\n3. `x`\n\n\\*';
    expect((await read('a.md', utf8(text))).text).toBe(
      '# Title\n\n## Sub\n\n- Release them\n- Pay\n3. `x`\n\n*',
    );
  });

  test('a name with an underscore or a star in it stays', async () => {
    expect((await read('a.md', utf8('anna_b_c 2 * 3 * 4'))).text).toBe('anna_b_c 2 * 3 * 4');
  });
});

describe('any bytes', () => {
  const outcome = async (fileName: string, bytes: Uint8Array): Promise<string> => {
    try {
      return (await read(fileName, bytes)).text;
    } catch (error) {
      if (error instanceof DocumentFault) return error.reason;
      throw error;
    }
  };

  test('are a text or a reason, never an error, and a text is NFC without controls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
        const text = await outcome('a.txt', bytes);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/[\u0000-\u0008\r\u000b\u000c\p{Surrogate}]/u);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each(['a.md', 'a.html', 'a.eml', 'a', 'a.pdf', 'a.docx'])(
    'under the name %s, too',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
          expect(await outcome(name, bytes)).toBeTypeOf('string');
        }),
        { numRuns: 500 },
      );
    },
  );

  test.each([
    ['one line of 5 MB', utf8('a b '.repeat(1_250_000)), 'document-too-long'],
    ['900,000 characters on one line', utf8('word '.repeat(180_000)), /^word word/],
    ['900,000 spaces', utf8(`${' '.repeat(900_000)}x`), /x$/],
    ['900,000 line ends', utf8(`a${'\n'.repeat(900_000)}b`), 'a\n\nb'],
    ['900,000 stars', utf8('*'.repeat(900_000)), /^\*/],
    ['900,000 brackets', utf8('['.repeat(900_000)), /^\[/],
  ])('%s', async (_what, bytes, expected) => {
    for (const name of ['a.txt', 'a.md']) expect(await outcome(name, bytes)).toMatch(expected);
  });
});

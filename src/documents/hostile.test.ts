import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { column, pdfFile, wordFile, wordParagraph, zipOf } from '#support/documents';
import { DocumentFault } from './document.ts';
import { readFile } from './reading.ts';

/** The text, or the reason why there is none; anything else is a fault of ours. */
async function outcome(fileName: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readFile({ fileName, bytes })).text;
  } catch (error) {
    if (error instanceof DocumentFault) return error.reason;
    throw error;
  }
}

const objects = (...bodies: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.4\n${bodies.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer<</Root 1 0 R>>`,
    'latin1',
  );

describe('a hostile PDF', () => {
  test.each([
    [
      '10,000 pages',
      () => pdfFile(Array.from({ length: 10_000 }, () => [])),
      'document-too-many-pages',
    ],
    [
      'a tree of pages that is a circle',
      () => objects('<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>'),
      /^document-/,
    ],
    [
      'a tree of pages that lies about its size',
      () => objects('<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 2000000000>>'),
      /^document-/,
    ],
    ['an object that is itself', () => objects('1 0 R'), 'document-broken'],
    [
      'a lock without a key',
      () => pdfFile([[{ x: 9, y: 9, text: 'x' }]], { trailer: '/Encrypt<</Filter/Standard/V 9>>' }),
      'document-broken',
    ],
    ['nothing but its first line', () => Buffer.from('%PDF-1.7\n'), 'document-broken'],
    [
      'half of it',
      () => {
        const whole = pdfFile([column(['A letter that is cut'], 72, 100)]);
        return whole.subarray(0, whole.length / 2);
      },
      /./,
    ],
  ])('of %s ends in a sentence', async (_what, make, expected) => {
    expect(await outcome('a.pdf', make())).toMatch(expected);
  });

  test('whose drawing calls itself is read once', async () => {
    const drawing = '/X0 Do BT /F1 12 Tf 72 700 Td (A drawing within itself) Tj ET';
    const resources = '/Resources<</XObject<</X0 4 0 R>>/Font<</F1 5 0 R>>>>';
    const stream = (extra: string): string =>
      `<<${extra}/Length ${drawing.length}>>stream\n${drawing}\nendstream`;
    const file = objects(
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R${resources}>>`,
      stream(`/Type/XObject/Subtype/Form/BBox[0 0 595 842]${resources}`),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      stream(''),
    );
    expect(await outcome('a.pdf', file)).toMatch(/A drawing within itself|^document-/);
  });

  test.each([
    ['the same number', () => '7'],
    ['as many words', (at: number) => `word${at}`],
  ])('that draws 30,000 times %s on a page is read all the same', async (_what, word) => {
    const place = (at: number): { x: number; y: number } => ({
      x: (at * 37) % 590,
      y: (at * 53) % 840,
    });
    const drawn = Array.from({ length: 30_000 }, (_, at) => ({
      ...place(at),
      text: word(at),
      size: 4,
    }));
    expect((await outcome('a.pdf', pdfFile([drawn, drawn]))).length).toBeGreaterThan(1000);
  });

  test('whose page unpacks to 60 MB of nothing ends', async () => {
    const packed = deflateSync(Buffer.alloc(60_000_000, ' '));
    const stream = `<</Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream`;
    const file = objects(
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
      stream,
    );
    expect(await outcome('a.pdf', file)).toMatch(/^document-/);
  });

  test('with a password is refused as that; with one only for changes it is read', async () => {
    const locked = async (userPassword: string): Promise<Uint8Array> => {
      const pdf = await PDFDocument.load(pdfFile([column(['A letter behind a lock'], 72, 100)]));
      pdf.encrypt({ userPassword, ownerPassword: 'owner' });
      return pdf.save({ useObjectStreams: false });
    };
    expect(await outcome('a.pdf', await locked('secret'))).toBe('document-encrypted');
    expect(await outcome('a.pdf', await locked(''))).toBe('A letter behind a lock');
  });
});

describe('a file that was damaged on its way', () => {
  const MAIL = [
    'From: Anna <a@example.org>',
    'Subject: =?utf-8?Q?L=C3=A9tter?=',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>Lib=C3=A9rez',
    '--b--',
  ].join('\r\n');
  const samples: Record<string, () => Promise<Buffer>> = {
    'a.docx': () =>
      wordFile(wordParagraph('Dear Minister') + wordParagraph('Release', { list: 1 })),
    'a.pdf': async () => pdfFile([column(['Dear Minister,', 'we ask you to act.'], 72, 100)]),
    'a.eml': async () => Buffer.from(MAIL),
  };
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.constantFrom('byte', 'cut', 'twice', 'zeros'),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  test.each(Object.keys(samples))('%s still gives a text or a sentence', async (fileName) => {
    const whole = await (samples[fileName]?.() ?? Promise.reject(new Error(fileName)));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = changes.reduce<Buffer>((now, one) => changed(now, one), Buffer.from(whole));
        expect(await outcome(fileName, bytes)).toBeTypeOf('string');
      }),
      { numRuns: 150 },
    );
  });

  function changed(
    now: Buffer,
    { at, how, byte }: { at: number; how: string; byte: number },
  ): Buffer {
    const place = Math.min(now.length - 1, Math.floor(at * now.length));
    if (how === 'cut') return now.subarray(0, Math.max(8, place));
    if (how === 'twice') return Buffer.concat([now.subarray(0, place), now]);
    const next = Buffer.from(now);
    if (how === 'zeros') next.fill(0, place, Math.min(next.length, place + 20));
    else next[place] = byte;
    return next;
  }
});

test('a Word file with a thousand parts that nobody needs is read without them', async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`word/media/${at}.png`, 'x']),
  );
  expect(await outcome('a.docx', await wordFile(wordParagraph('A letter'), parts))).toBe(
    'A letter',
  );
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`${at}`, '']));
  expect(await outcome('a.docx', await zipOf(many))).toBe('document-too-complex');
});

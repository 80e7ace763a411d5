import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPdf } from '#platform/pdf';
import { wordFile, wordParagraph } from '#support/documents';
import { sharedData } from '#support/shared-data';
import { readFile } from './reading.ts';

const folder = sharedData('letters/dev');
const pdf = openPdf();
afterAll(() => pdf.close());

type Label = { readonly demands: string[]; readonly signatories: { readonly name: string }[] };

/** What stays the same however a text is set: letters and digits, in order. */
const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

const TEMPLATE = `
#set document(title: "Letter")
#set page(paper: "a4", margin: 25mm, header: [Joint letter], numbering: "1 / 1")
#set text(font: ("Noto Serif", "Noto Naskh Arabic"), size: 11pt, hyphenate: false)
#set par(justify: true, spacing: 1.1em)
#for line in json(bytes(sys.inputs.lines)) { par(line) }
`;

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One file of each kind out of a plain text: every line a paragraph. */
const makers: Record<string, (lines: readonly string[]) => Promise<Uint8Array>> = {
  'a.docx': async (lines) => wordFile(lines.map((line) => wordParagraph(line)).join('')),
  'a.html': async (lines) =>
    Buffer.from(
      `<meta charset="utf-8"><body>${lines.map((line) => `<p>${html(line)}</p>`).join('\n')}`,
    ),
  'a.eml': async (lines) =>
    Buffer.from(
      [
        'Subject: Letter',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(lines.join('\n')).toString('base64').replaceAll(/.{76}/g, '$&\n'),
      ].join('\n'),
    ),
  'a.pdf': async (lines) => {
    const inputs = { lines: JSON.stringify(lines) };
    return (await pdf.render({ template: TEMPLATE, inputs, madeAt: new Date('2026-01-01') })).bytes;
  },
};

/** Names and demands that the text has, in the order of the label; a label may quote what the text parts. */
function found(wanted: readonly string[], text: string): string[] {
  const plain = letters(text);
  let from = 0;
  return wanted.filter((one) => {
    const at = plain.indexOf(letters(one), from);
    if (at !== -1) from = at + letters(one).length;
    return at !== -1;
  });
}

function lettersIn(path: string): { id: string; text: string; label: Label }[] {
  const ids = readdirSync(path).filter((name) => name.endsWith('.txt'));
  return ids.map((name) => ({
    id: name.slice(0, -4),
    text: readFileSync(join(path, name), 'utf8'),
    // labelled by hand, and checked where it is kept
    label: JSON.parse(readFileSync(join(path, name.replace(/txt$/, 'json')), 'utf8')) as Label,
  }));
}

describe.skipIf(folder === null)('real letters (skipped without the shared letters)', () => {
  for (const { id, text, label } of folder === null ? [] : lettersIn(folder)) {
    for (const [fileName, make] of Object.entries(makers)) {
      const why = fileName === 'a.pdf' ? whyNoPdf(text) : null;
      const skipped = why === null ? '' : ` (skipped: ${why})`;
      test.skipIf(why !== null)(
        `${id} as ${fileName} keeps its demands and names${skipped}`,
        async () => {
          // no font here draws Chinese: what was never drawn is not read back
          const drawn = fileName === 'a.pdf' ? text.replaceAll(/[\p{sc=Han}]/gu, '') : text;
          const lines = drawn.split('\n').filter((line) => line.trim() !== '');
          const read = await readFile({ fileName, bytes: await make(lines) });
          const names = label.signatories.map(({ name }) => name);
          expect(found(label.demands, read.text)).toEqual(found(label.demands, drawn));
          expect(found(names, read.text)).toEqual(found(names, drawn));
        },
      );
    }
  }
});

/** Why a letter is not tried as a PDF; null when it is. */
function whyNoPdf(text: string): string | null {
  if (!pdf.supported) return 'no PDF maker for this machine';
  const arabic = /[\u0621-\u06ff]/.test(text);
  return arabic ? 'the font here draws letters and dots apart, which is refused' : null;
}

import { readHtml } from '#reader';
import { decodeText } from './decoding.ts';
import { readMail } from './mail.ts';
import { readPdf } from './pdf.ts';
import { readWord } from './word.ts';

const MAIL = 'Subject: a\r\nContent-Type: text/html\r\n\r\n<p>A letter</p>';

/** Has every library loaded, by reading one small thing of each kind; what fails here fails again on a file. */
export async function warmUp(): Promise<void> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  decodeText(new Uint8Array([0xe9, 0x20]));
  readHtml('<p>A letter</p>');
  await readMail(bytes(MAIL), null);
  await readPdf(bytes(smallPdf('A letter of twelve letters and more'))).catch(() => undefined);
  await readWord(new Uint8Array(EMPTY_ZIP)).catch(() => undefined);
}

/** The end record of a zip without files. */
const EMPTY_ZIP = [0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)];

/** One page, one line. */
function smallPdf(line: string): string {
  const drawn = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`;
}

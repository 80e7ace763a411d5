import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { readHtml } from '#reader/html';
import { decodeText } from './decoding.ts';
import { readMail } from './mail.ts';
import { readPdf } from './pdf.ts';
import { readWord } from './word.ts';

const MAIL = 'Subject: a\r\nContent-Type: text/html\r\n\r\n<p>A letter</p>';
/** After so many pages the engine has compiled what reading pages spends its time with. */
const ROUNDS = 25;
const LINES = 45;

/**
 * Step by step, has every library loaded and run in, by reading small things of each kind. What fails here fails
 * again on a file, and is told then.
 */
export async function* warmUp(): AsyncGenerator<void> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const pdf = bytes(smallPdf('A letter to the minister who is asked to act'));
  yield await readPdf(pdf).then(nothing, nothing);
  const word = await smallWord('A letter to the minister who is asked to act');
  yield await readWord(word).then(nothing, nothing);
  decodeText(new Uint8Array([0xe9, 0x20]));
  readHtml('<p>A letter</p>'.repeat(1000));
  yield await readMail(bytes(MAIL), null).then(nothing, nothing);
  for (let round = 0; round < ROUNDS; round += 1) {
    yield await readPdf(pdf).then(nothing, nothing);
    yield await readWord(word).then(nothing, nothing);
  }
}

function nothing(): void {}

const WORDS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SCHEMAS = 'http://schemas.openxmlformats.org';

/** Many lines, without styles. */
async function smallWord(line: string): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const add = (name: string, xml: string): void => zip.addBuffer(Buffer.from(xml), name);
  const paragraphs = `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`.repeat(LINES);
  add(
    '[Content_Types].xml',
    `<Types xmlns="${SCHEMAS}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${WORDS}.document.main+xml"/></Types>`,
  );
  add(
    'word/document.xml',
    `<w:document xmlns:w="${SCHEMAS}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  );
  zip.end();
  return buffer(zip.outputStream);
}

/** One page of many lines. */
function smallPdf(line: string): string {
  const drawn = Array.from(
    { length: LINES },
    (_, at) => `BT /F1 12 Tf 72 ${800 - at * 15} Td (${at} ${line}) Tj ET`,
  ).join('\n');
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

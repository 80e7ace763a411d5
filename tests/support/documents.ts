import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A zip of these files, packed. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    zip.addBuffer(bytes, name, { compress: bytes.length > 100 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run of a Word paragraph. */
export const run = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** `list` 1 has bullets, 2 has numbers. */
export function wordParagraph(text: string, as: { style?: string; list?: 1 | 2 } = {}): string {
  const style = as.style ? `<w:pStyle w:val="${as.style}"/>` : '';
  const list = as.list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${as.list}"/></w:numPr>` : '';
  return `<w:p><w:pPr>${style}${list}</w:pPr>${run(text)}</w:p>`;
}

/** A Word file as Word writes it, as far as a letter needs it. `parts` adds to or replaces its files. */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string | Buffer>> = {},
): Promise<Buffer> {
  const level = (format: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const list = (id: number, format: string): string =>
    `<w:abstractNum w:abstractNumId="${id}">${level(format)}</w:abstractNum>`;
  const num = (id: number): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  const related = ['styles', 'numbering', 'footnotes'].map(
    (name, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const relations = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(related.join('')),
    'word/styles.xml': `<w:styles ${W}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}>${list(1, 'bullet')}${list(2, 'decimal')}${num(1)}${num(2)}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1"><w:p>${run('A note.')}</w:p></w:footnote></w:footnotes>`,
    ...parts,
  });
}

/** A string drawn on a page: points from the left and the top. `symbol`: U+F0B7 as Word's symbol font draws it. */
export type Drawn = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly symbol?: boolean;
};

const SYMBOLS = [
  '/CIDInit /ProcSet findresource begin begincmap',
  '1 begincodespacerange <00> <FF> endcodespacerange',
  '1 beginbfchar <B7> <F0B7> endbfchar endcmap end',
].join('\n');

/** A PDF that draws just these strings, page by page, in this order, in Helvetica (Latin letters only). */
export function pdfFile(
  pages: readonly (readonly Drawn[])[],
  options: { readonly trailer?: string } = {},
): Buffer {
  const stream = (text: string): string =>
    `<</Length ${Buffer.byteLength(text, 'latin1')}>>stream\n${text}\nendstream`;
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ');
  const fonts = '<</Font<</F1 3 0 R/F2 4 0 R>>>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Symbol/ToUnicode 5 0 R>>',
    stream(SYMBOLS),
    ...pages.flatMap((strings, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + at * 2} 0 R/Resources${fonts}>>`,
      stream(strings.map(drawing).join('\n')),
    ]),
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R${options.trailer ?? ''}>>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(`${pdf}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

function drawing({ x, y, text, size = 11, symbol = false }: Drawn): string {
  const bytes = symbol ? '\u00b7' : text.replaceAll('’', '\u0092').replaceAll(/[\\()]/g, '\\$&');
  return `BT /${symbol ? 'F2' : 'F1'} ${size} Tf ${x} ${842 - y} Td (${bytes}) Tj ET`;
}

/** Lines one below the other, as a column draws them. */
export function column(lines: readonly string[], x: number, y: number, leading = 14): Drawn[] {
  return lines.map((text, at) => ({ x, y: y + at * leading, text }));
}

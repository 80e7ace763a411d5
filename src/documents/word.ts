import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { readHtml } from '#reader/html';
import { DocumentFault, noteOf } from './document.ts';
import type { DocumentNote, Extract } from './document.ts';
import { markNumbers, separateLists, withValues } from './word-numbers.ts';
import { readZipParts } from './zip-parts.ts';
import type { ZipParts } from './zip-parts.ts';

const MAIN_PART =
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/;
/** What carries text or says how it is listed; pictures, fonts, macros and embedded files stay packed. */
const TEXT_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/i;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  'comment-reference => !',
];

/**
 * A Word file (.docx, .docm, .dotx) as text. Changes that were tracked are read as accepted, notes stand
 * after the text, pictures and comments are left out; macros are never looked at.
 *
 * @throws DocumentFault
 */
export async function readWord(bytes: Uint8Array): Promise<Extract> {
  const zip = await readZipParts(bytes, (name) => TEXT_PARTS.test(name));
  refuseOtherZips(zip);
  refuseEntities(zip);
  const html = await htmlOf(zip);
  const { text } = readHtml(html);
  return { text, notes: notesOn(zip) };
}

async function htmlOf(zip: ZipParts): Promise<string> {
  const { default: mammoth } = await import('mammoth'); // a fifth of a second, for Word files only
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: await repacked(zip) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument: markNumbers,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return withValues(value);
  } catch (error) {
    // the stack ends where boxes are nested in boxes by the thousand
    if (error instanceof RangeError) throw new DocumentFault('document-too-complex');
    throw new DocumentFault('document-broken', { kind: 'word' });
  }
}

/** Packed anew, so that the library that unpacks again finds what was held to the limits and nothing else. */
async function repacked({ parts }: ZipParts): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of parts) {
    const isNumbering = name === 'word/numbering.xml';
    const bytes = isNumbering ? Buffer.from(separateLists(content.toString('utf8'))) : content;
    zip.addBuffer(bytes, name, { compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

function refuseOtherZips({ names, parts }: ZipParts): void {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (MAIN_PART.test(types)) return;
  if (/spreadsheetml|presentationml/.test(types)) throw new DocumentFault('document-other-office');
  if (names.has('mimetype') && names.has('content.xml'))
    throw new DocumentFault('document-open-document');
  if (names.has('Index/Document.iwa') || names.has('Index.zip'))
    throw new DocumentFault('document-apple-pages');
  throw new DocumentFault('document-not-word');
}

/** The format forbids document types; only a bomb of entities has one. */
function refuseEntities({ parts }: ZipParts): void {
  for (const content of parts.values()) {
    const wide = content[0] === 0xff || content[0] === 0xfe;
    if (wide || content.includes('<!DOCTYPE') || content.includes('<!ENTITY'))
      throw new DocumentFault('document-broken', { kind: 'word' });
  }
}

function notesOn({ names, parts }: ZipParts): DocumentNote[] {
  const notes: DocumentNote[] = [];
  const body = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const pictures = [...names].filter((name) => name.startsWith('word/media/')).length;
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name)))
    notes.push(noteOf('macros-left-out'));
  if (pictures > 0) notes.push(noteOf('pictures-left-out', { count: pictures }));
  if (/<w:(?:del|ins) /.test(body)) notes.push(noteOf('changes-accepted'));
  const margins = [...parts.keys()].filter((name) =>
    /^word\/(?:header|footer)\d*\.xml$/.test(name),
  );
  const said = [...new Set(margins.map((name) => plainText(parts.get(name))).filter(Boolean))];
  if (said.length > 0)
    notes.push(noteOf('page-margins-left-out', { text: shortened(said.join(' · ')) }));
  return notes;
}

function plainText(part: Buffer | undefined): string {
  const runs = (part?.toString('utf8') ?? '').matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<\/w:p>/g);
  const text = Array.from(runs, ([, run]) => run ?? ' ').join('');
  return text
    .replaceAll(/&lt;|&gt;|&amp;|&quot;|&apos;/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200).trimEnd()}…` : text;
}

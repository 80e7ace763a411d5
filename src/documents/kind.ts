import { DocumentFault } from './document.ts';
import type { DocumentKind, FaultReason } from './document.ts';

const ENDINGS: Readonly<Record<string, DocumentKind>> = {
  txt: 'text',
  text: 'text',
  asc: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'word',
  docm: 'word',
  dotx: 'word',
  pdf: 'pdf',
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
};

/** What a file's first bytes are, where they say. `zip` and `ole` hold documents of several kinds. */
type Magic = 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'archive';

/** Pictures and archives, by the first bytes in hexadecimal. */
const SIGNATURES: readonly (readonly [string, Magic])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'], // without a file in it
  ['d0cf11e0a1b11ae1', 'ole'],
  ['7b5c727466', 'rtf'],
  ['89504e470d0a1a0a', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['424d', 'image'],
  ['38425053', 'image'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
  ['1f8b08', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
];

/** Endings of files that are none of ours, for the sentence that says what to do with them. */
const ELSEWHERE: Readonly<Record<string, FaultReason>> = {
  doc: 'document-old-word',
  dot: 'document-old-word',
  rtf: 'document-rtf',
  odt: 'document-open-document',
  ott: 'document-open-document',
  fodt: 'document-open-document',
  pages: 'document-apple-pages',
  msg: 'document-outlook-mail',
  xls: 'document-other-office',
  xlsx: 'document-other-office',
  ods: 'document-other-office',
  ppt: 'document-other-office',
  pptx: 'document-other-office',
  odp: 'document-other-office',
  zip: 'document-archive',
};

/**
 * What a file is, by its first bytes and its name together: `letter.docx` that begins as a PDF is refused
 * rather than read as what somebody may not have meant to send. The name alone decides between kinds of text.
 *
 * @throws DocumentFault with the advice that fits
 * @example kindOf('letter.pdf', new TextEncoder().encode('%PDF-1.7 …')) // 'pdf'
 */
export function kindOf(fileName: string, bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) throw new DocumentFault('document-empty');
  const ending = endingOf(fileName);
  const named = ENDINGS[ending] ?? null;
  const magic = magicOf(bytes);
  if (magic === null) return textKind(ending, named, bytes);
  if (magic === 'pdf') return agree('pdf', named, ending);
  if (magic === 'zip') {
    const elsewhere = ELSEWHERE[ending];
    if (elsewhere && elsewhere !== 'document-old-word') throw new DocumentFault(elsewhere);
    return agree('word', named, ending); // the reader of Word files looks inside
  }
  throw new DocumentFault(reasonFor(magic, ending, bytes));
}

/** `Letter.DOCX` -> `docx`; a name without an ending gives `''`. */
export function endingOf(fileName: string): string {
  return (/\.([a-z0-9]{1,10})$/i.exec(fileName.trim().slice(-300))?.[1] ?? '').toLowerCase();
}

/** True where the ending alone promises a kind that can be read. */
export function isReadableName(fileName: string): boolean {
  return endingOf(fileName) in ENDINGS;
}

function agree(found: DocumentKind, named: DocumentKind | null, ending: string): DocumentKind {
  if (named !== null && named !== found)
    throw new DocumentFault('document-other-kind', { named: ending, found });
  return found;
}

function magicOf(bytes: Uint8Array): Magic | null {
  const start = Buffer.from(bytes.subarray(0, 1024));
  const hex = start.subarray(0, 12).toString('hex');
  const found = SIGNATURES.find(([signature]) => hex.startsWith(signature));
  if (found && !(found[0] === '424d' && !isBitmap(bytes))) return found[1];
  const latin = start.toString('latin1');
  if (
    /^[\s\S]{0,1000}%PDF-\d/.test(latin) &&
    !/^(?:from|received|return-path|mime-version):/i.test(latin)
  )
    return 'pdf';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'image';
  if (/^(?:heic|heix|mif1|avif)/.test(latin.slice(8, 12)) && latin.slice(4, 8) === 'ftyp')
    return 'image';
  return null;
}

/** "BM" also begins words; a picture goes on with its own length. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes.length < 26) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(2, true) === bytes.length && view.getUint32(6, true) === 0;
}

function reasonFor(magic: Magic, ending: string, bytes: Uint8Array): FaultReason {
  if (magic === 'rtf') return 'document-rtf';
  if (magic === 'image') return 'document-image';
  if (magic === 'archive') return 'document-archive';
  // Word puts an encrypted .docx into the container of its old format
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (container.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'document-encrypted';
  if (container.includes(Buffer.from('__substg1.0', 'utf16le'))) return 'document-outlook-mail';
  return ELSEWHERE[ending] ?? 'document-old-word';
}

function textKind(ending: string, named: DocumentKind | null, bytes: Uint8Array): DocumentKind {
  const elsewhere = ELSEWHERE[ending];
  if (elsewhere) throw new DocumentFault(looksBinary(bytes) ? 'document-not-text' : elsewhere);
  if (named === 'word' || named === 'pdf')
    throw new DocumentFault('document-broken', { kind: named });
  if (looksBinary(bytes)) throw new DocumentFault('document-not-text');
  if (named === 'mail' || named === 'html' || named === 'markdown') return named;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (/^(?:\ufeff|ï»¿)?(?:<!doctype html|<html[\s>])/i.test(start)) return 'html';
  if (named === null && isMail(start)) return 'mail';
  return 'text';
}

/** Lines of a mail's head that people do not write. */
function isMail(start: string): boolean {
  return /^(?:[a-z][a-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*(?:received|mime-version|message-id):/i.test(
    start.slice(0, 1000),
  );
}

/** More bytes that mean nothing in any text than a damaged letter has; UTF-16 is full of zeros and is text. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff))
    return false;
  let odd = 0;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) odd += 1;
  }
  const [even = 0, uneven = 0] = zeros;
  const isWide =
    Math.max(even, uneven) > sample.length / 4 && Math.min(even, uneven) < sample.length / 50;
  return odd + (isWide ? 0 : even + uneven) > Math.max(4, sample.length / 20);
}

/** What a file is by its first bytes; its name says nothing. */
export type MediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/gif'
  | 'image/webp'
  | 'image/tiff'
  | 'image/heif'
  | 'image/svg+xml'
  | 'application/pdf'
  | 'application/zip'
  | 'application/x-executable'
  | 'video/mp4'
  | 'video/webm'
  | 'video/avi'
  | 'audio/mpeg'
  | 'audio/ogg'
  | 'audio/wav'
  | 'text/html'
  | 'text/plain'
  | 'application/octet-stream';

/** What it is for people; `program` and `page` may act when opened. */
export type MediaClass =
  | 'picture'
  | 'drawing'
  | 'pdf'
  | 'office'
  | 'film'
  | 'sound'
  | 'text'
  | 'page'
  | 'program'
  | 'unknown';

type Signature = { readonly at: number; readonly bytes: string; readonly type: MediaType };

const signed = (type: MediaType, bytes: string, at = 0): Signature => ({ at, bytes, type });

/** In Latin-1: one character is one byte. */
const SIGNATURES: readonly Signature[] = [
  signed('image/jpeg', '\xff\xd8\xff'),
  signed('image/png', '\x89PNG\r\n\x1a\n'),
  signed('image/gif', 'GIF8'),
  signed('image/webp', 'WEBP', 8),
  signed('image/tiff', 'II*\0'),
  signed('image/tiff', 'MM\0*'),
  signed('application/pdf', '%PDF-'),
  signed('application/zip', 'PK\x03\x04'),
  signed('application/x-executable', 'MZ'),
  signed('application/x-executable', '\x7fELF'),
  signed('application/x-executable', '\xcf\xfa\xed\xfe'),
  signed('application/x-executable', '\xca\xfe\xba\xbe'),
  signed('application/x-executable', '#!'),
  signed('image/heif', 'ftypheic', 4),
  signed('image/heif', 'ftypheix', 4),
  signed('image/heif', 'ftypmif1', 4),
  signed('image/heif', 'ftypavif', 4),
  signed('video/mp4', 'ftyp', 4),
  signed('video/webm', '\x1aE\xdf\xa3'),
  signed('video/avi', 'AVI ', 8),
  signed('audio/wav', 'WAVE', 8),
  signed('audio/mpeg', 'ID3'),
  signed('audio/mpeg', '\xff\xfb'),
  signed('audio/ogg', 'OggS'),
];

/** How much of a file's beginning is looked at. */
export const HEAD_BYTES = 4_096;

/**
 * The type of a file by its beginning.
 *
 * @example mediaTypeOf(new TextEncoder().encode('%PDF-1.7')) // 'application/pdf'
 */
export function mediaTypeOf(head: Uint8Array): MediaType {
  const bytes = Buffer.from(head.subarray(0, HEAD_BYTES));
  const text = bytes.toString('latin1');
  const found = SIGNATURES.find((one) => text.startsWith(one.bytes, one.at));
  if (found) return found.type;
  if (/^[\s\xef\xbb\xbf]*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg[\s>]/is.test(text))
    return 'image/svg+xml';
  if (/<(?:!doctype html|html|script|body|iframe)[\s>]/i.test(text)) return 'text/html';
  return isText(head.subarray(0, HEAD_BYTES)) ? 'text/plain' : 'application/octet-stream';
}

/** UTF-8 without control characters; a letter cut at the end of the beginning does not count. */
function isText(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head);
  const end = head.length === HEAD_BYTES ? text.replace(/\ufffd+$/u, '') : text;
  return !/[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(end);
}

const CLASSES: Readonly<Record<MediaType, MediaClass>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'image/tiff': 'picture',
  'image/heif': 'picture',
  'image/svg+xml': 'drawing',
  'application/pdf': 'pdf',
  'application/zip': 'office',
  'application/x-executable': 'program',
  'video/mp4': 'film',
  'video/webm': 'film',
  'video/avi': 'film',
  'audio/mpeg': 'sound',
  'audio/ogg': 'sound',
  'audio/wav': 'sound',
  'text/html': 'page',
  'text/plain': 'text',
  'application/octet-stream': 'unknown',
};

export function mediaClassOf(type: MediaType): MediaClass {
  return CLASSES[type];
}

const COPIED: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** Whether a copy that holds nothing but pixels can be made of it. */
export function isCopied(type: MediaType): boolean {
  return COPIED.includes(type);
}

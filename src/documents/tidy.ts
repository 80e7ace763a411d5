import { DocumentFault } from './document.ts';
import { LIMITS } from './limits.ts';

/** Read as one thing by no reader: marks of direction, zero-width spaces, soft hyphens, byte order marks. */
const INVISIBLE =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
/** Unicode's own bound (UAX 15, stream-safe text): more marks on a letter are made to hurt. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;
const TYPED_SYMBOL = /^([ \t]*)[\uf000-\uf0ff][ \t\u00a0]*/;

/**
 * Text as every reader of a document gives it: NFC, LF, no characters that nobody sees, no space before a
 * line's end, one empty line at most, a glyph of a symbol font before a line as a bullet.
 *
 * @throws DocumentFault `document-too-long`
 * @example tidyText('\ufeffDear Sir,\r\n\r\n\r\n\uf0b7 release') // 'Dear Sir,\n\n- release'
 */
export function tidyText(text: string): string {
  if (text.length > LIMITS.characters)
    throw new DocumentFault('document-too-long', { limit: LIMITS.characters });
  const lines = text
    .replaceAll(/\r\n?|[\u0085\u2028\u000b]/g, '\n')
    .replaceAll(/[\u2029\f]/g, '\n\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROLS, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(TOO_MANY_MARKS, '$1')
    .normalize('NFC')
    .replaceAll(/\n{3,}/g, '\n\n')
    .split('\n');
  return lines
    .map((line) => line.replace(TYPED_SYMBOL, '$1- ').trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

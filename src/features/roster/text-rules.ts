import type { Answer } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';

// What Windows-1252 has where Latin-1 has control characters. Written out because
// TextDecoder('windows-1252') of Node 20 answers with those control characters instead.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Every byte has a letter in Windows-1252: this never fails, right or wrong. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** A file as text, and whether its bytes were not UTF-8. */
export type DecodedText = { readonly text: string; readonly windows1252: boolean };

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** The encoding an XML declaration names, when it is one we must obey to read the file. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null; // an unknown label or bytes that encoding does not have
  }
}

/**
 * Reads bytes as text: by byte order mark, as strict UTF-8, as the XML declaration says,
 * and else as Windows-1252, which is what spreadsheets and the Parliament's own export write.
 */
export function decodeText(bytes: Uint8Array): Answer<DecodedText> {
  if (bytes.length === 0) return refuse('invalid', 'roster-file-empty');
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return refuse('invalid', 'roster-file-is-zip');
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : 'utf-8';
  let windows1252 = false;
  let text = decodeAs(marked, bytes);
  if (text === null) {
    text = decodeAs(declaredEncoding(bytes) ?? '', bytes);
    windows1252 = text === null;
    text ??= decodeWindows1252(bytes);
  }
  if (text.includes('\u0000')) return refuse('invalid', 'roster-file-not-text');
  if (text.trim() === '') return refuse('invalid', 'roster-file-empty');
  return { text, windows1252 };
}

import { analyse } from 'chardet';
import { noteOf } from './document.ts';
import type { DocumentNote } from './document.ts';

export type Decoded = { readonly text: string; readonly notes: readonly DocumentNote[] };

/** Enough for a guess; the guesser's time grows with what it is shown. */
const SAMPLE = 40_000;
/** Below this the guesser says it does not know. */
const LEAST_CONFIDENCE = 25;
const WESTERN = 'windows-1252';

/**
 * Bytes as text. A byte order mark decides, then `declared`, then whether the bytes are valid UTF-8, then a
 * guess, which is always told in a note; so is every character that could not be read.
 *
 * @example decodeText(new Uint8Array([0xcf, 0xf0]), 'windows-1251') // { text: 'Пр', notes: [] }
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null && !/^(?:iso-2022|hz)/i.test(declared ?? '')) return { text: utf8, notes: [] };
  const said = declared === null ? null : known(declared);
  if (said !== null && said !== 'utf-8') return decodeAs(bytes, said);
  if (isMostlyUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  const guess = guessOf(bytes);
  const { text, notes } = decodeAs(bytes, guess);
  return { text, notes: [noteOf('encoding-guessed', { encoding: guess }), ...notes] };
}

/** The name under which Node knows this encoding; null for one it does not know. */
function known(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const before = strictly(bytes, encoding) === null;
  const count = before ? (text.match(/\ufffd/g)?.length ?? 0) : 0;
  return { text, notes: count > 0 ? [noteOf('characters-replaced', { count, encoding })] : [] };
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without its mark: every second byte of Latin text, and of all spaces, is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const some = sample.length / 20;
  if (odd > some && even <= odd / 20) return 'utf-16le';
  if (even > some && odd <= even / 20) return 'utf-16be';
  return null;
}

/**
 * More characters of several bytes that are right than bytes that are wrong: text that was put together from
 * two encodings, or cut. Read as UTF-8 it loses least, and says what it lost.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000));
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[\u0080-\ufffc\ud800-\udbff]/g)?.length ?? 0;
  return right > wrong;
}

function guessOf(bytes: Uint8Array): string {
  for (const { name, confidence } of analyse(telling(bytes))) {
    const encoding = confidence >= LEAST_CONFIDENCE ? known(name) : null;
    if (encoding !== null && !encoding.startsWith('utf-') && strictly(bytes, encoding) !== null)
      return encoding;
  }
  return WESTERN;
}

/** Only lines with bytes above ASCII tell encodings apart; around them there may be pages of markup. */
function telling(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let length = 0;
  let from = 0;
  while (from < bytes.length && length < SAMPLE) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end === -1 ? undefined : end + 1);
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line.subarray(0, SAMPLE));
      length += line.length;
    }
    from += line.length;
  }
  return Buffer.concat(lines);
}

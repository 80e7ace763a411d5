import { decodeWindows1252 } from './text-rules.ts';

/** Reverse of Windows-1252, to see whether a name is UTF-8 read as Windows-1252. */
const TO_1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodeWindows1252(Uint8Array.of(byte)), byte]),
);

/**
 * The name as it was meant, when its letters are UTF-8 read as Windows-1252; null when they are not.
 *
 * @example unscramble('BairbreÂ de BRÃšN') // 'Bairbre de BRÚN'
 */
export function unscramble(name: string): string | null {
  if (!LEAD_AND_MORE.test(name)) return null;
  const bytes: number[] = [];
  for (const letter of name) {
    const byte = TO_1252.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return STRICT.decode(Uint8Array.from(bytes));
  } catch {
    return null; // the usual case: real accented letters do not form UTF-8 sequences
  }
}

/** A UTF-8 sequence begins with a byte from C2 to F4 and goes on above 7F: most names have no such pair. */
const LEAD_AND_MORE = /[\u00c2-\u00f4][^\u0000-\u007f]/;
const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Prefix codes of DEFLATE, ready to be looked up by the next bits: `symbol << 4 | bits of its code`. */
export type Codes = { readonly table: Uint16Array; readonly width: number };

const LONGEST_CODE = 15;

/**
 * Makes the table of the codes with these lengths, 0 for a symbol that has none; null when no packer could have
 * written them: more codes than bits can tell apart, or bits that are no code (a set of one code of one bit is
 * the exception that the format makes).
 */
export function codesOf(lengths: readonly number[]): Codes | null {
  const counts = Array.from({ length: LONGEST_CODE + 1 }, () => 0);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const width = counts.findLastIndex((count) => count > 0);
  if (width < 0) return { table: new Uint16Array(1), width: 0 }; // no code: whoever asks for one is refused
  const next = [0];
  let left = 1;
  for (let length = 1; length <= width; length++) {
    next[length] = ((next[length - 1] ?? 0) + (counts[length - 1] ?? 0)) << 1;
    left = left * 2 - (counts[length] ?? 0);
    if (left < 0) return null;
  }
  if (left > 0 && width !== 1) return null;
  const table = new Uint16Array(1 << width);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    const entry = (symbol << 4) | length;
    for (let at = reversed(code, length); at < table.length; at += 1 << length) table[at] = entry;
  }
  return { table, width };
}

/** Codes are written highest bit first, everything else lowest first. */
function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned |= ((code >>> bit) & 1) << (length - 1 - bit);
  return turned;
}

/** One byte of a text or file, changed by a pattern: what is flipped in it. */
export type Mutation = { readonly at: number; readonly flip: number };

/** The same bytes with one changed. */
export function mutated(content: Uint8Array, { at, flip }: Mutation): Uint8Array {
  const changed = Uint8Array.from(content);
  changed[at] = (changed[at] ?? 0) ^ flip;
  return changed;
}

/**
 * Every byte once for each pattern: a pattern is a bit that is flipped, or `turning`: of the first byte the first bit, of
 * the second the second and so on, so that in a text every bit meets every kind of character.
 */
export function* everyByte(
  length: number,
  patterns: readonly (number | 'turning')[],
): Generator<Mutation> {
  for (let at = 0; at < length; at += 1) {
    for (const pattern of patterns)
      yield { at, flip: pattern === 'turning' ? 1 << ((at * 3) % 8) : pattern };
  }
}

/** Where a line ends with a hyphen: whether it parts one word, by what else the document says. */
export type Hyphens = {
  /** `govern-` and `ment of` -> `government of`; `Kiil-` and `Nielsen` -> `Kiil-Nielsen`. */
  join(before: string, after: string): string;
};

const ENDS = /(\p{L}{2,})[-\u00ad\u2010]$/u;
const BEGINS = /^(\p{Ll}{2,})/u;

/**
 * Mends only what is safe: the joined word stands elsewhere in the document, or the document is known to break
 * words so and the word with a hyphen stands nowhere in it. Otherwise the hyphen stays.
 */
export function hyphensOf(lines: readonly string[]): Hyphens {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu))
      words.add(word);
  }
  const proven = lines.filter((line, at) => {
    const parts = partsOf(line, lines[at + 1] ?? '');
    return parts !== null && words.has(parts.join(''));
  }).length;
  return { join: (before, after) => joinLines(before, after, words, proven > 0) };
}

function partsOf(before: string, after: string): [string, string] | null {
  const end = ENDS.exec(before.slice(-60))?.[1];
  const begin = BEGINS.exec(after.slice(0, 60))?.[1];
  return end && begin ? [end.toLowerCase(), begin.toLowerCase()] : null;
}

function joinLines(
  before: string,
  after: string,
  words: ReadonlySet<string>,
  breaksWords: boolean,
): string {
  const parts = partsOf(before, after);
  if (!parts)
    return /\p{L}[-\u2010]$/u.test(before.slice(-3)) ? before + after : `${before} ${after}`;
  const [first, second] = parts;
  const soft = before.endsWith('\u00ad');
  const whole = words.has(first + second);
  const hyphened = words.has(`${first}-${second}`) || (words.has(first) && words.has(second));
  const mends = soft || whole || (breaksWords && !hyphened);
  return (mends ? before.slice(0, -1) : before) + after;
}

/** Letters and what stands for them in another script. */
export type LetterTable = ReadonlyMap<string, string>;

/**
 * Reads a table written as `letter=stand-in`, parted by white space; a letter may have nothing to stand for it.
 *
 * @example
 * letterTable('ш=sh ь=').get('ш'); // 'sh'
 */
export function letterTable(text: string): LetterTable {
  const entries = text.trim().split(/\s+/u);
  return new Map(
    entries.map((entry): [string, string] => {
      const at = entry.indexOf('=');
      return [entry.slice(0, at).normalize('NFC'), entry.slice(at + 1)];
    }),
  );
}

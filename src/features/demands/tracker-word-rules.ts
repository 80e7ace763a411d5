/** A demand of 2,000 characters has fewer; the rest of a longer text is found by these. */
const MOST_WORDS = 400;
/** What PostgreSQL takes for one word, and more than any word has. */
const LONGEST = 60;

/**
 * The words of a text in the form in which they are looked for: small letters, without accents, each once.
 *
 * @example foldWords('Çağlayan: the Court’s file') // ['caglayan', 'the', 'court', 's', 'file']
 */
export function foldWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST).join('')))].slice(
    0,
    MOST_WORDS,
  );
}

/** Nobody types more, and each is one more look-up. */
const MOST_ASKED = 8;

/**
 * What was typed as a search of PostgreSQL: every word must be there, the last one may be begun only.
 * Null when there is no word in it.
 *
 * @example searchOf('free Dana Sa') // "'free' & 'dana' & 'sa':*"
 */
export function searchOf(typed: string): string | null {
  const words = foldWords(typed).slice(0, MOST_ASKED); // letters and digits only: nothing to quote
  if (words.length === 0) return null;
  return words.map((word, at) => `'${word}'${at === words.length - 1 ? ':*' : ''}`).join(' & ');
}

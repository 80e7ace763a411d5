/** A name is short; what is longer is text that a name got lost in. */
const LONGEST_NAME = 300;
const QUOTES = /[’‘ʼʻ`´′ʹ＇]/gu;
const DOUBLE_QUOTES = /[“”„«»″]/gu;
const HYPHENS = /\s*[‐‑‒–—―−-]{1,3}(?=\S)|(?<=\S)[‐‑‒–—―−-]{1,3}\s*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const MARKUP = /<[^>]*>?/gu;
const FROM_HERE_ON =
  /\s*\(?\b(?:(?:on\s+)?behalf of|in (?:the )?name of|au nom d|im namen d|en nombre d|a nome d|em nome d|w imieniu|namens de)\b.*$/iu;
const GLUED_ON = /on$/u;

/** The name itself, and what stands beside it in quotes or brackets. */
export type Tidied = { readonly text: string; readonly beside: readonly string[] };

/**
 * Takes away what is printed around names: markup, groups in brackets, "on behalf of …", parties after a dash.
 *
 * @example
 * tidy('Ilda Figueiredo (GUE/NGL').text; // 'Ilda Figueiredo'
 */
export function tidy(raw: string): Tidied {
  const plain = raw
    .slice(0, LONGEST_NAME)
    .normalize('NFKC')
    .slice(0, LONGEST_NAME) // one sign may become eighteen letters
    .replace(INVISIBLE, '')
    .replace(MARKUP, '\n')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .trim()
    .replace(/\n[^]*$/u, '');
  const beside: string[] = [];
  const keep = (_all: string, inside: string): string => {
    beside.push(inside.trim());
    return ' ';
  };
  const named = withoutPhrase(plain)
    .replace(/["]([^"]*)["]/gu, keep)
    .replace(/(?<=^|\s)'([^'\s]+)'(?=\s|$)/gu, keep)
    .replace(/[([{]([^)\]}]*)[)\]}]?/gu, keep)
    .replace(/(\S+\s\S.*?)\s[‐‑‒–—―−|/;-]+\s.*$/u, '$1')
    .replace(HYPHENS, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return { text: named, beside };
}

/** Where the phrase is glued to the name, its first word is cut off with it: `Langeon behalf of`. */
function withoutPhrase(text: string): string {
  const cut = text.replace(FROM_HERE_ON, '');
  const glued = /\S\s*behalf of/iu.test(text) && !/\bon\s+behalf of/iu.test(text);
  return glued ? cut.replace(GLUED_ON, '') : cut;
}

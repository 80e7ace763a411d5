const LINK = /!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/gu;
const STRONG = /(\*\*|__)(?=\S)([^*_\n]{1,2000}?)\1/gu;
const EMPHASIS = /(^|[\s("'“«])([*_])(?=\S)([^*_\n]{1,2000}?)\2(?=[\s.,;:!?)"'”»]|$)/gu;
/** `\\'` and `\\.` of Markdown. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;
/** `{#name}` behind a heading, as site generators write it. */
const ANCHOR = /\s*\{[#.:][^{}\n]{0,200}\}\s*$/u;
const TAG = /<\/?[a-z][^<>\n]{0,500}>/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/**
 * A passage as people read it: Markdown emphasis, links and HTML tags taken off, entities decoded,
 * white space evened out. For titles, names of addressees and paragraphs; positions are lost.
 *
 * @example
 * plainText('**Open letter**  to the [Council](https://example.org)') // 'Open letter to the Council'
 */
export function plainText(text: string): string {
  return decode(text.replaceAll(ESCAPE, '').replaceAll(LINK, '$1').replaceAll(TAG, ''))
    .replaceAll(STRONG, '$2')
    .replaceAll(EMPHASIS, '$1$3')
    .replaceAll(/\s+/gu, ' ')
    .replace(ANCHOR, '')
    .replaceAll(/^(?:[*_]{1,3}\s?)+|(?:\s?[*_]{1,3})+$|\\$/gu, '')
    .trim();
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll(/&(?:amp|lt|gt|quot|nbsp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/&#(\d{1,7});/gu, (entity, code: string) => character(Number(code)) ?? entity)
    .replaceAll(/&#x([\da-f]{1,6});/giu, (entity, code: string) => {
      return character(Number.parseInt(code, 16)) ?? entity;
    });
}

function character(code: number): string | null {
  const exists = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return exists ? String.fromCodePoint(code) : null;
}

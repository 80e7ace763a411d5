/** Characters that differ between writers, keyboards and encodings but mean the same. */
const EVEN: Readonly<Record<string, string>> = {
  ...each('’‘‛ʼʹ′`´ʻ＇', "'"),
  ...each('“”„‟«»″＂', '"'),
  ...each('‐‑‒–—―−', '-'),
  ...each('\u00A0\u2007\u2009\u202F\u200B\u200C\u200E\u200F\uFEFF\u2060\t\u202A\u202B\u202C', ' '),
  ...each('يىئ', 'ی'),
  ...each('ك', 'ک'),
  ...each('أإآٱ', 'ا'),
  ...each('ۀة', 'ه'),
  ...digits('٠١٢٣٤٥٦٧٨٩'),
  ...digits('۰۱۲۳۴۵۶۷۸۹'),
  ё: 'е',
  ʾ: "'",
  '…': '.',
};

function each(characters: string, one: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, one]));
}

function digits(ten: string): Record<string, string> {
  return Object.fromEntries([...ten].map((digit, value) => [digit, String(value)]));
}

const UNEVEN = new RegExp(`[${Object.keys(EVEN).join('')}]`, 'gu');

/**
 * Text as it is compared: lower case, apostrophes, quotes, dashes, spaces (also the half space of
 * Persian), digits, and the letters that Arabic and Persian keyboards write differently evened out.
 * Accents stay. The result is as long as the text, in UTF-16 units, so a position in one is a position in
 * the other; the text is expected in NFC.
 *
 * @example
 * fold('L’Été – ICI') // "l'été - ici"
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : lowerEach(text);
  return same.replaceAll(UNEVEN, (character) => EVEN[character] ?? character);
}

/** `İ` grows in lower case: such letters stay as they are. */
function lowerEach(text: string): string {
  let lower = '';
  for (const character of text) {
    const one = character.toLowerCase();
    lower += one.length === character.length ? one : character;
  }
  return lower;
}

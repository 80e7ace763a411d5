/** A passage of a reply that may say more about somebody than everybody needs to know. Only offered. */
export type Offer = {
  readonly kind: 'signature' | 'address' | 'phone' | 'email' | 'quoted';
  readonly passage: string;
};

/** What stands where something was left out. */
export const LEFT_OUT = '[…]';

const MOST_OFFERS = 60;

/**
 * What of a text is offered for removal: signature blocks, addresses, phone numbers, e-mail addresses, and
 * what is quoted below. In the order of the text; a person marks what goes.
 */
export function offersIn(text: string): readonly Offer[] {
  const found = [
    ...closingBlock(text),
    ...linesThat(text, isQuoted, 'quoted'),
    ...linesThat(text, isAddress, 'address'),
    ...matches(text, EMAIL, 'email'),
    ...matches(text, PHONE, 'phone').filter(({ passage }) => isPhone(passage)),
  ];
  const once = new Map(found.map((offer) => [offer.passage, offer]));
  return [...once.values()]
    .toSorted((a, b) => text.indexOf(a.passage) - text.indexOf(b.passage))
    .slice(0, MOST_OFFERS);
}

/** The text without these passages; what is gone leaves a sign. */
export function leaveOut(text: string, passages: readonly string[]): string {
  const longestFirst = passages.filter((one) => one.trim() !== '');
  return longestFirst
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, passage) => rest.replaceAll(passage, LEFT_OUT), text)
    .replace(/(?:\[…\]\s*){2,}/gu, `${LEFT_OUT}\n`)
    .trim();
}

const EMAIL = /[^\s@<>()[\],;:"']{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,24}/gu;
const PHONE = /(?<![\p{L}\p{N}/-])(?:\+|00)?\(?\p{Nd}[\p{Nd}\s().-]{5,18}\p{Nd}(?![\p{L}\p{N}])/gu;

function matches(text: string, pattern: RegExp, kind: Offer['kind']): Offer[] {
  return Array.from(text.matchAll(pattern), ([passage]) => ({ kind, passage }));
}

/** A day written in figures is no number to call. */
const DAY = /^\p{Nd}{1,4}[.\s-]\p{Nd}{1,2}[.\s-]\p{Nd}{1,4}$/u;

function isPhone(passage: string): boolean {
  const digits = passage.replace(/\P{Nd}/gu, '').length;
  return digits >= 7 && digits <= 15 && !DAY.test(passage) && !passage.includes('\n');
}

function linesThat(text: string, is: (line: string) => boolean, kind: Offer['kind']): Offer[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= 200 && is(line))
    .map((passage) => ({ kind, passage }));
}

const isQuoted = (line: string): boolean => line.startsWith('>');

/** Streets, houses, boxes in the languages mails are read in, with a number beside them. */
const STREET =
  /(?:street|avenue|road|p\.?\s?o\.?\s?box|rue |boulevard|stra(?:ss|ß)e|platz|allee|calle|avenida|plaza|rua |via |piazza|corso|ul\.|ulica|улица|ул\.|проспект|пр\.|көшесі|даңғылы|вулиця|вул\.|sokak|caddesi|mahallesi|شارع|خیابان|کوچه|ص\.?\s?ب)/iu;

const isAddress = (line: string): boolean => STREET.test(line) && /\p{Nd}/u.test(line);

/** How letters end, at the beginning of a line. */
const CLOSING =
  /^(?:yours (?:sincerely|faithfully|truly)|sincerely|kind regards|best regards|regards|respectfully|veuillez agr|je vous prie d|cordialement|salutations|mit freundlichen|hochachtungsvoll|mit besten|atentamente|saludos|cordialmente|um abraço|com os melhores|atenciosamente|distinti saluti|cordiali saluti|с уважением|з повагою|z poważaniem|z wyrazami|saygılarımla|saygılarımızla|құрметпен|وتفضلوا|مع فائق|با احترام|با تقدیم احترام)/iu;
const LONGEST_BLOCK = 14;

/** From how a letter ends on, as far as it is short: name, office, address, numbers. */
function closingBlock(text: string): Offer[] {
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => CLOSING.test(line.trim()));
  if (at < 0) return [];
  const after = lines.slice(at + 1);
  const quoted = after.findIndex((line) => isQuoted(line.trim()));
  const block = (quoted < 0 ? after : after.slice(0, quoted)).slice(0, LONGEST_BLOCK);
  const passage = block.join('\n').trim();
  return passage === '' ? [] : [{ kind: 'signature', passage }];
}

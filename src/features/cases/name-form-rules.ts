/** What grammar hangs on a name: `Sarova's`, `Саровой`, `Sarovová`. */
export const LONGEST_ENDING = 3;
/** Short names are words too: `May`, `An`. They count where they are written as names. */
const LONG_ENOUGH = 5;
/** So long a name is no part of another word by chance: `freekurmanova`, `Курмановаларға`. */
const TELLING = 6;
/** Endings of a short name written as one: `Кима`, `Цоем`, `Kims`. */
const SHORT_ENDINGS = new Set('a u e i om em am ami ah ov ei oi s'.split(' ').concat(''));

/**
 * Whether a word of a text is a name, with what grammar does to it: both in the letters a to z.
 * `isName`: written as a name, or beside the others of a name.
 */
export function isForm(plain: string, wanted: string, isName: boolean): boolean {
  if (plain === wanted) return isName || wanted.length >= LONG_ENOUGH;
  if (isName && isShortForm(plain, wanted)) return true;
  if (wanted.length < LONG_ENOUGH) return false;
  if (plain.startsWith(stemOf(wanted)) && plain.length <= wanted.length + LONGEST_ENDING)
    return true;
  const changed = isName ? changedOf(wanted) : null;
  return changed !== null && plain.startsWith(changed) && isEnding(plain.slice(changed.length));
}

/** Without regular expressions: it is asked for every word of a file and every name. */
const stemOf = (wanted: string): string =>
  wanted.length > LONG_ENOUGH && 'aeiou'.includes(wanted.slice(-1)) ? wanted.slice(0, -1) : wanted;

/** Kim: Кима, Киму; and Mamai, Tsoi, whose last sound turns into the first of the ending: Мамая. */
function isShortForm(plain: string, wanted: string): boolean {
  if (wanted.length < 3 || wanted.length > LONG_ENOUGH) return false;
  const stem = wanted.endsWith('i') && wanted.length > 3 ? wanted.slice(0, -1) : wanted;
  return plain.startsWith(stem) && isEnding(plain.slice(stem.length));
}

/** What is left where the last vowel goes when an ending comes: Кравец, Кравца; Соловей, Соловья. */
function changedOf(wanted: string): string | null {
  if (wanted.endsWith('ei')) return wanted.slice(0, -2);
  if (wanted.endsWith('ets')) return `${wanted.slice(0, -3)}ts`;
  const [vowel, last] = [wanted.slice(-2, -1), wanted.slice(-1)];
  const isGoing =
    (vowel === 'e' && 'cknlr'.includes(last)) || (vowel === 'o' && 'knl'.includes(last));
  return isGoing ? wanted.slice(0, -2) + last : null;
}

const isEnding = (rest: string): boolean => SHORT_ENDINGS.has(rest);

/**
 * Under what a name is kept, so that a word of a text asks for few. `alone`: a name of one word, which
 * may stand within a longer one.
 */
export function keysOf(wanted: string, alone: boolean): readonly string[] {
  const isChanging = alone && (wanted.length <= LONG_ENOUGH || changedOf(wanted) !== null);
  const stem = stemOf(wanted);
  return [
    startKey(wanted),
    ...(isChanging ? [changingKey(wanted)] : []),
    ...(alone && stem.length >= TELLING ? [insideKey(stem, 0)] : []),
  ];
}

const startKey = (plain: string): string => plain.slice(0, LONG_ENOUGH);
const changingKey = (plain: string): string => `~${plain.slice(0, 3)}`;
const insideKey = (plain: string, at: number): string => `+${plain.slice(at, at + TELLING)}`;

/** Under what the names that a word may be a form of are kept. */
export const askedFor = (plain: string): readonly string[] => [startKey(plain), changingKey(plain)];

/** Where in a word a telling name may begin, and under what it is kept: `dkurmanova`, `#FreeKurmanova`. */
export function askedInside(
  plain: string,
): readonly { readonly at: number; readonly key: string }[] {
  const last = plain.length - TELLING;
  if (last < 0) return [];
  return Array.from({ length: last + 1 }, (_, at) => ({ at, key: insideKey(plain, at) }));
}

/** Whether a telling name stands in a word from there on, whatever follows. */
export const standsInside = (plain: string, at: number, wanted: string): boolean =>
  plain.startsWith(stemOf(wanted), at);

import { COUNTRY_CODES, readCountry } from './country-rules.ts';
import { foldName } from './name-rules.ts';

/** Languages letters are written in; the runtime's own CLDR data name the countries in them. */
const LANGUAGES =
  'en fr de es pt it nl sv da fi nb pl cs sk sl hr sr ro hu bg el et lv lt mt ga ru uk be kk ka hy az tr fa ar he zh ja ko'.split(
    ' ',
  );

/** Parts of the United Kingdom, and what letters write and CLDR does not. */
const ALSO: Readonly<Record<string, string>> = {
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  britain: 'GB',
  angleterre: 'GB',
  'gran bretana': 'GB',
  grossbritannien: 'GB',
  великобритания: 'GB',
  usa: 'US',
  'u s': 'US',
  'u s a': 'US',
  america: 'US',
  сша: 'US',
};

let labels: ReadonlyMap<string, string> | null = null;

/** Built when first asked: nine thousand labels. One that means two countries means none. */
function countryLabels(): ReadonlyMap<string, string> {
  if (labels !== null) return labels;
  const found = new Map<string, string | null>();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of COUNTRY_CODES) {
      const label = foldName(names.of(code) ?? '');
      if (label === '') continue;
      const known = found.get(label);
      found.set(label, known === undefined || known === code ? code : null);
    }
  }
  for (const [label, code] of Object.entries(ALSO)) found.set(label, code);
  const certain = [...found].flatMap(([label, code]): [string, string][] =>
    code === null ? [] : [[label, code]],
  );
  labels = new Map(certain);
  return labels;
}

/** `D-WA`, `R-TX`: how members of the Congress of the United States are written. */
export const STATE = /^[DRI]-[A-Z]{2}$/;
const BETWEEN = /[()[\],;|/·•]|\s[-–—]\s/u;
const LONGEST_LABEL = 5;

/** The pieces of `MEP (Socialist Party, Ireland)`. */
export function piecesOf(text: string): string[] {
  return text
    .slice(0, 500)
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/**
 * The country a text beside a name says, in many languages or as a code; null when it says none, or two.
 *
 * @example
 * countryIn('Socialist Party, Irland'); // 'IE'
 */
export function countryIn(text: string): string | null {
  const codes = new Set(piecesOf(text).flatMap((piece) => countryOf(piece) ?? []));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

function countryOf(piece: string): string | null {
  if (STATE.test(piece)) return 'US';
  // Two or three small letters are a word of the language, not a code.
  if (/^\p{L}{2,3}\.?$/u.test(piece) && piece !== piece.toUpperCase()) return null;
  const known = countryLabels();
  const whole = readCountry(piece)?.code ?? known.get(foldName(piece));
  if (whole !== undefined) return whole;
  const words = foldName(piece).split(' ');
  for (let at = Math.max(1, words.length - LONGEST_LABEL); at < words.length; at += 1) {
    const label = words.slice(at).join(' ');
    const found = label.length > 3 && words[at - 1] !== 'new' ? known.get(label) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

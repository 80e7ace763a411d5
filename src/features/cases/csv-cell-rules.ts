import { foldHeading } from './csv-column-rules.ts';
import { asTyped } from './csv-rules.ts';
import type { Field } from './field-rules.ts';

/** What people write for a choice that is not its code. */
const CHOICES: Readonly<Record<string, string>> = {
  personne: 'person',
  человек: 'person',
  individual: 'person',
  organization: 'organisation',
  org: 'organisation',
  ngo: 'organisation',
  организация: 'organisation',
  groupe: 'group',
  lieu: 'place',
  website: 'site',
  oui: 'yes',
  non: 'no',
};

/** A cell as its field takes it; what cannot be read stays as typed, for the check to name. */
export function cellFor(field: Field | null, cell: string): string {
  const text = asTyped(cell).normalize('NFC').trim();
  if (text === '') return '';
  if (field?.is === 'choice') return choiceOf(field.of, text);
  if (field?.is === 'country') return countryOf(text);
  return field?.is === 'date' || field?.is === 'day' ? dateOf(text) : text;
}

function choiceOf(of: readonly string[], text: string): string {
  const folded = foldHeading(text);
  const meant = CHOICES[folded] ?? folded;
  return of.find((one) => one !== '' && foldHeading(one) === foldHeading(meant)) ?? text;
}

/**
 * `14.09.2011` has the day first. `14/09/2011` too, for there is no fourteenth month; `03/04/2011` is
 * two days in two countries and stays as it is.
 */
function dateOf(text: string): string {
  const read = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (read === null) return text;
  const [, first = '', mark, second = '', year = ''] = read;
  const iso = (day: string, month: string): string =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (mark === '.' || first === second || Number(first) > 12) return iso(first, second);
  return Number(second) > 12 ? iso(second, first) : text;
}

let countries: ReadonlyMap<string, string> | null = null;

/** An ISO code, or the country's name in English, French or Russian. */
function countryOf(text: string): string {
  const upper = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) return upper;
  countries ??= namedCountries();
  return countries.get(foldHeading(text)) ?? text;
}

function namedCountries(): ReadonlyMap<string, string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const found = new Map<string, string>();
  for (const language of ['en', 'fr', 'ru']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      const name = names.of(code);
      if (name !== undefined && !found.has(foldHeading(name))) found.set(foldHeading(name), code);
    }
  }
  return found;
}

/** A full name taken apart. `certain` is false where the spelling does not show the surname. */
export type NameParts = {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly sortName: string;
  readonly certain: boolean;
};

const PARTICLES = new Set(
  "af al am av d da dal dalla das de dei del della den der des di do dos du e el i in la las le les los 't te ten ter und van vom von y zu zum zur".split(
    ' ',
  ),
);
const TITLES = new Set(
  'baron baroness count dame dr earl freiherr freifrau graf gräfin lady lord prince princess prinz prinzessin prof professor rev sir the'.split(
    ' ',
  ),
);

/** `link`: a capital E, I or Y, which joins two surnames or is an initial. */
type Kind = 'surname' | 'particle' | 'link' | 'title' | 'other';

function kindOf(word: string): Kind {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (PARTICLES.has(lower) && word === word.toLowerCase()) return 'particle';
  if (TITLES.has(lower) && word !== word.toUpperCase()) return 'title';
  if (/^[EIY]$/.test(word)) return 'link';
  // Initials are capitals too: "G.H.", "Ch."; "McAVAN", "O'FLYNN", "d'ARS" are surnames with a lower-case start.
  if (/\./.test(word)) return 'other';
  const core = word.replace(/^(?:Mac|Mc|Fitz|Di|De|[a-z]+['’])(?=\p{Lu})/u, '').replace(/ß/g, 'SS');
  const letters = core.replace(/[^\p{L}]/gu, '');
  const cased = letters !== letters.toLowerCase() && letters === letters.toUpperCase();
  return cased && letters.length > 1 ? 'surname' : 'other';
}

function parts(given: string, family: string, certain: boolean): NameParts {
  return { givenName: given, familyName: family, sortName: `${family}, ${given}`, certain };
}

/** Index where the trailing surname begins, particles included; -1 when there is none. */
function surnameStart(kinds: readonly Kind[]): number {
  if (kinds.at(-1) !== 'surname') return -1;
  let start = kinds.length - 1;
  for (let at = start; at >= 0; at -= 1) {
    const kind = kinds[at];
    const joins = kind === 'link' && kinds[at - 1] === 'surname';
    if (kind !== 'surname' && kind !== 'particle' && !joins) break;
    start = at;
  }
  return start;
}

/** Index behind the leading surname of "VELD Sophia in 't"; 0 when there is none. */
function surnameEnd(kinds: readonly Kind[]): number {
  let end = 0;
  while (kinds[end] === 'surname' || kinds[end] === 'particle') end += 1;
  return kinds.slice(0, end).includes('surname') ? end : 0;
}

/**
 * Takes a name apart by the habit of official lists: the surname is in capitals.
 *
 * @example splitName("Sophia in 't VELD") // { givenName: 'Sophia', familyName: "in 't VELD", … }
 */
export function splitName(fullName: string): NameParts {
  const comma = fullName.split(',');
  if (comma.length === 2 && comma[0]?.trim() && comma[1]?.trim()) {
    return parts(comma[1].trim(), comma[0].trim(), true);
  }
  const plain = fullName.replace(/\([^)]*\)/g, ' ');
  const words = plain.split(/\s+/).filter((word) => word !== '');
  const kinds = words.map(kindOf);
  const clean = plain === fullName && !kinds.includes('title') && comma.length === 1;
  const start = surnameStart(kinds);
  if (start > 0) return parts(words.slice(0, start).join(' '), words.slice(start).join(' '), clean);
  const end = start === 0 ? 0 : surnameEnd(kinds);
  if (end > 0 && end < words.length) {
    const trailing =
      words.length - words.toReversed().findIndex((_, i) => kinds.at(-1 - i) !== 'particle');
    const family = [...words.slice(trailing), ...words.slice(0, end)].join(' ');
    return parts(words.slice(end, trailing).join(' '), family, clean);
  }
  return { sortName: fullName, certain: false };
}

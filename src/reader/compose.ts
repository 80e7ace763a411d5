import type { ReadLetter, Span } from './letter.ts';

/** A text in NFC; `at(position)` is the position in the text it was made from. */
export type Composed = { readonly text: string; at(position: number): number };

/** A character with its marks, or a syllable of Korean letters: what is composed together. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}{0,30}|\p{M}{1,30}/gsu;
/** No letter carries as many marks; putting a run of them in order takes time by the square of its length. */
const ENDLESS_MARKS = /\p{M}{31}/u;

/**
 * Composes letters with their marks, as names and cues are compared, and keeps the way back.
 *
 * @example
 * const { text, at } = compose('Zoe\u0308 K.'); // 'Zoë K.'
 * at(text.indexOf('K')); // 5
 */
export function compose(text: string): Composed {
  if (!ENDLESS_MARKS.test(text) && text.normalize('NFC') === text)
    return { text, at: (position) => position };
  const map: number[] = [];
  const parts: string[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = cluster.normalize('NFC');
    for (let unit = 0; unit < part.length; unit += 1) {
      map.push(index + Math.min(unit, cluster.length - 1));
    }
    parts.push(part);
  }
  return { text: parts.join(''), at: (position) => map[position] ?? text.length };
}

/** A letter whose places count in the text it was composed from. */
export function inSource(letter: ReadLetter, composed: Composed): ReadLetter {
  const place = <T extends Span>(found: T): T => ({
    ...found,
    start: composed.at(found.start),
    end: composed.at(found.end),
  });
  const { language, title, date, signatoryKind } = letter.found;
  return {
    ...letter,
    found: {
      language: language && place(language),
      title: title && place(title),
      date: date && place(date),
      signatoryKind: signatoryKind && place(signatoryKind),
    },
    addressees: letter.addressees.map(place),
    body: letter.body.map(place),
    demands: letter.demands.map(place),
    signatories: letter.signatories.map(place),
    personsAtRisk: letter.personsAtRisk.map(place),
    organisations: letter.organisations.map(place),
  };
}

import type { Span } from './letter.ts';

/** A name where it stands, with what its sentence says of its bearer. */
export type Mention = Span & {
  readonly words: readonly string[];
  readonly text: string;
  readonly weight: number;
  readonly cue: string;
  /** Whether it is a point of a list of names. */
  readonly listed: boolean;
};

/** More people of one name than this are not told apart: a text of nothing else stays quick. */
const MOST_BEARERS = 50;
const CASE_ENDING = /(?:ого|ому|ым|им|ой|ей|ую|юю|ая|яя|ом|ем|ою|ою|ий|ый|а|я|у|ю|ы|и|е|о|ь)$/u;

type Person = Span & { name: string; words: readonly string[]; weight: number; cue: string };

/** All mentions of one person as one, under the fullest form of the name. */
export function gathered(mentions: readonly Mention[]): Person[] {
  const people: Person[] = [];
  const byWord = new Map<string, Person[]>();
  for (const one of mentions) {
    const same = one.words
      .flatMap((word) => byWord.get(stemOf(word)) ?? [])
      .find((person) => alike(person.words, one.words));
    if (same) {
      same.weight += one.weight;
      if (same.cue === '') same.cue = one.cue;
      const calmer = /\p{Lu}{3}/u.test(same.name) && !/\p{Lu}{3}/u.test(one.text);
      if (
        one.words.length > same.words.length ||
        (one.listed && one.words.length === same.words.length) ||
        (calmer && one.words.length === same.words.length)
      )
        Object.assign(same, { name: one.text, words: one.words, start: one.start, end: one.end });
    }
    const person = same ?? {
      start: one.start,
      end: one.end,
      name: one.text,
      words: one.words,
      weight: one.weight,
      cue: one.cue,
    };
    if (!same) people.push(person);
    for (const word of one.words.map(stemOf)) {
      const bearers = byWord.get(word) ?? [];
      if (bearers.length < MOST_BEARERS && !bearers.includes(person))
        byWord.set(word, [...bearers, person]);
    }
  }
  return people;
}

/** Whether the longer name has all words of the shorter, in whatever order and case. */
function alike(one: readonly string[], other: readonly string[]): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  const stems = new Set(long.map(stemOf));
  return short.every((word) => stems.has(stemOf(word)));
}

/** A Russian name without the ending of its case; other names as they are. */
function stemOf(word: string): string {
  return /^\p{Script=Cyrillic}{4}/u.test(word) ? word.replace(CASE_ENDING, '') : word;
}

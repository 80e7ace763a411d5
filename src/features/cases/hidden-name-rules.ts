import { parseName } from '#names';
import {
  askedFor,
  askedInside,
  isForm,
  keysOf,
  LONGEST_ENDING,
  standsInside,
} from './name-form-rules.ts';
import {
  brokenWords,
  NO_SPACES,
  soundedOut,
  withoutSigns,
  wordReader,
} from './plain-word-rules.ts';
import type { TextWord, WordReader } from './plain-word-rules.ts';
import type { EntryId } from './rules.ts';

/** Somebody whose name may not be read here. */
export type HiddenPerson = {
  readonly id: EntryId;
  readonly type: 'person' | 'group';
  readonly names: readonly string[];
  /** What stands in its place. */
  readonly stands: string;
};

/** What stands in the place of a name where there is no pseudonym: the same in every language. */
export const WITHHELD = '[…]';

/** Takes every hidden name out of a text, and says whose it was. */
export type Hider = (text: string) => {
  readonly text: string;
  readonly subjects: readonly EntryId[];
  /** The words that gave each of them away, as they were written. */
  readonly words: ReadonlyMap<EntryId, string>;
};

/** A row of words that gives somebody away, and the words that may stand around it as part of it. */
type Needle = {
  readonly words: readonly TextWord[];
  readonly around: readonly TextWord[];
  readonly person: HiddenPerson;
  /** Of a group: its whole name as it is written, for "protesters" is a word like any other. */
  readonly exact: boolean;
};

type Hit = { readonly from: number; readonly to: number; readonly person: HiddenPerson };

/**
 * Looks for the names of hidden people as they are spelt in the file, in any script, and for their
 * surnames alone; with endings, in other letters, run together in an address. `others` are full names
 * that may stay. It rather takes out too much: whoever drafts is told and can write the text anew.
 */
export function hiderOf(hidden: readonly HiddenPerson[], others: readonly string[]): Hider {
  const read = wordReader();
  const withheld = hidden.map((person) => ({ ...person, stands: WITHHELD }));
  const strict = hider(withheld, others, read);
  // a pseudonym that gives somebody away is none
  const safe = hidden.map((person) => ({
    ...person,
    stands: strict(person.stands).text === person.stands ? person.stands : WITHHELD,
  }));
  return hider(safe, others, read);
}

function hider(
  hidden: readonly HiddenPerson[],
  others: readonly string[],
  read: WordReader,
): Hider {
  const needles = keptUnder(
    hidden.flatMap((person) => needlesOf(person, read)),
    ({ words: [first, more], exact }) => keysOf(first?.plain ?? '', more === undefined && !exact),
  );
  const whole = keptUnder(
    hidden.flatMap(({ names }) => names.map((name) => read(name).map(({ plain }) => plain))),
    (name) => name,
  );
  const isHidden = (words: readonly TextWord[]): boolean =>
    words.some(({ plain }) => whole.get(plain)?.some((name) => isLike(words, name)));
  const stay = keptUnder(
    others.map((name) => read(name)).filter((words) => words.length > 1 && !isHidden(words)),
    (words) => [words[0]?.plain ?? ''],
  );
  const hitsIn = (text: string): readonly Hit[] => {
    const words = read(text);
    const apart = brokenWords(text, words, read).flatMap((word) =>
      inWords([word], needles, new Set()),
    );
    const hits = inWords(words, needles, keptWords(words, stay));
    const isNew = (one: Hit): boolean =>
      !hits.some(({ from, to }) => one.from < to && from < one.to);
    return [...hits, ...apart.filter(isNew), ...unspaced(text, hidden)];
  };
  return (text) => {
    if (needles.size === 0 || text === '') return { text, subjects: [], words: new Map() };
    return withoutHits(text, [...hitsIn(text), ...inAddresses(text, hitsIn)]);
  };
}

/** A name in an address may be written in signs: `%D0%A1…`. The address goes as a whole. */
function inAddresses(text: string, hitsIn: (text: string) => readonly Hit[]): readonly Hit[] {
  if (!text.includes('%')) return [];
  return [...text.matchAll(ADDRESS)].flatMap((match): readonly Hit[] => {
    const [[written], from] = [match, match.index];
    if (!written.includes('%')) return [];
    const [hit] = hitsIn(withoutSigns(written));
    return hit === undefined ? [] : [{ from, to: from + written.length, person: hit.person }];
  });
}

const ADDRESS = /[^\s"<>]+/g;

function keptUnder<T>(
  list: readonly T[],
  keys: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const one of list)
    for (const key of keys(one)) {
      const same = map.get(key);
      if (same === undefined) map.set(key, [one]);
      else same.push(one);
    }
  return map;
}

/** A longer or shorter way to write a hidden name unlocks nothing: `Dr Sarova`, `D. Sarova`. */
function isLike(words: readonly TextWord[], name: readonly string[]): boolean {
  const said = words.filter(({ plain }) => !TITLES.has(plain));
  const holdsAll = name.every((plain) => said.some((word) => word.plain === plain));
  return holdsAll || said.every((word) => name.some((plain) => isPart(word, plain)));
}

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'mis',
  'dr',
  'prof',
  'sir',
  'mme',
  'hr',
  'frau',
  'pani',
]);

function needlesOf(person: HiddenPerson, read: WordReader): readonly Needle[] {
  const names = [...new Set(person.names.flatMap((name) => [name, soundedOut(name)]))];
  return names.flatMap((name): readonly Needle[] => {
    const all = read(name);
    if (all.length === 0) return [];
    const whole = { words: all, around: [], person, exact: person.type === 'group' };
    if (person.type === 'group') return all.some(({ capital }) => capital) ? [whole] : [];
    const around = all;
    const more = { around, person, exact: false };
    const surnames = surnamesIn(name, read).map((words) => ({ words, ...more }));
    return [whole, ...surnames, ...runTogether(all, person)];
  });
}

/** What a Slavic, Turkic or Caucasian surname ends in: it may stand first, without a sign of it. */
const SURNAME_END =
  /(ov|ev|yev|iev|in|yn|ova|eva|yeva|ieva|ina|yna|skii?|skyi?|skaia|skaya|enko|ian|yan|dze|shvili|uly|kyzy)$/;

/** Each surname of a name as a row of words; a double one as a whole and its longer parts. */
function surnamesIn(name: string, read: WordReader): readonly (readonly TextWord[])[] {
  const { family, given, order } = parseName(name);
  const first = order === 'unknown' ? given.filter((one) => endsLikeSurname(read(one)[0])) : [];
  return [...family, ...first].flatMap((surname) => {
    const words = read(surname);
    const parts = words.length > 1 ? words.filter(({ plain }) => plain.length >= 4) : [];
    return words.length === 0 ? [] : [words, ...parts.map((one) => [one])];
  });
}

const endsLikeSurname = (word: TextWord | undefined): boolean =>
  word !== undefined && word.plain.length >= 5 && SURNAME_END.test(word.plain);

/** `danasarova`, `sarovadana`: in addresses and user names. */
function runTogether(words: readonly TextWord[], person: HiddenPerson): readonly Needle[] {
  if (words.length < 2) return [];
  return [words, words.toReversed()].map((row) => {
    const plain = row.map((one) => one.plain).join('');
    const word = { plain, capital: false, from: 0, to: 0, starts: [plain], spaced: true };
    return { words: [word], around: [], person, exact: false };
  });
}

function inWords(
  words: readonly TextWord[],
  needles: ReadonlyMap<string, readonly Needle[]>,
  kept: ReadonlySet<number>,
): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const whole = word.starts
      .flatMap(askedFor)
      .flatMap((key) => needles.get(key) ?? [])
      .filter((needle) => standsAt(words, at, needle));
    for (const needle of [...whole, ...inside(word, needles)]) {
      const last = at + needle.words.length - 1;
      const isKept = needle.words.every((_, step) => kept.has(at + step));
      if (!isKept) hits.push(widened(words, at, last, needle));
    }
  }
  return hits;
}

/** Telling names run together with other words. */
const inside = (
  { plain, spaced }: TextWord,
  needles: ReadonlyMap<string, readonly Needle[]>,
): readonly Needle[] =>
  (spaced ? askedInside(plain) : []).flatMap(({ at, key }) =>
    (needles.get(key) ?? []).filter(
      ({ words: [wanted] }) => wanted !== undefined && standsInside(plain, at, wanted.plain),
    ),
  );

const standsAt = (words: readonly TextWord[], at: number, needle: Needle): boolean =>
  needle.words.every((wanted, step) => {
    const word = words[at + step];
    return word !== undefined && isSame(word, wanted, needle);
  });

function isSame(word: TextWord, wanted: TextWord, needle: Needle): boolean {
  if (needle.exact) return word.plain === wanted.plain && (word.capital || !wanted.capital);
  const isName = word.capital || needle.words.length > 1;
  return word.starts.some((plain) => isForm(plain, wanted.plain, isName));
}

/** `Dana Sarova` goes as a whole, where `Sarova` gave her away. */
function widened(words: readonly TextWord[], from: number, to: number, needle: Needle): Hit {
  const belongs = (word: TextWord | undefined): boolean =>
    word !== undefined && needle.around.some(({ plain }) => isPart(word, plain));
  let [first, last] = [from, to];
  while (belongs(words[first - 1])) first -= 1;
  while (belongs(words[last + 1])) last += 1;
  return { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0, person: needle.person };
}

/** Beside a surname less is needed: an initial, a given name with its ending. */
function isPart({ plain, capital }: TextWord, wanted: string): boolean {
  if (plain === wanted) return capital || plain.length > 3;
  if (!capital) return false;
  if (plain.length === 1) return wanted.startsWith(plain);
  const stem = wanted.replace(/[aeiou]$/, '');
  return (
    stem.length >= 3 && plain.startsWith(stem) && plain.length <= wanted.length + LONGEST_ENDING
  );
}

/** The places in the text where a full name stands that may stay. */
function keptWords(
  words: readonly TextWord[],
  stay: ReadonlyMap<string, readonly (readonly TextWord[])[]>,
): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const [at, word] of words.entries())
    for (const name of stay.get(word.plain) ?? [])
      if (name.every(({ plain }, step) => words[at + step]?.plain === plain))
        for (let step = 0; step < name.length; step += 1) kept.add(at + step);
  return kept;
}

/** In scripts without spaces a name stands in the middle of a row of letters. */
function unspaced(text: string, hidden: readonly HiddenPerson[]): readonly Hit[] {
  if (!NO_SPACES.test(text)) return [];
  return hidden.flatMap((person) =>
    person.names.flatMap((name): readonly Hit[] => {
      if (!NO_SPACES.test(name)) return [];
      const hits: Hit[] = [];
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
        hits.push({ from: at, to: at + name.length, person });
      return hits;
    }),
  );
}

/** From the left, and of those that begin together the longest. */
function withoutHits(text: string, hits: readonly Hit[]): ReturnType<Hider> {
  const ordered = hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  let [result, end] = ['', 0];
  for (const { from, to, person } of ordered) {
    if (to <= end) continue;
    result += text.slice(end, Math.max(from, end)) + (from < end ? '' : person.stands);
    end = to;
  }
  const words = new Map(hits.map((hit) => [hit.person.id, text.slice(hit.from, hit.to)]));
  return { text: result + text.slice(end), subjects: [...words.keys()], words };
}

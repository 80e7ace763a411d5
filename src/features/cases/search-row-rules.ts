import { nameKeys } from '#names';
import type { Entry } from './rules.ts';
import { searchTextOf } from './search-rules.ts';
import type { SearchText } from './search-rules.ts';
import {
  authorityTag,
  caseTag,
  certaintyTag,
  countryTag,
  kindTag,
  placeTag,
  samplesOf,
  yearsOf,
  yearTag,
} from './search-tag-rules.ts';
import { wordsOf } from './search-word-rules.ts';

export type Searchable = Pick<
  Entry,
  'id' | 'caseId' | 'kind' | 'certainty' | 'changedAt' | 'removedAt' | 'content'
> & { readonly earliest: string | null; readonly latest: string | null };

/** A row of the search table, and what belongs to it in the tables of words and of names. */
export type SearchRow = SearchText & {
  /** As the database reads it: `'жанаозен':1A 'zhanaozen':1A '#k event'`. */
  readonly vector: string;
  readonly words: readonly {
    readonly word: string;
    readonly plain: string;
    readonly heard: string;
  }[];
  readonly named: readonly {
    readonly text: string;
    readonly plain: string;
    readonly keys: readonly string[];
  }[];
};

export function searchRowOf(entry: Searchable): SearchRow {
  const text = searchTextOf(entry.kind, entry.content);
  const { vector, words } = vectorOf(text, tagsOf(entry, text));
  return { ...text, vector, words, named: text.names.map(keysOf) };
}

function tagsOf(entry: Searchable, text: SearchText): string[] {
  const { caseId, kind, certainty } = entry;
  const tags = [caseTag(caseId), kindTag(kind)];
  if (text.type !== '') tags.push(kindTag(kind, text.type));
  if (text.country !== '') tags.push(countryTag(text.country));
  if (certainty !== null) tags.push(certaintyTag(certainty));
  tags.push(...text.places.map(placeTag), ...text.authorities.map(authorityTag));
  return [...tags, ...yearsOf(entry).map(yearTag), ...samplesOf(entry.id)];
}

/** The database refuses a vector of a megabyte; what is beyond this is not found by its words. */
const MOST_BYTES = 900_000;
/** Positions beyond are all the last one, and a word keeps 256 of them. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 256;

/** Words of the title weigh most. A word stands in its own script and in Latin letters. */
function vectorOf({ text }: SearchText, tags: readonly string[]) {
  const places = new Map<string, string[]>();
  const words = new Map<string, SearchRow['words'][number]>();
  let bytes = tags.join().length * 4;
  let at = 0;
  const [title = '', ...rest] = text.split('\n');
  for (const [part, weight] of [
    [title, 'A'],
    [rest.join('\n'), ''],
  ] as const) {
    for (const { folded, plain, heard } of wordsOf(part, true)) {
      at = Math.min(at + 1, LAST_POSITION);
      for (const lexeme of new Set([folded, plain])) {
        const known = places.get(lexeme);
        bytes += known === undefined ? Buffer.byteLength(lexeme) + 12 : 2;
        if (bytes > MOST_BYTES)
          return { vector: literalOf(places, tags), words: [...words.values()] };
        if (known === undefined) places.set(lexeme, [`${at}${weight}`]);
        else if (known.length < MOST_POSITIONS) known.push(`${at}${weight}`);
      }
      words.set(folded, { word: folded, plain, heard });
    }
    at = Math.min(at + 1, LAST_POSITION); // no phrase goes from the title on into the text
  }
  return { vector: literalOf(places, tags), words: [...words.values()] };
}

function literalOf(
  places: ReadonlyMap<string, readonly string[]>,
  tags: readonly string[],
): string {
  const words = [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`);
  return [...words, ...tags.map(quoted)].join(' ');
}

/** One word of a vector or of a query, whatever it is made of; the database takes any text without U+0000. */
export const quoted = (word: string): string =>
  `'${word
    .replaceAll(/[\0\p{Cs}]/gu, '')
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "''")}'`;

function keysOf(text: string): SearchRow['named'][number] {
  const { plain, kept } = nameKeys(text);
  return { text, plain: plain.join(' '), keys: kept };
}

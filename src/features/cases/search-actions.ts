import type { Audience } from '#access';
import type { Read } from '#platform/db';
import { excerptOf } from './excerpt-rules.ts';
import type { Piece } from './excerpt-rules.ts';
import { MOST_HITS, NOTHING_FOUND, PAGE_HITS } from './found-rules.ts';
import type { Found, Hit, SearchAsked } from './found-rules.ts';
import { findHits, hasHits, listLikeWords, listSpellings } from './found-store.ts';
import type { FoundRows, HitRow, Question } from './found-store.ts';
import type { CaseId } from './rules.ts';
import {
  isAsked,
  isBegun,
  loneWords,
  marksOf,
  queryOf,
  termsOf,
  textOf,
} from './search-query-rules.ts';
import type { Spellings, Term } from './search-query-rules.ts';
import { filterOf } from './search-filter-rules.ts';
import { quoted } from './search-row-rules.ts';
import { SAMPLES } from './search-tag-rules.ts';
import { wordsOf } from './search-word-rules.ts';
import type { SearchWord } from './search-word-rules.ts';
import { maySeeCase } from './sight-store.ts';

/**
 * Entries that have what was typed, in any script, among the cases this audience may open: hits, their
 * number and what they are about are of these cases only.
 *
 * @example
 * const found = await searchEntries(read, audience, { ...NOTHING_ASKED, text: 'Zhanaozen' });
 * found.hits[0]?.title; // [{ text: 'Strike in ', marked: false }, { text: 'Жанаозен', marked: true }]
 */
export async function searchEntries(
  read: Read,
  audience: Audience,
  asked: SearchAsked,
): Promise<Found> {
  const seen = casesSeen(audience);
  const terms = termsOf(asked.text);
  const filter = filterOf(asked, seen);
  if (seen?.length === 0 || filter === null) return NOTHING_FOUND;
  if (!isAsked(terms) && (asked.text.trim() !== '' || !filter.isAsked)) return NOTHING_FOUND;
  const spellings = await spellingsOf(read, terms);
  const said = queryOf(terms, spellings);
  const question = {
    asked: joined([said, ...filter.tags]),
    said,
    seen,
    ...filter.days,
    most: MOST_HITS + 1,
  };
  const { rows, more } = await sampled(read, question, asked.page);
  const total = Math.min(rows.total, MOST_HITS);
  const isMarked = marksOf(terms, spellings);
  return {
    hits: rows.rows.map((row) => hitOf(row, isMarked)),
    total,
    more: more || rows.total > MOST_HITS,
    facets: rows.facets,
    pages: Math.ceil(total / PAGE_HITS),
    meant: rows.total > 0 ? [] : await meantBy(read, terms, filter.tags, question),
  };
}

/** Null for all there are. */
export function casesSeen(audience: Audience): readonly CaseId[] | null {
  if (audience.kind === 'house') return null;
  if (audience.kind !== 'account') return [];
  return [...audience.cases.keys()].filter((caseId) => maySeeCase(audience, caseId));
}

async function spellingsOf(read: Read, terms: readonly Term[]): Promise<Spellings> {
  const found = new Map<string, readonly string[]>();
  for (const word of loneWords(terms)) {
    found.set(word.folded, await listSpellings(read, { ...word, begun: isBegun(word) }));
  }
  return found;
}

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' & ');

/** What so many have is gathered among a sample only. */
const VERY_MANY = 30_000;

async function sampled(
  read: Read,
  question: Question,
  page: number,
): Promise<{ readonly rows: FoundRows; readonly more: boolean }> {
  for (const { tag, of } of SAMPLES) {
    const asked = joined([question.asked, quoted(tag)]);
    const rows = await findHits(read, { ...question, asked }, page);
    if (rows.total > MOST_HITS) return { rows, more: true };
    if (rows.total * of <= VERY_MANY) break;
  }
  return { rows: await findHits(read, question, page), more: false };
}

function hitOf(row: HitRow, isMarked: (word: SearchWord) => boolean): Hit {
  const title = excerptOf(row.title, isMarked);
  const rest = row.text.startsWith(row.title) ? row.text.slice(row.title.length) : row.text;
  return {
    ...row,
    certainty: row.certainty === '' ? null : row.certainty,
    title,
    excerpt: rest.trim() === '' ? [] : excerptOf(rest.trim().replaceAll('\n', ' · '), isMarked),
  };
}

/** Words looked at when nothing was found, and texts offered instead. */
const MOST_MENDED = 3;

/** Other words are tried in place of one that is nowhere, and offered where they find something here. */
async function meantBy(
  read: Read,
  terms: readonly Term[],
  tags: readonly string[],
  question: Question,
): Promise<readonly string[]> {
  const isThere = async (tried: readonly Term[]): Promise<boolean> => {
    const asked = joined([queryOf(tried, new Map()), ...tags]);
    const [sample] = SAMPLES;
    const some = { ...question, asked: joined([asked, quoted(sample.tag)]) };
    return (await hasHits(read, some)) || (await hasHits(read, { ...question, asked }));
  };
  const meant: string[] = [];
  for (const [place, term] of terms.slice(0, MOST_MENDED).entries()) {
    const [word, ...others] = term.words;
    if (word === undefined || others.length > 0 || term.not || (await isThere([term]))) continue;
    for (const like of await listLikeWords(read, word.plain)) {
      const mended = terms.with(place, { words: [...wordsOf(like)], not: false });
      if (await isThere(mended)) meant.push(textOf(mended));
      if (meant.length === MOST_MENDED) return meant;
    }
  }
  return meant;
}

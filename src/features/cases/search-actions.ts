import type { Audience } from '#access';
import type { Read } from '#platform/db';
import { excerptOf } from './excerpt-rules.ts';
import { MOST_HITS, NOTHING_FOUND, PAGE_HITS } from './found-rules.ts';
import type { Found, Hit, SearchAsked } from './found-rules.ts';
import {
  countHits,
  countSearched,
  findHits,
  hasHits,
  listLikeWords,
  listSpellings,
} from './found-store.ts';
import type { FoundRows, HitRow, Question } from './found-store.ts';
import type { CaseId } from './rules.ts';
import {
  isAsked,
  isBegun,
  isIndexed,
  isPhrased,
  loneWords,
  marksOf,
  queryOf,
  termsOf,
  textOf,
} from './search-query-rules.ts';
import type { Spellings, Term } from './search-query-rules.ts';
import { FEW_CASES, filterOf } from './search-filter-rules.ts';
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
  const question = {
    ...questionOf(terms, spellings, filter.tags),
    seen,
    ...filter.days,
    byCase: await isFew(read, seen, asked.caseId),
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
    found.set(word.folded, await listSpellings(read, word, isBegun(word)));
  }
  return found;
}

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' & ');

function questionOf(
  terms: readonly Term[],
  spellings: Spellings,
  tags: readonly string[],
): Pick<Question, 'asked' | 'phrased' | 'said'> {
  const said = queryOf(terms, spellings, '<->');
  const loose = queryOf(terms.filter(isIndexed), spellings, '&');
  return { asked: joined([loose, ...tags]), phrased: isPhrased(terms) ? said : null, said };
}

/** Entries that are looked through one by one as fast as they are found by the index. */
const LOOKED_THROUGH = 25_000;

/** Of one case or a few the index is asked by their tags; of many small ones each is looked through. */
async function isFew(
  read: Read,
  seen: readonly CaseId[] | null,
  caseId: CaseId | null,
): Promise<boolean> {
  if (seen === null || caseId !== null || seen.length <= FEW_CASES) return false;
  return (await countSearched(read, seen, LOOKED_THROUGH + 1)) <= LOOKED_THROUGH;
}

/** What so many have is looked for among a sample only. */
const VERY_MANY = 64_000;
/** Entries in which it is looked whether words stand side by side. */
const READ_FOR_PHRASES = 10_000;

async function sampled(
  read: Read,
  question: Question,
  page: number,
): Promise<{ readonly rows: FoundRows; readonly more: boolean }> {
  if (question.phrased !== null) return phrases(read, question, page);
  for (const { tag, of } of question.byCase ? [] : SAMPLES) {
    const rows = await findHits(read, amongSample(question, tag), page);
    if (rows.total > MOST_HITS) return { rows, more: true };
    if (rows.total * of <= VERY_MANY) break;
  }
  return { rows: await findHits(read, question, page), more: false };
}

/** All that have the words would be read for where they stand: of too many, a sample is. */
async function phrases(
  read: Read,
  question: Question,
  page: number,
): Promise<{ readonly rows: FoundRows; readonly more: boolean }> {
  const loose = { ...question, phrased: null, most: READ_FOR_PHRASES + 1 };
  let narrowed = question;
  let more = false;
  for (const { tag, of } of question.byCase ? [] : SAMPLES) {
    const among = await countHits(read, amongSample(loose, tag));
    if (among * of <= READ_FOR_PHRASES) break;
    narrowed = amongSample(question, tag);
    more = true;
    if (among * 4 > READ_FOR_PHRASES) break; // the next sample is four times as large
  }
  return { rows: await findHits(read, narrowed, page), more };
}

const amongSample = (question: Question, tag: string): Question => ({
  ...question,
  asked: joined([question.asked, quoted(tag)]),
});

function hitOf(row: HitRow, isMarked: (word: SearchWord) => boolean): Hit {
  const { text, ...known } = row;
  const [called = '', ...rest] = text.split('\n');
  return {
    ...known,
    certainty: row.certainty === '' ? null : row.certainty,
    title: called === '' ? [] : excerptOf(called, isMarked),
    excerpt: rest.length === 0 ? [] : excerptOf(rest.join(' · '), isMarked),
  };
}

/** Words looked at when nothing was found, and texts offered instead. */
const MOST_MENDED = 3;
const MOST_TRIED = 4;

/** Other words are tried in place of one that is nowhere, and offered where they find something here. */
async function meantBy(
  read: Read,
  terms: readonly Term[],
  tags: readonly string[],
  question: Question,
): Promise<readonly string[]> {
  const isThere = async (tried: readonly Term[]): Promise<boolean> => {
    const whole = { ...question, ...questionOf(tried, new Map(), tags) };
    const [{ tag }] = SAMPLES; // where very many have it, one of the sample has
    const isCommon = !question.byCase && (await hasHits(read, amongSample(whole, tag)));
    return isCommon || hasHits(read, whole);
  };
  const meant: string[] = [];
  for (const [place, term] of terms.slice(0, MOST_MENDED).entries()) {
    const [word, ...others] = term.words;
    if (word === undefined || others.length > 0 || term.not || (await isThere([term]))) continue;
    for (const like of (await listLikeWords(read, word.plain)).slice(0, MOST_TRIED)) {
      const alone = [{ words: [...wordsOf(like)], not: false }];
      const mended = terms.flatMap((one, at) => (at === place ? alone : [one]));
      if (await isThere(mended)) meant.push(textOf(mended));
      else if (mended.length > 1 && (await isThere(alone))) meant.push(textOf(alone));
      if (meant.length === MOST_MENDED) return meant;
    }
  }
  return meant;
}

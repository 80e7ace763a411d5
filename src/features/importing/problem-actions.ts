import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { parseLanguageTag } from '#kernel/language';
import { countryCode, emptyContent, letterContent, tidyContent } from '#letters';
import type { LetterContent } from '#letters';
import { canonicalLine, isFault } from '#proof';
import type { Review } from './review-rules.ts';
import { matchingDay } from './review-rules.ts';
import { LIMITS } from './rules.ts';

/** Something that must be put right before the draft is made, and the field it is about. */
export type Problem = { readonly field: string; readonly refusal: Refusal };

const shape = letterContent.shape;
export const demandTypes: readonly string[] = shape.demands.element.shape.type.options;
export const subjectKinds: readonly string[] = shape.subjects.element.shape.kind.options;

const among = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find((one) => one === value);

const ENGLISH = shape.language.parse('en');

/** The draft a review makes, with everything that stands in its way, in the order of the page. */
export function draftOf(review: Review): {
  readonly content: LetterContent;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const add = (field: string, reason: string, values: Refusal['values'] = {}): void => {
    problems.push({ field, refusal: refuse('invalid', reason, values) });
  };
  const language = parseLanguageTag(review.language.trim());
  if (review.language.trim() === '') add('language', 'import-language-missing');
  else if (language === null) add('language', 'language-unknown');
  if (review.title.trim() === '') add('title', 'import-title-missing');
  if (review.day.trim() !== '' && matchingDay({ date: '', day: review.day }) === null)
    add('day', 'import-day');
  const raw = contentOf(review, language ?? ENGLISH, add);
  const { content, faults } = tidyContent(raw);
  for (const { field, reason, values } of faults)
    add(field.replace(/\.-(\d+)\./u, '.$1.'), reason, values);
  checkNames(review, add);
  return { content, problems };
}

type Add = (field: string, reason: string, values?: Refusal['values']) => void;

/** Rows come with negative numbers: the letter gives them its own. */
function contentOf(review: Review, language: LetterContent['language'], add: Add): LetterContent {
  const live = <Row extends { dropped: boolean }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => !row.dropped);
  const addressees = live(review.addressees).map(({ key, office, name, country }) => {
    const code = countryCode(country);
    if (code === null) add(`addressees.${key}.country`, 'country-unknown');
    return { number: -key, office, name, country: code ?? '', basis: 'stated' as const };
  });
  const subjects = live(review.subjects).map(({ key, kind, name }) => ({
    number: -key,
    kind: among(shape.subjects.element.shape.kind.options, kind) ?? 'person',
    name,
    note: '',
  }));
  const to = addressees.map(({ number }) => number);
  const demands = live(review.demands).map(({ key, type, text }) => ({
    number: -key,
    type: among(shape.demands.element.shape.type.options, type) ?? 'other',
    text,
    subjects: [],
    addressees: to,
  }));
  return {
    ...emptyContent(language, review.title, 'UTC'),
    date: review.date,
    body: review.body,
    ...limited({ addressees, subjects, demands }, add),
  };
}

type Rows = Pick<LetterContent, 'addressees' | 'subjects' | 'demands'>;

const MOST = { subjects: 100, addressees: 50, demands: 50 } as const;

function limited(rows: Rows, add: Add): Rows {
  for (const kind of ['addressees', 'subjects', 'demands'] as const)
    if (rows[kind].length > MOST[kind]) add(kind, 'too-many-rows', { limit: MOST[kind] });
  return rows;
}

/** What a name must be to be asked: on one line, and short enough to stand under a letter. */
function checkNames(review: Review, add: Add): void {
  for (const row of review.signatories) {
    if (row.dropped) continue;
    if (row.name.trim() === '') {
      const filled = [row.capacity, row.organisation, row.country].some((one) => one.trim() !== '');
      if (filled) add(`signatories.${row.key}.name`, 'import-name-missing');
    }
    for (const part of ['name', 'capacity', 'organisation', 'country'] as const) {
      const text = row[part].trim();
      if (text.length > LIMITS.name)
        add(`signatories.${row.key}.${part}`, 'text-too-long', {
          length: text.length,
          limit: LIMITS.name,
        });
      else if (text !== '' && isFault(canonicalLine(text)))
        add(`signatories.${row.key}.${part}`, 'import-name-form');
    }
  }
}

import type { SearchAsked } from './found-rules.ts';
import type { CaseId } from './rules.ts';
import { quoted } from './search-row-rules.ts';
import {
  authorityTag,
  caseTag,
  certaintyTag,
  countryTag,
  placeTag,
  yearsBetween,
} from './search-tag-rules.ts';

/** What hits are narrowed to. */
export type Filter = {
  /** Whether anything but words was asked for. */
  readonly isAsked: boolean;
  /** Each a query of its own, all to be met. */
  readonly tags: readonly string[];
  readonly days: { readonly from: string | null; readonly to: string | null };
};

/** Of more cases than these the index is not asked, but each hit looked at. */
export const FEW_CASES = 4;

/**
 * Null when nothing can be found: the case that is asked for is none of those that are seen. `seen` null
 * is all of them.
 */
export function filterOf(asked: SearchAsked, seen: readonly CaseId[] | null): Filter | null {
  const { caseId, kinds, country, certainty, authority, place, from, to } = asked;
  if (caseId !== null && seen !== null && !seen.includes(caseId)) return null;
  const days = { from: from || null, to: to || null };
  const chosen = [
    kinds.map((kind) => `#k ${kind}`),
    country === '' ? [] : [countryTag(country)],
    certainty === '' ? [] : [certaintyTag(certainty)],
    authority === '' ? [] : [authorityTag(authority)],
    place === '' ? [] : [placeTag(place)],
    yearsBetween(days.from, days.to) ?? [],
    caseId === null ? [] : [caseTag(caseId)],
  ].filter((tags) => tags.length > 0);
  const few =
    caseId === null && seen !== null && seen.length <= FEW_CASES ? [seen.map(caseTag)] : [];
  return {
    isAsked: chosen.length > 0 || days.from !== null || days.to !== null,
    tags: [...chosen, ...few].map((tags) => `(${tags.map(quoted).join(' | ')})`),
    days,
  };
}

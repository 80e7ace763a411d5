import type { MatchList } from './match-rules.ts';
import { needsDecision, singleOffer } from './match-rules.ts';
import type { Review, Signatory } from './review-rules.ts';

/** Rows of a long list on one page: enough to work through, few enough to stay quick. */
export const PAGE = 50;

/** Which part of the list of names is shown: `open` are those that need a decision. */
export type Shown = { readonly page: number; readonly only: 'all' | 'open' };

export type SignatoryPage = {
  readonly rows: readonly Signatory[];
  readonly shown: Shown;
  readonly pages: number;
  /** In the whole list, left out or not. */
  readonly total: number;
  readonly dropped: number;
  readonly open: number;
  readonly decided: number;
  /** Offers without a rival that nobody has decided on, and those that were taken together. */
  readonly takeable: number;
  readonly together: number;
};

export function readShown(query: ReadonlyMap<string, readonly string[]>): Shown {
  const page = query.get('page')?.[0] ?? '';
  const only = query.get('only')?.[0] === 'open' ? 'open' : 'all';
  return { page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1, only };
}

export function signatoryPage(kept: Review, matches: MatchList, wanted: Shown): SignatoryPage {
  const all = kept.signatories;
  const open = all.filter((row) => needsDecision(row, matches));
  const listed = wanted.only === 'open' ? open : all;
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const page = Math.min(wanted.page, pages);
  const waiting = all.filter((row) => row.choice === null && !row.dropped);
  return {
    rows: listed.slice((page - 1) * PAGE, page * PAGE),
    shown: { page, only: wanted.only },
    pages,
    total: all.length,
    dropped: all.filter((row) => row.dropped).length,
    open: open.length,
    decided: all.filter((row) => row.choice !== null && !row.dropped).length,
    takeable: waiting.filter((row) => singleOffer(matches, row.key) !== null).length,
    together: all.filter((row) => row.choice?.how === 'together').length,
  };
}

/** The page of the whole list on which somebody stands. */
export function pageOf(kept: Review, key: number): number {
  const index = kept.signatories.findIndex((row) => row.key === key);
  return Math.floor(Math.max(0, index) / PAGE) + 1;
}

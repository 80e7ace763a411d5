import type { Page } from './pdf-opening.ts';
import type { Run } from './pdf-runs.ts';

export type PageRuns = { readonly page: Page; readonly runs: readonly Run[] };

/** Of the page's height, at its top and at its foot: where lines that repeat are no part of the text. */
const MARGIN = 0.13;
/** More numbers in its margins than this make a page a table. */
const MOST_NUMBERS = 20;
/** Points by which a repeated line may move from page to page. */
const DRIFT = 5;

const PAGE_NUMBER =
  /^(?:(?:page|seite|página|pagina|p\.|s\.|стр\.?|страница|صفحه|صفحة)\s*)?[-–—|[(]?\s*(?:\p{Nd}{1,3}|[ivx]{1,6})\s*[-–—|\])]?(?:\s*(?:\/|of|de|von|di|sur|из|از|من|\|)\s*\p{Nd}{1,3})?\s*[-–—]?$/iu;

/**
 * Takes away what stands at the same place at the top or foot of at least half of the pages, whatever number it
 * bears, and page numbers. `repeated`: those lines, once each, so that a reader can be told.
 */
export function withoutMargins(pages: readonly PageRuns[]): {
  readonly pages: PageRuns[];
  readonly repeated: readonly string[];
} {
  const seen = seenInMargins(pages);
  const least = Math.max(2, Math.ceil((pages.length - 1) / 2));
  const repeated = new Set<string>();
  const repeats = (run: Run, page: Page): boolean => {
    const side = sideOf(run, page);
    if (side === null || pages.length < 2 || PAGE_NUMBER.test(run.text)) return false;
    const near = seen.get(keyOf(run, side))?.filter((y) => Math.abs(y - run.y) < DRIFT) ?? [];
    if (near.length >= least) repeated.add(run.text);
    return near.length >= least;
  };
  const kept = pages.map(({ page, runs }) => {
    const text = runs.filter((run) => !repeats(run, page));
    const numbers = text.filter((run) => isPageNumber(run, page, pages.length));
    const gone = numbers.length > MOST_NUMBERS ? [] : numbers.filter((run) => isOutside(run, text));
    return { page, runs: text.filter((run) => !gone.includes(run)) };
  });
  return { pages: kept, repeated: [...repeated] };
}

/** Of a single page, only one that counts pages: "1/1". */
function isPageNumber(run: Run, page: Page, pages: number): boolean {
  if (sideOf(run, page) === null || !PAGE_NUMBER.test(run.text)) return false;
  return pages > 1 || /\p{Nd}.*\p{Nd}/u.test(run.text);
}

/** Alone above or below everything else. */
function isOutside(run: Run, runs: readonly Run[]): boolean {
  const others = runs.filter((one) => one !== run);
  const beyond = (side: -1 | 1): boolean =>
    others.every(({ y, size }) => (run.y - y) * side > -0.5 * size);
  return beyond(-1) || beyond(1);
}

function seenInMargins(pages: readonly PageRuns[]): Map<string, number[]> {
  const seen = new Map<string, number[]>();
  for (const { page, runs } of pages) {
    for (const run of runs) {
      const side = sideOf(run, page);
      if (side === null) continue;
      const key = keyOf(run, side);
      const places = seen.get(key);
      if (places) places.push(run.y);
      else seen.set(key, [run.y]);
    }
  }
  return seen;
}

function sideOf(run: Run, { height }: Page): 'top' | 'foot' | null {
  if (run.y < height * MARGIN) return 'top';
  return run.y > height * (1 - MARGIN) ? 'foot' : null;
}

/** "Letter, page 3" and "Letter, page 4" are one line. */
function keyOf({ text }: Run, side: string): string {
  return `${side} ${text.replaceAll(/\p{Nd}+/gu, '#')}`;
}

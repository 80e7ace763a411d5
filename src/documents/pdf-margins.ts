import type { Page } from './pdf-opening.ts';
import type { Run } from './pdf-runs.ts';

export type PageRuns = { readonly page: Page; readonly runs: readonly Run[] };

/** Of the page's height, at its top and at its foot: where lines that repeat are no part of the text. */
const MARGIN = 0.13;
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
  const kept = pages.map(({ page, runs }) => ({
    page,
    runs: runs.filter((run) => {
      const side = sideOf(run, page);
      if (side === null || pages.length < 2) return true;
      const count =
        seen.get(keyOf(run, side))?.filter((y) => Math.abs(y - run.y) < DRIFT).length ?? 0;
      if (count < least) return true;
      if (!PAGE_NUMBER.test(run.text)) repeated.add(run.text);
      return false;
    }),
  }));
  return { pages: kept, repeated: [...repeated] };
}

function seenInMargins(pages: readonly PageRuns[]): Map<string, number[]> {
  const seen = new Map<string, number[]>();
  for (const { page, runs } of pages) {
    for (const run of runs) {
      const side = sideOf(run, page);
      if (side === null) continue;
      const key = keyOf(run, side);
      seen.set(key, [...(seen.get(key) ?? []), run.y]);
    }
  }
  return seen;
}

function sideOf(run: Run, { height }: Page): 'top' | 'foot' | null {
  if (run.y < height * MARGIN) return 'top';
  return run.y > height * (1 - MARGIN) ? 'foot' : null;
}

/** "Page 3 of 10" and "Page 4 of 10" are one line. */
function keyOf({ text }: Run, side: string): string {
  const what = PAGE_NUMBER.test(text) ? '#' : text.replaceAll(/\p{Nd}+/gu, '#');
  return `${side} ${what}`;
}

import type { Lexicon } from './signatory-lexicon.ts';
import { headOf } from './signatory-parts.ts';
import type { Piece } from './signatory-piece.ts';
import { itemOf } from './signatory-sections.ts';
import type { Item } from './signatory-sections.ts';
import { shapeOf } from './signatory-shape.ts';
import type { Shape } from './signatory-shape.ts';

/**
 * Rows of which most have several cells, put right: columns of names one below the other, or a
 * table, whose further columns say something about the name in the first. Null for other rows.
 */
export function columnsOf(items: readonly Item[], lexicon: Lexicon): Item[] | null {
  const wide = items.filter(({ cells }) => cells.length > 1);
  if (items.some(({ piece }) => piece.text.includes('|'))) return null;
  if (wide.length === 0 || wide.length < items.length * 0.5) return null;
  return namesAside(wide, lexicon) ? oneBelowTheOther(items, lexicon) : null;
}

/** Whether names stand in the second column as in the first. */
function namesAside(wide: readonly Item[], lexicon: Lexicon): boolean {
  const [first, second] = [0, 1].map((column) => {
    const cells = wide.flatMap(({ cells: all }) => all[column] ?? []);
    return cells.map(({ text }) => shapeOf(headOf(text), lexicon));
  });
  const names = (shapes: typeof first): number =>
    (shapes ?? []).filter(({ person, post }) => person >= 0.5 && post < 0.4).length;
  const share = (shapes: typeof first, test: (one: Shape) => boolean): number =>
    (shapes ?? []).filter(test).length / Math.max(1, shapes?.length ?? 0);
  const [bodies, others] = [first, second].map((one) => share(one, ({ body }) => body >= 0.5));
  const posts = share(second, ({ post }) => post >= 0.4);
  const alike = Math.abs((bodies ?? 0) - (others ?? 0)) < 0.25 && posts < 0.15;
  if (alike && Math.abs(names(first) - names(second)) <= wide.length * 0.25 && wide.length > 1)
    return true;
  if ((bodies ?? 0) >= 0.4) return (others ?? 0) >= (bodies ?? 0) * 0.7 && posts < 0.2;
  const sure =
    share(second, (one) => one.sure) >=
    Math.min(
      0.15,
      share(first, (one) => one.sure),
    );
  const plain = (others ?? 0) < 0.1 && posts < 0.15;
  return (
    names(second) >= names(first) * 0.6 &&
    (plain ? sure || wide.length < 4 : share(second, (one) => one.sure) >= 0.3)
  );
}

/** Block by block, the first column before the second. */
function oneBelowTheOther(items: readonly Item[], lexicon: Lexicon): Item[] {
  const ordered: Item[] = [];
  let block: Item[] = [];
  const flush = (): void => {
    const columns = Math.max(0, ...block.map(({ cells }) => cells.length));
    for (let column = 0; column < columns; column += 1) {
      block
        .flatMap((item) => cellOf(item, item.cells[column], lexicon))
        .forEach((item, at) => ordered.push({ ...item, gap: at === 0 ? 1 : 0 }));
    }
    block = [];
  };
  for (const item of items) {
    if (item.gap > 0) flush();
    block.push(item);
  }
  flush();
  return ordered;
}

const cellOf = (item: Item, cell: Piece | undefined, lexicon: Lexicon): Item[] =>
  cell ? [itemOf({ ...item, mark: null, indent: 0 }, cell, lexicon)] : [];

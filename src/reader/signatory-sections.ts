import { fold } from './fold.ts';
import { onlyBehalf } from './signatory-behalf.ts';
import { isEntry } from './signatory-choice.ts';
import type { Region } from './signatory-regions.ts';
import { cut } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Row } from './signatory-rows.ts';
import { headOf } from './signatory-parts.ts';
import { shapeOf } from './signatory-shape.ts';
import type { Shape } from './signatory-shape.ts';
import { has, phraseAt, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';

/** A row of a list, or what is left of it after `Signed:`. */
export type Item = Pick<Row, 'mark' | 'gap' | 'cells' | 'indent' | 'width'> & {
  readonly piece: Piece;
  readonly shape: Shape;
  readonly head: Shape;
  /** The row's place among the lines of the letter. */
  readonly line: number;
};

/** The rows under one heading of a list. */
export type Section = {
  /** The heading as written; '' where none stands over it. */
  readonly label: string;
  readonly kind: 'closing' | 'heading' | 'group' | 'sentence' | null;
  readonly items: readonly Item[];
  /** For whom those under it sign; null where nothing says so. */
  readonly behalf: string | null;
};

/** One entry before it is read: its first row, and what stands under it. */
export type Draft = {
  readonly lead: Piece;
  readonly under: readonly Piece[];
  /** The entry was cut out of a row of several. */
  readonly fromRun: boolean;
  /** A mark or a blank line says that it begins an entry. */
  readonly certain: boolean;
};

/** The parts of a list, each with the heading it stands under. */
export function sectionsOf(region: Region, lexicon: Lexicon): Section[] {
  const sections: (Omit<Section, 'items'> & { items: Item[] })[] = [];
  let open: (typeof sections)[number] = { label: '', kind: null, items: [], behalf: null };
  sections.push(open);
  for (const { row, role, shape, head } of region.rows) {
    if (role?.kind === 'closing' || role?.kind === 'heading' || role?.kind === 'group') {
      open = { label: role.cue, kind: role.kind, items: [], behalf: null };
      sections.push(open);
    }
    if (row.mark === null && /^\p{L}$/u.test(row.piece.text)) continue;
    if (!isEntry(role, row) || (role === null && saysOthers(row.folded, lexicon))) continue;
    const alone = role === null && (row.gap > 0 || open.items.length === 0);
    const behalf = alone ? onlyBehalf(row.piece.text, lexicon) : null;
    if (behalf !== null) {
      open = { ...open, items: [], behalf };
      sections.push(open);
      continue;
    }
    const { mark, gap, cells, indent, width, piece, index } = row;
    const item = { mark, gap, cells, indent, width, piece, shape, head, line: index };
    open.items.push(role ? itemOf(item, cut(row.piece, role.after), lexicon) : item);
  }
  return sections.filter(({ items }) => items.length > 0);
}

/** `and 28 others`, `u. a.`: those not named. */
export function saysOthers(folded: string, lexicon: Lexicon): boolean {
  const words = wordsIn(folded);
  if (words.length === 0 || words.length > 7) return false;
  const counted = has(lexicon.and, words[0] ?? '') && /^\d/u.test(words[1] ?? '');
  const number = /^\d+$/u.test(words[0] ?? '') && phraseAt(lexicon.others, words, 1) > 0;
  return counted || number || phraseAt(lexicon.others, words, 0) > 0;
}

/** An item with another text in it. */
export function itemOf(item: Item, piece: Piece, lexicon: Lexicon): Item {
  return {
    ...item,
    piece,
    cells: [piece],
    shape: shapeOf(piece.text, lexicon),
    head: shapeOf(headOf(piece.text), lexicon),
  };
}

/** Whether a heading says that organisations stand under it, or people; null where it says neither. */
export function saysWho(label: string, lexicon: Lexicon): 'organisation' | 'person' | null {
  const shape = shapeOf(fold(label), lexicon);
  if (shape.body >= 0.5) return 'organisation';
  return shape.post >= 0.4 ? 'person' : null;
}

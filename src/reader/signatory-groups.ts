import { has, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { fold } from './fold.ts';
import type { Item, Section } from './signatory-sections.ts';

/**
 * A section whose blocks each open with a party, a faculty or a town and hold the names of its people
 * below, cut into one section a block; as it is where the blocks do not agree on that.
 */
export function byBlock(section: Section, lexicon: Lexicon): Section[] {
  const blocks = blocksOf(section.items);
  if (blocks.length < 2 || section.items.some(({ mark }) => mark !== null)) return [section];
  const headed = blocks.filter((rows) => isHeaded(rows, lexicon)).length;
  const names = section.items.length - blocks.length;
  if (headed < blocks.length * 0.8 || names < blocks.length * 1.5) return [section];
  return blocks.map((rows) => {
    const [first, ...others] = rows;
    if (!first || !isHeaded(rows, lexicon)) return { ...section, items: rows };
    const label = first.piece.text.replace(/[\s:]+$/u, '');
    return { ...section, label: section.label || label, items: others, behalf: label };
  });
}

/** A first row that is no name above rows that all are. */
function isHeaded([first, ...others]: readonly Item[], lexicon: Lexicon): boolean {
  if (!first || others.length === 0 || first.shape.words > 6) return false;
  const acronym = /^\p{Lu}[\p{L}\d&/+-]*(?:\p{Lu}|\d)[\p{L}\d&/+-]*$/u.test(first.piece.text);
  const [word = ''] = wordsIn(fold(first.piece.text));
  const party = acronym || first.shape.body >= 0.5 || has(lexicon.bodies, word);
  if (!party || first.head.sure || /[,;]/u.test(first.piece.text)) return false;
  return others.every(
    ({ head, shape }) => head.person >= 0.5 && shape.post < 0.6 && shape.body < 0.5,
  );
}

function blocksOf(items: readonly Item[]): Item[][] {
  const blocks: Item[][] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last && item.gap === 0) last.push(item);
    else blocks.push([item]);
  }
  return blocks;
}

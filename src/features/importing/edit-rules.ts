import { LIMITS } from './rules.ts';
import type { MatchList } from './match-rules.ts';
import { singleOffer } from './match-rules.ts';
import type { Origin, Review, RowKind } from './review-rules.ts';
import { rowKinds } from './review-rules.ts';

/** Words marked in the source, and where they begin; null when nobody can tell. */
export type Selected = { readonly text: string; readonly at: number | null };

/** What a button of the page does besides saving. */
export type Edit =
  | { readonly act: 'drop' | 'restore'; readonly kind: RowKind; readonly key: number }
  | { readonly act: 'add'; readonly kind: RowKind; readonly selected: Selected | null }
  | { readonly act: 'set'; readonly field: 'title' | 'date'; readonly text: string }
  | { readonly act: 'take-offers' | 'give-back-offers' | 'look-up' };

const SHAPE = /^(drop|restore|add|select) ([a-z]+)(?: (\d{1,6}))?$/;

/**
 * The edit a button names: `drop demands 3`, `add signatories`, `take-offers`; `select demands`
 * makes a row of the words marked in the source, `select title` takes them as the title.
 */
export function parseEdit(button: string, selected: Selected): Edit | null {
  if (button === 'take-offers' || button === 'give-back-offers' || button === 'look-up')
    return { act: button };
  const [, act, name, digits] = SHAPE.exec(button) ?? [];
  if (act === 'select' && selected.text.trim() === '') return null;
  if (act === 'select' && (name === 'title' || name === 'date'))
    return { act: 'set', field: name, text: oneLine(selected.text) };
  const kind = rowKinds.find((one) => one === name);
  if (kind === undefined) return null;
  if (act === 'add') return { act, kind, selected: null };
  if (act === 'select') return { act: 'add', kind, selected };
  const key = Number(digits ?? 0);
  return act === 'drop' || act === 'restore' ? { act, kind, key } : null;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The stretch of the source that begins about `at` and has these words, whatever its white space. */
function originOf(source: string, { text, at }: Selected): Origin {
  if (at === null) return null;
  const words = text.replaceAll(/\s+/gu, '');
  let start = at;
  while (start < source.length && /\s/u.test(source.charAt(start))) start += 1;
  let end = start;
  for (const character of words.split('')) {
    while (end < source.length && /\s/u.test(source.charAt(end))) end += 1;
    if (source.charAt(end) !== character) return null;
    end += 1;
  }
  return start === end ? null : { start, end, reason: null };
}

/** The review with that one change; everything else stays as it is. */
export function applyEdit(
  kept: Review,
  edit: Edit,
  { text: source, matches }: { readonly text: string; readonly matches: MatchList },
): Review {
  switch (edit.act) {
    case 'drop':
    case 'restore':
      return {
        ...kept,
        [edit.kind]: kept[edit.kind].map((row) =>
          row.key === edit.key ? { ...row, dropped: edit.act === 'drop' } : row,
        ),
      };
    case 'add':
      return addRow(kept, edit.kind, edit.selected, source);
    case 'set':
      return { ...kept, [edit.field]: edit.text };
    case 'take-offers':
      return { ...kept, signatories: kept.signatories.map((row) => taking(row, matches)) };
    case 'look-up':
      return kept; // the rosters are asked, the review stays
    case 'give-back-offers':
      return {
        ...kept,
        signatories: kept.signatories.map((row) =>
          row.choice?.how === 'together' ? { ...row, choice: null } : row,
        ),
      };
    default:
      return edit satisfies never;
  }
}

/** Every offer that stands alone, where nobody has decided yet: one deliberate act, and undoable. */
function taking(row: Review['signatories'][number], matches: MatchList) {
  if (row.choice !== null || row.dropped) return row;
  const offer = singleOffer(matches, row.key);
  return offer === null
    ? row
    : { ...row, choice: { mandateId: offer.mandateId, how: 'together' as const } };
}

function addRow(kept: Review, kind: RowKind, selected: Selected | null, source: string): Review {
  const limit = kind === 'signatories' ? LIMITS.signatories : LIMITS.rows;
  if (kept[kind].length >= limit) return kept;
  const key = Math.max(0, ...kept[kind].map((row) => row.key)) + 1;
  const from = selected && originOf(source, selected);
  const text = selected === null ? '' : oneLine(selected.text);
  const row = { key, from, dropped: false };
  switch (kind) {
    case 'addressees':
      return placed(kept, kind, { ...row, office: text, name: '', country: '' });
    case 'demands':
      return placed(kept, kind, { ...row, type: 'other', text });
    case 'subjects':
      return placed(kept, kind, { ...row, kind: 'person', name: text });
    case 'signatories': {
      const words = { name: text, capacity: '', organisation: '', country: '' };
      return placed(kept, kind, { ...row, ...words, choice: null });
    }
    default:
      return kind satisfies never;
  }
}

/** A row taken from the source stands where the source has it; one without a place stands last. */
function placed<Kind extends RowKind>(kept: Review, kind: Kind, row: Review[Kind][number]): Review {
  const rows: readonly Review[RowKind][number][] = kept[kind];
  const start = row.from?.start ?? Infinity;
  const after = rows.findIndex((one) => (one.from?.start ?? -1) > start);
  const at = after === -1 ? rows.length : after;
  return { ...kept, [kind]: [...rows.slice(0, at), row, ...rows.slice(at)] };
}

import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { positions } from './rules.ts';
import type { ReplyPosition } from './rules.ts';

const FIELD = /^(position|part|quote)-(\d{1,4})-(\d{1,3})$/;

/**
 * The positions a form names, `position-3-0` with `part-3-0` and `quote-3-0`: a row without a position is
 * left out, unless words stand in it.
 */
export function positionsFrom(values: Readonly<Record<string, string>>): Answer<ReplyPosition[]> {
  const rows = new Map<string, Record<string, string>>();
  for (const [name, value] of Object.entries(values)) {
    const [, what = '', demand = '', row = ''] = FIELD.exec(name) ?? [];
    if (what === '') continue;
    const key = `${demand}-${row}`;
    rows.set(key, { ...rows.get(key), demand, [what]: value });
  }
  const read: ReplyPosition[] = [];
  for (const [key, { demand = '', position = '', part = '', quote = '' }] of rows) {
    const known = positions.find((one) => one === position);
    if (known !== undefined) read.push({ demand: Number(demand), position: known, part, quote });
    else if (part.trim() !== '' && wasNew(key, values))
      return refuse('invalid', 'reply-position-missing', { demand: Number(demand) });
  }
  return read;
}

/** Words in the last row of a demand were just typed; in one before it they were there, and go. */
function wasNew(key: string, values: Readonly<Record<string, string>>): boolean {
  const [demand = '', row = ''] = key.split('-');
  return values[`position-${demand}-${Number(row) + 1}`] === undefined;
}

/** One click: these demands it says nothing to. */
export function ignoresFrom(words: string): ReplyPosition[] {
  return words
    .split(' ')
    .filter((one) => /^\d{1,4}$/.test(one))
    .map((one) => ({ demand: Number(one), position: 'ignores', part: '', quote: '' }));
}

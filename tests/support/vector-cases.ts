import { withLineChanges, lineChanges } from '#support/vector-files';
import type { LineChange } from '#support/vector-files';
import type { Json } from '#support/vectors';

type Case = { readonly [key: string]: Json };

/** What is always said of a case itself. */
const OWN = new Set(['name', 'accepted', 'refused']);

/** The cases, each that is mostly another one written down by what differs from it. */
export function compacted(cases: readonly Case[]): Case[] {
  const bases: Case[] = [];
  return cases.map((one) => {
    const [shortest] = bases
      .map((base) => differing(base, one))
      .toSorted((a, b) => lengthOf(a) - lengthOf(b));
    if (shortest !== undefined && lengthOf(shortest) < lengthOf(one) * 0.7) return shortest;
    bases.push(one);
    return one;
  });
}

const lengthOf = (value: Case): number => JSON.stringify(value).length;

/** `of`, what differs, and how the text of the one becomes that of the other. */
function differing(base: Case, { name = '', ...one }: Case): Case {
  const shared = Object.keys(base).every((key) => OWN.has(key) || key in one);
  if (!shared) return { name, ...one, of: '' };
  const others = Object.entries(one).filter(
    ([key, value]) => OWN.has(key) || JSON.stringify(value) !== JSON.stringify(base[key]),
  );
  const [before, after] = [base['text'], one['text']];
  const fields = Object.fromEntries(others);
  if (typeof before !== 'string' || typeof after !== 'string' || before === after)
    return { name, of: base['name'] ?? '', ...fields };
  const { text: _text, ...rest } = fields;
  const ways = [oneChange(before, after), { lines: lineChanges(before, after) }];
  const [way = {}] = ways.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return { name, of: base['name'] ?? '', ...way, ...rest };
}

/** The first `from` of the one text, replaced by `to`, gives the other. */
function oneChange(base: string, text: string): { from: string; to: string } {
  const most = Math.min(base.length, text.length);
  let [start, end] = [0, 0];
  while (start < most && base[start] === text[start]) start += 1;
  while (end < most - start && base.at(-1 - end) === text.at(-1 - end)) end += 1;
  const whole = (at: number) => !/[\ud800-\udfff]/.test((base[at] ?? '') + (text[at] ?? ''));
  while (start > 0 && !whole(start)) start -= 1;
  while (end > 0 && !whole(base.length - end)) end -= 1;
  const from = () => base.slice(start, base.length - end);
  while (start > 0 && (from() === '' || base.indexOf(from()) !== start)) start -= 1;
  while (end > 0 && (from() === '' || base.indexOf(from()) !== start)) end -= 1;
  return { from: from(), to: text.slice(start, text.length - end) };
}

type Written = Case & {
  readonly of?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lines?: readonly LineChange[];
};

/** Undoes `compacted`. */
export function expanded(cases: readonly Written[]): Case[] {
  const full = new Map<Json, Case>();
  return cases.map((one): Case => {
    const { of, from, to, lines, ...own } = one;
    const base = full.get(of ?? null);
    if (base === undefined) {
      full.set(one['name'] ?? null, one);
      return one;
    }
    const { accepted: _accepted, refused: _refused, ...shared } = base;
    const text = typeof base['text'] === 'string' ? base['text'] : '';
    if (lines !== undefined) return { ...shared, text: withLineChanges(text, lines), ...own };
    return from === undefined
      ? { ...shared, ...own }
      : { ...shared, text: text.replace(from, () => to ?? ''), ...own };
  });
}

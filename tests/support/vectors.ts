/** What may stand in a vector. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** One input, and by hand whether it is good; the words of a refusal are the code's. */
export type VectorCase = {
  readonly name: string;
  readonly good: boolean;
  readonly input: { readonly [key: string]: Json };
};

/** Cases of one kind: one file of docs/reference/record-vectors. */
export type Vectors = { readonly kind: string; readonly cases: readonly VectorCase[] };

export const good = (name: string, input: VectorCase['input']): VectorCase => ({
  name,
  good: true,
  input,
});
export const bad = (name: string, input: VectorCase['input']): VectorCase => ({
  name,
  good: false,
  input,
});

/** A text with one place changed, which must be there. */
export function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${JSON.stringify(from)} is not in the text`);
  return text.replace(from, () => to);
}

/** Bad cases: each one change of a good text. */
export function changed(
  text: string,
  changes: readonly (readonly [name: string, from: string, to: string])[],
): VectorCase[] {
  return changes.map(([name, from, to]) => bad(name, { text: put(text, from, to) }));
}

/** The text of a case, also where it is given in pieces. */
export function textOfCase(input: VectorCase['input']): string {
  const { text, pieces } = input;
  if (typeof text === 'string') return text;
  const all = Array.isArray(pieces) ? pieces : [];
  return all.map(([piece, times]) => String(piece).repeat(Number(times))).join('');
}

const shownText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

type Cases = readonly { readonly [key: string]: Json }[];

/** The cases with each text that is mostly that of another case written as `of`, `from`, `to`. */
export function compacted(cases: Cases): Cases {
  const bases: { name: string; text: string }[] = [];
  return cases.map((one) => {
    const { text, ...rest } = one;
    if (typeof text !== 'string') return one;
    const shorter = bases
      .map((base) => ({ of: base.name, ...oneChange(base.text, text) }))
      .toSorted((a, b) => a.to.length + a.from.length - b.to.length - b.from.length)
      .find(({ to, from }) => to.length + from.length < text.length / 2);
    const { name, ...others } = rest;
    if (shorter !== undefined) return { name: name ?? '', ...shorter, ...others };
    bases.push({ name: shownText(name), text });
    return one;
  });
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

/** Undoes `compacted`. */
export function expanded(cases: Cases): Cases {
  const texts = new Map<Json, string>();
  return cases.map((one) => {
    const { of, from, to, ...rest } = one;
    const base = texts.get(of ?? null);
    const text =
      base === undefined ? one['text'] : base.replace(shownText(from), () => shownText(to));
    if (typeof text === 'string') texts.set(one['name'] ?? null, text);
    return text === undefined ? one : { ...rest, text };
  });
}

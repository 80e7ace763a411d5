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

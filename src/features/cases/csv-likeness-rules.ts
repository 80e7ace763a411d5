import { compareNames, nameKeys } from '#names';
import type { Reason } from '#names';

/** What a row probably is already, and why. No reason: it says the same word for word. */
export type Alike = { readonly text: string; readonly why: readonly Reason[] };

/** Somebody of the case, by one spelling of their name. */
type Spelling = { readonly spelt: string; readonly text: string };

/** Keys that so many share tell nothing, and would cost a look at all of them. */
const COMMON = 200;
const COMPARED = 4;

/**
 * Finds who of a case may be meant by a name, fast enough for ten thousand rows against ten thousand
 * subjects: only names that share what is heard in them are compared.
 *
 * @example
 * const find = likenessAmong([['Nicole Kiil-Nielsen']]);
 * find('KILL-NIELSEN Nicole')?.text; // 'Nicole Kiil-Nielsen'
 */
export function likenessAmong(
  subjects: readonly (readonly string[])[],
): (name: string) => Alike | null {
  const byKey = new Map<string, Spelling[]>();
  for (const names of subjects) {
    for (const spelt of new Set(names)) {
      const spelling = { spelt, text: names[0] ?? spelt };
      for (const key of nameKeys(spelt).kept) {
        const others = byKey.get(key);
        if (others === undefined) byKey.set(key, [spelling]);
        else if (others.length <= COMMON) others.push(spelling);
      }
    }
  }
  return (name) => best(name, candidates(name, byKey));
}

/** Those that share a telling key or two words, the most words first. */
function candidates(
  name: string,
  byKey: ReadonlyMap<string, readonly Spelling[]>,
): readonly Spelling[] {
  const { asked, telling } = nameKeys(name);
  const shared = new Map<Spelling, number>();
  const tells = new Set<Spelling>();
  const holders = (keys: readonly string[]): ReadonlySet<Spelling> => {
    const lists = keys.map((key) => byKey.get(key) ?? []);
    return new Set(lists.filter(({ length }) => length <= COMMON).flat());
  };
  for (const keys of asked) {
    for (const one of holders(keys)) shared.set(one, (shared.get(one) ?? 0) + 1);
  }
  for (const one of holders(telling)) tells.add(one);
  return [...new Set([...shared.keys(), ...tells])]
    .filter((one) => tells.has(one) || (shared.get(one) ?? 0) > 1)
    .toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))
    .slice(0, COMPARED);
}

function best(name: string, found: readonly Spelling[]): Alike | null {
  let [top, score]: [Alike | null, number] = [null, 0];
  for (const { spelt, text } of found) {
    const compared = compareNames(name, spelt);
    if (!compared.offer || compared.score <= score) continue;
    top = { text, why: compared.reasons };
    score = compared.score;
  }
  return top;
}

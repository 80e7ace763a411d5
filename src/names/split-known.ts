import type { LineWord } from './line-word.ts';
import type { NameIndex } from './name-index.ts';
import { spell } from './word.ts';

type Words = readonly LineWord[];

/** More words are no line of names, and every stretch of them would be looked up. */
const MOST_WORDS = 24;
const LONGEST_NAME = 6;
/** What a word is worth that no known person bears, against 1 for one that is borne. */
const UNKNOWN = 0.45;
/** What each end of a name costs: nothing is parted without a gain. */
const PARTING = 0.2;

/** Parts words so that as many as possible are those of known people. */
export function partAtKnown(words: Words, known: NameIndex): Words[] {
  if (words.length < 3 || words.length > MOST_WORDS) return [words];
  const best: { readonly worth: number; readonly from: number }[] = [{ worth: 0, from: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    let here = { worth: -1, from: 0 };
    for (let from = Math.max(0, end - LONGEST_NAME); from < end; from += 1) {
      const before = (best[from]?.worth ?? 0) - (from > 0 ? PARTING : 0);
      const worth = before + worthOf(words.slice(from, end), known);
      if (worth > here.worth) here = { worth, from };
    }
    best.push(here);
  }
  const names: Words[] = [];
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0) {
    names.unshift(words.slice(best[end]?.from ?? 0, end));
  }
  return joinedUnknown(names, known);
}

/** Each word that a known person bears counts; words left over count against it. */
function worthOf(words: Words, known: NameIndex): number {
  const unknown = words.length * UNKNOWN;
  if (words.length < 2) return unknown;
  const [found] = known.find(words.map(({ text }) => text).join(' '), { limit: 1 });
  if (found === undefined || !found.offer) return unknown;
  const keys = new Set(words.map(({ text }) => spell(text).key));
  const over = found.reasons.filter(
    ({ code, values }) =>
      code === 'names.reason.missing' && keys.has(spell(String(values['word'] ?? '')).key),
  ).length;
  return Math.max(unknown, (words.length - over) * found.score - over / 2);
}

/** Words between known people belong together, whatever their number. */
function joinedUnknown(names: readonly Words[], known: NameIndex): Words[] {
  const joined: LineWord[][] = [];
  let open = false;
  for (const name of names) {
    const unknown = worthOf(name, known) <= name.length * UNKNOWN;
    const last = joined.at(-1);
    if (unknown && open && last !== undefined) last.push(...name);
    else joined.push([...name]);
    open = unknown;
  }
  return joined;
}

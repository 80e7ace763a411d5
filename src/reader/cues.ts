import { fold } from './fold.ts';

/** One cue: its letters, and whether the word may go on. */
type Form = { readonly text: string; readonly open: boolean };

/** Forms by their first character, longest first: most words of a text begin none of them. */
type Index = ReadonlyMap<string, readonly Form[]>;

const known = new WeakMap<readonly string[], Index>();
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The cue that a folded text begins with, as it stands there; null where it begins with none. A
 * list holds one or several cues an entry, `|` between them; `*` at a cue's end stands for any
 * ending, a blank in it for any white space.
 *
 * @example
 * openingCue('sehr geehrte frau meier', ['liebe*|sehr geehrte*']) // 'sehr geehrte'
 */
export function openingCue(folded: string, cues: readonly string[]): string | null {
  return cueAt(folded, 0, indexOf(cues));
}

/** The first cue that stands as a word of its own in a folded text. */
export function findCue(folded: string, cues: readonly string[]): string | null {
  const index = indexOf(cues);
  for (const { index: at } of folded.matchAll(WORD)) {
    const cue = cueAt(folded, at, index);
    if (cue !== null) return cue;
  }
  return null;
}

function indexOf(cues: readonly string[]): Index {
  const made = known.get(cues);
  if (made) return made;
  const forms = cues
    .flatMap((entry) => entry.split('|'))
    .filter((cue) => cue !== '')
    .map((cue) => {
      const open = cue.endsWith('*');
      return { text: fold(open ? cue.slice(0, -1) : cue), open };
    })
    .toSorted((a, b) => b.text.length - a.text.length);
  const index = new Map<string, Form[]>();
  for (const form of forms) {
    const first = form.text.charAt(0);
    const same = index.get(first);
    if (same) same.push(form);
    else index.set(first, [form]);
  }
  known.set(cues, index);
  return index;
}

function cueAt(text: string, start: number, index: Index): string | null {
  for (const form of index.get(text.charAt(start)) ?? []) {
    const end = endOf(text, start, form);
    if (end !== -1) return text.slice(start, end);
  }
  return null;
}

/** Where a form that stands at `start` ends; -1 where it does not stand there. */
function endOf(text: string, start: number, form: Form): number {
  let at = start;
  for (let place = 0; place < form.text.length; place += 1) {
    const letter = form.text.charAt(place);
    if (letter !== ' ') {
      if (text.charAt(at) !== letter) return -1;
      at += 1;
      continue;
    }
    const before = at;
    while (/\s/u.test(text.charAt(at))) at += 1;
    if (at === before) return -1;
  }
  if (!LETTER.test(text.charAt(at))) return at;
  if (!form.open) return -1;
  while (LETTER.test(text.charAt(at))) at += 1;
  return at;
}

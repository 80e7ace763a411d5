import { fold } from './fold.ts';

/** What a word ends with, so that `to` is not found in `today`. */
const END = '(?![\\p{L}\\p{M}\\p{N}])';
const BEGIN = '(?<![\\p{L}\\p{M}\\p{N}])';

const begins = new WeakMap<readonly string[], RegExp>();
const anywhere = new WeakMap<readonly string[], RegExp>();

/**
 * The cue that a folded text begins with, as long as it stands there; null where it begins with none.
 * A list holds one or several cues an entry, `|` between them; `*` at a cue's end stands for any
 * ending, a blank in it for any white space.
 *
 * @example
 * openingCue('sehr geehrte frau meier', ['liebe*|sehr geehrte*']) // 'sehr geehrte'
 */
export function openingCue(folded: string, cues: readonly string[]): string | null {
  return compiled(begins, cues, '^').exec(folded)?.[0] ?? null;
}

/** The first cue that stands as a word of its own in a folded text. */
export function findCue(folded: string, cues: readonly string[]): string | null {
  return compiled(anywhere, cues, BEGIN).exec(folded)?.[0] ?? null;
}

function compiled(
  cache: WeakMap<readonly string[], RegExp>,
  cues: readonly string[],
  begin: string,
): RegExp {
  const known = cache.get(cues);
  if (known) return known;
  const forms = cues.flatMap((entry) => entry.split('|')).toSorted((a, b) => b.length - a.length);
  const pattern = forms.length === 0 ? '$^' : `${begin}(?:${forms.map(patternOf).join('|')})`;
  const made = new RegExp(pattern, 'u');
  cache.set(cues, made);
  return made;
}

function patternOf(cue: string): string {
  const open = cue.endsWith('*');
  const words = fold(open ? cue.slice(0, -1) : cue)
    .split(' ')
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return words.join(String.raw`\s+`) + (open ? String.raw`[\p{L}\p{M}]*` : END);
}

import type { FoundName, FoundSignatory } from './letter.ts';
import { fold } from './fold.ts';
import { wordsOf } from './people-names.ts';
import type { Word } from './people-names.ts';
import { because } from './reasons.ts';
import { has, lexiconOf } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import type { Source } from './source.ts';

const LONGEST = 9;
/** Behind so many characters no more names are looked for. */
const LONGEST_TEXT = 1_000_000;
const ACRONYM = /^\s*\((\p{Lu}[\p{L}\p{N}&-]{1,9})\)/u;

/** Organisations the text names: capitalised words with one of the words organisations call themselves. */
export function findOrganisations(
  { text }: Source,
  signatories: readonly FoundSignatory[],
): FoundName[] {
  const lexicon = lexiconOf();
  const words = wordsOf(text, { start: 0, end: Math.min(text.length, LONGEST_TEXT) });
  const signed = new Set(
    signatories.flatMap(({ name, organisation }) => [fold(name), fold(organisation ?? '')]),
  );
  const found = new Map<string, FoundName>();
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.capital !== true || lexicon.common.exact.has(words[at]?.folded ?? '')) continue;
    const to = endOfRun(words, at, lexicon);
    const kind = words
      .slice(at, to)
      .find(({ folded, capital }) => capital && has(lexicon.bodies, folded));
    if (kind && to - at > 1) keep(found, signed, nameOf(text, words, at, to, kind));
    at = to - 1;
  }
  return [...found.values()];
}

function keep(found: Map<string, FoundName>, signed: ReadonlySet<string>, one: FoundName): void {
  const key = fold(one.name);
  if (!found.has(key) && !signed.has(key)) found.set(key, one);
}

/** Where a run of capitalised words ends; small words like "of the" go on where a capital follows. */
function endOfRun(words: readonly Word[], from: number, lexicon: Lexicon): number {
  let to = from + 1;
  for (let at = from + 1; at < words.length && at - from < LONGEST; at += 1) {
    const word = words[at];
    if (!word || !/^[\s&]+$/u.test(word.gap) || /\n\s*\n/u.test(word.gap)) break;
    if (word.capital) to = at + 1;
    else if (!lexicon.linking.exact.has(word.folded) && !has(lexicon.particles, word.folded)) break;
  }
  return to;
}

function nameOf(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  kind: Word,
): FoundName {
  const start = words[from]?.start ?? 0;
  const last = words[to - 1]?.end ?? start;
  const acronym = ACRONYM.exec(text.slice(last, last + 16));
  const end = last + (acronym?.[0].length ?? 0);
  return {
    name: text.slice(start, end).replaceAll(/\s+/gu, ' '),
    start,
    end,
    reason: because('reader.reason.organisation-named', { cue: kind.text }),
  };
}

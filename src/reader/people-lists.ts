import type { Passage } from './demand-passages.ts';
import { candidatesIn, wordsOf } from './people-names.ts';
import type { Candidate, Word } from './people-names.ts';
import type { Lexicon } from './signatory-lexicon.ts';

/** The first name of a point, among the words of the point. */
export type Listed = { readonly words: readonly Word[]; readonly one: Candidate };

const LONGEST_NAME = 4;
const COLON = /[:：][\s"”»*_]*$/u;

/**
 * Who stands in lists whose lead-in speaks of danger: "We demand the release of these prisoners:"
 * and a name in each point. `speaks` tells whether a text does; `ordinary` as in `candidatesIn`.
 */
export function listedUnder(
  text: string,
  passages: readonly Passage[],
  speaks: (text: string) => boolean,
  { lexicon, ordinary }: { readonly lexicon: Lexicon; readonly ordinary: ReadonlySet<string> },
): Listed[] {
  const listed: Listed[] = [];
  for (const [index, lead] of passages.entries()) {
    const written = text.slice(Math.max(lead.start, lead.end - 400), lead.end);
    if (lead.kind === 'item' || passages[index + 1]?.kind !== 'item') continue;
    if (!COLON.test(written) || !speaks(written)) continue;
    for (let at = index + 1; passages[at]?.kind === 'item'; at += 1) {
      const point = passages[at];
      const words = point ? wordsOf(text, point) : [];
      const one = point && firstName(words, lexicon, ordinary);
      if (one) listed.push({ words, one });
    }
  }
  return listed;
}

/** A name right at the beginning; in scripts without capitals what stands before the first mark. */
function firstName(
  words: readonly Word[],
  lexicon: Lexicon,
  ordinary: ReadonlySet<string>,
): Candidate | null {
  if (/\p{Script=Arabic}/u.test(words[0]?.text ?? '')) {
    const end = words.findIndex(({ gap }, index) => index > 0 && /[^\s\u200C]/u.test(gap));
    const to = end === -1 ? words.length : end;
    return to > 1 && to <= LONGEST_NAME ? { from: 0, to } : null;
  }
  const first = candidatesIn(words.slice(0, LONGEST_NAME + 3), lexicon, ordinary)[0];
  return first && first.from < 2 ? first : null;
}

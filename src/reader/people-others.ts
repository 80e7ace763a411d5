import type { WordTest } from './demand-phrases.ts';
import type { Candidate, Word } from './people-names.ts';

/** The words that tell who is no person at risk: the dead, who is quoted, who holds an office. */
type Others = Readonly<
  Record<'deaths' | 'speaks' | 'quotes' | 'officials' | 'roles' | 'risks', WordTest>
>;

/** How far before a name the verb of who is quoted stands: "sagt die frühere Richterin A. B.". */
const QUOTED = 3;
/** "Le ministre de l'Intérieur A. B.", "Министр внутренних дел А. Б." */
const OFFICE = 4;
const OPENING = 4;
/** Words of the longest phrase, `grève_de_la_faim`. */
const PHRASE = 4;
/** What follows these is another's sentence or another's thing: "said that A. B. …", "the lawyer of A. B.". */
const TURNS = new Set(
  'que qu dass daß ob that che что чтобы a à ao au aux de du di of об о über su sobre sur'.split(
    ' ',
  ),
);
const OF = /^(?:de|du|des|del|della|dello|dell|degli|dei|do|da|dos|das|of|for|für|der)$/u;

/** Whether a name is a speaker's, an official's or of somebody dead. */
export function isAnother(
  words: readonly Word[],
  { from, to }: Candidate,
  others: Others,
): boolean {
  const around = (first: number, last: number, test: WordTest): boolean =>
    words.slice(Math.max(0, first), last).some(({ folded }) => test(folded));
  return (
    around(from - 2, from, others.officials) ||
    holdsOffice(words, from, others) ||
    around(to, to + 2, others.speaks) ||
    isQuoted(words, from, others) ||
    (/^,?\s/u.test(words[to]?.gap ?? '') && around(to, to + 3, others.officials)) ||
    around(from - 4, from, others.deaths) ||
    around(to, to + 4, others.deaths)
  );
}

/** "… is unlawful", sagt die Juristin A. B.; selon A. B.; по словам А. Б. */
function isQuoted(words: readonly Word[], from: number, { quotes, risks }: Others): boolean {
  for (let at = from - 1; at >= Math.max(0, from - QUOTED); at -= 1) {
    if (/[,;:.«»"]/u.test(words[at + 1]?.gap ?? '')) return false;
    const { folded } = words[at] ?? { folded: '' };
    if (quotes(folded)) return true;
    if (TURNS.has(folded) || risks(folded)) return false;
  }
  return false;
}

/** An office whose name is longer than two words. */
function holdsOffice(words: readonly Word[], from: number, { officials, risks }: Others): boolean {
  for (let at = from - 1; at >= Math.max(0, from - OFFICE); at -= 1) {
    const word = words[at];
    if (!word || /[,;:.«»"]/u.test(words[at + 1]?.gap ?? '') || risks(word.folded)) return false;
    const joint = words[at + 1]?.folded ?? '';
    if (officials(word.folded)) return OF.test(joint) || /^\p{Script=Cyrillic}/u.test(joint);
  }
  return false;
}

/** "En 1941, …": what happened so long ago threatens nobody today. In Iran 1350 is 1971. */
export function isHistory(words: readonly Word[]): boolean {
  const uncased = /\p{Script=Arabic}/u.test(words[0]?.text ?? '');
  const past = uncased ? /^(?:1[23][0-5]\d|19[0-8]\d)$/u : /^1(?:[0-8]\d|9[0-8])\d$/u;
  return words.slice(0, OPENING).some(({ folded }) => past.test(folded));
}

/** "Lehrerin A. B.", "Прокурор А. Б.": what somebody is stands before the name and is no part of it. */
export function withoutRole(
  words: readonly Word[],
  { from, to }: Candidate,
  { roles, officials }: Others,
): Candidate {
  let first = from;
  const isOffice = (word: string): boolean => roles(word) || officials(word);
  while (to - first > 2 && isOffice(words[first]?.folded ?? '')) first += 1;
  return { from: first, to };
}

/** Whether a word, or the phrase it ends, says what is done to somebody. */
export function tellsRisk(
  words: readonly Word[],
  at: number,
  { risks, ends }: Readonly<Record<'risks' | 'ends', WordTest>>,
): boolean {
  const last = words[at]?.folded ?? '';
  if (risks(last)) return true;
  if (!ends(last)) return false;
  const before = words.slice(Math.max(0, at - PHRASE + 1), at + 1).map(({ folded }) => folded);
  return before.some((_, from) => risks(before.slice(from).join('_')));
}

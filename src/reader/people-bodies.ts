import { calmed, passagesOf } from './demand-passages.ts';
import { sentencesOf } from './demand-sentences.ts';
import type { FoundName, FoundSignatory, Span } from './letter.ts';
import { fold } from './fold.ts';
import { wordsOf } from './people-names.ts';
import type { Word } from './people-names.ts';
import { because } from './reasons.ts';
import { has, lexiconOf } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import type { Source } from './source.ts';

const LONGEST = 9;
/** Words of many names that alone name no body: human rights, peace and justice. */
const VALUES = new Set(
  'rights justice peace action solidarity international national droits solidarité derechos justicia menschenrechte deutsche deutscher österreich deutschland freunde frauen jugend'.split(
    ' ',
  ),
);
/** Where the word for the kind comes first: a second word like it is a surname. */
const KIND_FIRST: ReadonlySet<string> = new Set(['fr', 'es', 'pt', 'it']);
const ACRONYM = /^\s*\((\p{Lu}[\p{L}\p{N}&-]{1,9})\)/u;

/** Organisations the prose names: capitalised words with one of the words organisations call themselves. */
export function findOrganisations(
  source: Source,
  taken: readonly Span[],
  signatories: readonly FoundSignatory[],
  people: readonly FoundName[],
): FoundName[] {
  const text = calmed(source.text);
  const signed = new Set([
    ...signatories.flatMap(({ name, organisation }) => [fold(name), fold(organisation ?? '')]),
    ...people.map(({ name }) => fold(name)),
  ]);
  const found = new Map<string, FoundName>();
  const sentences = passagesOf(text, taken, source.words.code)
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((passage) => sentencesOf(text, passage, source.words));
  for (const sentence of sentences)
    for (const one of namedIn(text, sentence, source.words.code)) {
      const key = fold(one.name);
      if (!found.has(key) && !signed.has(key)) found.set(key, one);
    }
  return [...found.values()];
}

function namedIn(text: string, sentence: Span, code: string): FoundName[] {
  const lexicon = lexiconOf();
  const words = wordsOf(text, sentence);
  const named: FoundName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.capital !== true || lexicon.common.exact.has(words[at]?.folded ?? '')) continue;
    const to = endOfRun(words, at, lexicon);
    const kind = kindOf(words.slice(at, to), lexicon, code);
    if (kind && !isRest(words, at, lexicon)) named.push(nameOf(text, words, at, to, kind));
    at = to - 1;
  }
  return named;
}

/** Whether a run is what is left of a longer name: "King's | College London". */
function isRest(words: readonly Word[], at: number, { common }: Lexicon): boolean {
  const before = words[at - 1];
  if (!before?.capital || !/^['’]?\s+$/u.test(words[at]?.gap ?? '')) return false;
  return at > 1 || !common.exact.has(before.folded);
}

/**
 * The word that tells that a run names an organisation. What begins with an office or holds a given
 * name is a person's; German writes every noun like a name, so there no small word may join a run.
 */
function kindOf(run: readonly Word[], lexicon: Lexicon, code: string): Word | null {
  const own = run.filter(({ capital }) => capital);
  const first = run[0]?.folded ?? '';
  if (own.length < 2 || run[1]?.folded === 'the' || (code === 'de' && own.length < run.length))
    return null;
  if (has(lexicon.offices, first) || has(lexicon.posts, first) || has(lexicon.titles, first))
    return null;
  if (own.some(({ folded }) => lexicon.given.exact.has(folded))) return null;
  if (own.some(({ folded }) => lexicon.titles.exact.has(folded))) return null;
  const kind = own.find(({ folded }) => has(lexicon.bodies, folded) && !VALUES.has(folded));
  const surname = KIND_FIRST.has(code) && own.length === 2 && kind !== run[0];
  return surname ? null : (kind ?? null);
}

/** Where a run of capitalised words ends; small words like "of the" go on where a capital follows. */
function endOfRun(words: readonly Word[], from: number, lexicon: Lexicon): number {
  let to = from + 1;
  for (let at = from + 1; at < words.length && at - from < LONGEST; at += 1) {
    const word = words[at];
    if (!word || !/^[ \t&]+\n?[ \t]*$|^\n[ \t]*$/u.test(word.gap)) break;
    if (/['’]s$/u.test(words[at - 1]?.text ?? '')) break;
    if (has(lexicon.and, word.folded) && isBody(words.slice(from, at), lexicon)) break;
    if (word.capital && lexicon.common.exact.has(word.folded)) break;
    if (word.capital) to = at + 1;
    else if (!lexicon.linking.exact.has(word.folded) && !has(lexicon.particles, word.folded)) break;
  }
  return to;
}

/** Whether what stands before "and" is a whole name: it ends with the word for its kind. */
function isBody(run: readonly Word[], lexicon: Lexicon): boolean {
  return run.length > 1 && has(lexicon.bodies, run.at(-1)?.folded ?? '');
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

import type { Span } from './letter.ts';
import { fold } from './fold.ts';
import { phrasesIn, wordTest } from './demand-phrases.ts';
import { sentencesIn } from './sentences.ts';
import type { SentenceWords } from './sentences.ts';
import type { LanguageWords } from './words.ts';

const splitters = new WeakMap<LanguageWords, SentenceWords>();

/** What the splitter needs, from a language's words. */
export function splitterOf(words: LanguageWords): SentenceWords {
  const known = splitters.get(words);
  if (known) return known;
  const common = new Set(words.common.flatMap((entry) => fold(entry).split(/\s+/u)));
  const months = words.head.months.flatMap((entry) => fold(entry).split('|'));
  const splitter: SentenceWords = {
    abbreviations: new Set(phrasesIn(words.demands.abbreviations).map((one) => one.join(' '))),
    isMonth: wordTest(months.map((month) => month.trim())),
    isOpening: (word) => word.length > 1 && common.has(word),
    isJoint: wordTest([...phrasesIn(words.demands.fillers).flat(), ...openers(words)]),
    isWe: wordTest(phrasesIn(words.demands.we).flat()),
  };
  splitters.set(words, splitter);
  return splitter;
}

/** The words that open an ask: `please`. */
function openers({ demands }: LanguageWords): string[] {
  return phrasesIn(demands.asks).flatMap(([first, second]) =>
    first === '^' && second ? [second] : [],
  );
}

/** The sentences of a passage. */
export function sentencesOf(text: string, span: Span, words: LanguageWords): Span[] {
  return sentencesIn(text, span, splitterOf(words));
}

const LINK =
  /!?\[([^\]\n]{0,400})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,100}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,60}\])/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  rsquo: '’',
};

/** A sentence as it is heard: without links, tags, emphasis, footnote marks; entities resolved. */
export function plainOf(written: string): string {
  return written
    .replaceAll(LINK, '$1')
    .replaceAll(/<sup>[^<]{0,20}<\/sup>|<\/?[a-z][^<>]{0,200}>|\[\^?\d{1,3}\]/giu, ' ')
    .replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/giu, entity)
    .replaceAll(/\*\*|__|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|[`\\]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
}

/** A stretch shrunk by the emphasis marks around it, which belong to no words. */
export function trimMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s*_]/u.test(text.charAt(from))) from += 1;
  const opening = text.slice(start, from).trim();
  const closes = opening === '' ? -1 : text.slice(from, to).trimEnd().indexOf(opening);
  if (closes !== -1 && from + closes + opening.length < to) from = start;
  while (to > from && /[\s*_]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** What a demand says: verbatim, with white space evened out, also where noise before a mark was blanked out. */
export function wordingOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replaceAll(/ {2,}(?=[.,;:!?)])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

import type { LetterParts, LetterPerson } from '#cases';
import type { LanguageTag } from '#kernel/language';
import { LIMITS } from './content-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { emptyContent } from './content-rules.ts';

/** What the page offers was chosen: ids of entries; null where nothing was chosen yet. */
export type Chosen = {
  readonly title: string;
  readonly people: readonly string[];
  readonly facts: readonly string[];
  readonly asks: readonly string[];
};

/** Everything, as the page is first shown. */
export function allOf({ title, people, facts, asks }: LetterParts): Chosen {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  return { title, people: ids(people), facts: ids(facts), asks: ids(asks) };
}

/**
 * The draft a case begins: its subjects numbered in the order of the file, its facts as one paragraph each
 * thing that hangs together, its demands with the subjects they are about. New rows have negative numbers.
 */
export function draftOf(
  parts: LetterParts,
  chosen: Chosen,
  language: LanguageTag,
  zone: string,
): LetterContent {
  const people = parts.people
    .filter(({ id }) => chosen.people.includes(id))
    .slice(0, LIMITS.subjects);
  const facts = parts.facts.filter(({ id }) => chosen.facts.includes(id));
  const asks = parts.asks.filter(({ id }) => chosen.asks.includes(id)).slice(0, LIMITS.demands);
  const numberOf = new Map(people.map(({ id }, index) => [id, -1 - index]));
  return {
    ...emptyContent(language, chosen.title, zone),
    body: inParagraphs(facts.map(({ sentence }) => sentence)),
    subjects: people.map((one) => subjectOf(one, numberOf.get(one.id) ?? -1)),
    demands: asks.map(({ type, text, subjects }, index) => ({
      number: -1 - index,
      type,
      text,
      subjects: subjects.flatMap((id) => numberOf.get(id) ?? []),
      addressees: [],
    })),
  };
}

const subjectOf = ({ kind, name }: LetterPerson, number: number) => ({
  number,
  kind,
  name,
  note: '',
});

const IN_A_PARAGRAPH = 3;

function inParagraphs(sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += IN_A_PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + IN_A_PARAGRAPH).join(' '));
  return paragraphs.join('\n\n');
}

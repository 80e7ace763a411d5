import { readFileSync } from 'node:fs';
import { readCertainty } from '#reader';

export type Labelled = {
  readonly part: 'development' | 'held-out';
  readonly level: string;
  readonly sentence: string;
};

export const certaintyLanguages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru', 'fa', 'ar'] as const;

/** Our own sentences of one language, with what each says of events. */
export function labelledSentences(language: string): Labelled[] {
  const file = new URL(`../seeds/certainty/${language}.txt`, import.meta.url);
  const sentences: Labelled[] = [];
  let part: Labelled['part'] = 'development';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('= ')) part = line === '= held-out' ? 'held-out' : 'development';
    const [, level, sentence] = /^([a-z]+) \| (.+)$/u.exec(line) ?? [];
    if (level !== undefined && sentence !== undefined) sentences.push({ part, level, sentence });
  }
  return sentences;
}

export type Measure = {
  readonly sentences: number;
  readonly right: number;
  /** Read as fact; labelled as fact; both. */
  readonly given: number;
  readonly facts: number;
  readonly both: number;
  /** Of "states as fact". */
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
};

/** What reading these sentences gives against their labels. */
export function measureCertainty(language: string, labelled: readonly Labelled[]): Measure {
  return measureRead(
    labelled.map((one) => ({
      ...one,
      given: readCertainty(one.sentence, language)[0]?.level ?? 'unread',
    })),
  );
}

type Read = Pick<Labelled, 'level' | 'sentence'> & { readonly given: string };

/** The same for sentences that were read within their letters. */
export function measureRead(read: readonly Read[]): Measure {
  const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);
  const facts = read.filter(({ level }) => level === 'fact');
  const given = read.filter((one) => one.given === 'fact');
  const both = given.filter(({ level }) => level === 'fact').length;
  const wrong = read.filter((one) => one.given !== one.level);
  return {
    sentences: read.length,
    right: read.length - wrong.length,
    given: given.length,
    facts: facts.length,
    both,
    precision: share(both, given.length),
    recall: share(both, facts.length),
    wrong: wrong.map((one) => `${one.level} read as ${one.given}: ${one.sentence}`),
  };
}

import type { LetterContent } from './content-rules.ts';

/** The next number each kind of row gets. They only grow: a removed demand's number stays its own. */
export type Counters = {
  readonly demand: number;
  readonly subject: number;
  readonly addressee: number;
};

/** New rows come with negative numbers; `given` tells which number each of them got. */
export type Numbered = {
  readonly content: LetterContent;
  readonly counters: Counters;
  readonly given: {
    readonly subject: ReadonlyMap<number, number>;
    readonly addressee: ReadonlyMap<number, number>;
    readonly demand: ReadonlyMap<number, number>;
  };
};

/** Gives new rows the next numbers, in the order they stand, and points references to them. */
export function giveNumbers(content: LetterContent, counters: Counters): Numbered {
  const subject = numbersFor(content.subjects, counters.subject);
  const addressee = numbersFor(content.addressees, counters.addressee);
  const demand = numbersFor(content.demands, counters.demand);
  const of = (map: ReadonlyMap<number, number>) => (one: number) => map.get(one) ?? one;
  const renumber = <Row extends { number: number }>(rows: readonly Row[], by: Given): Row[] =>
    rows.map((row) => ({ ...row, number: of(by.given)(row.number) }));
  return {
    content: {
      ...content,
      subjects: renumber(content.subjects, subject),
      addressees: renumber(content.addressees, addressee),
      demands: renumber(content.demands, demand).map((one) => ({
        ...one,
        subjects: one.subjects.map(of(subject.given)),
        addressees: one.addressees.map(of(addressee.given)),
      })),
    },
    counters: { demand: demand.next, subject: subject.next, addressee: addressee.next },
    given: { subject: subject.given, addressee: addressee.given, demand: demand.given },
  };
}

type Given = { readonly given: ReadonlyMap<number, number>; readonly next: number };

function numbersFor(rows: readonly { readonly number: number }[], from: number): Given {
  // numbers that came with the content (an imported letter) are taken, whatever the counter says
  let next = Math.max(from, ...rows.map((row) => row.number + 1));
  const given = new Map<number, number>();
  for (const { number } of rows) if (number < 0 && !given.has(number)) given.set(number, next++);
  return { given, next };
}

/** Every number once: two rows with the same one would be one thing said twice. */
export function hasDoubleNumbers(content: LetterContent): boolean {
  return [content.subjects, content.addressees, content.demands].some(
    (rows) => new Set(rows.map((row) => row.number)).size !== rows.length,
  );
}

import { readPartialDate } from '#kernel/partial-date';
import type { PublicLetter } from './rules.ts';

type After = NonNullable<PublicLetter['after']>;

/** One thing that happened to a letter after its text was signed. `on` is a day or EDTF. */
export type Happening = { readonly on: string } & (
  | { readonly kind: 'released' }
  | { readonly kind: 'delivery'; readonly delivery: After['deliveries'][number] }
  | { readonly kind: 'reply'; readonly reply: After['replies'][number] }
  | {
      readonly kind: 'step';
      readonly number: number;
      readonly step: After['lines'][number]['steps'][number];
    }
);

/** What became of a letter, in the order in which it happened. */
export function happeningsOf(letter: PublicLetter): Happening[] {
  const { after } = letter;
  if (after === null) return [];
  const all: Happening[] = [
    { on: letter.releasedAt.toISOString().slice(0, 10), kind: 'released' },
    ...after.deliveries.flatMap((delivery): Happening[] => {
      const on = delivery.sentOn ?? delivery.arrivedOn;
      return on === null ? [] : [{ on, kind: 'delivery', delivery }];
    }),
    ...after.replies.map((reply): Happening => ({ on: reply.receivedOn, kind: 'reply', reply })),
    ...after.lines.flatMap(({ number, steps }) =>
      steps.map((step): Happening => ({ on: step.on, kind: 'step', number, step })),
    ),
  ];
  // of what happened on one day, in the order of a letter's life
  const order = ['released', 'delivery', 'reply', 'step'];
  return all.toSorted(
    (a, b) =>
      dayOf(a.on).localeCompare(dayOf(b.on)) || order.indexOf(a.kind) - order.indexOf(b.kind),
  );
}

/** The first day it can mean. */
const dayOf = (on: string): string => readPartialDate(on)?.earliest ?? on;

/** Nobody has told anything of it: of a letter published elsewhere that has to be said. */
export function isNotKnown({ origin, after }: PublicLetter): boolean {
  if (origin !== 'published-elsewhere' || after === null) return false;
  const { deliveries, replies, lines } = after;
  return deliveries.length + replies.length === 0 && lines.every(({ steps }) => steps.length === 0);
}

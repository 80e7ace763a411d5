import type { Id, MandateId } from '#kernel/ids';
import { z } from 'zod';
import { reason } from './review-rules.ts';

export type PersonId = Id<'imported-person'>;

/** Somebody as the imported letter prints them; `''` where it does not say. */
export const printedShape = z.object({
  name: z.string(),
  capacity: z.string(),
  organisation: z.string(),
  country: z.string(),
});
export type Printed = z.infer<typeof printedShape>;

/** How somebody was chosen and what spoke for it then. */
export const choiceWhy = z.object({
  how: z.enum(['alone', 'together']),
  reasons: z.array(reason),
});
export type ChoiceWhy = z.infer<typeof choiceWhy>;

export type ImportedPerson = Printed & {
  readonly id: PersonId;
  readonly position: number;
  /** Null while nobody has said who this is. */
  readonly choice:
    | (ChoiceWhy & {
        readonly mandateId: MandateId | null;
        readonly at: Date;
        readonly by: string | null;
      })
    | null;
};

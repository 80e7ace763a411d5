import type { Id } from '#kernel/ids';
import { z } from 'zod';

export type OutcomeId = Id<'outcome'>;

/** What became of a demand, as one dated step says. */
export const outcomeStates = [
  'open',
  'pledged',
  'partly-met',
  'met',
  'reversed',
  'overtaken',
  'refused',
  'withdrawn',
] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** Where a demand stands; `not-known`: nobody has ever recorded what became of it. */
export type DemandState = OutcomeState | 'not-known';
export const demandStates: readonly DemandState[] = ['not-known', ...outcomeStates];

/** Whether what happened may be due to the letter: kept apart from what happened. */
export const credits = ['not-claimed', 'contributed', 'authority-says-so', 'unlikely'] as const;
export type Credit = (typeof credits)[number];

/** A second reader confirmed a step: it is public from now on. */
export const outcomeRecorded = {
  name: 'demands.outcome-recorded',
  payload: z.object({
    letterId: z.uuid(),
    demand: z.int().positive(),
    outcomeId: z.uuid(),
  }),
};

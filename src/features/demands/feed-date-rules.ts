import type { AddresseeClock } from '#replies';

/** An addressee whose answer is still to come, with the day it is due. */
export type DueAnswer = {
  readonly slug: string;
  readonly letterId: string;
  readonly office: string;
  readonly country: string;
  readonly clock: AddresseeClock;
  readonly changedAt: Date;
};

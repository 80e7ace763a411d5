import { z } from 'zod';
import type { Role } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Lead } from './statement-rules.ts';
import type { Letter } from './rules.ts';

/** Tells somebody by mail what they were asked to do on a letter. */
export const tellPerson = {
  name: 'letters.tell-person',
  payload: z.object({ letterId: z.uuid(), grantId: z.uuid(), byAccount: z.uuid() }),
};

/** Somebody to be asked, read from the form. */
export type NewPerson = {
  readonly role: Role;
  readonly name: string;
  readonly email: EmailAddress;
  /** For leads: part of the statement. */
  readonly capacity: string | null;
};

/** What keeps a typed person from being asked, by field. */
export type PersonFaults = Readonly<Record<string, Refusal>>;

/** A lead of the current version who is gone, new, or stands elsewhere: the version does not say so. */
export function haveLeadsChanged(letter: Letter, leads: readonly Lead[]): boolean {
  const before = letter.currentVersion?.content.leads;
  if (before === undefined || letter.release !== null) return false;
  const line = (list: readonly Lead[]): string =>
    JSON.stringify(list.map(({ name, capacity }) => [name, capacity]));
  return line(before) !== line(leads);
}

export const personFaults = {
  role: refuse('invalid', 'person-role'),
  name: refuse('invalid', 'person-name'),
  email: refuse('invalid', 'email-form'),
  capacity: refuse('invalid', 'capacity-missing'),
} as const;

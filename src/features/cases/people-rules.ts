import { z } from 'zod';
import type { CaseRole } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import { refuse } from '#kernel/refusal';

/** Tells somebody by mail what they were asked to do on a case. Its title stays out of the mail. */
export const tellCaseRole = {
  name: 'cases.tell-role',
  payload: z.object({ caseId: z.uuid(), grantId: z.uuid(), byAccount: z.uuid() }),
};

/** Tells the people of a case that the owner opened its compartment, and why. */
export const tellOpening = {
  name: 'cases.tell-opening',
  payload: z.object({ caseId: z.uuid(), openingId: z.uuid() }),
};

export type PersonForm = { readonly role: string; readonly name: string; readonly email: string };

export type NewPerson = {
  readonly role: CaseRole;
  readonly name: string;
  readonly email: EmailAddress;
};

export const personFaults = {
  role: refuse('invalid', 'person-role'),
  name: refuse('invalid', 'person-name'),
  email: refuse('invalid', 'email-form'),
} as const;

const text = z.string().max(1_000).catch('');

export const personInput = z.object({ role: text, name: text, email: text });

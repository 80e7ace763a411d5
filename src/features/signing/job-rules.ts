import { z } from 'zod';

const eventId = z.object({ eventId: z.number().int().positive() });

/** One mail about one dated event of an invitation; sent at most once per event. */
export const sendMail = { name: 'signing.send-mail', payload: eventId };

/** The typed code, to the official mailbox. */
export const sendCode = { name: 'signing.send-code', payload: z.object({ codeId: z.uuid() }) };

const signatureChanged = z.object({ letterId: z.uuid() });

/** Fact: the list of those who signed has changed (signed, reconfirmed or withdrawn). */
export const signed = { name: 'signing.signed', payload: signatureChanged };

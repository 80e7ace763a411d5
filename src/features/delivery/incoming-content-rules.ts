import type { Sha256 } from '#kernel/bytes';
import { z } from 'zod';

/** What became of a delivery for one recipient, as a mail server tells it. */
const reported = z.object({
  action: z.enum(['delivered', 'relayed', 'expanded', 'delayed', 'failed']),
  /** RFC 3463, `5.1.1`. */
  status: z.string(),
  /** In the server's words; may quote an address. */
  diagnostic: z.string(),
});
export type Reported = z.infer<typeof reported>;

/** What was read in a mail, as it is kept. */
export const mailContent = z.object({
  from: z.object({ name: z.string(), address: z.string() }).nullable(),
  subject: z.string(),
  text: z.string(),
  textFrom: z.enum(['plain', 'html', 'none']),
  sentAt: z.iso.datetime().nullable(),
  messageId: z.string().nullable(),
  references: z.array(z.string()),
  headers: z.array(z.tuple([z.string(), z.string()])),
  attachments: z.array(
    z.object({
      position: z.int(),
      name: z.string(),
      type: z.string(),
      size: z.int(),
      sha256: z.custom<Sha256>((text) => typeof text === 'string'),
    }),
  ),
  faults: z.array(z.string()),
  report: z
    .object({
      envelopeId: z.string().nullable(),
      messageId: z.string().nullable(),
      recipients: z.array(reported),
    })
    .nullable(),
});
export type MailContent = z.infer<typeof mailContent>;

/** From whom and to whom mail servers carried it. */
export const envelope = z.object({ from: z.string(), to: z.string() });
export type Envelope = z.infer<typeof envelope>;

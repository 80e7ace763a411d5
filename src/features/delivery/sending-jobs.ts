import { replyAddress } from '#kernel/reply-address';
import { getVersionById } from '#letters';
import type { Log } from '#platform/log';
import type { Handover, MailAnswer, Postman } from '#platform/mail-handover';
import { letterEmail } from './letter-emails.tsx';
import { mailRecipient, plainAddress } from './mail-rules.ts';
import type { LetterMail, LetterParts, LetterPdf } from './mail-rules.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { putOff } from './resuming-actions.ts';
import type { DeliveryId } from './rules.ts';
import { findMailToSend } from './sending-store.ts';
import { beginTry, noteAnswer, noteEndSent, Overtaken } from './trying-actions.ts';
import type { Try } from './trying-actions.ts';

export type SendingEnv = DeliveryEnv & {
  readonly log: Log;
  readonly publicUrl: string;
  /** `Undersigned <letters@example.org>` */
  readonly mailFrom: string;
  /** `reply@example.org`: the part before the @ gets each delivery's own token. */
  readonly replyAddress: string;
  readonly postman: Postman | null;
  readonly letterParts: LetterParts;
};

/**
 * Gives one delivery to the mail server. Running it twice, at once or after a crash, sends nothing
 * twice: docs/decisions/0030-a-delivery-and-its-states.md says how.
 */
export async function sendOne(env: SendingEnv, deliveryId: DeliveryId): Promise<void> {
  const { postman } = env;
  if (postman === null) return; // a mail server that was taken away: it waits for one
  const versionId = await findMailToSend(env.db.read, deliveryId);
  if (versionId === null) return;
  const pdf = await env.letterParts.pdf(await getVersionById(env.db.read, versionId));
  if (pdf.kind === 'not-yet') return putOff(env, deliveryId);
  const one = await beginTry(env, deliveryId);
  if (one === null) return;
  const mail = await handover(env, one, pdf);
  const answer = await give(env, postman, one, mail);
  if (answer === null) return;
  await noteAnswer(env, one, answer);
  const { kind, code } = answer;
  env.log.info({ event: `delivery.${kind}`, id: deliveryId, code }, 'Letter offered by mail');
}

/** Null when the try was overtaken: the other one answers for it. */
async function give(
  env: SendingEnv,
  postman: Postman,
  one: Try,
  mail: Handover,
): Promise<MailAnswer | null> {
  try {
    return await postman.give(mail, { beforeEnd: () => noteEndSent(env, one) });
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

/** The mail of one try. Every try of a delivery is the same mail, so that a second copy can be dropped. */
async function handover(env: SendingEnv, one: Try, pdf: LetterPdf): Promise<Handover> {
  const { held, version, letter } = one;
  if (held.replyToken === null) throw new Error('a delivery by mail has a reply address');
  const recipient = mailRecipient(version, held);
  const content: LetterMail = {
    letter,
    version,
    recipient,
    signatories: await env.letterParts.signatories(version),
    withPdf: pdf.kind === 'made',
    publicUrl: env.publicUrl,
  };
  const { subject, text, html, sender } = letterEmail(content);
  const answerTo = replyAddress(env.replyAddress, held.replyToken);
  const name = recipient.name === '' ? recipient.office : recipient.name;
  return {
    messageId: held.id,
    envelope: { from: answerTo, to: held.address },
    from: sender === '' ? env.mailFrom : { name: sender, address: plainAddress(env.mailFrom) },
    to: { name, address: held.address },
    replyTo: answerTo,
    subject,
    text,
    html,
    attachments:
      pdf.kind === 'made'
        ? [{ name: `${letter.slug}.pdf`, type: 'application/pdf', bytes: pdf.bytes }]
        : [],
    date: held.plannedAt,
    report: { id: held.id },
  };
}

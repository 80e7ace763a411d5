import { findMailbox } from '#access';
import { getVersionById } from '#letters';
import { queueMail } from '#platform/mail';
import type { MailId } from '#platform/mail';
import type { Tx } from '#platform/db';
import { writeAsking } from './asking-jobs.ts';
import * as emails from './emails.tsx';
import { tellDrafters } from './drafter-jobs.ts';
import type { SigningEnv } from './record-actions.ts';
import { findLastSignature } from './signature-store.ts';
import { maskedAddress } from './text-rules.ts';
import type { Writing } from './writing-jobs.ts';
import { aboutLetter, freshLink } from './writing-jobs.ts';

export async function writeReceipt(
  tx: Tx,
  env: SigningEnv,
  writing: Writing,
  act: emails.ReceiptAct,
): Promise<MailId | null> {
  const { invitation, event, to } = writing;
  const signature = await findLastSignature(tx, invitation.id);
  if (signature === null || event.versionId === null) return null;
  const version = await getVersionById(tx, event.versionId);
  const stands = act === 'signed' || act === 'reconfirmed';
  if (act === 'disavowed') await tellDrafters(tx, env, { invitation, version }, signature);
  const mail = emails.receiptEmail({
    ...aboutLetter({ invitation, version }),
    act,
    capacity: invitation.person.capacity,
    number: version.number,
    at: event.at,
    zone: version.content.zone,
    mode: signature.mode,
    statement: version.statementSha256,
    leafHash: (stands ? null : signature.endedLeafHash) ?? signature.leafHash,
    href: await freshLink(tx, env, invitation.id, 'receipt'),
  });
  return queueMail(tx, env, { to, ...mail });
}

export async function writeHandedOver(
  tx: Tx,
  env: SigningEnv,
  writing: Writing,
): Promise<MailId | null> {
  const { invitation, event, to, version } = writing;
  const asker = await findMailbox(tx, env, invitation.invitedBy);
  const about = aboutLetter(writing);
  const mailbox = maskedAddress(to);
  const notice = emails.handedOverEmail({ ...about, mailbox, asker: asker?.name ?? '' });
  const replyTo = asker === null ? {} : { replyTo: asker.to };
  if (event.address === null) return null;
  const noticeId = await queueMail(tx, env, { to: event.address, ...notice, ...replyTo });
  const asked = { ...writing, event: { ...event, versionId: version.id } };
  if (invitation.live !== null) return noticeId; // signed on paper since: nothing is asked any more
  return (await writeAsking(tx, env, asked, 'invited')) ?? noticeId;
}

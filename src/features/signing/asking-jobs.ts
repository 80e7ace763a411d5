import { findMailbox } from '#access';
import { queueMail } from '#platform/mail';
import type { MailId } from '#platform/mail';
import type { Tx } from '#platform/db';
import type { MailText } from '#ui';
import * as emails from './emails.tsx';
import type { Writing } from './writing-jobs.ts';
import { aboutLetter, freshLink } from './writing-jobs.ts';
import type { SigningEnv } from './record-actions.ts';
import { stopReason } from './reminder-rules.ts';
import { changedPassages } from './passage-rules.ts';
import { differenceFor } from './view-actions.ts';

const WAITING: readonly string[] = ['invited', 'opened', 'asked-again', 'bounced'];

/** A mail that asks for something goes out only while the answer is still open. */
export async function writeAsking(
  tx: Tx,
  env: SigningEnv,
  writing: Writing,
  event: 'invited' | 'reminded' | 'new-text' | 'asked-again',
): Promise<MailId | null> {
  const { invitation, state, version, to } = writing;
  if (stopReason(invitation, state, env.now()) !== null) return null;
  if (!WAITING.includes(invitation.position)) return null;
  // a newer text has a mail of its own
  if (writing.event.versionId !== version.id) return null;
  const asker = await findMailbox(tx, env, invitation.invitedBy);
  const props = {
    ...aboutLetter(writing),
    href: await freshLink(tx, env, invitation.id, 'invitation'),
    asker: asker?.name ?? '',
    closes: state.closes,
    zone: version.content.zone,
  };
  const mail = await askingText(tx, writing, props, event);
  const replyTo = asker === null ? {} : { replyTo: asker.to };
  if (event === 'invited' && invitation.copyTo !== null) {
    await queueMail(tx, env, { to: invitation.copyTo, ...emails.staffCopyEmail(props) });
  }
  return queueMail(tx, env, { to, ...mail, ...replyTo });
}

async function askingText(
  tx: Tx,
  writing: Writing,
  props: emails.AskProps,
  event: 'invited' | 'reminded' | 'new-text' | 'asked-again',
): Promise<MailText> {
  const { invitation, version } = writing;
  if (event === 'reminded')
    return emails.reminderEmail({ ...props, reminder: invitation.reminders });
  if (event === 'new-text') return emails.newTextEmail(props);
  const difference = event === 'invited' ? null : await differenceFor(tx, invitation, version);
  if (difference !== null)
    return emails.askedAgainEmail({
      ...props,
      ...changedPassages(difference.parts.flatMap(({ stretches }) => stretches)),
      signedNumber: difference.since.number,
      note: version.changeNote,
    });
  const { leads, addressees } = version.content;
  return emails.invitationEmail({
    ...props,
    leads: leads.map(({ name }) => name),
    addressees,
  });
}

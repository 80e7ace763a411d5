import { HOUSE, findMailbox, listGrants } from '#access';
import { tokenFrom } from '#kernel/bytes';
import type { EmailAddress } from '#kernel/email-address';
import type { InvitationId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { getVersionById } from '#letters';
import type { Version } from '#letters';
import { queueMail } from '#platform/mail';
import type { MailId } from '#platform/mail';
import type { Tx } from '#platform/db';
import { pickLanguage, translator } from '#ui';
import type { MailText } from '#ui';
import { absolute, paths } from '#ui/paths';
import * as emails from './emails.tsx';
import { findEvent, findUnmailedForUpdate, markMailed } from './event-store.ts';
import type { EventRow, LinkPurpose, PastSignature } from './view-rules.ts';
import { findInvitation } from './invitation-store.ts';
import { findCode, findUnmailedCodeForUpdate, insertLink, markCodeMailed } from './link-store.ts';
import { hold } from './record-actions.ts';
import type { Held, SigningEnv } from './record-actions.ts';
import { stopReason } from './reminder-rules.ts';
import type { Invitation, LetterState } from './rules.ts';
import { codeOf } from './sign-actions.ts';
import { findLastSignature } from './signature-store.ts';
import { changedPassages, maskedAddress } from './text-rules.ts';
import { differenceFor } from './view-actions.ts';

/** Everything a mail is written from, held while it is written. */
type Writing = Held & {
  readonly version: Version;
  readonly state: LetterState;
  readonly to: EmailAddress;
  readonly event: EventRow & { readonly address: EmailAddress | null };
};

const translatorOf = (language: string) => translator(pickLanguage({ query: language }));

function aboutLetter(writing: Pick<Writing, 'invitation' | 'version'>): emails.MailProps {
  const { invitation, version } = writing;
  const { title, language } = version.content;
  const t = translatorOf(invitation.language);
  return { t, title, lang: language, name: invitation.person.name };
}

/** A new personal link for this mail; the older ones keep working, so that an older mail does. */
async function freshLink(
  tx: Tx,
  env: SigningEnv,
  invitationId: InvitationId,
  purpose: LinkPurpose,
): Promise<string> {
  const token = tokenFrom(env.random(32));
  await insertLink(tx, { token, invitationId, purpose, at: env.now() });
  const path = purpose === 'receipt' ? paths.receipt(token) : paths.sign(token);
  return absolute(env.publicUrl, path);
}

/**
 * Sends the mail about one event, at most once: the event's row is locked and carries the mail's
 * id afterwards. Whatever stopped the asking in the meantime stops the mail.
 */
export async function sendEventMail(env: SigningEnv, eventId: number): Promise<void> {
  const event = await findEvent(env.db.read, eventId);
  const invitation =
    event === null ? null : await findInvitation(env.db.read, env, HOUSE, event.invitationId);
  if (event === null || invitation === null) return;
  const key = { letterId: invitation.letterId, invitationId: invitation.id };
  await env.db.transaction(async (tx) => {
    const held = await hold(tx, env, key);
    const unmailed = await findUnmailedForUpdate(tx, env.seal, eventId);
    if (isRefusal(held) || unmailed === null) return;
    const { version, state } = held;
    const to = held.invitation.email;
    if (version === null || state === null || to === null) return;
    const mailId = await write(tx, env, { ...held, version, state, to, event: unmailed });
    if (mailId !== null) await markMailed(tx, eventId, mailId);
  });
}

const ASKS = ['invited', 'reminded', 'new-text', 'asked-again'] as const;
const RECEIPTS = ['signed', 'reconfirmed', 'withdrawn', 'disavowed'] as const;

function isOf<T extends string>(list: readonly T[], word: string): word is T {
  return list.some((one) => one === word);
}

async function write(tx: Tx, env: SigningEnv, writing: Writing): Promise<MailId | null> {
  const { event } = writing.event;
  if (isOf(ASKS, event)) return writeAsking(tx, env, writing, event);
  if (isOf(RECEIPTS, event)) return writeReceipt(tx, env, writing, event);
  return event === 'handed-over' ? writeHandedOver(tx, env, writing) : null;
}

const WAITING: readonly string[] = ['invited', 'opened', 'asked-again', 'bounced'];

/** A mail that asks for something goes out only while the answer is still open. */
async function writeAsking(
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

async function writeReceipt(
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

async function writeHandedOver(tx: Tx, env: SigningEnv, writing: Writing): Promise<MailId | null> {
  const { invitation, event, to, version } = writing;
  const asker = await findMailbox(tx, env, invitation.invitedBy);
  const about = aboutLetter(writing);
  const mailbox = maskedAddress(to);
  const notice = emails.handedOverEmail({ ...about, mailbox, asker: asker?.name ?? '' });
  const replyTo = asker === null ? {} : { replyTo: asker.to };
  if (event.address === null) return null;
  const noticeId = await queueMail(tx, env, { to: event.address, ...notice, ...replyTo });
  const asked = { ...writing, event: { ...event, versionId: version.id } };
  if (invitation.live === null) return (await writeAsking(tx, env, asked, 'invited')) ?? noticeId;
  if (invitation.position === 'asked-again')
    return (await writeAsking(tx, env, asked, 'asked-again')) ?? noticeId;
  const href = await freshLink(tx, env, invitation.id, 'receipt');
  return queueMail(tx, env, { to, ...emails.newMailboxEmail({ ...about, href }) });
}

/** Sends a code that was asked for, at most once, and not after its time. */
export async function sendCodeMail(env: SigningEnv, codeId: string): Promise<void> {
  const found = await findCode(env.db.read, codeId);
  if (found === null) return;
  const invitation = await findInvitation(env.db.read, env, HOUSE, found.invitationId);
  if (invitation?.email == null) return;
  const to = invitation.email;
  await env.db.transaction(async (tx) => {
    const code = await findUnmailedCodeForUpdate(tx, codeId);
    if (code === null || code.usedAt !== null || env.now() >= code.expiresAt) return;
    const version = await getVersionById(tx, code.versionId);
    const about = aboutLetter({ invitation, version });
    const mail = emails.codeEmail({ ...about, purpose: code.purpose, code: codeOf(env, code.id) });
    await markCodeMailed(tx, codeId, await queueMail(tx, env, { to, ...mail }));
  });
}

/** Tells each drafter of the letter that a signature was disavowed. */
async function tellDrafters(
  tx: Tx,
  env: SigningEnv,
  about: { readonly invitation: Invitation; readonly version: Version },
  signature: PastSignature,
): Promise<void> {
  const { invitation } = about;
  const path = paths.invitation(invitation.letterId, invitation.id);
  for (const { accountId, role } of await listGrants(tx, HOUSE, invitation.letterId)) {
    const mailbox = role === 'drafter' ? await findMailbox(tx, env, accountId) : null;
    if (mailbox === null) continue;
    const mail = emails.disavowedEmail({
      ...aboutLetter(about),
      t: translatorOf(mailbox.language),
      capacity: invitation.person.capacity,
      at: signature.signedAt,
      zone: about.version.content.zone,
      mode: signature.mode,
      href: absolute(env.publicUrl, path),
    });
    await queueMail(tx, env, { to: mailbox.to, ...mail });
  }
}

import { findMailbox, HOUSE, listGrants } from '#access';
import { emailLookupForm } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { findLetter } from '#letters';
import type { Letter, Version } from '#letters';
import type { Database, Tx } from '#platform/db';
import { queueMail } from '#platform/mail';
import type { Seal } from '#platform/seal';
import { listSignatoryMailboxes, liveSignatures } from '#signing';
import { pickLanguage, translator } from '#ui';
import type { MailText, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { releasedEmail, withdrawnEmail } from './release-emails.tsx';

export type AnnouncingEnv = {
  readonly db: Database;
  readonly now: () => Date;
  readonly seal: Seal;
  readonly publicUrl: string;
};

/** Tells everybody who wrote or signed that the letter is out. */
export async function announceIsOut(env: AnnouncingEnv, letterId: LetterId): Promise<void> {
  await tellEverybody(env, letterId, async (tx, letter, version) => {
    if (letter.release === null || letter.withdrawal !== null) return null;
    const { title, zone } = version.content;
    const { releasedAt } = letter.release;
    const signatures = (await liveSignatures(tx, letterId, version.id)).length;
    const url = absolute(env.publicUrl, paths.letter(letter.slug));
    return (t) => releasedEmail(t, { title, url, releasedAt, zone, signatures });
  });
}

/** Tells the same people that it was withdrawn, with the notice that stands in its place. */
export async function announceIsWithdrawn(env: AnnouncingEnv, letterId: LetterId): Promise<void> {
  await tellEverybody(env, letterId, async (_tx, letter, version) => {
    if (letter.withdrawal === null) return null;
    const { title, zone } = version.content;
    const { at, notice } = letter.withdrawal;
    const url = absolute(env.publicUrl, paths.letter(letter.slug));
    return (t) => withdrawnEmail(t, { title, url, at, zone, notice });
  });
}

type Write = (t: Translate) => MailText;

/** One mail a mailbox, all queued in one transaction: a second run after a crash starts from none. */
async function tellEverybody(
  env: AnnouncingEnv,
  letterId: LetterId,
  prepare: (tx: Tx, letter: Letter, version: Version) => Promise<Write | null>,
): Promise<void> {
  await env.db.transaction(async (tx) => {
    const letter = await findLetter(tx, HOUSE, letterId);
    const version = letter?.currentVersion;
    const write = letter && version ? await prepare(tx, letter, version) : null;
    if (write === null) return;
    for (const { to, language } of await mailboxes(tx, env, letterId)) {
      const t = translator(pickLanguage({ query: language }));
      await queueMail(tx, env, { to, ...write(t) });
    }
  });
}

type Box = { readonly to: EmailAddress; readonly language: string };

/** Who holds a role and who signed, each mailbox once. */
async function mailboxes(tx: Tx, env: AnnouncingEnv, letterId: LetterId): Promise<Box[]> {
  const accounts = new Set((await listGrants(tx, HOUSE, letterId)).map((one) => one.accountId));
  const found = await Promise.all([...accounts].map((id) => findMailbox(tx, env, id)));
  const staff: Box[] = found.filter((one) => one !== null);
  const signatories = await listSignatoryMailboxes(tx, env, letterId);
  const all = [...staff, ...signatories.map(({ email, language }) => ({ to: email, language }))];
  return [...new Map(all.map((one) => [emailLookupForm(one.to), one])).values()];
}

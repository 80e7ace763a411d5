import { HOUSE, findMailbox, listGrants } from '#access';
import type { Version } from '#letters';
import { queueMail } from '#platform/mail';
import type { Tx } from '#platform/db';
import { absolute, paths } from '#ui/paths';
import * as emails from './emails.tsx';
import type { PastSignature } from './view-rules.ts';
import type { SigningEnv } from './record-actions.ts';
import type { Invitation } from './rules.ts';
import { aboutLetter, translatorOf } from './writing-jobs.ts';

/** Tells each drafter of the letter that a signature was disavowed. */
export async function tellDrafters(
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

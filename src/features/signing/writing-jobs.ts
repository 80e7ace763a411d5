import { tokenFrom } from '#kernel/bytes';
import type { EmailAddress } from '#kernel/email-address';
import type { InvitationId } from '#kernel/ids';
import type { Version } from '#letters';
import type { Tx } from '#platform/db';
import { pickLanguage, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import type * as emails from './emails.tsx';
import type { EventRow, LinkPurpose } from './view-rules.ts';
import { insertLink } from './link-store.ts';
import type { Held, SigningEnv } from './record-actions.ts';
import type { LetterState } from './rules.ts';

/** Everything a mail is written from, held while it is written. */
export type Writing = Held & {
  readonly version: Version;
  readonly state: LetterState;
  readonly to: EmailAddress;
  readonly event: EventRow & { readonly address: EmailAddress | null };
};

export const translatorOf = (language: string) => translator(pickLanguage({ query: language }));

export function aboutLetter(writing: Pick<Writing, 'invitation' | 'version'>): emails.MailProps {
  const { invitation, version } = writing;
  const { title, language } = version.content;
  const t = translatorOf(invitation.language);
  return { t, title, lang: language, name: invitation.person.name };
}

/** A new personal link for this mail; the older ones keep working, so that an older mail does. */
export async function freshLink(
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

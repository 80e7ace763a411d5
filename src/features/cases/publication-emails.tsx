import { mailText } from '#ui';
import type { MailText, Translate } from '#ui';

/** About the public part of a case; a mailbox may be read by others, so no title and no name in it. */
export function publicationEmail(
  t: Translate,
  about: {
    readonly is: 'asked' | 'approved' | 'refused' | 'taken-back';
    readonly by: string;
    readonly code: string;
    readonly url: string;
  },
): MailText {
  const { is, by, code, url } = about;
  return mailText({
    language: t.language,
    subject: t(`cases.mail.publication.${is}.subject`),
    parts: [
      { kind: 'text', text: t(`cases.mail.publication.${is}`, { by, code }) },
      { kind: 'action', text: t('cases.mail.publication.open'), href: url },
    ],
    footer: t('ui.mail.footer'),
  });
}

import type { Role } from '#access';
import { mailText } from '#ui';
import type { MailText, Translate } from '#ui';

/** Tells somebody what they were asked to do on a letter, and how to get there. */
export function roleEmail(
  t: Translate,
  ask: {
    readonly role: Role;
    readonly by: string;
    readonly title: string;
    readonly url: string;
  },
): MailText {
  const { role, by, title, url } = ask;
  return mailText({
    language: t.language,
    subject: t('letters.mail.role.subject'),
    parts: [
      { kind: 'text', text: t(`letters.mail.role.${role}`, { by, title }) },
      { kind: 'action', text: t('letters.mail.role.open'), href: url },
      { kind: 'text', text: t('letters.mail.role.how') },
      { kind: 'note', text: t('letters.mail.role.wrong') },
    ],
    footer: t('letters.mail.role.footer'),
  });
}

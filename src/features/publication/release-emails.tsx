import { formatInstant, mailText } from '#ui';
import type { MailText, Translate } from '#ui';

/** Tells who wrote or signed that the letter is out. */
export function releasedEmail(
  t: Translate,
  letter: {
    readonly title: string;
    readonly url: string;
    readonly releasedAt: Date;
    readonly signatures: number;
  },
): MailText {
  const { title, url, releasedAt, signatures } = letter;
  const at = formatInstant(t.language, releasedAt);
  return mailText({
    language: t.language,
    subject: t('release.mail.released.subject', { title }),
    parts: [
      { kind: 'text', text: t('release.mail.released.text', { title, at, count: signatures }) },
      { kind: 'action', text: t('release.mail.released.page'), href: url },
      { kind: 'text', text: t('release.mail.released.check') },
    ],
    footer: t('ui.mail.footer'),
  });
}

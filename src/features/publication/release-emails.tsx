import { formatInstant, mailText } from '#ui';
import type { MailText, Translate } from '#ui';

/** Tells who wrote or signed that the letter is out. */
export function releasedEmail(
  t: Translate,
  letter: {
    readonly title: string;
    readonly url: string;
    readonly releasedAt: Date;
    readonly zone: string;
    readonly signatures: number;
  },
): MailText {
  const { title, url, releasedAt, zone, signatures } = letter;
  const at = formatInstant(t.language, releasedAt, zone);
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

/** Tells who wrote or signed that the letter was withdrawn, in the words that took its place. */
export function withdrawnEmail(
  t: Translate,
  letter: {
    readonly title: string;
    readonly url: string;
    readonly at: Date;
    readonly zone: string;
    readonly notice: string;
  },
): MailText {
  const { title, url, zone, notice } = letter;
  const at = formatInstant(t.language, letter.at, zone);
  return mailText({
    language: t.language,
    subject: t('release.mail.withdrawn.subject', { title }),
    parts: [
      { kind: 'text', text: t('release.mail.withdrawn.text', { title, at }) },
      { kind: 'quote', text: notice },
      { kind: 'action', text: t('release.mail.withdrawn.page'), href: url },
      { kind: 'text', text: t('release.mail.withdrawn.rest') },
    ],
    footer: t('ui.mail.footer'),
  });
}

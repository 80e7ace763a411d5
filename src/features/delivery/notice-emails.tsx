import { formatDay, mailText, pickLanguage, translator } from '#ui';
import type { MailText } from '#ui';
import { absolute, paths } from '#ui/paths';

/** To those who got a letter that was withdrawn afterwards; in the letter's own language. */
export function withdrawnEmail(about: {
  readonly language: string;
  readonly title: string;
  readonly slug: string;
  /** The day it was withdrawn, `YYYY-MM-DD`, and what was said publicly about it. */
  readonly withdrawnOn: string;
  readonly notice: string;
  readonly publicUrl: string;
}): MailText {
  const { title, notice, slug, publicUrl } = about;
  const t = translator(pickLanguage({ query: about.language }));
  const day = formatDay(t.language, about.withdrawnOn);
  return mailText({
    language: t.language,
    subject: t('delivery.notice.subject', { title }),
    parts: [
      { kind: 'text', text: t('delivery.notice.text', { title, day }) },
      { kind: 'quote', text: notice, lang: about.language },
      {
        kind: 'note',
        text: t('delivery.notice.page'),
        href: absolute(publicUrl, paths.letter(slug)),
      },
    ],
    footer: t('delivery.notice.footer'),
  });
}

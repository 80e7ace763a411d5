import { mailText } from '#ui';
import type { MailPart, MailText, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';

const text = (words: string): MailPart => ({ kind: 'text', text: words });
const note = (words: string, href: string): MailPart => ({ kind: 'note', text: words, href });

export type LinkMail = {
  readonly publicUrl: string;
  /**
   * Of the letter; null where its people are in danger, and the mail names nothing. What was typed is not in it
   * either: nobody may send words of theirs through us.
   */
  readonly title: string | null;
  readonly token: string;
  /** The three digits. */
  readonly number: string;
};

/** To an address somebody typed: the link with which they are counted, and the way out. */
export function confirmationEmail(t: Translate, mail: LinkMail): MailText {
  const { publicUrl, title, token, number } = mail;
  return mailText({
    language: t.language,
    subject: t('cosigning.mail.confirm.subject'),
    parts: [
      text(
        title === null
          ? t('cosigning.mail.confirm.quiet')
          : t('cosigning.mail.confirm.text', { title }),
      ),
      {
        kind: 'action',
        text: t('cosigning.mail.confirm.act'),
        href: absolute(publicUrl, paths.cosignature(token)),
      },
      text(t('cosigning.mail.number')),
      { kind: 'code', code: number },
      text(t('cosigning.mail.confirm.until')),
      text(t('cosigning.mail.keep')),
      note(t('cosigning.mail.receipt'), absolute(publicUrl, paths.cosignatureReceipt(token))),
      note(t('cosigning.mail.not-me'), absolute(publicUrl, paths.cosignatureDisavowal(token))),
    ],
    footer: t('ui.mail.footer'),
  });
}

/** To somebody who counts and pledged once more. */
export function alreadyEmail(t: Translate, mail: LinkMail): MailText {
  const { publicUrl, title, token, number } = mail;
  return mailText({
    language: t.language,
    subject: t('cosigning.mail.already.subject'),
    parts: [
      text(
        title === null
          ? t('cosigning.mail.already.quiet')
          : t('cosigning.mail.already.text', { title }),
      ),
      {
        kind: 'action',
        text: t('cosigning.mail.already.act'),
        href: absolute(publicUrl, paths.cosignature(token)),
      },
      text(t('cosigning.mail.number')),
      { kind: 'code', code: number },
      note(t('cosigning.mail.receipt.now'), absolute(publicUrl, paths.cosignatureReceipt(token))),
      note(t('cosigning.mail.not-me'), absolute(publicUrl, paths.cosignatureDisavowal(token))),
    ],
    footer: t('ui.mail.footer'),
  });
}

import { formatInstant, mailText } from '#ui';
import type { MailText, Translate } from '#ui';
import { codeInGroups } from '#kernel/mailed-code';

/** The code stands in the subject: a phone shows it without opening the mail. */
export function codeEmail(t: Translate, code: string): MailText {
  return mailText({
    language: t.language,
    subject: t('access.mail.code.subject', { code: codeInGroups(code) }),
    parts: [
      { kind: 'text', text: t('access.mail.code.text') },
      { kind: 'code', code: codeInGroups(code) },
      { kind: 'note', text: t('access.mail.code.note') },
    ],
    footer: t('ui.mail.footer'),
  });
}

export function welcomeEmail(
  t: Translate,
  about: { readonly name: string; readonly host: string; readonly url: string },
): MailText {
  const { name, host, url } = about;
  return mailText({
    language: t.language,
    subject: t('access.mail.welcome.subject', { host }),
    parts: [
      { kind: 'text', text: t('access.mail.welcome.text', { name, host }) },
      { kind: 'action', text: t('access.mail.welcome.action'), href: url },
    ],
    footer: t('ui.mail.footer'),
  });
}

export function passkeyEmail(
  t: Translate,
  about: {
    readonly label: string;
    readonly host: string;
    readonly at: Date;
    readonly url: string;
  },
): MailText {
  const { label, host, url } = about;
  const at = formatInstant(t.language, about.at);
  return mailText({
    language: t.language,
    subject: t('access.mail.passkey.subject'),
    parts: [
      { kind: 'text', text: t('access.mail.passkey.text', { label, host, at }) },
      { kind: 'note', text: t('access.mail.passkey.note') },
      { kind: 'action', text: t('access.mail.passkey.action'), href: url },
    ],
    footer: t('ui.mail.footer'),
  });
}

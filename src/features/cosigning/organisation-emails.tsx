import { mailText } from '#ui';
import type { MailPart, MailText, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import type { OrganisationMailKind } from './organisation-rules.ts';

const text = (words: string): MailPart => ({ kind: 'text', text: words });

export type OrganisationMail = {
  readonly publicUrl: string;
  /** Of the letter. Nothing that was typed is in the mail: nobody may send words of theirs through us. */
  readonly title: string;
  readonly token: string;
  /** The three digits. */
  readonly number: string;
};

/** To the person who answers for an organisation: to confirm, that it is known, listed, or not listed. */
export function organisationEmail(
  t: Translate,
  kind: OrganisationMailKind,
  { publicUrl, title, token, number }: OrganisationMail,
): MailText {
  const link = absolute(publicUrl, paths.organisation(token));
  const notUs = absolute(publicUrl, paths.organisationDisavowal(token));
  const act: MailPart = {
    kind: 'action',
    text: t(kind === 'confirm' ? 'organisations.mail.confirm.act' : 'organisations.mail.look'),
    href: link,
  };
  const behindLink: MailPart[] = [
    act,
    text(t('cosigning.mail.number')),
    { kind: 'code', code: number },
    { kind: 'note', text: t('organisations.mail.not-us'), href: notUs },
  ];
  return mailText({
    language: t.language,
    subject: t(`organisations.mail.${kind}.subject`),
    parts: [
      text(t(`organisations.mail.${kind}.text`, { title })),
      // what was declined is over: there is nothing to do behind its link
      ...(kind === 'declined' ? [] : behindLink),
    ],
    footer: t('ui.mail.footer'),
  });
}

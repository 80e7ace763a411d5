import type { CaseRole } from '#access';
import { formatInstant, mailText } from '#ui';
import type { MailText, Translate } from '#ui';

/** Tells somebody what they were asked to do on a case. A mailbox may be read by others: no title. */
export function caseRoleEmail(
  t: Translate,
  ask: {
    readonly role: CaseRole;
    readonly by: string;
    readonly code: string;
    readonly url: string;
  },
): MailText {
  const { role, by, code, url } = ask;
  return mailText({
    language: t.language,
    subject: t('cases.mail.role.subject'),
    parts: [
      { kind: 'text', text: t(`cases.mail.role.${role}`, { by, code }) },
      { kind: 'action', text: t('cases.mail.role.open'), href: url },
      { kind: 'text', text: t('cases.mail.role.how') },
      { kind: 'note', text: t('cases.mail.role.wrong') },
    ],
    footer: t('ui.mail.footer'),
  });
}

/** Tells the people of a case that somebody without a role looks into it. */
export function openingEmail(
  t: Translate,
  opening: {
    readonly name: string;
    readonly reason: string;
    readonly untilAt: Date;
    readonly code: string;
    readonly url: string;
  },
): MailText {
  const { name, reason, code, url } = opening;
  const until = formatInstant(t.language, opening.untilAt);
  return mailText({
    language: t.language,
    subject: t('cases.mail.opening.subject'),
    parts: [
      { kind: 'text', text: t('cases.mail.opening.text', { name, code, until }) },
      { kind: 'text', text: t('cases.mail.opening.reason', { reason }) },
      { kind: 'action', text: t('cases.mail.opening.open'), href: url },
      { kind: 'note', text: t('cases.mail.opening.note') },
    ],
    footer: t('ui.mail.footer'),
  });
}

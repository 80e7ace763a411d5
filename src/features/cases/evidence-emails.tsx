import { mailText } from '#ui';
import type { MailText, Translate } from '#ui';

/** Tells a drafter that a file is not what was received, without naming the case or the file. */
export function evidenceAlarmEmail(t: Translate, href: string): MailText {
  return mailText({
    language: t.language,
    subject: t('cases.evidence.mail.alarm.subject'),
    parts: [
      { kind: 'text', text: t('cases.evidence.mail.alarm.text') },
      { kind: 'note', text: t('cases.evidence.mail.alarm.note') },
      { kind: 'action', text: t('cases.evidence.mail.alarm.action'), href },
    ],
    footer: t('ui.mail.footer'),
  });
}

import { formatPartialDate, mailText, valueWord } from '#ui';
import type { MailText, Translate } from '#ui';
import type { Deadline } from './key-date-rules.ts';
import { shortCode } from './opening-rules.ts';

/** What is coming up in somebody's cases. A mailbox may be read by others: no name, place or title. */
export function comingUpEmail(t: Translate, days: readonly Deadline[], desk: string): MailText {
  const lines = days.map(({ kind, caseId, date }) =>
    t('cases.mail.coming.line', {
      kind: kindOf(t, kind),
      code: shortCode(caseId),
      date: formatPartialDate(t, date),
    }),
  );
  return mailText({
    language: t.language,
    subject: t('cases.mail.coming.subject'),
    parts: [
      { kind: 'text', text: t('cases.mail.coming.text', { count: days.length }) },
      ...lines.map((text) => ({ kind: 'text' as const, text })),
      { kind: 'action', text: t('cases.mail.coming.open'), href: desk },
      { kind: 'note', text: t('cases.mail.coming.note') },
    ],
    footer: t('ui.mail.footer'),
  });
}

function kindOf(t: Translate, kind: Deadline['kind']): string {
  return kind === 'risk' || kind === 'review'
    ? t(`cases.deadline.kind.${kind}`)
    : valueWord(t, 'key-date', 'type', kind);
}

import { formatInstant, mailText } from '#ui';
import type { MailText, Translate } from '#ui';
import type { PauseCause } from './webhook-rules.ts';

/** To whoever made a webhook that nothing can be given to any more. */
export function pausedEmail(
  t: Translate,
  hook: {
    readonly label: string;
    readonly host: string;
    readonly href: string;
    readonly pauseCause: PauseCause | null;
    readonly failingSince: Date | null;
  },
): MailText {
  const { label, host, href } = hook;
  const since = hook.failingSince === null ? '' : formatInstant(t.language, hook.failingSince);
  const why =
    hook.pauseCause === 'gone'
      ? t('webhooks.mail.gone', { label, host })
      : t('webhooks.mail.failures', { label, host, since });
  return mailText({
    language: t.language,
    subject: t('webhooks.mail.subject', { label }),
    parts: [
      { kind: 'text', text: why },
      { kind: 'text', text: t('webhooks.mail.next') },
      { kind: 'action', text: t('webhooks.mail.open'), href },
    ],
    footer: t('ui.mail.footer'),
  });
}

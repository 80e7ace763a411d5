import { formatList, mailText } from '#ui';
import type { MailText, Translate } from '#ui';

type About = {
  /** The letter's title, which is public. */
  readonly letter: string;
  readonly demands: readonly number[];
  readonly url: string;
};

const numbersOf = (t: Translate, { demands }: About): string =>
  formatList(
    t.language,
    demands.map((number) => String(number)),
  );

/** The day has come on which somebody wanted to look again. */
export function reviewDueEmail(t: Translate, about: About): MailText {
  return written(t, 'due', about);
}

/**
 * Something happened that may have undone what these demands asked for. What and to whom stands on the
 * page alone, for those who may see it: a mailbox is read by others too.
 */
export function questionEmail(t: Translate, about: About): MailText {
  return written(t, 'question', about);
}

function written(t: Translate, kind: 'due' | 'question', about: About): MailText {
  const { letter, demands, url } = about;
  const values = { letter, count: demands.length, demands: numbersOf(t, about) };
  return mailText({
    language: t.language,
    subject: t(`demands.mail.${kind}.subject`, values),
    parts: [
      { kind: 'text', text: t(`demands.mail.${kind}.text`, values) },
      { kind: 'action', text: t('demands.mail.open'), href: url },
      { kind: 'note', text: t(`demands.mail.${kind}.note`) },
    ],
    footer: t('ui.mail.footer'),
  });
}

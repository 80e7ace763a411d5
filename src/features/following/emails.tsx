import {
  countryName,
  demandStateWord,
  formatDay,
  formatList,
  formatPartialDate,
  mailText,
} from '#ui';
import type { MailPart, MailText, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import type { Why } from './fact-rules.ts';
import { MOST_IN_ONE_MAIL, shortened } from './news-rules.ts';
import type { News, NewsOffice } from './news-rules.ts';
import { ASK_KEPT_DAYS, CONFIRM_DAYS } from './rules.ts';
import type { Followed } from './rules.ts';

const text = (words: string): MailPart => ({ kind: 'text', text: words });

/** To an address somebody typed: the one mail it gets, whoever it belongs to. */
export function askEmail(
  t: Translate,
  // `withdrawn` stands for every letter that is not to be named
  ask: { readonly followed: Followed; readonly href: string },
): MailText {
  const { followed, href } = ask;
  const asked =
    followed.kind === 'letter'
      ? t('following.mail.ask.letter', { title: followed.title })
      : t(followed.kind === 'house' ? 'following.mail.ask.house' : 'following.mail.ask.quiet');
  return mailText({
    language: t.language,
    subject: t('following.mail.ask.subject'),
    parts: [
      text(asked),
      { kind: 'action', text: t('following.mail.ask.act'), href },
      text(t('following.mail.ask.rest', { days: CONFIRM_DAYS, erased: ASK_KEPT_DAYS })),
    ],
    footer: t('ui.mail.footer'),
  });
}

export type NewsMail = {
  readonly publicUrl: string;
  readonly news: readonly News[];
  readonly why: Why;
  /** The page that ends these mails. */
  readonly endHref: string;
};

/** One fact, or a digest of several. */
export function newsEmail(t: Translate, mail: NewsMail): MailText {
  const { news, endHref } = mail;
  const named = news.slice(0, MOST_IN_ONE_MAIL);
  const more = news.length - named.length;
  return mailText({
    language: t.language,
    subject: subjectOf(t, news),
    parts: [
      ...named.flatMap((one) => partsOf(t, mail, one)),
      ...(more === 0 ? [] : [text(t('following.mail.more', { count: more }))]),
      { kind: 'note', text: whyOf(t, mail) },
      { kind: 'note', text: t('following.mail.end'), href: endHref },
    ],
    footer: t('ui.mail.footer'),
  });
}

const isQuiet = (news: readonly News[]): boolean => news.every(({ kind }) => kind === 'quiet');

function subjectOf(t: Translate, news: readonly News[]): string {
  const [one] = news;
  if (one === undefined || isQuiet(news)) return t('following.mail.subject.quiet');
  if (news.length > 1) return t('following.mail.subject.digest', { count: news.length });
  switch (one.kind) {
    case 'quiet':
      return t('following.mail.subject.quiet');
    case 'release':
      return t('following.mail.subject.release', { title: one.letter.title });
    case 'reply':
      return t('following.mail.subject.reply', { who: whoOf(t, one.who), title: one.letter.title });
    case 'outcome': {
      const state = demandStateWord(t, one.state);
      const { title } = one.letter;
      return t('following.mail.subject.outcome', { number: one.demand, state, title });
    }
    default:
      return one satisfies never;
  }
}

const officeOf = (t: Translate, { name, country }: NewsOffice): string =>
  country === '' ? name : `${name} (${countryName(t.language, country)})`;

const whoOf = (t: Translate, who: NewsOffice | null): string =>
  who === null ? t('following.mail.somebody') : officeOf(t, who);

function partsOf(t: Translate, mail: NewsMail, one: News): MailPart[] {
  const open = (path: string, key: 'following.mail.open' | 'following.mail.open.quiet') =>
    ({ kind: 'action', text: t(key), href: absolute(mail.publicUrl, path) }) as const;
  if (one.kind === 'quiet') {
    const path = paths.followedLetter(one.letterId);
    return [text(t('following.mail.quiet')), open(path, 'following.mail.open.quiet')];
  }
  const path =
    one.kind === 'outcome'
      ? paths.publicDemand(one.letter.slug, one.demand)
      : paths.letter(one.letter.slug);
  return [...saidOf(t, one), open(path, 'following.mail.open')];
}

function saidOf(t: Translate, one: Exclude<News, { kind: 'quiet' }>): MailPart[] {
  const { title } = one.letter;
  switch (one.kind) {
    case 'release': {
      const to = formatList(
        t.language,
        one.to.map((office) => officeOf(t, office)),
      );
      return [text(t('following.mail.release', { title, to }))];
    }
    case 'reply': {
      const on = formatDay(t.language, one.receivedOn);
      const who = whoOf(t, one.who);
      const came = t(`following.mail.reply.${one.replyKind}`, { who, title, on });
      const rest = t(one.hasText ? 'following.mail.reply-text' : 'following.mail.reply-fact');
      return [text(`${came} ${rest}`)];
    }
    case 'outcome': {
      const on = formatPartialDate(t, one.on);
      const state = demandStateWord(t, one.state);
      const is = t('following.mail.outcome', { number: one.demand, title, state, on });
      const said = shortened(one.text);
      return said === ''
        ? [text(is)]
        : [text(is), { kind: 'quote', text: said, lang: one.language }];
    }
    default:
      return one satisfies never;
  }
}

/** A mail that names nothing does not say either that its reader signed. */
function whyOf(t: Translate, { why, news }: NewsMail): string {
  if (why === 'asked') return t('following.mail.why.asked');
  return t(isQuiet(news) ? 'following.mail.why.quiet' : `following.mail.why.${why}`);
}

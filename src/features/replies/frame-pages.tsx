import type { ComponentChildren, VNode } from 'preact';
import type { Letter } from '#letters';
import {
  countryName,
  DeskLayout,
  isMessageKey,
  languageName,
  LetterTabs,
  Notice,
  PageTitle,
  Tag,
} from '#ui';
import type { MessageValues, PageContext, TagKind, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Reply } from './rules.ts';

/** What it is called at the desk: its subject, or that it has none any more. */
export function nameOfReply(t: Translate, reply: Pick<Reply, 'subject' | 'erasedAt'>): string {
  if (reply.erasedAt !== null) return t('erasure.reply.done');
  return reply.subject === '' ? t('replies.no-subject') : reply.subject;
}

/** The frame of every page about what came back for a letter. */
export function RepliesFrame(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  /** What this page is, when it is not the tab itself. */
  readonly name?: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, name } = props;
  const { t } = context;
  const content = letter.currentVersion?.content;
  const title = content?.title ?? t('letters.stands.draft');
  const above = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: title, href: paths.letterDesk(letter.id) },
  ];
  const crumbs =
    name === undefined ? [] : [{ text: t('replies.title'), href: paths.replies(letter.id) }];
  return (
    <DeskLayout
      context={context}
      title={`${name ?? t('replies.title')} · ${title}`}
      active="letters"
      styles={['replies.css']}
    >
      <PageTitle
        t={t}
        breadcrumb={[...above, ...crumbs]}
        {...(props.lead === undefined ? {} : { lead: props.lead })}
      >
        {name ?? t('replies.title')}
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here="replies" />
      {letter.withdrawal !== null && (
        <Notice t={t} kind="warning">
          <p>{t('replies.letter-withdrawn')}</p>
        </Notice>
      )}
      {props.children}
    </DeskLayout>
  );
}

/** A sentence by its code, `replies.reason.<code>`. */
export function said(t: Translate, key: string, values: MessageValues = {}): string {
  return isMessageKey(key) ? t(key, values) : key;
}

/** An addressee by its number, as the letter names them. */
export function addresseeName(t: Translate, letter: Letter, number: number | null): string {
  if (number === null) return t('replies.from.other');
  const of = letter.currentVersion?.content.addressees.find((one) => one.number === number);
  if (of === undefined) return t('replies.from.other');
  const place = of.country === '' ? '' : countryName(t.language, of.country);
  return [of.office || of.name, place].filter((part) => part !== '').join(', ');
}

export const languageWords = (t: Translate, tag: string): string =>
  tag === 'und' ? t('replies.language.unknown') : languageName(t.language, tag);

const STATES: Readonly<Record<Reply['state'], TagKind>> = {
  arrived: 'accent',
  confirmed: 'good',
  'set-aside': 'plain',
};

export function StateTag({ t, reply }: { t: Translate; reply: Reply }): VNode {
  return <Tag kind={STATES[reply.state]}>{t(`replies.state.${reply.state}`)}</Tag>;
}

/** What it is, or what it is suggested to be. */
export function kindWords(t: Translate, reply: Reply): string {
  if (reply.kind !== null) return t(`replies.kind.${reply.kind}`);
  if (reply.suggested === null) return '';
  return t('replies.kind.perhaps', { kind: t(`replies.kind.${reply.suggested.kind}`) });
}

/** 1,234,567 bytes as `1.2 MB`. */
export function sizeWords(t: Translate, bytes: number): string {
  if (bytes < 1_000) return t('replies.size.bytes', { count: bytes });
  return bytes < 1_000_000
    ? t('replies.size.kilobytes', { count: Math.round(bytes / 1_000) })
    : t('replies.size.megabytes', { count: Math.round(bytes / 100_000) / 10 });
}

import type { VNode } from 'preact';
import {
  countryName,
  DemandStateMark,
  EmptyState,
  formatDay,
  formatList,
  formatNumber,
  formatPartialDate,
  Notice,
  PageTitle,
  PublicLayout,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { PublicAddressee, PublicNotice } from './rules.ts';
import type { PublicEntry } from './entry-rules.ts';

/** "The Minister of Justice, Kazakhstan", with "(inferred)" where the letter does not say it. */
export function addresseeLine(t: Translate, one: PublicAddressee): string {
  const country = one.country === '' ? '' : countryName(t.language, one.country);
  const parts = [one.name, one.office, country].filter((part) => part !== '');
  // an office that names its country already is not told it twice
  const told = country !== '' && one.office.includes(country) ? parts.slice(0, -1) : parts;
  const addressee = told.join(', ');
  return one.inferred ? t('publication.to.inferred', { addressee }) : addressee;
}

export function addresseeList(t: Translate, all: readonly PublicAddressee[]): string {
  return formatList(
    t.language,
    all.map((one) => addresseeLine(t, one)),
  );
}

/** A day of the calendar in UTC, written out. */
export function dayOf(t: Translate, at: Date): string {
  return formatDay(t.language, at.toISOString().slice(0, 10));
}

/** The first page: what this is, and every letter that is out. */
export function HomePage(props: {
  readonly context: PageContext;
  readonly letters: readonly PublicEntry[];
}): VNode {
  const { context, letters } = props;
  const { t } = context;
  const feed = {
    rel: 'alternate' as const,
    type: 'application/atom+xml',
    href: paths.lettersFeed(),
    title: t('publication.feed.title'),
  };
  return (
    <PublicLayout
      context={context}
      title={t('ui.product')}
      description={t('publication.home.lead')}
      styles={['demand-lines.css']}
      links={[feed]}
    >
      <PageTitle t={t} lead={t('publication.home.lead')}>
        {t('publication.home.title')}
      </PageTitle>
      <section aria-labelledby="letters">
        <h2 id="letters">{t('publication.home.letters')}</h2>
        {letters.length === 0 ? (
          <EmptyState title={t('publication.home.empty')}>
            {t('publication.home.empty.next')}
          </EmptyState>
        ) : (
          <ol class="list letters">
            {letters.map((letter) => (
              <Entry t={t} letter={letter} />
            ))}
          </ol>
        )}
        <p class="quiet-text">
          <a href={paths.lettersFeed()}>{t('publication.home.feed')}</a>
          {' · '}
          <a href={paths.openapi()}>{t('publication.home.for-machines')}</a>
        </p>
      </section>
    </PublicLayout>
  );
}

function Entry({ t, letter }: { t: Translate; letter: PublicEntry }): VNode {
  const date = formatPartialDate(t, letter.date, { inferred: letter.inferredDate });
  const said = [
    letter.date === '' ? '' : date,
    letter.withdrawal
      ? t('publication.entry.withdrawn')
      : t('publication.entry.demands', { count: letter.demands.length }),
    t('publication.entry.released', { date: dayOf(t, letter.releasedAt) }),
  ];
  return (
    <li>
      <h3 class="entry-title">
        {letter.title === null ? (
          <a href={paths.letter(letter.slug)}>{t('publication.notice.page')}</a>
        ) : (
          <a href={paths.letter(letter.slug)} lang={letter.language} dir="auto">
            {letter.title}
          </a>
        )}
      </h3>
      <p class="entry-to">
        {t('publication.entry.to', { addressees: addresseeList(t, letter.addressees) })}
      </p>
      <p class="quiet-text figure">{said.filter(Boolean).join(' · ')}</p>
      {letter.standing.length > 0 && <Standing t={t} letter={letter} />}
    </li>
  );
}

/** Where its demands stand, each state by its sign, its word and how many. */
function Standing({ t, letter }: { t: Translate; letter: PublicEntry }): VNode {
  return (
    <p class="entry-standing figure">
      {letter.standing.map(({ state, count }) => (
        <span>
          <DemandStateMark t={t} state={state} /> {formatNumber(t.language, count)}
        </span>
      ))}
    </p>
  );
}

/** Where a letter stood that was withdrawn as a whole. */
export function NoticePage(props: {
  readonly context: PageContext;
  readonly face: PublicNotice;
}): VNode {
  const { context, face } = props;
  const { t } = context;
  const released = dayOf(t, face.releasedAt);
  const withdrawn = dayOf(t, face.withdrawnAt);
  return (
    <PublicLayout context={context} title={t('publication.notice.page')} unlisted>
      <PageTitle t={t}>{t('publication.notice.page')}</PageTitle>
      <Notice t={t} kind="warning" title={t('publication.notice.title')}>
        <p>{t('publication.notice.dates', { released, withdrawn })}</p>
        <p class="reading" dir="auto">
          {face.notice}
        </p>
        <p>{t('publication.notice.rest')}</p>
      </Notice>
    </PublicLayout>
  );
}

import type { VNode } from 'preact';
import { DeskLayout, EmptyState, LinkButton, Notice, PageTitle, Tag } from '#ui';
import { countryName, formatDay, formatInstant, formatList } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ListedCase } from './list-rules.ts';
import { isReviewDue, reviewDayOf } from './review-rules.ts';

export type CasesProps = {
  readonly context: PageContext;
  readonly cases: readonly ListedCase[];
  readonly now: Date;
  /** The owner may open a compartment. */
  readonly isOwner: boolean;
  /** The form that searches all of them, and what it found. */
  readonly search: VNode | null;
};

/** The cases of whoever is signed in. */
export function CasesPage(props: CasesProps): VNode {
  const { context, cases, now } = props;
  const { t } = context;
  const due = cases.filter((one) => one.roles.length > 0 && isReviewDue(one, now));
  return (
    <DeskLayout context={context} title={t('cases.list.title')} active="cases">
      <PageTitle t={t} lead={t('cases.list.lead')}>
        {t('cases.list.title')}
      </PageTitle>
      {cases.length > 0 && (
        <p>
          <LinkButton href={paths.newCase()}>{t('cases.new.title')}</LinkButton>
        </p>
      )}
      {props.search}
      {due.length > 0 && <ReviewNotice t={t} cases={due} />}
      {cases.length === 0 ? (
        <EmptyState
          title={t('cases.list.empty')}
          action={{ href: paths.newCase(), text: t('cases.new.title') }}
        >
          {t('cases.list.empty.next')}
        </EmptyState>
      ) : (
        <ul class="list letter-list">
          {cases.map((one) => (
            <CaseItem t={t} one={one} now={now} />
          ))}
        </ul>
      )}
      {cases.length > 0 && (
        <p>
          <a href={paths.calendars()}>{t('cases.calendars.link')}</a>
        </p>
      )}
      <p class="quiet-text">
        <a href={paths.caseImports()}>{t('cases.import.title')}</a>
      </p>
      {props.isOwner && (
        <p class="quiet-text">
          <a href={paths.compartments()}>{t('cases.compartments.title')}</a>
        </p>
      )}
    </DeskLayout>
  );
}

function ReviewNotice({ t, cases }: { t: Translate; cases: readonly ListedCase[] }): VNode {
  return (
    <Notice t={t} kind="warning" title={t('cases.review.due', { count: cases.length })}>
      <p>{t('cases.review.what')}</p>
      <ul>
        {cases.map((one) => (
          <li>
            <a href={paths.caseDesk(one.id)} lang={one.language} dir="auto">
              {one.title}
            </a>{' '}
            {t('cases.review.since', { day: formatDay(t.language, reviewDayOf(one)) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function CaseItem({ t, one, now }: { t: Translate; one: ListedCase; now: Date }): VNode {
  const facts = [
    one.country === '' ? null : countryName(t.language, one.country),
    t('cases.list.changed', { at: formatInstant(t.language, one.changedAt) }),
    isReviewDue(one, now)
      ? null
      : t('cases.review.on', { day: formatDay(t.language, reviewDayOf(one)) }),
    one.roles.length === 0
      ? t('cases.list.opened')
      : t('cases.list.roles', {
          roles: formatList(
            t.language,
            one.roles.map((role) => t(`cases.role.${role}`)),
          ),
        }),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <p class="letter-title">
        <a href={paths.caseDesk(one.id)} lang={one.language} dir="auto">
          {one.title}
        </a>{' '}
        {one.publishedAt !== null && <Tag kind="good">{t('cases.stands.public')}</Tag>}{' '}
        {one.isAsked && <Tag kind="warn">{t('cases.stands.asked')}</Tag>}
      </p>
      <p class="quiet-text">{facts.join(' · ')}</p>
    </li>
  );
}

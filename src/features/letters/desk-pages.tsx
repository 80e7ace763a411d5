import type { VNode } from 'preact';
import type { AlarmedFile, CaseToRead, StandingDeadline } from '#cases';
import { DeadlineList, DeskLayout, formatInstant, LinkButton, Notice, PageTitle } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { DeskLetter } from './desk-rules.ts';
import { needsOf } from './desk-rules.ts';
import { LetterList, NoLetters } from './letter-list-pages.tsx';

type ListProps = { readonly context: PageContext; readonly letters: readonly DeskLetter[] };

type DeskProps = ListProps & {
  readonly deadlines: readonly StandingDeadline[];
  readonly alarms: readonly AlarmedFile[];
  readonly readings: readonly CaseToRead[];
  readonly now: Date;
};

/** What needs somebody today: a list one can finish. */
export function DeskPage(props: DeskProps): VNode {
  const { context, letters, deadlines, alarms, readings, now } = props;
  const { t } = context;
  const yours = letters.filter((one) => needsOf(one) !== null);
  const others = letters.filter((one) => needsOf(one) === null);
  return (
    <DeskLayout context={context} title={t('letters.desk.title')} active="desk">
      <PageTitle t={t} lead={letters.length > 0 ? t('letters.desk.lead') : undefined}>
        {t('letters.desk.title')}
      </PageTitle>
      {alarms.length > 0 && <Alarms t={t} alarms={alarms} />}
      {readings.length > 0 && <Readings t={t} readings={readings} />}
      {deadlines.length > 0 && <Deadlines t={t} deadlines={deadlines} now={now} />}
      {letters.length === 0 && <NoLetters t={t} />}
      {letters.length > 0 && (
        <>
          <section aria-labelledby="yours">
            <h2 id="yours">{t('letters.desk.yours')}</h2>
            {yours.length === 0 ? (
              <p class="quiet-text">{t('letters.desk.nothing')}</p>
            ) : (
              <LetterList t={t} letters={yours} />
            )}
          </section>
          <p class="acts">
            <LinkButton href={paths.newLetter()}>{t('letters.desk.new')}</LinkButton>
            <LinkButton quiet href={paths.imports()}>
              {t('importing.start')}
            </LinkButton>
          </p>
        </>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('letters.desk.others')}</h2>
          <LetterList t={t} letters={others} />
        </section>
      )}
    </DeskLayout>
  );
}

/** Before all else: somebody may be relying on these files just now. */
function Alarms({ t, alarms }: Pick<DeskProps, 'alarms'> & { t: Translate }): VNode {
  return (
    <Notice t={t} kind="error" title={t('cases.evidence.desk.alarms', { count: alarms.length })}>
      <ul>
        {alarms.map(({ caseId, entryId, caseTitle, language, since }) => (
          <li>
            <a href={paths.caseFile(caseId, entryId)} lang={language || undefined} dir="auto">
              {caseTitle}
            </a>{' '}
            {t('cases.evidence.desk.since', { date: formatInstant(t.language, since) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Somebody else waits for this person's word on what becomes public. */
function Readings({ t, readings }: Pick<DeskProps, 'readings'> & { t: Translate }): VNode {
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{t('cases.readings.title')}</h2>
      <ul class="list">
        {readings.map(({ caseId, title, language, askedBy, askedAt }) => (
          <li>
            <a href={paths.casePublications(caseId)} lang={language || undefined} dir="auto">
              {title}
            </a>
            <br />
            <span class="quiet-text">
              {t('cases.readings.asked', {
                name: askedBy,
                at: formatInstant(t.language, askedAt),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deadlines(props: Pick<DeskProps, 'deadlines' | 'now'> & { t: Translate }): VNode {
  const { t, deadlines, now } = props;
  return (
    <section aria-labelledby="coming-up">
      <h2 id="coming-up">{t('cases.deadlines.title')}</h2>
      <DeadlineList t={t} deadlines={deadlines} now={now} withCase />
      <p>
        <a href={paths.calendars()}>{t('cases.calendars.link')}</a>
      </p>
    </section>
  );
}

/** Every letter of somebody, the newest first. */
export function LettersPage({ context, letters }: ListProps): VNode {
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('letters.list.title')} active="letters">
      <PageTitle t={t} lead={letters.length > 0 ? t('letters.list.lead') : undefined}>
        {t('letters.list.title')}
      </PageTitle>
      {letters.length === 0 ? (
        <NoLetters t={t} />
      ) : (
        <>
          <LetterList t={t} letters={letters} />
          <p class="acts">
            <LinkButton href={paths.newLetter()}>{t('letters.desk.new')}</LinkButton>
            <LinkButton quiet href={paths.imports()}>
              {t('importing.start')}
            </LinkButton>
          </p>
        </>
      )}
    </DeskLayout>
  );
}

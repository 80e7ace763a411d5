import type { VNode } from 'preact';
import { DeskLayout, Facts, formatDay, formatInstant, PageTitle } from '#ui';
import type { Fact, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { countryWords, termWords } from './pages.tsx';
import type { Mandate } from './mandate-rules.ts';
import { crumbsOf } from './snapshot-pages.tsx';
import type { RosterSummary, Snapshot } from './view-rules.ts';

export type PersonPageProps = {
  readonly context: PageContext;
  readonly roster: RosterSummary;
  /** At least one, the newest list's first. */
  readonly mandates: readonly [Mandate, ...Mandate[]];
  readonly snapshots: readonly Snapshot[];
};

/** One person over all imported lists: names, countries and groups as each said them. */
export function PersonPage({ context, roster, mandates, snapshots }: PersonPageProps): VNode {
  const { t } = context;
  const [newest] = mandates;
  const listWords = (mandate: Mandate): string => {
    const snapshot = snapshots.find(({ id }) => id === mandate.snapshot.id);
    return snapshot ? formatInstant(t.language, snapshot.importedAt) : t('roster.unknown');
  };
  return (
    <DeskLayout context={context} title={newest.fullName} active="rosters">
      <PageTitle t={t} lead={t('roster.person.lead')} breadcrumb={crumbsOf(t, roster)}>
        <bdi>{newest.fullName}</bdi>
      </PageTitle>
      <Facts items={personFacts(t, newest)} />
      <h2>{t('roster.person.caption')}</h2>
      <ol class="list">
        {mandates.map((mandate) => (
          <li>
            <h3>
              <a href={paths.rosterSnapshot(roster.id, mandate.snapshot.id)}>
                {listWords(mandate)}
              </a>
            </h3>
            <Facts items={mandateFacts(t, mandate)} />
          </li>
        ))}
      </ol>
    </DeskLayout>
  );
}

function mandateFacts(t: Translate, mandate: Mandate): readonly Fact[] {
  const unknown = t('roster.unknown');
  return [
    { term: t('roster.column.name'), value: <bdi>{mandate.fullName}</bdi> },
    { term: t('roster.column.term'), value: termWords(t, mandate) },
    { term: t('roster.column.country'), value: countryWords(t, mandate.country) },
    { term: t('roster.column.group'), value: <bdi>{mandate.politicalGroup ?? unknown}</bdi> },
    { term: t('roster.column.party'), value: <bdi>{mandate.party ?? unknown}</bdi> },
  ];
}

function personFacts(t: Translate, mandate: Mandate): readonly Fact[] {
  const { birthDate, hasEmail, personKey } = mandate;
  return [
    {
      term: t('roster.person.birth'),
      value: birthDate === null ? t('roster.unknown') : formatDay(t.language, birthDate),
    },
    {
      term: t('roster.person.email'),
      value: t(hasEmail ? 'roster.person.email.yes' : 'roster.person.email.no'),
    },
    {
      term: t('roster.person.key'),
      value: (
        <>
          <code translate={false}>{personKey}</code>
          <p class="hint">{t('roster.person.key.hint')}</p>
        </>
      ),
    },
  ];
}

import type { VNode } from 'preact';
import {
  countryName,
  DateField,
  EmptyState,
  Field,
  formatDay,
  Notice,
  Pager,
  Select,
  SubmitButton,
} from '#ui';
import { paths } from '#ui/paths';
import { groupOf } from './group-rules.ts';
import { MandateTable } from './mandate-pages.tsx';
import { PAGE_ROWS } from './query-rules.ts';
import type { RosterPageProps } from './roster-pages.tsx';

export function Search({ context, roster, query, choices }: RosterPageProps): VNode {
  const { t } = context;
  const any = { value: '', text: t('roster.search.any') };
  const byName = new Intl.Collator(t.language);
  const countries = choices.countries
    .map((value) => ({ value, text: countryName(t.language, value) }))
    .toSorted((a, b) => byName.compare(a.text, b.text));
  const groups = choices.groups
    .map(groupOf)
    .toSorted((a, b) => a.seat - b.seat || byName.compare(a.name, b.name))
    .map(({ code, name }) => ({ value: code, text: code === name ? name : `${code}, ${name}` }));
  return (
    <form class="form filters" method="get" action={paths.roster(roster.id)} role="search">
      <h2>{t('roster.search.label')}</h2>
      <Field
        t={t}
        name="q"
        type="search"
        label={t('roster.search.q')}
        hint={t('roster.search.q.hint')}
        value={query.q}
        dir="auto"
      />
      <Select
        t={t}
        name="country"
        label={t('roster.column.country')}
        options={[any, ...countries]}
        value={query.country}
      />
      <Select
        t={t}
        name="group"
        label={t('roster.column.group')}
        options={[any, ...groups]}
        value={query.group}
      />
      <DateField t={t} name="day" label={t('roster.search.day')} value={query.day} />
      <p class="acts">
        <SubmitButton quiet>{t('roster.search.submit')}</SubmitButton>
        <a href={paths.roster(roster.id)}>{t('roster.search.all')}</a>
      </p>
    </form>
  );
}

export function Found({ context, roster, query, found, meant }: RosterPageProps): VNode {
  const { t } = context;
  const undated = query.day !== '' && found.mandates.some(({ startsOn }) => startsOn === null);
  const takenOn = roster.newest?.takenOn;
  const href = (page: number): string => {
    const asked = { q: query.q, country: query.country, group: query.group, day: query.day };
    const set = Object.entries(asked).filter(([, value]) => value !== '');
    return `${paths.roster(roster.id)}?${new URLSearchParams([...set, ['page', String(page)]])}`;
  };
  return (
    <section>
      {undated && (
        <Notice t={t} kind="warning">
          <p>{t('roster.undated', { day: takenOn ? formatDay(t.language, takenOn) : 'none' })}</p>
        </Notice>
      )}
      <p role="status">{t('roster.found', { people: found.people })}</p>
      {found.total === 0 ? (
        <EmptyState title={t('roster.found.none')}>{t('roster.found.none.do')}</EmptyState>
      ) : (
        <MandateTable t={t} mandates={found.mandates} day={query.day} />
      )}
      {meant.length > 0 && (
        <>
          <h2>{t('roster.found.meant')}</h2>
          <MandateTable t={t} mandates={meant} day={query.day} />
        </>
      )}
      <Pager t={t} page={query.page} pages={Math.ceil(found.total / PAGE_ROWS)} href={href} />
    </section>
  );
}

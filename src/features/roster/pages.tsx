import type { VNode } from 'preact';
import {
  countryName,
  DataTable,
  DeskLayout,
  EmptyState,
  Field,
  Form,
  formatDay,
  formatNumber,
  PageTitle,
  SubmitButton,
  Time,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Mandate } from './mandate-rules.ts';
import type { RosterSummary } from './view-rules.ts';

/** A term as words: both days, one of them, or that there are none. */
export function termWords(t: Translate, mandate: Pick<Mandate, 'startsOn' | 'endsOn'>): string {
  const start = mandate.startsOn === null ? null : formatDay(t.language, mandate.startsOn);
  const end = mandate.endsOn === null ? null : formatDay(t.language, mandate.endsOn);
  if (start !== null && end !== null) return t('roster.term.between', { start, end });
  if (start !== null) return t('roster.term.since', { start });
  if (end !== null) return t('roster.term.until', { end });
  return t('roster.term.unknown');
}

export function countryWords(t: Translate, country: string | null): string {
  return country === null ? t('roster.unknown') : countryName(t.language, country);
}

export type RostersPageProps = {
  readonly context: PageContext;
  readonly rosters: readonly RosterSummary[];
  readonly mayImport: boolean;
  readonly name?: string;
  readonly error?: string;
};

/** All rosters, and the form that opens another. */
export function RostersPage(props: RostersPageProps): VNode {
  const { context, rosters, mayImport } = props;
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('roster.title')} active="rosters">
      <PageTitle t={t} lead={t('roster.lead')}>
        {t('roster.title')}
      </PageTitle>
      {rosters.length === 0 ? (
        <EmptyState title={t('roster.none')}>
          {t(mayImport ? 'roster.none.do' : 'roster.none.owner')}
        </EmptyState>
      ) : (
        <RosterTable t={t} rosters={rosters} />
      )}
      {mayImport && <NewRoster {...props} />}
    </DeskLayout>
  );
}

function RosterTable({ t, rosters }: { t: Translate; rosters: readonly RosterSummary[] }): VNode {
  return (
    <DataTable
      caption={t('roster.list.caption')}
      captionHidden
      columns={[
        { text: t('roster.column.name') },
        { text: t('roster.column.people'), numeric: true },
        { text: t('roster.column.list-of') },
        { text: t('roster.column.imported') },
      ]}
      rows={rosters.map(({ id, name, newest }) => [
        <a href={paths.roster(id)} dir="auto">
          {name}
        </a>,
        newest ? formatNumber(t.language, newest.people) : t('roster.empty-list'),
        newest?.takenOn ? formatDay(t.language, newest.takenOn) : t('roster.unknown'),
        newest ? <Time t={t} instant={newest.importedAt} /> : '',
      ])}
    />
  );
}

function NewRoster({ context, name = '', error }: RostersPageProps): VNode {
  const { t } = context;
  return (
    <section>
      <h2>{t('roster.new.title')}</h2>
      <Form t={t} action={paths.rosters()} {...(error ? { errors: { name: error } } : {})}>
        <Field
          t={t}
          name="name"
          label={t('roster.new.name')}
          hint={t('roster.new.hint')}
          value={name}
          required
          maxlength={300}
          dir="auto"
          error={error}
        />
        <SubmitButton>{t('roster.new.submit')}</SubmitButton>
      </Form>
    </section>
  );
}

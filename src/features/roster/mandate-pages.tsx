import type { ComponentChildren, VNode } from 'preact';
import { DataTable, Tag } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { inOffice } from './office-rules.ts';
import { countryWords, termWords } from './pages.tsx';
import type { Mandate } from './mandate-rules.ts';

/** On a day asked for, what an undated entry proves: that it was listed then, or nothing. */
function OfficeMark(props: { t: Translate; mandate: Mandate; day: string }): VNode | null {
  const { t, mandate, day } = props;
  const answer = day === '' ? 'in-office' : inOffice(mandate, day);
  if (answer !== 'unknown' && answer !== 'listed-that-day') return null;
  return <Tag kind={answer === 'unknown' ? 'warn' : 'plain'}>{t(`roster.office.${answer}`)}</Tag>;
}

function mandateRow(t: Translate, mandate: Mandate, day: string): ComponentChildren[] {
  return [
    <a href={paths.rosterPerson(mandate.roster.id, mandate.personKey)} dir="auto">
      {mandate.fullName}
    </a>,
    countryWords(t, mandate.country),
    <span dir="auto">{mandate.groupCode ?? t('roster.unknown')}</span>,
    <span dir="auto">{mandate.party ?? t('roster.unknown')}</span>,
    <>
      {termWords(t, mandate)} <OfficeMark t={t} mandate={mandate} day={day} />
    </>,
  ];
}

/** People with what the list says of them; each name leads to the person. */
export function MandateTable(props: {
  readonly t: Translate;
  readonly mandates: readonly Mandate[];
  /** The day that was asked for, if any. */
  readonly day?: string;
}): VNode {
  const { t, mandates, day = '' } = props;
  const columns = ['name', 'country', 'group', 'party', 'term'] as const;
  return (
    <DataTable
      caption={t('roster.people.caption')}
      captionHidden
      columns={columns.map((name) => ({ text: t(`roster.column.${name}`) }))}
      rows={mandates.map((mandate) => mandateRow(t, mandate, day))}
    />
  );
}

import type { ComponentChildren, VNode } from 'preact';
import { DataTable } from '#ui';
import type { Translate } from '#ui';
import type { FieldChange, PersonChange } from './change-rules.ts';
import { countryWords, termWords } from './pages.tsx';
import type { RosterRow } from './row-rules.ts';

export function People({ t, rows }: { t: Translate; rows: readonly RosterRow[] }): VNode | null {
  if (rows.length === 0) return null;
  const columns = ['name', 'country', 'group', 'party', 'term'] as const;
  return (
    <DataTable
      caption={t('roster.people.caption')}
      captionHidden
      columns={columns.map((name) => ({ text: t(`roster.column.${name}`) }))}
      rows={rows.map((row) => [
        <bdi>{row.fullName}</bdi>,
        countryWords(t, row.country ?? null),
        <bdi>{row.politicalGroup ?? t('roster.unknown')}</bdi>,
        <bdi>{row.party ?? t('roster.unknown')}</bdi>,
        termWords(t, { startsOn: row.startsOn ?? null, endsOn: row.endsOn ?? null }),
      ])}
    />
  );
}

/** What a field said. An address is said to be there, and shown to nobody. */
function said(t: Translate, field: FieldChange['field'], value: string): ComponentChildren {
  if (value === '') return t('roster.unknown');
  return field === 'email' ? t('roster.person.email.yes') : <bdi>{value}</bdi>;
}

function changeRow(t: Translate, change: PersonChange, field: FieldChange): ComponentChildren[] {
  return [
    <bdi>{change.fullName}</bdi>,
    t(`roster.field.${field.field}`),
    said(t, field.field, field.before),
    said(t, field.field, field.after),
  ];
}

export function Changes({
  t,
  changes,
}: {
  t: Translate;
  changes: readonly PersonChange[];
}): VNode | null {
  if (changes.length === 0) return null;
  const columns = ['name', 'field', 'before', 'after'] as const;
  return (
    <DataTable
      caption={t('roster.review.changed')}
      captionHidden
      columns={columns.map((name) => ({ text: t(`roster.column.${name}`) }))}
      rows={changes.flatMap((change) => change.fields.map((field) => changeRow(t, change, field)))}
    />
  );
}

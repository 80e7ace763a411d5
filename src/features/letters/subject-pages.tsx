import type { VNode } from 'preact';
import { Field, Select } from '#ui';
import { subjectKinds } from './content-rules.ts';
import type { SubjectRow } from './form-rules.ts';
import type { RowsProps } from './rows-pages.tsx';
import { RowFrame, RowList } from './rows-pages.tsx';

export function SubjectRows({ t, form, errors }: RowsProps): VNode {
  const last = form.subjects.length - 1;
  const kinds = subjectKinds.map((kind) => ({ value: kind, text: t(`letters.kind.${kind}`) }));
  const row = ({ key, kind, name, note }: SubjectRow, index: number): VNode => {
    const field = (part: string): string => `subjects.${key}.${part}`;
    return (
      <RowFrame
        t={t}
        rows="subjects"
        row={{ key }}
        name={name}
        canRaise={index > 0}
        canLower={index < last}
      >
        <div class="row-fields row-fields-narrow-first">
          <Select
            t={t}
            name={field('kind')}
            label={t('letters.field.kind')}
            options={kinds}
            value={kind}
          />
          <Field
            t={t}
            name={field('name')}
            label={t('letters.field.subject')}
            value={name}
            dir="auto"
            error={errors[field('name')]}
          />
        </div>
        <Field
          t={t}
          name={field('note')}
          label={t('letters.field.note')}
          hint={t('letters.field.note.hint')}
          value={note}
          required={false}
          dir="auto"
          error={errors[field('note')]}
        />
      </RowFrame>
    );
  };
  return (
    <RowList t={t} rows="subjects" empty={last < 0} error={errors['subjects']}>
      {form.subjects.map(row)}
    </RowList>
  );
}

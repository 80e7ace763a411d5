import type { VNode } from 'preact';
import { Field, Select, TextArea } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { bases } from './content-rules.ts';
import type { AddresseeRow } from './form-rules.ts';
import type { RowsProps } from './rows-pages.tsx';
import { RowFrame, RowList } from './rows-pages.tsx';

export function AddresseeRows({ t, form, errors }: RowsProps): VNode {
  const last = form.addressees.length - 1;
  return (
    <RowList t={t} rows="addressees" empty={last < 0} error={errors['addressees']}>
      {form.addressees.map((row, index) => (
        <RowFrame
          t={t}
          rows="addressees"
          row={row}
          name={row.office || row.name}
          canRaise={index > 0}
          canLower={index < last}
        >
          <AddresseeFields t={t} row={row} errors={errors} />
        </RowFrame>
      ))}
    </RowList>
  );
}

function AddresseeFields(props: { t: Translate; row: AddresseeRow; errors: FieldErrors }): VNode {
  const { t, row, errors } = props;
  const common = (part: keyof Omit<AddresseeRow, 'key'>) => ({
    t,
    name: `addressees.${row.key}.${part}`,
    value: row[part],
    error: errors[`addressees.${row.key}.${part}`],
    dir: 'auto' as const,
  });
  const basis = bases.map((one) => ({ value: one, text: t(`letters.basis.${one}`) }));
  return (
    <>
      <Field
        {...common('office')}
        label={t('letters.field.office')}
        hint={t('letters.field.office.hint')}
      />
      <div class="row-fields">
        <Field {...common('name')} label={t('letters.field.person')} required={false} />
        <Field
          {...common('country')}
          label={t('letters.field.country')}
          hint={t('letters.field.country.hint')}
          required={false}
          autocomplete="off"
        />
      </div>
      <Select
        t={t}
        name={`addressees.${row.key}.basis`}
        label={t('letters.field.basis')}
        options={basis}
        value={row.basis}
      />
      <details open={row.email !== '' || row.postal !== '' || common('email').error !== undefined}>
        <summary>
          {t('letters.field.email')}, {t('letters.field.postal').toLowerCase()}
        </summary>
        <p class="hint">{t('letters.field.contact.hint')}</p>
        <Field
          {...common('email')}
          label={t('letters.field.email')}
          inputmode="email"
          autocomplete="off"
          required={false}
        />
        <TextArea
          {...common('postal')}
          label={t('letters.field.postal')}
          rows={3}
          required={false}
        />
      </details>
    </>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import { Field, Select, SubmitButton, TextArea } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { bases, subjectKinds } from './content-rules.ts';
import type { AddresseeRow, DraftForm, SubjectRow } from './form-rules.ts';

type Rows = 'subjects' | 'addressees' | 'demands';

export type RowsProps = {
  readonly t: Translate;
  readonly form: DraftForm;
  readonly errors: FieldErrors;
  /** Demands up to this number stand in a version: their order is fixed. */
  readonly fixedDemands: number;
};

/** `Number 3`, or `New 1` for a row that gets its number when it is saved. */
export const numberOf = (t: Translate, key: string): string =>
  key.startsWith('-')
    ? t('letters.row.new', { number: key.slice(1) })
    : t('letters.field.number', { number: key });

/** One row: its number, its fields, and the buttons that move or remove it. */
export function RowFrame(props: {
  readonly t: Translate;
  readonly rows: Rows;
  readonly row: { readonly key: string };
  readonly name: string;
  readonly canRaise: boolean;
  readonly canLower: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { t, rows, row, name } = props;
  const title = numberOf(t, row.key);
  const button = (act: 'raise' | 'lower' | 'remove'): VNode => (
    <button class="quiet" type="submit" name="do" value={`${act} ${rows} ${row.key}`}>
      {t(`letters.row.${act}`)}
      <span class="visually-hidden">
        {' '}
        {name === '' ? title : t('letters.row.about', { row: title, name })}
      </span>
    </button>
  );
  return (
    <fieldset class="row" id={`${rows}-${row.key}`}>
      <legend>{title}</legend>
      <input type="hidden" name={rows} value={row.key} />
      {props.children}
      <div class="row-acts">
        {props.canRaise && button('raise')}
        {props.canLower && button('lower')}
        {button('remove')}
      </div>
    </fieldset>
  );
}

/** One part of the form: what it is, its rows, the button for one more. */
export function RowList(props: {
  readonly t: Translate;
  readonly rows: Rows;
  readonly empty: boolean;
  readonly error: string | undefined;
  readonly children: ComponentChildren;
}): VNode {
  const { t, rows } = props;
  return (
    <section class="part" aria-labelledby={`part-${rows}`}>
      <h2 id={`part-${rows}`}>{t(`letters.part.${rows}`)}</h2>
      <p class="hint">{t(`letters.part.${rows}.hint`)}</p>
      {props.error && (
        <p class="error" id={`f-${rows}`}>
          {props.error}
        </p>
      )}
      {props.empty && <p class="quiet-text">{t(`letters.none.${rows}`)}</p>}
      {props.children}
      <SubmitButton quiet name="do" value={`add ${rows}`}>
        {t(`letters.add.${rows}`)}
      </SubmitButton>
    </section>
  );
}

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

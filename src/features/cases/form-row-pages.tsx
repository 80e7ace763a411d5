import type { VNode } from 'preact';
import { fieldWord, Fieldset } from '#ui';
import type { Field } from './field-rules.ts';
import { AddRow } from './form-shared-pages.tsx';
import type { FormProps } from './form-shared-pages.tsx';
import { SimpleField } from './form-simple-pages.tsx';
import type { FormRow } from './form-rules.ts';
import { SourceRow } from './form-source-pages.tsx';
import { ROWS_DRAWN } from './offer-rules.ts';

type Rows = Extract<Field, { is: 'rows' }>;
type RowsProps = FormProps & { readonly name: string; readonly field: Rows };

/** Rows of a field: as many as there are, one to type into, and a way to one more. */
export function RowsField(props: RowsProps): VNode {
  const { t, form, name, errors } = props;
  const kept = form.content.rows[name] ?? [];
  const rows: readonly FormRow[] = kept.length === 0 ? [{}] : kept;
  const drawn = rows.slice(0, ROWS_DRAWN);
  return (
    <Fieldset legend={fieldWord(t, form.kind, name)}>
      {errors[name] && (
        <p class="error" id={`f-${name}`}>
          {errors[name]}
        </p>
      )}
      <div data-rows={name}>
        {drawn.map((row, index) => (
          <OneRow {...props} row={row} index={String(index)} />
        ))}
        <template>
          <OneRow {...props} row={{}} index="__n__" />
        </template>
      </div>
      <Rest {...props} rows={rows.slice(ROWS_DRAWN)} />
      <AddRow
        t={t}
        list={name}
        words={t('cases.form.another', { what: fieldWord(t, form.kind, name) })}
      />
    </Fieldset>
  );
}

/** Far more rows than fit: nobody can look at them, and none is lost while the sentence is read. */
function Rest({ t, name, rows }: RowsProps & { rows: readonly FormRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <>
      <p class="hint">{t('cases.form.rest', { count: rows.length })}</p>
      {rows.flatMap((row, index) =>
        Object.entries(row).map(([inner, value]) => (
          <input type="hidden" name={`${name}.${index + ROWS_DRAWN}.${inner}`} value={value} />
        )),
      )}
    </>
  );
}

function OneRow(props: RowsProps & { row: FormRow; index: string }): VNode {
  const { name, field, row, index } = props;
  if (name === 'sources') return <SourceRow {...props} />;
  return (
    <div class="entry-row row-fields">
      {Object.entries(field.of).map(([inner, one]) =>
        one.is === 'rows' || one.is === 'entries' ? null : (
          <SimpleField
            {...props}
            field={one}
            path={`${name}.${index}.${inner}`}
            value={row[inner] ?? ''}
          />
        ),
      )}
    </div>
  );
}

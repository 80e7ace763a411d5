import type { VNode } from 'preact';
import { Field, fieldWord, Select, TextArea, valueWord } from '#ui';
import type { Option } from '#ui';
import { optionOf, withChosen } from './form-shared-pages.tsx';
import type { FormProps } from './form-shared-pages.tsx';
import { NEW } from './form-rules.ts';
import type { FormRow } from './form-rules.ts';
import { KINDS } from './kind-rules.ts';

type Props = FormProps & { readonly name: string; readonly row: FormRow; readonly index: string };

/** Where a statement comes from: a source of the file, or a new one typed right here. */
export function SourceRow(props: Props): VNode {
  const { t, form, name, row, index, errors, offers } = props;
  const path = (inner: string) => `${name}.${index}.${inner}`;
  const word = (inner: string) => fieldWord(t, form.kind, `${name}.${inner}`);
  const chosen = row['source'] ?? '';
  const isNew = chosen === NEW || (row['title'] ?? '') !== '';
  const stance = KINDS.event.fields.sources.of.stance.of.map((value) => ({
    value,
    text: valueWord(t, form.kind, `${name}.stance`, value),
  }));
  return (
    <div class="entry-row source-row">
      <div class="row-fields row-fields-wide-first">
        <Select
          t={t}
          name={path('source')}
          label={word('source')}
          error={errors[path('source')]}
          value={isNew ? NEW : chosen}
          options={[
            { value: '', text: t('cases.form.no-source') },
            ...withChosen(t, offers.sources.map(optionOf), isNew ? '' : chosen),
            { value: NEW, text: t('cases.form.new-source') },
          ]}
        />
        <Select
          t={t}
          name={path('stance')}
          label={word('stance')}
          value={row['stance'] ?? ''}
          options={stance}
        />
      </div>
      <NewSource {...props} isOpen={isNew || (offers.sources.length === 0 && index === '0')} />
      <details
        class="passage-fold"
        open={(row['passage'] ?? '') !== '' || path('passage') in errors}
      >
        <summary>{word('passage')}</summary>
        <TextArea
          t={t}
          name={path('passage')}
          label={word('passage')}
          value={row['passage'] ?? ''}
          error={errors[path('passage')]}
          rows={1}
          required={false}
          dir="auto"
        />
      </details>
    </div>
  );
}

const choices = (props: Props, field: 'reliability' | 'connection'): readonly Option[] =>
  KINDS.source.fields[field].of.map((value) => ({
    value,
    text: valueWord(props.t, 'source', field, value),
  }));

function NewSource(props: Props & { isOpen: boolean }): VNode {
  const { t, name, row, index, errors } = props;
  const path = (inner: string) => `${name}.${index}.${inner}`;
  return (
    <details class="new-source" open={props.isOpen}>
      <summary>{t('cases.form.new-source')}</summary>
      <Field
        t={t}
        name={path('title')}
        label={fieldWord(t, 'source', 'title')}
        value={row['title'] ?? ''}
        error={errors[path('title')]}
        dir="auto"
        autocomplete="off"
      />
      <div class="row-fields">
        {(['reliability', 'connection'] as const).map((field) => (
          <Select
            t={t}
            name={path(field)}
            label={fieldWord(t, 'source', field)}
            value={row[field] ?? ''}
            options={choices(props, field)}
          />
        ))}
      </div>
    </details>
  );
}

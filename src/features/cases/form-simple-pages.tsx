import type { VNode } from 'preact';
import {
  countryOptions,
  DateField,
  eventGroupWord,
  Field,
  fieldWord,
  formatPartialDate,
  languageOptions,
  LiveDateField,
  NameField,
  Select,
  TextArea,
  valueWord,
} from '#ui';
import type { Option } from '#ui';
import { paths } from '#ui/paths';
import type { Field as FieldShape } from './field-rules.ts';
import { isPrivate } from './form-rules.ts';
import { optionOf, TypeOfNew, withChosen, wordPath } from './form-shared-pages.tsx';
import type { FormProps } from './form-shared-pages.tsx';
import { EVENT_GROUPS } from './vocabulary-rules.ts';

type Simple = Exclude<FieldShape, { is: 'rows' | 'entries' }>;

/** A field that holds one thing: of the entry itself, or of one of its rows. */
export function SimpleField(
  props: FormProps & { readonly field: Simple; readonly path: string; readonly value: string },
): VNode {
  const { t, form, field, path, value, errors } = props;
  const label = fieldWord(t, form.kind, wordPath(path));
  const common = { t, name: path, label, value, error: errors[path], dir: 'auto' as const };
  const optional = 'needed' in field && field.needed ? {} : { required: false };
  switch (field.is) {
    case 'text':
      return <TextField {...props} field={field} />;
    case 'choice':
      return <ChoiceField {...props} field={field} />;
    case 'date': {
      const words = value === '' ? '' : formatPartialDate(t, value);
      const said = words === value ? '' : words;
      const wordsFrom = paths.dateWords();
      return <LiveDateField {...common} {...optional} words={said} wordsFrom={wordsFrom} />;
    }
    case 'day':
      return <DateField {...common} />;
    case 'country':
      return <Select {...common} options={[{ value: '', text: '—' }, ...countryOptions(t)]} />;
    case 'language':
      return (
        <Select {...common} options={[{ value: '', text: '—' }, ...languageOptions(t, value)]} />
      );
    case 'link':
      return <Field {...common} {...optional} type="text" maxlength={2_000} />;
    case 'whole':
    case 'degrees':
      return <Field {...common} inputmode="text" size="short" {...optional} />;
    case 'entry':
      return <EntryField {...props} of={field.of} />;
    case 'mandate':
      return <input type="hidden" name={path} value={value} />;
  }
}

function TextField(
  props: FormProps & { field: Extract<Simple, { is: 'text' }>; path: string; value: string },
): VNode {
  const { t, form, field, path, value, errors } = props;
  const isShort = field.most <= 2_000;
  const common = {
    t,
    name: path,
    label: fieldWord(t, form.kind, wordPath(path)),
    value,
    error: errors[path],
    dir: 'auto' as const,
    ...(field.sealed ? { hint: t('cases.form.sealed') } : {}),
    ...(field.needed ? {} : { required: false }),
  };
  if (field.lines) return <TextArea {...common} rows={isShort ? 2 : 3} />;
  const isName = form.kind === 'subject' && path.endsWith('.text');
  return isName ? (
    <NameField {...common} offersFrom={paths.caseDuplicates(props.caseId)} />
  ) : (
    <Field {...common} autocomplete="off" />
  );
}

function ChoiceField(
  props: FormProps & { field: Extract<Simple, { is: 'choice' }>; path: string; value: string },
): VNode {
  const { t, form, path, value, errors, field } = props;
  const common = {
    t,
    name: path,
    label: fieldWord(t, form.kind, wordPath(path)),
    error: errors[path],
  };
  const option = (one: string): Option => ({
    value: one,
    text: valueWord(t, form.kind, wordPath(path), one),
  });
  if (form.kind === 'event' && path === 'type') {
    const groups = EVENT_GROUPS.map(({ group, types }) => ({
      label: eventGroupWord(t, group),
      options: types.map(option),
    }));
    return <Select {...common} value={value} groups={groups} options={[]} />;
  }
  const unsaid = field.needed ? [{ value: '', text: t('cases.form.choose') }] : [];
  const options = [...unsaid, ...field.of.map(option)];
  const needed = field.needed ? { required: true } : {};
  return <Select {...common} {...needed} value={value} options={options} />;
}

/** Another entry: a subject is chosen or typed by name, events and sources are chosen. */
function EntryField(
  props: FormProps & { of: 'subject' | 'event' | 'source'; path: string; value: string },
): VNode {
  const { t, form, path, value, errors, offers } = props;
  const common = {
    t,
    name: path,
    label: fieldWord(t, form.kind, wordPath(path)),
    value,
    error: errors[path],
  };
  if (props.of === 'subject')
    return (
      <div class="row-fields row-fields-wide-first">
        <NameField
          {...common}
          list="subject-names"
          offersFrom={paths.caseDuplicates(props.caseId)}
          required
        />
        {!isPrivate(form.kind) && (
          <TypeOfNew t={t} name={`${path}.type`} value={form.content.texts[`${path}.type`] ?? ''} />
        )}
      </div>
    );
  const shown = props.of === 'event' ? offers.events : offers.sources;
  const options = withChosen(t, shown.map(optionOf), value);
  return <Select {...common} options={[{ value: '', text: '—' }, ...options]} />;
}

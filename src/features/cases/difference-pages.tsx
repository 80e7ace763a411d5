import type { VNode } from 'preact';
import {
  certaintyWord,
  countryName,
  fieldWord,
  formatDay,
  formatPartialDate,
  languageName,
  shownToWord,
  valueWord,
} from '#ui';
import type { Translate } from '#ui';
import type { Names } from './entry-part-pages.tsx';
import type { Field } from './field-rules.ts';
import { fieldsOf, isPrivate, isStatement } from './form-rules.ts';
import type { EntryForm, FormRow } from './form-rules.ts';

/** One entry at one moment: as it was kept, or as it stands in a form. */
export type Standing = Pick<EntryForm, 'kind' | 'shownTo' | 'certainty' | 'content'>;

/** A field that says something else in two standings, in words; `''` is nothing. */
export type Difference = {
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

type Known = { readonly t: Translate; readonly names: Names };

/** Where two standings of an entry say different things, field by field in the words of the page. */
export function differencesOf(
  known: Known,
  before: Standing | null,
  after: Standing,
): readonly Difference[] {
  const { t } = known;
  const { kind } = after;
  const own = Object.keys(fieldsOf(kind)).map((name) => ({
    label: fieldWord(t, kind, name),
    before: before === null ? [] : linesOf(known, before, name),
    after: linesOf(known, after, name),
  }));
  const word = (text: string | undefined, of: (t: Translate, text: string) => string) =>
    text === undefined || text === '' ? [] : [of(t, text)];
  const certainty = {
    label: t('cases.form.certainty'),
    before: word(before?.certainty, certaintyWord),
    after: word(after.certainty, certaintyWord),
  };
  const shown = {
    label: t('cases.form.shown-to'),
    before: word(before?.shownTo, shownToWord),
    after: word(after.shownTo, shownToWord),
  };
  return [
    ...own,
    ...(isStatement(kind) ? [certainty] : []),
    ...(isPrivate(kind) ? [] : [shown]),
  ].filter((one) => one.before.join('\n') !== one.after.join('\n'));
}

/** What a field holds, one line for each thing in it. */
function linesOf(known: Known, { kind, content }: Standing, name: string): readonly string[] {
  const field = fieldsOf(kind)[name];
  if (field === undefined) return [];
  const rows = content.rows[name] ?? [];
  if (field.is === 'entries') {
    const ticked = content.ticked[name] ?? [];
    return [...ticked.map((id) => nameOf(known, id)), ...rows.map((row) => row['name'] ?? '')];
  }
  if (field.is === 'rows') return rows.map((row) => rowLine(known, kind, name, field, row));
  const text = content.texts[name] ?? '';
  return text === '' ? [] : [wordsOf(known, kind, name, field, text)];
}

function rowLine(
  known: Known,
  kind: Standing['kind'],
  name: string,
  field: Extract<Field, { is: 'rows' }>,
  row: FormRow,
): string {
  const parts = Object.entries(field.of).map(([inner, one]) => {
    const text = row[inner] ?? '';
    return text === '' ? '' : wordsOf(known, kind, `${name}.${inner}`, one, text);
  });
  return [...parts, row['title'] ?? ''].filter(Boolean).join(' · ');
}

const nameOf = ({ names }: Known, id: string): string =>
  [...names].find(([one]) => one === id)?.[1] ?? id;

function wordsOf(
  known: Known,
  kind: Standing['kind'],
  path: string,
  field: Field,
  text: string,
): string {
  const { t } = known;
  switch (field.is) {
    case 'choice':
      return valueWord(t, kind, path, text);
    case 'date':
      return formatPartialDate(t, text);
    case 'day':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(t.language, text) : text;
    case 'country':
      return countryName(t.language, text);
    case 'language':
      return languageName(t.language, text);
    case 'entry':
      return nameOf(known, text);
    case 'text':
    case 'link':
    case 'whole':
    case 'degrees':
    case 'mandate':
    case 'entries':
    case 'rows':
      return text;
  }
}

/** From what to what, beside one another. */
export function DifferenceTable(props: {
  readonly t: Translate;
  readonly list: readonly Difference[];
  readonly before: string;
  readonly after: string;
}): VNode {
  const { t, list, before, after } = props;
  return (
    <ul class="changes">
      {list.map((one) => (
        <li>
          <span class="change-field">{one.label}</span>
          <span class="change-side">
            <span class="visually-hidden">{before}: </span>
            <Lines t={t} lines={one.before} was />
          </span>
          <span class="change-side">
            <span class="visually-hidden">{after}: </span>
            <Lines t={t} lines={one.after} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Lines(props: { t: Translate; lines: readonly string[]; was?: boolean }): VNode {
  const { t, lines } = props;
  if (lines.length === 0) return <em class="quiet-text">{t('cases.history.nothing')}</em>;
  return (
    <>
      {lines.map((line) => (
        <bdi class={props.was ? 'change-line change-was' : 'change-line'}>{line}</bdi>
      ))}
    </>
  );
}

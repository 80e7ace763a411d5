import type { VNode } from 'preact';
import { countryName, Select, valueWord } from '#ui';
import type { FieldErrors, Option, Translate } from '#ui';
import type { EntryForm } from './form-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Offer, Offers } from './offer-rules.ts';
import type { CaseId } from './rules.ts';

export type FormProps = {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly form: EntryForm;
  readonly errors: FieldErrors;
  readonly offers: Offers;
};

/** What tells a subject apart from another of the same name. */
export function tellingOf(t: Translate, { type = '', country = '', about }: Offer): string {
  const kind = type === '' ? '' : valueWord(t, 'subject', 'type', type);
  const where = country === '' ? '' : countryName(t.language, country);
  return [kind, where, about].filter(Boolean).join(' · ');
}

/** The names a line for a subject offers: one list for every line of the page. */
export function SubjectNames(props: {
  readonly t: Translate;
  readonly subjects: readonly Offer[];
}): VNode {
  return (
    <datalist id="subject-names">
      {props.subjects.map((offer) => (
        <option value={offer.label} data-id={offer.id}>
          {tellingOf(props.t, offer)}
        </option>
      ))}
    </datalist>
  );
}

/** What a row says stands under its field whichever row it is: `sources.2.stance` is `sources.stance`. */
export const wordPath = (path: string): string => path.replace(/\.(?:\d+|__n__)(?=\.)/, '');

/** The choices, and what stands there already though nobody may choose it any more. */
export function withChosen(
  t: Translate,
  options: readonly Option[],
  chosen: string,
): readonly Option[] {
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, text: t('cases.desk.gone') }];
}

export const optionOf = ({ id, label }: Offer): Option => ({ value: id, text: label });

/** What a name is that the file does not have yet. */
export function TypeOfNew(props: {
  readonly t: Translate;
  readonly name: string;
  readonly value: string;
}): VNode {
  const { t, name, value } = props;
  const options = KINDS.subject.fields.type.of.map((one) => ({
    value: one,
    text: valueWord(t, 'subject', 'type', one),
  }));
  return (
    <div class="type-of-new">
      <Select
        t={t}
        name={name}
        label={t('cases.form.type-of-new')}
        options={options}
        value={value}
      />
    </div>
  );
}

/** Without a script the page comes back with one row more; with it the row is there at once. */
export function AddRow(props: {
  readonly t: Translate;
  readonly list: string;
  readonly words: string;
}): VNode {
  return (
    <button
      class="quiet add-row"
      type="submit"
      name="do"
      value={`add ${props.list}`}
      data-add-row={props.list}
      formnovalidate
    >
      {props.words}
    </button>
  );
}

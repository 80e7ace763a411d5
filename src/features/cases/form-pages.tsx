import type { VNode } from 'preact';
import { certaintyMeaning, certaintyWord, RadioGroup, shownToWord } from '#ui';
import type { FieldErrors } from '#ui';
import { FormField } from './form-field-pages.tsx';
import { layoutOf, onlyWhen } from './form-layout-rules.ts';
import { isPrivate, isStatement } from './form-rules.ts';
import type { EntryForm } from './form-rules.ts';
import type { FormProps } from './form-shared-pages.tsx';
import { AUDIENCES } from './rules.ts';
import { CERTAINTIES } from './vocabulary-rules.ts';

/** Every field of one entry, drawn by the description of its kind. */
export function EntryFields(props: FormProps): VNode {
  const { t, form, errors } = props;
  const { open, beforeCertainty, more } = layoutOf(form.kind);
  const isWrongBelow = more.flat().some((name) => isWrong(errors, name) || isSaid(form, name));
  return (
    <>
      {open.slice(0, beforeCertainty).map((line) => (
        <Line {...props} line={line} />
      ))}
      {isStatement(form.kind) && <CertaintyChoice t={t} form={form} errors={errors} />}
      {open.slice(beforeCertainty).map((line) => (
        <Line {...props} line={line} />
      ))}
      {more.length > 0 && (
        <details class="more" open={isWrongBelow}>
          <summary>{t('cases.form.more')}</summary>
          {more.map((line) => (
            <Line {...props} line={line} />
          ))}
        </details>
      )}
      {!isPrivate(form.kind) && <ShownToChoice t={t} form={form} errors={errors} />}
      {isPrivate(form.kind) && <input type="hidden" name="shownTo" value="drafters" />}
    </>
  );
}

const isWrong = (errors: FieldErrors, name: string): boolean =>
  Object.keys(errors).some((field) => field === name || field.startsWith(`${name}.`));

/** Something stands in a folded field: it is shown, or it would be forgotten. */
const isSaid = ({ content, revision }: EntryForm, name: string): boolean =>
  (content.texts[name] ?? '') !== '' ||
  (revision !== null && (content.rows[name] ?? []).length > 0);

function Line(props: FormProps & { line: readonly string[] }): VNode {
  const { line, form } = props;
  const fields = line.map((name) => {
    const when = onlyWhen(form.kind, name);
    const field = <FormField {...props} name={name} />;
    return when === undefined ? field : <div data-when={when}>{field}</div>;
  });
  return line.length > 1 ? <div class="row-fields">{fields}</div> : <>{fields}</>;
}

type ChoiceProps = Pick<FormProps, 't' | 'form' | 'errors'>;

/** Each with the one line that says when it is right. */
function CertaintyChoice({ t, form, errors }: ChoiceProps): VNode {
  return (
    <div class="choice-grid">
      <RadioGroup
        name="certainty"
        legend={t('cases.form.certainty')}
        value={form.certainty}
        error={errors['certainty']}
        options={CERTAINTIES.map((value) => ({
          value,
          text: certaintyWord(t, value),
          hint: certaintyMeaning(t, value),
        }))}
      />
    </div>
  );
}

function ShownToChoice({ t, form, errors }: ChoiceProps): VNode {
  return (
    <div class="choice-grid shown-to">
      <RadioGroup
        name="shownTo"
        legend={t('cases.form.shown-to')}
        value={form.shownTo}
        error={errors['shownTo']}
        options={AUDIENCES.map((value) => ({
          value,
          text: shownToWord(t, value),
          hint: t(`cases.form.shown-to.${value}`),
        }))}
      />
    </div>
  );
}

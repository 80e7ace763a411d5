import type { VNode } from 'preact';
import { Select, TextArea } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { demandTypes } from './content-rules.ts';
import { isFixed } from './edit-rules.ts';
import type { DemandRow, DraftForm } from './form-rules.ts';
import { numberOf, RowFrame, RowList } from './rows-pages.tsx';
import type { RowsProps } from './rows-pages.tsx';

export function DemandRows({ t, form, errors, fixedDemands }: RowsProps): VNode {
  const free = (index: number): boolean => {
    const row = form.demands[index];
    return row !== undefined && !isFixed(row.key, fixedDemands);
  };
  return (
    <RowList t={t} rows="demands" empty={form.demands.length === 0} error={errors['demands']}>
      {form.demands.map((row, index) => (
        <RowFrame
          t={t}
          rows="demands"
          row={row}
          name={row.text}
          canRaise={free(index) && free(index - 1)}
          canLower={free(index) && free(index + 1)}
        >
          <DemandFields t={t} row={row} form={form} errors={errors} />
        </RowFrame>
      ))}
    </RowList>
  );
}

function DemandFields(props: {
  readonly t: Translate;
  readonly row: DemandRow;
  readonly form: DraftForm;
  readonly errors: FieldErrors;
}): VNode {
  const { t, row, form, errors } = props;
  const field = (part: string): string => `demands.${row.key}.${part}`;
  const types = demandTypes.map((type) => ({ value: type, text: t(`letters.type.${type}`) }));
  const subjects = form.subjects.map(({ key, name }) => ({ key, name }));
  const addressees = form.addressees.map(({ key, name, office }) => ({
    key,
    name: name || office,
  }));
  return (
    <>
      <TextArea
        t={t}
        name={field('text')}
        label={t('letters.field.demand')}
        value={row.text}
        rows={2}
        reading
        lang={form.language}
        error={errors[field('text')]}
      />
      <Select
        t={t}
        name={field('type')}
        label={t('letters.field.demand-type')}
        options={types}
        value={row.type}
      />
      <div class="row-fields">
        <Choices
          t={t}
          name={field('subjects')}
          legend={t('letters.field.demand-subjects')}
          options={subjects}
          chosen={row.subjects}
        />
        {addressees.length > 1 && (
          <Choices
            t={t}
            name={field('addressees')}
            legend={t('letters.field.demand-addressees')}
            options={addressees}
            chosen={row.addressees}
          />
        )}
      </div>
    </>
  );
}

type ChoicesProps = {
  readonly t: Translate;
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: readonly string[];
};

/** More boxes than this under every demand make a page nobody finds a demand in. */
const MOST_OPEN = 8;

function Choices(props: ChoicesProps): VNode | null {
  const { t, legend, options, chosen } = props;
  if (options.length === 0) return null;
  const count = options.filter(({ key }) => chosen.includes(key)).length;
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.length <= MOST_OPEN ? (
        <Boxes {...props} />
      ) : (
        <details>
          <summary>
            {t('letters.field.demand-chosen', { chosen: count, all: options.length })}
          </summary>
          <Boxes {...props} />
        </details>
      )}
    </fieldset>
  );
}

/** Those with the same words, as people who are not named have, are told apart by their number. */
function Boxes({ t, name: field, options, chosen }: ChoicesProps): VNode {
  const labelOf = (key: string, name: string): string => {
    if (name === '') return numberOf(t, key);
    const isOnly = options.filter((one) => one.name === name).length === 1;
    return isOnly ? name : t('letters.row.about', { row: numberOf(t, key), name });
  };
  return (
    <>
      {options.map(({ key, name }) => (
        <label class="inline-choice">
          <input type="checkbox" name={field} value={key} checked={chosen.includes(key)} />{' '}
          <bdi>{labelOf(key, name)}</bdi>
        </label>
      ))}
    </>
  );
}

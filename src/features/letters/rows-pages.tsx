import type { ComponentChildren, VNode } from 'preact';
import { SubmitButton } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import type { DraftForm } from './form-rules.ts';

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

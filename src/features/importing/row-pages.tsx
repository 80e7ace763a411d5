import type { ComponentChildren, VNode } from 'preact';
import { SubmitButton } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { lineOf } from './mark-rules.ts';
import type { Origin, RowKind } from './review-rules.ts';
import { whyOf } from './shared-pages.tsx';
import { numberIn } from './source-pages.tsx';
import type { ReviewView } from './view-rules.ts';

export type PartProps = {
  readonly t: Translate;
  readonly view: ReviewView;
  readonly errors: FieldErrors;
};

/** Why something was taken, and the way to where it stands in the source. */
export function Whence(props: {
  readonly t: Translate;
  readonly text: string;
  readonly from: Origin;
  readonly target: string;
}): VNode {
  const { t, text, from, target } = props;
  if (from === null) return <p class="hint">{t('importing.added')}</p>;
  const why = from.reason === null ? t('importing.selected') : whyOf(t, from.reason);
  return (
    <p class="hint whence">
      {why !== '' && <span>{t('importing.because', { why })} </span>}
      <a href={`#source-${target}`}>{t('importing.line', { line: lineOf(text, from.start) })}</a>
    </p>
  );
}

/** One part of the right side: what it is, its rows, the button for one more. */
export function Part(
  props: PartProps & {
    readonly kind: RowKind;
    readonly children: ComponentChildren;
  },
): VNode {
  const { t, view, kind, errors } = props;
  return (
    <section class="part" aria-labelledby={kind}>
      <h2 id={kind}>{t(`importing.part.${kind}`)}</h2>
      <p class="hint">{t(`importing.part.${kind}.hint`)}</p>
      {errors[kind] && (
        <p class="error" id={`f-${kind}`}>
          {errors[kind]}
        </p>
      )}
      {view.review[kind].length === 0 && <p class="quiet-text">{t(`importing.none.${kind}`)}</p>}
      {props.children}
      <SubmitButton quiet name="do" value={`add ${kind}`}>
        {t(`importing.add.${kind}`)}
      </SubmitButton>
    </section>
  );
}

type RowProps = PartProps & {
  readonly kind: RowKind;
  readonly row: { readonly key: number; readonly from: Origin; readonly dropped: boolean };
  /** What the row says, for its buttons' names. */
  readonly about: string;
  readonly children: ComponentChildren;
};

/** One row: its number, why it was taken, its fields, and the button that leaves it out. */
export function Row(props: RowProps): VNode {
  const { t, view, kind, row, about } = props;
  const number = numberIn(view.review, kind, row.key);
  const title = t(`importing.mark.${kind}.number`, { number });
  if (row.dropped) return <Dropped {...props} title={title} />;
  return (
    <fieldset class="row" id={`${kind}-${row.key}`}>
      <legend>{title}</legend>
      <input type="hidden" name={kind} value={row.key} />
      <Whence t={t} text={view.text} from={row.from} target={`${kind}-${row.key}`} />
      {props.children}
      <RowButton t={t} act="drop" kind={kind} row={row} title={title} about={about} />
    </fieldset>
  );
}

export function Dropped({ t, kind, row, about, title }: RowProps & { title: string }): VNode {
  return (
    <p class="row dropped" id={`${kind}-${row.key}`}>
      <span class="quiet-text">{t('importing.dropped', { title })}</span>{' '}
      <s>
        <bdi>{about}</bdi>
      </s>{' '}
      <RowButton t={t} act="restore" kind={kind} row={row} title={title} about={about} />
    </p>
  );
}

export function RowButton(props: {
  readonly t: Translate;
  readonly act: 'drop' | 'restore';
  readonly kind: RowKind;
  readonly row: { readonly key: number };
  readonly title: string;
  readonly about: string;
}): VNode {
  const { t, act, kind, row, title, about } = props;
  return (
    <button class="quiet" type="submit" name="do" value={`${act} ${kind} ${row.key}`}>
      {t(`importing.${act}`)}
      <span class="visually-hidden">
        {' '}
        {title} {about}
      </span>
    </button>
  );
}

import type { VNode } from 'preact';
import type { FieldProps } from './forms.tsx';
import { Field } from './forms.tsx';
import type { Typed } from './labelled.tsx';
import { Around, described, idOf } from './labelled.tsx';

/** A calendar day, `YYYY-MM-DD`. */
export function DateField(props: Typed): VNode {
  return (
    <Around {...props}>
      <input
        id={idOf(props.name)}
        class="short"
        type="date"
        name={props.name}
        value={props.value}
        required={props.required}
        {...described(props)}
      />
    </Around>
  );
}

/** A day and a minute in UTC, `YYYY-MM-DDTHH:MM`. */
export function DateTimeField(props: Typed): VNode {
  return (
    <Around {...props} hint={props.hint ?? props.t('ui.hint.utc')}>
      <input
        id={idOf(props.name)}
        class="short"
        type="datetime-local"
        name={props.name}
        value={props.value}
        required={props.required}
        {...described({ ...props, hint: props.hint ?? props.t('ui.hint.utc') })}
      />
    </Around>
  );
}

/** A date of which only a part may be known (EDTF). */
export function PartialDateField(props: FieldProps): VNode {
  return <Field {...props} hint={props.hint ?? props.t('ui.hint.partial-date')} size="short" />;
}

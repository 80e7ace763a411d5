import type { ComponentChildren, VNode } from 'preact';
import { idOf } from './labelled.tsx';
import type { Translate } from './translate.ts';
import type { Option } from './forms.tsx';

type Choice = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked?: boolean;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  readonly lang?: string;
};

function ChoiceRow(props: Choice & { type: 'checkbox' | 'radio' }): VNode {
  const id = idOf(`${props.name}-${props.value}`);
  const by = [props.hint ? `${id}-hint` : '', props.describedBy ?? ''].filter(Boolean).join(' ');
  return (
    <div class="choice">
      <input
        id={id}
        type={props.type}
        name={props.name}
        value={props.value}
        checked={props.checked}
        required={props.required}
        aria-describedby={by || undefined}
      />
      <label for={id} lang={props.lang}>
        {props.label}
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** One yes or no. The value sent is `yes` unless another is given. */
export function Checkbox(props: {
  readonly t?: Translate;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value?: string;
  readonly checked?: boolean;
  readonly required?: boolean;
}): VNode {
  const errorId = props.error ? `${idOf(props.name)}-error` : undefined;
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      {props.error && (
        <p class="error" id={errorId}>
          {props.error}
        </p>
      )}
      <ChoiceRow {...props} type="checkbox" value={props.value ?? 'yes'} describedBy={errorId} />
    </div>
  );
}

export type RadioOption = Option & { readonly hint?: string };

export function RadioGroup(props: {
  readonly t?: Translate;
  readonly name: string;
  readonly legend: string;
  readonly options: readonly RadioOption[];
  readonly value?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
}): VNode {
  const { name, options, value, error, hint } = props;
  const errorId = error ? `${idOf(name)}-error` : undefined;
  return (
    <fieldset
      class={error ? 'field field-wrong' : 'field'}
      id={idOf(name)}
      aria-describedby={errorId}
    >
      <legend>{props.legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {error && (
        <p class="error" id={errorId}>
          {error}
        </p>
      )}
      {options.map(({ text, ...option }) => (
        <ChoiceRow
          {...option}
          type="radio"
          name={name}
          label={text}
          checked={option.value === value}
          {...(props.required ? { required: true } : {})}
        />
      ))}
    </fieldset>
  );
}

export function Fieldset(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  );
}

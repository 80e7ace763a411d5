import type { ComponentChildren, VNode } from 'preact';
import type { Translate } from './translate.ts';

/** What is wrong with a form: the field's name and the sentence that says so. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Labelled = {
  readonly t: Translate;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
};

export type Typed = Labelled & {
  readonly value?: string;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
};

/** The id of a field's control, for labels and for links to it. */
export const idOf = (name: string): string => `f-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;

/** The attributes that tie a control to its hint and its error. */
export function described(props: Labelled): Record<string, string | undefined> {
  const id = idOf(props.name);
  const by = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean);
  return {
    'aria-describedby': by.join(' ') || undefined,
    'aria-invalid': props.error ? 'true' : undefined,
  };
}

export function Around(
  props: Labelled & { required?: boolean; children: ComponentChildren },
): VNode {
  const id = idOf(props.name);
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label for={id}>
        {props.label}
        {props.required === false && <span class="optional"> ({props.t('ui.optional')})</span>}
      </label>
      <Hint {...props} />
      {props.children}
    </div>
  );
}

function Hint({ name, hint, error }: Labelled): VNode {
  const id = idOf(name);
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

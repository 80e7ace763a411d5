import type { ComponentChildren, VNode } from 'preact';
import type { Translate } from './translate.ts';

/** What is wrong with a form: the field's name and the sentence that says so. */
export type FieldErrors = Readonly<Record<string, string>>;

type Labelled = {
  readonly t: Translate;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
};

type Typed = Labelled & {
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
function described(props: Labelled): Record<string, string | undefined> {
  const id = idOf(props.name);
  const by = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean);
  return {
    'aria-describedby': by.join(' ') || undefined,
    'aria-invalid': props.error ? 'true' : undefined,
  };
}

function Around(props: Labelled & { required?: boolean; children: ComponentChildren }): VNode {
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

export type FieldProps = Typed & {
  readonly type?: 'text' | 'email' | 'url' | 'number' | 'password' | 'search';
  readonly inputmode?: 'numeric' | 'email' | 'text';
  readonly pattern?: string;
  readonly size?: 'short' | 'long';
};

/** One line of text. `required={false}` marks it as optional in words. */
export function Field(props: FieldProps): VNode {
  const { name, value, required, autocomplete, maxlength, lang, inputmode, pattern } = props;
  // Preact's types want one literal; all of these take the same attributes
  const type = (props.type ?? 'text') as 'text';
  return (
    <Around {...props}>
      <input
        id={idOf(name)}
        class={props.size === 'short' ? 'short' : undefined}
        type={type}
        name={name}
        value={value}
        required={required}
        autocomplete={autocomplete}
        maxLength={maxlength}
        lang={lang}
        dir={props.dir ?? (lang ? 'auto' : undefined)}
        inputMode={inputmode}
        pattern={pattern}
        {...described(props)}
      />
    </Around>
  );
}

export function TextArea(
  props: Typed & { readonly rows?: number; readonly reading?: boolean },
): VNode {
  const { name, value, required, maxlength, lang, rows } = props;
  return (
    <Around {...props}>
      <textarea
        id={idOf(name)}
        class={props.reading ? 'reading' : undefined}
        name={name}
        rows={rows ?? 5}
        required={required}
        maxLength={maxlength}
        lang={lang}
        dir={props.dir ?? (lang ? 'auto' : undefined)}
        {...described(props)}
      >
        {/* the parser drops one newline at the start: give it one to drop */}
        {`\n${value ?? ''}`}
      </textarea>
    </Around>
  );
}

export type Option = { readonly value: string; readonly text: string; readonly lang?: string };

export function Select(
  props: Labelled & {
    readonly options: readonly Option[];
    readonly value?: string;
    readonly required?: boolean;
  },
): VNode {
  return (
    <Around {...props}>
      <select
        id={idOf(props.name)}
        name={props.name}
        required={props.required}
        {...described(props)}
      >
        {props.options.map(({ value, text, lang }) => (
          <option value={value} selected={value === props.value} lang={lang}>
            {text}
          </option>
        ))}
      </select>
    </Around>
  );
}

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

export function FileField(
  props: Labelled & { readonly accept?: string; readonly required?: boolean },
): VNode {
  return (
    <Around {...props}>
      <input
        id={idOf(props.name)}
        type="file"
        name={props.name}
        accept={props.accept}
        required={props.required}
        {...described(props)}
      />
    </Around>
  );
}

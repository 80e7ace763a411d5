import type { VNode } from 'preact';
import type { Labelled, Typed } from './labelled.tsx';
import { Around, described, idOf } from './labelled.tsx';

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

export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

export function Select(
  props: Labelled & {
    readonly options: readonly Option[];
    /** Below the options, each group under its word. */
    readonly groups?: readonly OptionGroup[];
    readonly value?: string;
    readonly required?: boolean;
  },
): VNode {
  const draw = ({ value, text, lang }: Option): VNode => (
    <option value={value} selected={value === props.value} lang={lang}>
      {text}
    </option>
  );
  return (
    <Around {...props}>
      <select
        id={idOf(props.name)}
        name={props.name}
        required={props.required}
        {...described(props)}
      >
        {props.options.map(draw)}
        {props.groups?.map(({ label, options }) => (
          <optgroup label={label}>{options.map(draw)}</optgroup>
        ))}
      </select>
    </Around>
  );
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

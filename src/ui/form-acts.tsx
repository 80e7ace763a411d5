import type { ComponentChildren, VNode } from 'preact';
import type { ButtonLook } from './buttons.tsx';
import { SubmitButton } from './buttons.tsx';
import { idOf } from './labelled.tsx';
import type { FieldErrors } from './labelled.tsx';
import type { Translate } from './translate.ts';

/** What went wrong, at the top of the form, each line a link to its field. */
export function ErrorSummary(props: {
  readonly t: Translate;
  readonly errors: FieldErrors;
  readonly kept?: boolean;
  /** What a field is called: on a long form a sentence alone does not say which one it means. */
  readonly called?: (name: string) => string | null;
}): VNode | null {
  const { t, errors, kept = true } = props;
  const wrong = Object.entries(errors);
  if (wrong.length === 0) return null;
  return (
    <div class="notice notice-error" role="alert">
      <h2>{t('ui.errors.title', { count: wrong.length })}</h2>
      <ul>
        {wrong.map(([name, sentence]) => (
          <li>
            <a href={`#${idOf(name)}`}>{withName(t, props.called?.(name) ?? null, sentence)}</a>
          </li>
        ))}
      </ul>
      {kept && <p>{t('ui.errors.kept')}</p>}
    </div>
  );
}

function withName(t: Translate, field: string | null, fault: string): string {
  return field === null ? fault : t('ui.errors.of', { field, fault });
}

/**
 * A form that posts. `errors` draws the summary; give each field its own `error` too. `kept` is false
 * where nothing typed comes back: a browser forgets a chosen file.
 */
export function Form(props: {
  readonly t: Translate;
  readonly action: string;
  readonly errors?: FieldErrors;
  readonly kept?: boolean;
  readonly multipart?: boolean;
  readonly label?: string;
  /** For buttons beside it that send it too. */
  readonly id?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <form
      id={props.id}
      class="form"
      method="post"
      action={props.action}
      encType={props.multipart ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      novalidate={props.errors ? true : undefined}
    >
      {props.errors && <ErrorSummary t={props.t} errors={props.errors} kept={props.kept ?? true} />}
      {props.children}
    </form>
  );
}

/** One act as a form of its own: a link would be followed by scanners. */
export function ActionButton(
  props: ButtonLook & {
    readonly action: string;
    readonly fields?: Readonly<Record<string, string>>;
    /** Said to screen readers where several buttons carry the same words. */
    readonly about?: string;
    readonly children: ComponentChildren;
  },
): VNode {
  return (
    <form class="act" method="post" action={props.action}>
      <HiddenFields fields={props.fields ?? {}} />
      <SubmitButton {...props}>
        {props.children}
        {props.about && <span class="visually-hidden"> {props.about}</span>}
      </SubmitButton>
    </form>
  );
}

export function HiddenFields({ fields }: { fields: Readonly<Record<string, string>> }): VNode {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/**
 * A button that needs a passkey. It appears only where the browser can do it; `fallback`
 * stays for everybody else. The page must load the script: `scripts={['passkey.js']}`.
 */
export function PasskeyForm(props: {
  readonly t: Translate;
  readonly kind: 'get' | 'create';
  readonly options: string;
  readonly action: string;
  readonly label: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
  readonly fallback?: ComponentChildren;
  /** Shown first, alone: the rest of the form opens behind these words. */
  readonly fold?: string;
  readonly children?: ComponentChildren;
}): VNode {
  const { t, fold } = props;
  const inside = (
    <>
      {props.children}
      <SubmitButton quiet={props.quiet ?? false}>{props.label}</SubmitButton>
      <p class="passkey-status" role="status" />
    </>
  );
  return (
    <div class="passkey">
      <form
        class="form passkey-form"
        hidden
        data-passkey={props.kind}
        data-options={props.options}
        data-action={props.action}
        data-cancelled={t('ui.passkey.cancelled')}
        data-failed={t('ui.passkey.failed')}
        data-offline={t('ui.passkey.offline')}
      >
        <HiddenFields fields={props.fields ?? {}} />
        {fold === undefined ? (
          inside
        ) : (
          <details>
            <summary>{fold}</summary>
            {inside}
          </details>
        )}
      </form>
      {props.fallback && <div class="passkey-fallback">{props.fallback}</div>}
    </div>
  );
}

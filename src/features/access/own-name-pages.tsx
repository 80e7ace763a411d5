import type { VNode } from 'preact';
import { Field } from '#ui';
import type { Translate } from '#ui';

/** One's own name, as one writes it, in any language. */
export function OwnName(props: {
  readonly t: Translate;
  readonly value: string;
  readonly error?: string | undefined;
}): VNode {
  const { t, value, error } = props;
  return (
    <Field
      t={t}
      name="name"
      label={t('access.field.name')}
      hint={t('access.field.name.hint')}
      autocomplete="name"
      value={value}
      error={error}
      lang=""
      required
    />
  );
}

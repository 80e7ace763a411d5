import type { VNode } from 'preact';
import { Select, uiLanguages } from '#ui';
import type { Translate } from '#ui';

export function LanguageChoice(props: {
  readonly t: Translate;
  readonly value: string;
  readonly error?: string | undefined;
}): VNode {
  const { t, value, error } = props;
  const options = uiLanguages.map((tag) => ({
    value: tag,
    text: t(`ui.language.${tag}`),
    lang: tag,
  }));
  const label = t('access.field.language');
  return (
    <Select t={t} name="language" label={label} options={options} value={value} error={error} />
  );
}

import type { VNode } from 'preact';
import { DateField, formatDay } from '#ui';
import { matchingDay } from './review-rules.ts';
import type { PartProps } from './row-pages.tsx';

/** The day offices are looked up on: the letter's own, or one somebody gives for that alone. */
export function DayField({ t, view, errors }: PartProps): VNode {
  const written = matchingDay({ date: view.review.date, day: '' });
  if (written !== null)
    return (
      <p class="quiet-text">
        {t('importing.day.of-letter', { day: formatDay(t.language, written) })}
      </p>
    );
  return (
    <DateField
      t={t}
      name="day"
      label={t('importing.day')}
      hint={t('importing.day.hint')}
      value={view.review.day}
      required={false}
      error={errors['day']}
    />
  );
}

import type { VNode } from 'preact';
import { DeadlineList } from '#ui';
import type { Translate } from '#ui';
import type { StandingDeadline } from './key-date-rules.ts';

/** What is coming up in a case: its key dates, hearings, and what its drafters owe it. */
export function KeyDatesPart(props: {
  readonly t: Translate;
  readonly deadlines: readonly StandingDeadline[];
  readonly now: Date;
}): VNode | null {
  const { t, deadlines, now } = props;
  if (deadlines.length === 0) return null;
  return (
    <section class="desk-section" aria-labelledby="coming-up">
      <h2 id="coming-up">{t('cases.deadlines.title')}</h2>
      <DeadlineList t={t} deadlines={deadlines} now={now} />
    </section>
  );
}

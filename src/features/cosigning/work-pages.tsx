import type { VNode } from 'preact';
import { Notice } from '#ui';
import type { Translate } from '#ui';

/** Above the button of a form that came back: what the browser does, and when it is the turn of who runs no script. */
export function WorkNotice(props: {
  readonly t: Translate;
  readonly turn: string;
  readonly at: Date;
  readonly now: Date;
}): VNode {
  const { t, turn, at, now } = props;
  const seconds = Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 1_000));
  const wait =
    seconds < 120
      ? t('cosigning.work.seconds', { count: seconds })
      : t('cosigning.work.minutes', { count: Math.ceil(seconds / 60) });
  const time = at.toISOString().slice(11, 19);
  return (
    <Notice t={t} kind="info" title={t('cosigning.work.title')}>
      <p>{t('cosigning.work.kept')}</p>
      <p data-work-asked>{t('cosigning.work.wait', { wait, time })}</p>
      <input type="hidden" name="turn" value={turn} />
    </Notice>
  );
}

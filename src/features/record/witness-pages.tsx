import type { VNode } from 'preact';
import { CopyBlock, formatInstant, formatNumber, Notice } from '#ui';
import type { Translate } from '#ui';
import type { Watch, Watcher } from './witness-rules.ts';

type WatchersProps = {
  readonly t: Translate;
  readonly watch: Watch;
  /** What others check with: log, witnesses and how many of them. */
  readonly policy: string;
};

/** Who watches the log for everybody else, and what became of it when they were asked last. */
export function Watchers({ t, watch, policy }: WatchersProps): VNode {
  const { watchers, unwitnessedSince } = watch;
  return (
    <section aria-labelledby="watchers">
      <h2 id="watchers">{t('record.watch')}</h2>
      <p>{t('record.watch.what')}</p>
      {unwitnessedSince !== null && (
        <Notice t={t} kind="warning" title={t('record.watch.missing')}>
          <p>{t('record.watch.missing.since', { when: instant(t, unwitnessedSince) })}</p>
        </Notice>
      )}
      {watchers.length === 0 ? (
        <p>{t('record.watch.none')}</p>
      ) : (
        <>
          <ul>
            {watchers.map((one) => (
              <li>
                <p>
                  <strong>{one.name}</strong>
                  <br />
                  {sentences(t, one).join(' ')}
                </p>
              </li>
            ))}
          </ul>
          <CopyBlock label={t('record.watch.policy')}>{policy}</CopyBlock>
        </>
      )}
    </section>
  );
}

const instant = (t: Translate, at: Date) => formatInstant(t.language, at);

function sentences(t: Translate, { since, cosigned, answer }: Watcher): string[] {
  const signed =
    since === null || cosigned === null
      ? [t('record.watch.never')]
      : [
          t('record.watch.since', { when: instant(t, since) }),
          t('record.watch.signed', {
            acts: formatNumber(t.language, cosigned.size),
            when: instant(t, cosigned.at),
          }),
        ];
  if (answer === null || answer.kind === 'cosigned') return signed;
  return [...signed, t(`record.watch.${answer.kind}`, { when: instant(t, answer.since) })];
}

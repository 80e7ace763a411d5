import type { VNode } from 'preact';
import { EmptyState, Notice, Tag, Time } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { VersionsProps } from './next-version-pages.tsx';
import { NextVersion } from './next-version-pages.tsx';
import { closedBecause } from './rules.ts';
import type { Letter, Version } from './rules.ts';
import { LetterPage } from './shared-pages.tsx';

/** The versions, and the way to the next one. */
export function VersionsPage(props: VersionsProps): VNode {
  const { context, letter, draft, versions, made } = props;
  const { t } = context;
  return (
    <LetterPage context={context} letter={letter} content={draft.content} tab="versions">
      {made !== null && (
        <Notice t={t} kind="success">
          <p>
            {t('letters.versions.made', { number: made })}{' '}
            <a href={paths.invitations(letter.id)}>{t('letters.tab.invitations')}</a>
          </p>
        </Notice>
      )}
      <h2>{t('letters.versions.title')}</h2>
      <p class="quiet-text">{t('letters.versions.lead')}</p>
      {versions.length === 0 ? (
        <EmptyState title={t('letters.versions.none')}>
          {t('letters.versions.none.next')}
        </EmptyState>
      ) : (
        <VersionList t={t} letter={letter} versions={versions} />
      )}
      {props.mayFreeze && closedBecause(letter) === null && <NextVersion {...props} />}
    </LetterPage>
  );
}

function VersionList(props: {
  readonly t: Translate;
  readonly letter: Letter;
  readonly versions: readonly Version[];
}): VNode {
  const { t, letter, versions } = props;
  return (
    <ul class="list">
      {versions.toReversed().map((version) => (
        <li>
          <p>
            <a href={paths.version(letter.id, version.number)}>
              {t('letters.versions.number', { number: version.number })}
            </a>{' '}
            {version.id === letter.currentVersion?.id && (
              <Tag kind="accent">{t('letters.versions.current')}</Tag>
            )}{' '}
            <span class="quiet-text">
              <Time t={t} instant={version.frozenAt} zone={version.content.zone} />
            </span>
          </p>
          {version.changeNote !== '' && <p dir="auto">{version.changeNote}</p>}
          {version.number > 1 && (
            <p>
              <a href={paths.versionDifference(letter.id, version.number - 1, version.number)}>
                {t('letters.difference.title', { from: version.number - 1, to: version.number })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

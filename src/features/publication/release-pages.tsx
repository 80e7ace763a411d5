import type { VNode } from 'preact';
import { DeskLayout, EmptyState, LetterTabs, Notice, PageTitle, refusalSentence } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { Reasons } from './reason-pages.tsx';
import type { DraftView } from './release-view-rules.ts';
import type { ReleasePageProps } from './standing-pages.tsx';
import { Standing } from './standing-pages.tsx';

/** Where a letter stands on its way out, who agreed, and what is still to do. */
export function ReleasePage(props: ReleasePageProps): VNode {
  const { context, view, problem } = props;
  const { t } = context;
  const title = t('release.title');
  const crumbs = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: view.title ?? t('letters.stands.draft'), href: paths.letterDesk(view.letterId) },
  ];
  return (
    <DeskLayout context={context} title={title} active="letters">
      <PageTitle t={t} lead={t('release.lead')} breadcrumb={crumbs}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={view.letterId} here="release" />
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      {view.version === null ? (
        <NoVersion t={t} view={view} />
      ) : (
        <Standing {...props} view={view} />
      )}
    </DeskLayout>
  );
}

function NoVersion({ t, view }: { t: Translate; view: DraftView }): VNode {
  const action = { href: paths.letterDesk(view.letterId), text: t('release.no-version.action') };
  return (
    <EmptyState title={t('release.no-version')} action={action}>
      <p>{t('release.no-version.text')}</p>
      <Reasons t={t} reasons={view.missing} />
    </EmptyState>
  );
}

import type { VNode } from 'preact';
import type { Refusal } from '#kernel/refusal';
import { Facts, formatInstant, LinkButton, Notice } from '#ui';
import type { Translate, PageContext } from '#ui';
import { paths } from '#ui/paths';
import { ApprovalActs, Approvals, Said, agreed, whoMustApprove } from './approval-pages.tsx';
import { Reasons } from './reason-pages.tsx';
import type { VersionView, ReleaseView } from './release-view-rules.ts';
import { Withdrawal } from './withdrawal-pages.tsx';

export type StandingProps = Omit<ReleasePageProps, 'view'> & { readonly view: VersionView };

export function Standing(props: StandingProps): VNode {
  const { context, view } = props;
  const { t } = context;
  return (
    <>
      <Now t={t} view={view} />
      <section>
        <h2>{t('release.facts')}</h2>
        <Facts items={agreed(t, view)} />
      </section>
      <Approvals t={t} view={view} />
      <ApprovalActs t={t} view={view} />
      {view.releasedAt && <PublicFaces t={t} slug={view.slug} />}
      {view.may.withdraw && <Withdrawal {...props} />}
    </>
  );
}

/** One sentence that says where it stands, and what is missing as a list to work through. */
function Now({ t, view }: { t: Translate; view: VersionView }): VNode {
  const { step, withdrawnAt } = view;
  const { zone } = view.version.content;
  if (withdrawnAt) {
    const at = formatInstant(t.language, withdrawnAt, zone);
    return <Said t={t} kind="warning" text={t('release.step.withdrawn', { at })} />;
  }
  switch (step.step) {
    case 'released': {
      const at = view.releasedAt ? formatInstant(t.language, view.releasedAt, zone) : '';
      return <Said t={t} kind="success" text={t('release.step.released', { at })} />;
    }
    case 'blocked':
      return (
        <Notice t={t} kind="warning" title={t('release.step.blocked')}>
          <Reasons t={t} reasons={step.reasons} />
          <p>
            <LinkButton href={paths.letterDesk(view.letterId)} quiet>
              {t('release.missing.action')}
            </LinkButton>
          </p>
        </Notice>
      );
    case 'needs-approval':
      return <Said t={t} kind="info" text={whoMustApprove(t, view, step.missing)} />;
    case 'waits-until':
      return <Said t={t} kind="info" text={t('release.step.waits-until')} />;
    case 'ready':
      return <Said t={t} kind="success" text={t('release.step.ready')} />;
    case 'missed-window':
      return <Said t={t} kind="warning" text={t('release.step.missed-window')} />;
    default:
      return step satisfies never;
  }
}

export type ReleasePageProps = {
  readonly context: PageContext;
  readonly view: ReleaseView;
  readonly problem?: Refusal;
  readonly withdrawal?: {
    readonly notice: string;
    readonly faults: readonly ('notice' | 'confirmed')[];
  };
};

export function PublicFaces({ t, slug }: { t: Translate; slug: string }): VNode {
  return (
    <section>
      <h2>{t('release.public')}</h2>
      <p>{t('release.public.text')}</p>
      <ul>
        <li>
          <a href={paths.letter(slug)}>{t('release.public.page')}</a>
        </li>
        <li>
          <a href={paths.letterPdf(slug)}>{t('release.public.pdf')}</a>
        </li>
        <li>
          <a href={paths.letterBundle(slug)}>{t('release.public.bundle')}</a>
        </li>
      </ul>
    </section>
  );
}

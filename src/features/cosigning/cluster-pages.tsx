import type { VNode } from 'preact';
import {
  ActionButton,
  DataTable,
  EmptyState,
  Facts,
  formatInstant,
  formatNumber,
  LinkButton,
  Notice,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ClustersView } from './cluster-view-rules.ts';
import { CosigningFrame } from './frame-pages.tsx';
import { LEAST_IN_CLUSTER, MOST_LOOKED } from './cluster-rules.ts';
import type { Acceptance, Cluster, Removal, Span } from './cluster-rules.ts';
import { Curve, nameOf } from './cluster-part-pages.tsx';
import { RemovalForm } from './removal-form-pages.tsx';
import type { TypedRemoval } from './removal-form-pages.tsx';

export type ClustersPageProps = {
  readonly context: PageContext;
  readonly view: ClustersView;
  /** The one that was opened. */
  readonly chosen: Cluster | null;
  readonly mayJudge: boolean;
  readonly typed?: TypedRemoval;
  readonly problem?: string;
};

/** Groups of co-signatures that have something in common: figures only, nobody's name or address. */
export function ClustersPage(props: ClustersPageProps): VNode {
  const { context, view, chosen, problem } = props;
  const { t } = context;
  return (
    <CosigningFrame
      context={context}
      letter={view.letter}
      title={t('cosigning.clusters.title')}
      lead={t('cosigning.clusters.lead')}
      below
    >
      {problem !== undefined && (
        <Notice t={t} kind="warning">
          <p>{problem}</p>
        </Notice>
      )}
      {chosen !== null && view.span !== null && (
        <One {...props} cluster={chosen} span={view.span} />
      )}
      <List {...props} />
      <Removals {...props} />
      {view.acceptances.length > 0 && <Acceptances t={t} acceptances={view.acceptances} />}
    </CosigningFrame>
  );
}

function List({ context, view }: ClustersPageProps): VNode {
  const { t } = context;
  const { clusters, span, letter, hasEarlier } = view;
  if (clusters.length === 0)
    return (
      <EmptyState
        title={t('cosigning.clusters.none.title')}
        action={{ href: paths.cosigningDesk(letter.id), text: t('cosigning.clusters.none.back') }}
      >
        {t('cosigning.clusters.none', { count: view.looked, least: LEAST_IN_CLUSTER })}
      </EmptyState>
    );
  const number = (count: number): string => formatNumber(t.language, count);
  return (
    <section>
      <h2 id="clusters">{t('cosigning.clusters.list')}</h2>
      <p class="quiet-text">
        {t('cosigning.clusters.looked', { count: view.looked, least: LEAST_IN_CLUSTER })}
      </p>
      <DataTable
        caption={t('cosigning.clusters.list')}
        captionHidden
        columns={[
          { text: t('cosigning.clusters.what') },
          { text: t('cosigning.clusters.confirmed'), numeric: true },
          { text: t('cosigning.clusters.aside'), numeric: true },
          { text: t('cosigning.clusters.pending'), numeric: true },
          { text: t('cosigning.clusters.networks'), numeric: true },
          { text: t('cosigning.clusters.curve') },
        ]}
        rows={clusters.map((cluster) => [
          <a href={clusterUrl(letter.id, cluster, span)}>{nameOf(t, cluster)}</a>,
          number(cluster.counts.confirmed),
          number(cluster.counts.aside),
          number(cluster.counts.pending),
          number(cluster.networks),
          <Curve t={t} cluster={cluster} />,
        ])}
      />
      {hasEarlier && span !== null && (
        <p>
          <LinkButton quiet href={`${paths.cosigningClusters(letter.id)}?before=${span.from}`}>
            {t('cosigning.clusters.earlier', { count: MOST_LOOKED })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

/** The same pledges again, whatever came since: what is removed is what was looked at. */
function clusterUrl(letterId: string, { key }: Cluster, span: Span | null): string {
  const query = new URLSearchParams({ cluster: key, before: String((span?.to ?? 0) + 1) });
  return `${paths.cosigningClusters(letterId)}?${query}#one`;
}

function One(props: ClustersPageProps & { readonly cluster: Cluster; readonly span: Span }): VNode {
  const { context, view, cluster, span, mayJudge } = props;
  const { t } = context;
  const { counts } = cluster;
  const number = (count: number): string => formatNumber(t.language, count);
  const when = (at: Date): string => formatInstant(t.language, at, 'UTC');
  return (
    <section aria-labelledby="one">
      <h2 id="one">{nameOf(t, cluster)}</h2>
      <Curve t={t} cluster={cluster} large />
      <Facts
        items={[
          { term: t('cosigning.clusters.confirmed'), value: number(counts.confirmed) },
          { term: t('cosigning.clusters.aside'), value: number(counts.aside) },
          { term: t('cosigning.clusters.pending'), value: number(counts.pending) },
          { term: t('cosigning.clusters.removed'), value: number(counts.removed) },
          { term: t('cosigning.clusters.suspected'), value: number(cluster.suspected) },
          { term: t('cosigning.clusters.networks'), value: number(cluster.networks) },
          { term: t('cosigning.clusters.first'), value: when(cluster.first) },
          { term: t('cosigning.clusters.last'), value: when(cluster.last) },
        ]}
      />
      {mayJudge && counts.aside > 0 && (
        <ActionButton
          action={paths.cosigningAcceptances(view.letter.id)}
          fields={{ cluster: cluster.key, from: String(span.from), to: String(span.to) }}
        >
          {t('cosigning.clusters.accept', { count: counts.aside })}
        </ActionButton>
      )}
      {mayJudge && <RemovalForm {...props} letterId={view.letter.id} />}
    </section>
  );
}

function Removals({ context, view, mayJudge }: ClustersPageProps): VNode | null {
  const { t } = context;
  const { removals, letter } = view;
  if (removals.length === 0) return null;
  return (
    <section aria-labelledby="removals">
      <h2 id="removals">{t('cosigning.removals.title')}</h2>
      <ul class="plain-list">
        {removals.map((removal) => (
          <li>
            <RemovalLines t={t} removal={removal} />
            {mayJudge && removal.wholeAt === null && (
              <ActionButton
                action={paths.cosigningRestoration(letter.id, removal.id)}
                about={nameOf(t, removal)}
                quiet
              >
                {t('cosigning.removals.restore')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RemovalLines({ t, removal }: { readonly t: Translate; readonly removal: Removal }): VNode {
  const { rows, counted, removedAt, removedBy, restoredAt, restoredBy } = removal;
  const when = (at: Date): string => formatInstant(t.language, at, 'UTC');
  return (
    <>
      <p>
        <strong>
          {t('cosigning.removals.what', {
            class: t(`cosigning.class.${removal.class}`),
            group: nameOf(t, removal),
          })}
        </strong>{' '}
        {t('cosigning.removals.counts', { rows, counted })}
      </p>
      <p>{removal.reason}</p>
      <p class="quiet-text">
        {t('cosigning.removals.by', { name: removedBy, date: when(removedAt) })}{' '}
        {restoredAt !== null &&
          t('cosigning.removals.restored', { name: restoredBy ?? '…', date: when(restoredAt) })}
      </p>
    </>
  );
}

function Acceptances(props: {
  readonly t: Translate;
  readonly acceptances: readonly Acceptance[];
}): VNode {
  const { t, acceptances } = props;
  return (
    <section aria-labelledby="acceptances">
      <h2 id="acceptances">{t('cosigning.acceptances.title')}</h2>
      <ul>
        {acceptances.map(({ rows, acceptedAt, acceptedBy }) => (
          <li>
            {t('cosigning.acceptances.one', {
              rows,
              name: acceptedBy,
              date: formatInstant(t.language, acceptedAt, 'UTC'),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { VNode } from 'preact';
import { DataTable, EmptyState, formatNumber, PageTitle, PublicLayout } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { AuthoritiesView, AuthorityLine } from './authority-figure-rules.ts';
import { officeWords } from './tracker-word-pages.tsx';

/** Every office a public letter was addressed to. */
export function AuthoritiesPage(props: AuthoritiesView & { readonly context: PageContext }): VNode {
  const { context, authorities, isFirst } = props;
  const { t } = context;
  return (
    <PublicLayout
      context={context}
      title={t('authority.page-title')}
      description={t('authority.lead')}
      unlisted={!isFirst}
    >
      <PageTitle t={t} lead={t('authority.lead')}>
        {t('authority.title')}
      </PageTitle>
      {authorities.length === 0 ? (
        <EmptyState title={t('authority.empty')}>{t('authority.empty.next')}</EmptyState>
      ) : (
        <DataTable
          caption={t('authority.page-title')}
          captionHidden
          columns={[
            { text: t('authority.column.office') },
            { text: t('authority.column.letters'), numeric: true },
            { text: t('authority.column.answered'), numeric: true },
            { text: t('authority.column.demands'), numeric: true },
            { text: t('authority.column.met'), numeric: true },
          ]}
          rows={authorities.map((one) => rowOf(t, one))}
        />
      )}
      <Pages {...props} />
    </PublicLayout>
  );
}

function rowOf(t: Translate, one: AuthorityLine) {
  const { letters, answered, demands, met } = one;
  return [
    <a href={paths.authority(one.key)}>
      <bdi>{officeWords(t, one)}</bdi>
    </a>,
    ...[letters, answered, demands, met].map((count) => formatNumber(t.language, count)),
  ];
}

function Pages(props: AuthoritiesView & { readonly context: PageContext }): VNode | null {
  const { context, isFirst, hasMore, authorities } = props;
  const { t } = context;
  const last = authorities.at(-1);
  if (isFirst && !hasMore) return null;
  return (
    <nav class="pager" aria-label={t('ui.pager')}>
      {!isFirst && <a href={paths.authorities()}>{t('authority.first')}</a>}
      {hasMore && last !== undefined && (
        <a rel="next" href={`${paths.authorities()}?after=${last.key}`}>
          {t('authority.more')}
        </a>
      )}
    </nav>
  );
}

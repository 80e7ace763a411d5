import type { VNode } from 'preact';
import { ActionButton, Facts, formatInstant, formatNumber, Hash, kindWord, Notice } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { isSameKey, keyText } from './archive-rules.ts';
import type { Archive } from './archive-rules.ts';
import { CaseImportPage } from './archive-state-pages.tsx';
import type { CaseImport } from './archive-upload-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Kind } from './rules.ts';

/** The dry run of an archive: who signed it, what is in it, what taking it in means. */
export function ArchiveReviewPage(props: {
  readonly context: PageContext;
  readonly found: CaseImport;
  readonly archive: Archive;
  /** The key of this installation. */
  readonly own: Archive['key'];
}): VNode {
  const { context, found, archive, own } = props;
  const { t } = context;
  const { key, manifest, document } = archive;
  const isOwn = isSameKey(key, own);
  return (
    <CaseImportPage
      context={context}
      found={found}
      title={t('cases.import.of', { file: found.fileName })}
      lead={t('cases.import.review.lead')}
    >
      <Notice t={t} kind={isOwn ? 'info' : 'warning'}>
        <p>
          {t(isOwn ? 'cases.import.signed.own' : 'cases.import.signed.other', { name: key.name })}
        </p>
      </Notice>
      <Facts
        items={[
          { term: t('cases.import.case-title'), value: <bdi>{titleOf(archive)}</bdi> },
          {
            term: t('cases.import.made'),
            value: formatInstant(t.language, new Date(manifest.madeAt)),
          },
          { term: t('cases.export.purpose'), value: t(`cases.export.${manifest.purpose}`) },
          { term: t('cases.import.key'), value: <Hash>{keyText(key)}</Hash> },
          { term: t('cases.export.entries'), value: <Counts t={t} document={document} /> },
        ]}
      />
      <p>{t('cases.import.review.what')}</p>
      <div class="acts">
        <ActionButton action={paths.caseImportConfirmation(found.id)}>
          {t('cases.import.confirm.archive')}
        </ActionButton>
        <ActionButton action={paths.caseImportRemoval(found.id)} quiet>
          {t('cases.import.discard')}
        </ActionButton>
      </div>
    </CaseImportPage>
  );
}

function titleOf({ document }: Archive): string {
  const title = document.entries.find(({ kind }) => kind === 'case')?.content['title'];
  return typeof title === 'string' ? title : '';
}

function Counts({ t, document }: { t: Translate; document: Archive['document'] }): VNode {
  const kinds = Object.keys(KINDS) as Kind[]; // its keys are the kinds
  const counts = kinds
    .map((kind) => [kind, document.entries.filter((entry) => entry.kind === kind).length] as const)
    .filter(([kind, count]) => count > 0 && kind !== 'case');
  return (
    <>
      {counts
        .map(([kind, count]) => `${kindWord(t, kind)}: ${formatNumber(t.language, count)}`)
        .join(' · ')}
    </>
  );
}

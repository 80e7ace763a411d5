import type { VNode } from 'preact';
import { EmptyState, formatInstant, Notice, Pager, shownToWord, Tag, Time } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { UploadForm } from './evidence-form-pages.tsx';
import type { EvidenceFile } from './evidence-rules.ts';
import type { FileForm, FilesView, FileView } from './evidence-view-rules.ts';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { mediaClassOf } from './media-rules.ts';

/** All files of a case, and the form that adds one. */
export function EvidencePage(props: {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly view: FilesView;
  readonly mayOpen: boolean;
  readonly mayEdit: boolean;
  readonly form: FileForm;
  readonly errors: FieldErrors;
  /** The file that was sent stands in the case already. */
  readonly twin: EvidenceFile | null;
}): VNode {
  const { context, about, view, mayOpen, mayEdit, form, errors, twin } = props;
  const { t } = context;
  return (
    <CasePage
      context={context}
      about={about}
      tab="evidence"
      scripts={['evidence.js']}
      styles={['case-evidence.css']}
    >
      <p class="lead">{t('cases.evidence.lead')}</p>
      {view.alarms > 0 && (
        <Notice t={t} kind="error" title={t('cases.evidence.alarms', { count: view.alarms })} />
      )}
      {twin && <TwinNotice t={t} about={about} twin={twin} view={view} />}
      {!mayOpen && <p class="hint">{t('cases.evidence.drafters-only')}</p>}
      <Files t={t} about={about} files={view.files} mayOpen={mayOpen} view={view} />
      {mayEdit && (
        <section aria-labelledby="add">
          <h2 id="add">{t('cases.evidence.add')}</h2>
          <UploadForm
            t={t}
            caseId={about.id}
            form={form}
            errors={errors}
            subjects={view.subjects}
            sources={view.sources}
          />
        </section>
      )}
      {view.removed.length > 0 && (
        <details>
          <summary>{t('cases.evidence.removed')}</summary>
          <FileList t={t} about={about} files={view.removed} mayOpen={mayOpen} />
        </details>
      )}
    </CasePage>
  );
}

type ListProps = {
  readonly t: Translate;
  readonly about: CaseTitle;
  readonly files: readonly FileView[];
  readonly mayOpen: boolean;
};

function Files(props: ListProps & { readonly view: FilesView }): VNode {
  const { t, files, about, view } = props;
  if (files.length === 0)
    return (
      <EmptyState title={t('cases.evidence.empty')}>{t('cases.evidence.empty.what')}</EmptyState>
    );
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('cases.evidence.list')}</h2>
      <FileList {...props} />
      <Pager
        t={t}
        page={view.page}
        pages={view.pages}
        href={(page) => `${paths.caseEvidence(about.id)}?page=${page}`}
      />
    </section>
  );
}

function FileList({ t, about, files, mayOpen }: ListProps): VNode {
  return (
    <ul class="evidence-files">
      {files.map((one) => (
        <li>
          {mayOpen && one.hasPreview && (
            <img
              class="evidence-thumb"
              src={paths.caseFilePicture(about.id, one.entryId, 'preview')}
              alt=""
              width={96}
              height={72}
              loading="lazy"
            />
          )}
          <FileLine t={t} about={about} one={one} />
        </li>
      ))}
    </ul>
  );
}

function FileLine(props: {
  readonly t: Translate;
  readonly about: CaseTitle;
  readonly one: FileView;
}): VNode {
  const { t, about, one } = props;
  const { file } = one;
  return (
    <div>
      <p>
        <a href={paths.caseFile(about.id, one.entryId)} dir="auto">
          {titleOf(t, one)}
        </a>{' '}
        {file?.alarmedAt && <Tag kind="bad">{t('cases.evidence.custody.act.alarm')}</Tag>}
        {file?.erasedAt && <Tag kind="warn">{t('cases.evidence.custody.act.erased')}</Tag>}
        {one.shownTo !== 'drafters' && <Tag kind="accent">{shownToWord(t, one.shownTo)}</Tag>}
      </p>
      {file && (
        <p class="quiet-text">
          {t(`cases.evidence.class.${mediaClassOf(file.mediaType)}`)} · {sizeOf(t, file.size)} ·{' '}
          <Time t={t} instant={file.receivedAt} />
        </p>
      )}
      {one.subjects.length > 0 && <p class="quiet-text">{one.subjects.join(', ')}</p>}
      {!file && <p class="quiet-text">{t('cases.evidence.no-file')}</p>}
    </div>
  );
}

/** What it shows, or else its name; neither may be known. */
export function titleOf(t: Translate, { what, fileName }: FileView): string {
  return what || fileName || t('cases.evidence.nameless');
}

/** As people say it, not to the byte. */
export function sizeOf(t: Translate, bytes: number): string {
  if (bytes >= 1_000_000)
    return t('cases.evidence.size.mb', { size: Math.round(bytes / 100_000) / 10 });
  return t('cases.evidence.size', { size: Math.max(1, Math.round(bytes / 1000)) });
}

function TwinNotice(props: {
  readonly t: Translate;
  readonly about: CaseTitle;
  readonly twin: EvidenceFile;
  readonly view: FilesView;
}): VNode {
  const { t, about, twin, view } = props;
  const date = formatInstant(t.language, twin.receivedAt);
  const isRemoved = view.removed.some(({ entryId }) => entryId === twin.entryId);
  return (
    <Notice t={t} kind="warning">
      <p>
        {isRemoved
          ? t('cases.evidence.twin.removed', { date })
          : t('cases.evidence.twin', { date })}{' '}
        <a href={paths.caseFile(about.id, twin.entryId ?? '')}>{t('cases.evidence.twin.link')}</a>
      </p>
    </Notice>
  );
}

import type { VNode } from 'preact';
import {
  ActionButton,
  CopyBlock,
  Facts,
  formatInstant,
  LinkButton,
  Notice,
  PartialDate,
  shownToWord,
  Time,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { CopySection } from './evidence-copy-pages.tsx';
import { CustodySection } from './evidence-custody-pages.tsx';
import { sizeOf, titleOf } from './evidence-pages.tsx';
import type { EvidenceFile } from './evidence-rules.ts';
import type { OneFileView } from './evidence-view-rules.ts';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { mediaClassOf } from './media-rules.ts';

export type OneFileProps = {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly view: OneFileView;
  /** What was refused on this page, as its sentence. */
  readonly error: string | null;
  /** Parts to cover as typed, when the copy could not be made. */
  readonly parts: readonly (readonly string[])[] | null;
  /** It was just read again, and is whole. */
  readonly isVerified: boolean;
};

/** One file: what is said about it, its hash, its copy for the public, everything that happened to it. */
export function EvidenceFilePage(props: OneFileProps): VNode {
  const { context, about, view, error, isVerified } = props;
  const { t } = context;
  const { file } = view;
  return (
    <CasePage
      context={context}
      about={about}
      tab="evidence"
      name={t('cases.tab.evidence')}
      scripts={['evidence.js']}
      styles={['case-evidence.css']}
    >
      <h2 dir="auto">{titleOf(t, view)}</h2>
      {error && <Notice t={t} kind="error" title={error} />}
      {isVerified && <Notice t={t} kind="success" title={t('cases.evidence.verified')} />}
      <Standing t={t} view={view} />
      {view.mayOpen && file && <Preview t={t} about={about} view={view} file={file} />}
      <FileFacts t={t} view={view} />
      {file && !file.erasedAt && <Acts t={t} about={about} view={view} file={file} />}
      {file && !file.erasedAt && view.removedAt === null && <CopySection {...props} />}
      {file && <CustodySection t={t} view={view} />}
      {file && view.removedAt && !file.erasedAt && view.mayEdit && (
        <Erasure t={t} about={about} view={view} />
      )}
    </CasePage>
  );
}

/** What must be known before anything else. */
function Standing({ t, view }: { t: Translate; view: OneFileView }): VNode {
  const { file, removedAt } = view;
  const day = (at: Date): string => formatInstant(t.language, at);
  return (
    <>
      {file === null && <Notice t={t} kind="warning" title={t('cases.evidence.no-file')} />}
      {file?.alarmedAt && (
        <Notice t={t} kind="error" title={t('cases.evidence.alarm')}>
          <p>{t('cases.evidence.alarm.what', { date: day(file.alarmedAt) })}</p>
        </Notice>
      )}
      {file?.erasedAt && (
        <Notice
          t={t}
          kind="warning"
          title={t('cases.evidence.erased', { date: day(file.erasedAt) })}
        />
      )}
      {removedAt && !file?.erasedAt && (
        <Notice
          t={t}
          kind="warning"
          title={t('cases.evidence.taken-out', { date: day(removedAt) })}
        />
      )}
    </>
  );
}

type FileProps = {
  readonly t: Translate;
  readonly about: CaseTitle;
  readonly view: OneFileView;
  readonly file: EvidenceFile;
};

function Preview({ t, about, view, file }: FileProps): VNode | null {
  if (file.erasedAt || mediaClassOf(file.mediaType) !== 'picture') return null;
  if (view.hasPreview)
    return (
      <figure class="evidence-preview">
        <img
          src={paths.caseFilePicture(about.id, view.entryId, 'preview')}
          alt={view.what || t('cases.evidence.preview')}
        />
        <figcaption>{t('cases.evidence.preview')}</figcaption>
      </figure>
    );
  return (
    <p class="hint">
      {view.isPreviewComing
        ? t('cases.evidence.preview.waiting')
        : t('cases.evidence.preview.none')}
    </p>
  );
}

function FileFacts({ t, view }: { t: Translate; view: OneFileView }): VNode {
  const { file, fileName, date, subjects } = view;
  const said = [
    ...(fileName === ''
      ? []
      : [{ term: t('cases.field.evidence.fileName'), value: <bdi>{fileName}</bdi> }]),
    ...(subjects.length === 0
      ? []
      : [{ term: t('cases.field.evidence.subjects'), value: subjects.join(', ') }]),
    ...(date === ''
      ? []
      : [{ term: t('cases.field.evidence.date'), value: <PartialDate t={t} edtf={date} /> }]),
    { term: t('cases.evidence.fact.shown-to'), value: shownToWord(t, view.shownTo) },
  ];
  return (
    <>
      <Facts items={[...said, ...(file === null ? [] : factsOf(t, file))]} />
      {file && <CopyBlock label={t('cases.evidence.hash.all')}>{file.sha256}</CopyBlock>}
    </>
  );
}

function factsOf(t: Translate, file: EvidenceFile) {
  const kind = t(`cases.evidence.class.${mediaClassOf(file.mediaType)}`);
  const bytes = t('cases.evidence.fact.bytes', { bytes: file.size });
  return [
    { term: t('cases.evidence.fact.type'), value: `${kind} (${file.mediaType})` },
    { term: t('cases.evidence.fact.size'), value: `${sizeOf(t, file.size)} (${bytes})` },
    {
      term: t('cases.evidence.fact.received'),
      value: (
        <>
          <Time t={t} instant={file.receivedAt} />{' '}
          {t('cases.evidence.fact.received-by', { name: file.receiver })}
        </>
      ),
    },
    {
      term: t('cases.evidence.fact.checked'),
      value: file.checkedAt ? (
        <Time t={t} instant={file.checkedAt} />
      ) : (
        t('cases.evidence.fact.never')
      ),
    },
  ];
}

function Acts({ t, about, view, file }: FileProps): VNode {
  const act = (name: 'originals' | 'verifications'): string =>
    paths.caseFileAct(about.id, view.entryId, name);
  const kind = mediaClassOf(file.mediaType);
  const mayAct = ['program', 'page', 'drawing', 'office', 'pdf'].includes(kind);
  return (
    <section aria-label={t('cases.evidence.open')}>
      {view.mayOpen && <p class="hint">{t('cases.evidence.open.hint')}</p>}
      {view.mayOpen && mayAct && <p class="hint">{t('cases.evidence.open.acts')}</p>}
      <div class="acts">
        {view.mayOpen && (
          <ActionButton action={act('originals')}>{t('cases.evidence.open')}</ActionButton>
        )}
        <ActionButton action={act('verifications')} quiet>
          {t('cases.evidence.verify')}
        </ActionButton>
        {view.mayEdit && view.removedAt === null && (
          <LinkButton href={paths.caseEntry(about.id, view.entryId)} quiet>
            {t('cases.evidence.change')}
          </LinkButton>
        )}
        {view.mayEdit && view.removedAt === null && (
          <ActionButton action={paths.caseEntryRemoval(about.id, view.entryId)} quiet>
            {t('cases.evidence.take-out')}
          </ActionButton>
        )}
        {view.mayEdit && view.removedAt !== null && (
          <ActionButton action={paths.caseEntryRestoration(about.id, view.entryId)} quiet>
            {t('cases.evidence.put-back')}
          </ActionButton>
        )}
      </div>
    </section>
  );
}

function Erasure({ t, about, view }: Omit<FileProps, 'file'>): VNode {
  return (
    <details>
      <summary>{t('cases.evidence.erase')}</summary>
      <p>{t('cases.evidence.erase.hint')}</p>
      <ActionButton action={paths.caseFileAct(about.id, view.entryId, 'erasure')} danger>
        {t('cases.evidence.erase.sure')}
      </ActionButton>
    </details>
  );
}

import type { VNode } from 'preact';
import {
  DeskLayout,
  FileField,
  Form,
  kindWord,
  LinkButton,
  PageTitle,
  Select,
  SubmitButton,
  Tag,
  Time,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { IMPORT_LIMITS } from './archive-upload-rules.ts';
import type { CaseImport } from './archive-upload-rules.ts';
import { TABLE_KINDS } from './csv-column-rules.ts';
import { CSV_LIMITS } from './csv-text-rules.ts';

/** Which form came back, and what was chosen in it: a browser forgets the file. */
export type CaseImportsForm = {
  readonly form: 'archive' | 'table';
  readonly caseId: string;
  readonly kind: string;
};

export type CaseImportsProps = {
  readonly context: PageContext;
  readonly imports: readonly CaseImport[];
  /** The cases a table may go into. */
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly language: string;
  }[];
  readonly form: CaseImportsForm | null;
  /** Why the file was not kept; null where nothing was brought yet, or something is not chosen. */
  readonly why: string | null;
};

/** A whole case, or a table into one; below, the files that were brought. */
export function CaseImportsPage(props: CaseImportsProps): VNode {
  const { context, imports } = props;
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('cases.import.title')} active="cases">
      <PageTitle
        t={t}
        lead={t('cases.import.lead')}
        breadcrumb={[{ text: t('cases.list.title'), href: paths.cases() }]}
      >
        {t('cases.import.title')}
      </PageTitle>
      <section aria-labelledby="archive">
        <h2 id="archive">{t('cases.import.archive')}</h2>
        <p>{t('cases.import.archive.lead')}</p>
        <ArchiveForm {...props} />
      </section>
      <section aria-labelledby="table">
        <h2 id="table">{t('cases.import.table')}</h2>
        <p>{t('cases.import.table.lead')}</p>
        <TableForm {...props} />
      </section>
      {imports.length > 0 && <Brought t={t} imports={imports} />}
    </DeskLayout>
  );
}

const megabytes = (bytes: number): string => String(bytes / 1_000_000);

function ArchiveForm({ context, form, why }: CaseImportsProps): VNode {
  const { t } = context;
  const error = form?.form === 'archive' ? (why ?? t('cases.import.file.missing')) : undefined;
  return (
    <Form
      t={t}
      action={paths.caseImports()}
      multipart
      kept={false}
      {...(error === undefined ? {} : { errors: { file: error } })}
    >
      <FileField
        t={t}
        name="file"
        label={t('cases.import.file')}
        hint={t('cases.import.archive.hint', { limit: megabytes(IMPORT_LIMITS.archive) })}
        accept=".zip"
        required
        error={error}
      />
      <SubmitButton>{t('cases.import.look')}</SubmitButton>
    </Form>
  );
}

function tableErrors({ context, form, why }: CaseImportsProps): FieldErrors | undefined {
  if (form?.form !== 'table') return undefined;
  const { t } = context;
  if (why !== null) return { table: why };
  return {
    ...(form.caseId === '' ? { case: t('cases.import.case.missing') } : {}),
    ...(form.kind === '' ? { kind: t('cases.import.kind.missing') } : {}),
    table: t('cases.import.file.missing'),
  };
}

function TableForm(props: CaseImportsProps): VNode {
  const { context, cases, form } = props;
  const { t } = context;
  const errors = tableErrors(props);
  if (cases.length === 0) {
    return (
      <p>
        {t('cases.import.no-case')}{' '}
        <LinkButton href={paths.newCase()} quiet>
          {t('cases.new.title')}
        </LinkButton>
      </p>
    );
  }
  return (
    <Form t={t} action={paths.caseImportTables()} multipart {...(errors ? { errors } : {})}>
      <Select
        t={t}
        name="case"
        label={t('cases.import.case')}
        value={form?.caseId ?? (cases.length === 1 ? (cases[0]?.id ?? '') : '')}
        options={[
          { value: '', text: '' },
          ...cases.map(({ id, title, language }) => ({ value: id, text: title, lang: language })),
        ]}
        required
        error={errors?.['case']}
      />
      <Select
        t={t}
        name="kind"
        label={t('cases.import.kind')}
        value={form?.kind ?? ''}
        options={[
          { value: '', text: '' },
          ...TABLE_KINDS.map((kind) => ({ value: kind, text: kindWord(t, kind) })),
        ]}
        required
        error={errors?.['kind']}
      />
      <FileField
        t={t}
        name="table"
        label={t('cases.import.file')}
        hint={t('cases.import.table.hint', {
          limit: megabytes(CSV_LIMITS.bytes),
          rows: CSV_LIMITS.rows,
        })}
        accept=".csv,.tsv,.txt"
        required
        error={errors?.['table']}
      />
      <SubmitButton>{t('cases.import.look')}</SubmitButton>
    </Form>
  );
}

function Brought({ t, imports }: { t: Translate; imports: readonly CaseImport[] }): VNode {
  return (
    <section aria-labelledby="brought">
      <h2 id="brought">{t('cases.import.list')}</h2>
      <ul class="list">
        {imports.map((one) => (
          <li>
            <p>
              <a href={paths.caseImport(one.id)}>
                <bdi>{one.fileName}</bdi>
              </a>{' '}
              <Tag kind={one.state === 'failed' ? 'bad' : one.state === 'done' ? 'good' : 'plain'}>
                {t(`cases.import.state.${one.state}`)}
              </Tag>
            </p>
            <p class="quiet-text">
              {one.kind === null ? t('cases.import.archive') : kindWord(t, one.kind)} ·{' '}
              <Time t={t} instant={one.uploadedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

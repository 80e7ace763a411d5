import type { ComponentChildren, VNode } from 'preact';
import { DataTable, FileField, Form, HiddenFields, SubmitButton, Tag, TextArea } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import type { Letter } from '#letters';
import { paths } from '#ui/paths';
import { DeskFrame } from './desk-frame-pages.tsx';
import type { CheckedRow } from './desk-rules.ts';
import { InviteFields } from './roster-found-pages.tsx';
import type { InviteTyped } from './roster-found-pages.tsx';

export type ListPageProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly list: string;
  readonly typed: Pick<InviteTyped, 'language' | 'copy'>;
  readonly errors: FieldErrors;
};

/** A pasted or uploaded list, checked before anything is kept. */
export function ListPage(props: ListPageProps): VNode {
  const { context, letter, list, typed, errors } = props;
  const { t } = context;
  return (
    <DeskFrame
      context={context}
      letter={letter}
      title={t('signing.list.title')}
      lead={t('signing.list.lead')}
      below
    >
      <Form t={t} action={paths.invitationsFromList(letter.id)} errors={errors} multipart>
        <TextArea
          t={t}
          name="list"
          label={t('signing.list.text')}
          value={list}
          error={errors['list']}
          rows={8}
          required={false}
        />
        <FileField
          t={t}
          name="file"
          label={t('signing.list.file')}
          hint={t('signing.list.file.hint')}
          accept=".csv,.txt,text/csv,text/plain"
        />
        <InviteFields t={t} typed={typed} errors={errors} />
        <SubmitButton>{t('signing.list.check')}</SubmitButton>
      </Form>
    </DeskFrame>
  );
}

export type CheckedListPageProps = ListPageProps & { readonly rows: readonly CheckedRow[] };

/** True for a row that would become an invitation. */
export function isUsable(row: CheckedRow): boolean {
  return row.person !== null && !row.alreadyInvited;
}

/** The dry run: every line with its verdict, and one button. */
export function CheckedListPage(props: CheckedListPageProps): VNode {
  const { context, letter, rows, list, typed } = props;
  const { t } = context;
  const good = rows.filter(isUsable).length;
  const bad = rows.length - good;
  return (
    <DeskFrame context={context} letter={letter} title={t('signing.list.checked')} below>
      <p>{t('signing.list.good', { count: good })}</p>
      {bad > 0 && <p>{t('signing.list.bad', { count: bad })}</p>}
      <DataTable
        caption={t('signing.list.checked')}
        captionHidden
        columns={[
          { text: t('signing.list.line'), numeric: true },
          { text: t('signing.list.name') },
          { text: t('signing.list.email') },
          { text: t('signing.list.verdict') },
        ]}
        rows={rows.map((row) => [
          String(row.line),
          <bdi>{row.name}</bdi>,
          row.email,
          verdict(t, row),
        ])}
      />
      <section class="acts">
        {good > 0 && (
          <Form t={t} action={paths.invitationsFromList(letter.id)}>
            <HiddenFields fields={{ list, ...typed, confirmed: 'yes' }} />
            <SubmitButton>{t('signing.list.confirm', { count: good })}</SubmitButton>
          </Form>
        )}
        <Form t={t} action={paths.invitationsFromList(letter.id)}>
          <HiddenFields fields={{ list, ...typed, corrected: 'yes' }} />
          <SubmitButton quiet>{t('signing.list.again')}</SubmitButton>
        </Form>
      </section>
    </DeskFrame>
  );
}

function verdict(t: Translate, row: CheckedRow): ComponentChildren {
  if (row.alreadyInvited) return <Tag kind="warn">{t('signing.list.fault.already-invited')}</Tag>;
  if (row.faults.length > 0)
    return row.faults.map((fault) => (
      <>
        <Tag kind="bad">{t(`signing.list.fault.${fault}`)}</Tag>{' '}
      </>
    ));
  if (row.sameName) return <Tag kind="warn">{t('signing.list.same-name')}</Tag>;
  return <Tag kind="good">{t('signing.list.fine')}</Tag>;
}

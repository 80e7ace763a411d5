import type { VNode } from 'preact';
import {
  ActionButton,
  DeskLayout,
  Form,
  formatList,
  formatNumber,
  LetterTabs,
  Notice,
  PageTitle,
  SubmitButton,
  TextArea,
  Time,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { NameErasure, NameErasureView } from './erasure-rules.ts';

export type ErasurePageProps = {
  readonly context: PageContext;
  readonly view: NameErasureView;
  readonly reason: string;
  readonly errors: FieldErrors;
  readonly refused: string | null;
};

/** What erasing a name takes away and what it cannot; asked for by one, confirmed by another, never undone. */
export function NameErasurePage(props: ErasurePageProps): VNode {
  const { context, view, refused } = props;
  const { t } = context;
  const { letterId, invitationId } = view;
  const isDone = view.name === '';
  const name = isDone ? t('erasure.name') : view.name;
  const breadcrumb = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: view.title ?? t('letters.stands.draft'), href: paths.letterDesk(letterId) },
    { text: t('signing.desk.title'), href: paths.invitations(letterId) },
    { text: name, href: paths.invitation(letterId, invitationId) },
  ];
  const title = isDone ? t('erasure.done.title') : t('erasure.title');
  return (
    <DeskLayout context={context} title={title} active="letters">
      <PageTitle t={t} breadcrumb={breadcrumb}>
        {title}
        {!isDone && (
          <>
            {' – '}
            <bdi>{view.name}</bdi>
          </>
        )}
      </PageTitle>
      <LetterTabs t={t} letterId={letterId} here="invitations" />
      {refused !== null && (
        <Notice t={t} kind="error">
          <p>{refused}</p>
        </Notice>
      )}
      {isDone ? <p>{t('erasure.done')}</p> : <What t={t} view={view} />}
      {!isDone && <Waiting t={t} view={view} />}
      {!isDone && view.may.ask && <Asking {...props} />}
      <Askings t={t} list={view.asked.filter(({ decidedAt }) => decidedAt !== null)} />
    </DeskLayout>
  );
}

function What({ t, view }: { readonly t: Translate; readonly view: NameErasureView }): VNode {
  const versions = view.inVersions.map((number) => formatNumber(t.language, number));
  return (
    <>
      {view.inVersions.length > 0 && (
        <Notice t={t} kind="warning" title={t('erasure.text.title')}>
          <p>
            {t('erasure.text', {
              count: versions.length,
              versions: formatList(t.language, versions),
            })}
          </p>
        </Notice>
      )}
      <div class="columns">
        <section>
          <h2>{t('erasure.goes')}</h2>
          <ul>
            <li>{t('erasure.goes.person')}</li>
            {view.signs && <li>{t('erasure.goes.record')}</li>}
            {view.signs && view.isPublic && <li>{t('erasure.goes.public')}</li>}
            <li>{t('erasure.goes.mails')}</li>
            {view.sheets > 0 && <li>{t('erasure.goes.sheets', { count: view.sheets })}</li>}
            <li>{t('erasure.goes.source')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('erasure.stays')}</h2>
          <ul>
            {view.signs ? (
              <li>{t('erasure.stays.signature')}</li>
            ) : (
              <li>{t('erasure.stays.asked')}</li>
            )}
            {view.inDrafts && <li>{t('erasure.stays.drafts')}</li>}
            <li>{t('erasure.stays.roster')}</li>
            <li>{t('erasure.stays.copies')}</li>
          </ul>
          <p>
            <strong>{t('erasure.never-undone')}</strong>
          </p>
        </section>
      </div>
    </>
  );
}

function Asking({ context, view, reason, errors }: ErasurePageProps): VNode {
  const { t } = context;
  const action = paths.nameErasure(view.letterId, view.invitationId);
  return (
    <section>
      <h2>{t('erasure.ask.title')}</h2>
      <Form t={t} action={action} errors={errors}>
        <TextArea
          t={t}
          name="reason"
          label={t('erasure.reason')}
          hint={t('erasure.reason.hint')}
          value={reason}
          rows={2}
          required
          error={errors['reason']}
        />
        <SubmitButton>{t('erasure.ask')}</SubmitButton>
      </Form>
    </section>
  );
}

function Waiting({
  t,
  view,
}: {
  readonly t: Translate;
  readonly view: NameErasureView;
}): VNode | null {
  const open = view.asked.find(({ decidedAt }) => decidedAt === null);
  if (open === undefined) return null;
  const { letterId, invitationId, may } = view;
  const act = (which: 'decision' | 'taking-back') =>
    paths.nameErasureAct(letterId, invitationId, which);
  return (
    <section>
      <h2>{t('erasure.waiting')}</h2>
      <p>
        {t('erasure.asked-by', { name: open.askedByName })}, <Time t={t} instant={open.askedAt} />
      </p>
      <blockquote dir="auto">{open.reason}</blockquote>
      {may.decide ? (
        <div class="acts">
          <ActionButton action={act('decision')} fields={{ decision: 'confirmed' }} danger>
            {t('erasure.confirm')}
          </ActionButton>
          <ActionButton action={act('decision')} fields={{ decision: 'refused' }} quiet>
            {t('erasure.refuse')}
          </ActionButton>
        </div>
      ) : (
        <p class="quiet-text">{t('erasure.second')}</p>
      )}
      {may.takeBack && (
        <ActionButton action={act('taking-back')} quiet>
          {t('erasure.take-back')}
        </ActionButton>
      )}
    </section>
  );
}

function Askings({
  t,
  list,
}: {
  readonly t: Translate;
  readonly list: readonly NameErasure[];
}): VNode | null {
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{t('erasure.history')}</h2>
      <ul class="list">
        {list.map((one) => (
          <li>
            {t(`erasure.decision.${one.decision ?? 'refused'}`, { name: one.decidedByName ?? '' })}{' '}
            {one.decidedAt !== null && <Time t={t} instant={one.decidedAt} />}
            <br />
            <span class="quiet-text" dir="auto">
              {t('erasure.asked-for', { name: one.askedByName, reason: one.reason })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

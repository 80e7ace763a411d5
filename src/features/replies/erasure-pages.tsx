import type { VNode } from 'preact';
import { ActionButton, Form, Notice, SubmitButton, TextArea, Time } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { RepliesFrame } from './frame-pages.tsx';
import type { ReplyErasure, ReplyErasureView } from './erasure-rules.ts';

export type ReplyErasureProps = {
  readonly context: PageContext;
  readonly view: ReplyErasureView;
  readonly reason: string;
  readonly errors: FieldErrors;
  readonly refused: string | null;
};

/** What erasing a reply takes away and what it cannot; asked for by one, confirmed by another, never undone. */
export function ReplyErasurePage(props: ReplyErasureProps): VNode {
  const { context, view, refused } = props;
  const { t } = context;
  const { reply, letter } = view;
  const isDone = reply.erasedAt !== null;
  return (
    <RepliesFrame
      context={context}
      letter={letter}
      name={t(isDone ? 'erasure.reply.done' : 'erasure.reply.title')}
    >
      {refused !== null && (
        <Notice t={t} kind="error">
          <p>{refused}</p>
        </Notice>
      )}
      <p>
        <a href={paths.reply(letter.id, reply.id)}>
          {reply.subject === '' ? t('erasure.reply.back') : <bdi>{reply.subject}</bdi>}
        </a>
      </p>
      {!isDone && <What t={t} view={view} />}
      {!isDone && <Waiting t={t} view={view} />}
      {!isDone && view.may.ask && <Asking {...props} />}
      <Askings t={t} list={view.asked.filter(({ decidedAt }) => decidedAt !== null)} />
    </RepliesFrame>
  );
}

function What({ t, view }: { readonly t: Translate; readonly view: ReplyErasureView }): VNode {
  return (
    <div class="columns">
      <section>
        <h2>{t('erasure.goes')}</h2>
        <ul>
          <li>{t('erasure.reply.goes.words')}</li>
          <li>{t('erasure.reply.goes.files')}</li>
          {view.isPublic && <li>{t('erasure.reply.goes.public')}</li>}
          <li>{t('erasure.reply.goes.mails')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('erasure.stays')}</h2>
        <ul>
          <li>{t('erasure.reply.stays.fact')}</li>
          <li>{t('erasure.reply.stays.steps')}</li>
          <li>{t('erasure.reply.stays.copies')}</li>
        </ul>
        <p>
          <strong>{t('erasure.never-undone')}</strong>
        </p>
      </section>
    </div>
  );
}

function Asking({ context, view, reason, errors }: ReplyErasureProps): VNode {
  const { t } = context;
  return (
    <section>
      <h2>{t('erasure.ask.title')}</h2>
      <Form t={t} action={paths.replyErasure(view.letter.id, view.reply.id)} errors={errors}>
        <TextArea
          t={t}
          name="reason"
          label={t('erasure.reason')}
          hint={t('erasure.reply.reason.hint')}
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
  readonly view: ReplyErasureView;
}): VNode | null {
  const open = view.asked.find(({ decidedAt }) => decidedAt === null);
  if (open === undefined) return null;
  const act = (which: 'decision' | 'taking-back') =>
    paths.replyErasureAct(view.letter.id, view.reply.id, which);
  return (
    <section>
      <h2>{t('erasure.waiting')}</h2>
      <p>
        {t('erasure.asked-by', { name: open.askedByName })}, <Time t={t} instant={open.askedAt} />
      </p>
      <blockquote dir="auto">{open.reason}</blockquote>
      {view.may.decide ? (
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
      {view.may.takeBack && (
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
  readonly list: readonly ReplyErasure[];
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

import type { VNode } from 'preact';
import type { Incoming } from '#delivery';
import { ActionButton, EmptyState, formatDay, formatInstant, LinkButton, Tag } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { ClockList } from './clock-pages.tsx';
import { MailFaults } from './fault-pages.tsx';
import { addresseeName, kindWords, nameOfReply, RepliesFrame, StateTag } from './frame-pages.tsx';
import type { FormState } from './form-rules.ts';
import { Reminders } from './reminder-pages.tsx';
import type { RepliesView } from './view-rules.ts';

export type RepliesPageProps = {
  readonly context: PageContext;
  readonly view: RepliesView;
  readonly form: FormState;
};

/** The tab: where everybody stands, what came back, what somebody wants to be reminded of. */
export function RepliesPage(props: RepliesPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { letter, mayFile } = view;
  return (
    <RepliesFrame context={context} letter={letter}>
      {letter.release === null ? (
        <EmptyState title={t('replies.not-public')}>{t('replies.not-public.next')}</EmptyState>
      ) : (
        <>
          <ClockList t={t} view={view} />
          {view.probable.length > 0 && <Probable t={t} view={view} />}
          <section aria-labelledby="came">
            <h2 id="came">{t('replies.came')}</h2>
            <Came t={t} view={view} />
            {mayFile && (
              <p>
                <LinkButton href={paths.newReply(letter.id)} quiet>
                  {t('replies.enter')}
                </LinkButton>
              </p>
            )}
          </section>
          <Reminders {...props} />
        </>
      )}
    </RepliesFrame>
  );
}

function Came({ t, view }: { t: Translate; view: RepliesView }): VNode {
  if (view.replies.length === 0)
    return <EmptyState title={t('replies.none')}>{t('replies.none.next')}</EmptyState>;
  return (
    <ul class="list reply-list">
      {view.replies.map((reply) => (
        <li>
          <p class="reply-line">
            <a href={paths.reply(view.letter.id, reply.id)} dir="auto">
              {nameOfReply(t, reply)}
            </a>{' '}
            <StateTag t={t} reply={reply} />{' '}
            {reply.copy !== null && reply.copy !== 'draft' && (
              <Tag kind={reply.copy === 'let-out' ? 'good' : 'plain'}>
                {t(`replies.copy.state.${reply.copy}`)}
              </Tag>
            )}
          </p>
          <p class="quiet-text">
            {[
              formatDay(t.language, reply.receivedOn),
              addresseeName(t, view.letter, reply.addressee),
              t(`replies.channel.${reply.channel}`),
              kindWords(t, reply),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {reply.state === 'confirmed' && reply.kind === 'answer' && (
            <p class="quiet-text">{t('replies.answers', { count: reply.positions.length })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

const SHOWN = 300;

/** Mail that quotes one of our mails, and came to another address than its own. */
function Probable({ t, view }: { t: Translate; view: RepliesView }): VNode {
  return (
    <section aria-labelledby="probable">
      <h2 id="probable">{t('replies.probable')}</h2>
      <p class="hint">{t('replies.probable.hint')}</p>
      <ul class="list reply-list">
        {view.probable.map((mail) => (
          <li>
            <ProbableMail t={t} mail={mail} />
            {view.mayFile && (
              <div class="row-acts">
                {(['take-in', 'not-ours'] as const).map((decision) => (
                  <ActionButton
                    action={paths.repliesProbable(view.letter.id)}
                    fields={{ mail: mail.id, decision }}
                    about={mail.subject}
                    quiet={decision === 'not-ours'}
                  >
                    {t(`replies.probable.${decision}`)}
                  </ActionButton>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ProbableMail({ t, mail }: { t: Translate; mail: Incoming }): VNode {
  const { from } = mail;
  const sender = from === null ? t('replies.no-sender') : `${from.name} <${from.address}>`.trim();
  return (
    <>
      <p>
        <strong dir="auto">{mail.subject === '' ? t('replies.no-subject') : mail.subject}</strong>
      </p>
      <p class="quiet-text">
        <bdi>{sender}</bdi> · {formatInstant(t.language, mail.receivedAt)}
      </p>
      <MailFaults t={t} faults={mail.faults} />
      {mail.text !== '' && (
        <p class="reply-start" dir="auto">
          {mail.text.slice(0, SHOWN)}
          {mail.text.length > SHOWN && '…'}
        </p>
      )}
    </>
  );
}

import type { VNode } from 'preact';
import { ActionButton, CopyBlock, formatDay, formatInstant, Hash, LinkButton, Notice } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { MailFaults } from './fault-pages.tsx';
import { FileList } from './file-pages.tsx';
import type { FormState } from './form-rules.ts';
import {
  addresseeName,
  kindWords,
  languageWords,
  nameOfReply,
  RepliesFrame,
  said,
  StateTag,
} from './frame-pages.tsx';
import { PositionsForm } from './position-pages.tsx';
import { ConfirmForm, DelayForm } from './side-pages.tsx';
import { Translations } from './translation-pages.tsx';
import type { ReplyView } from './view-rules.ts';

export type ReplyPageProps = {
  readonly context: PageContext;
  readonly view: ReplyView;
  readonly form: FormState;
};

/** One reply: left what it says, right what there is to do. */
export function ReplyPage(props: ReplyPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { letter, reply } = view;
  const name = nameOfReply(t, reply);
  return (
    <RepliesFrame context={context} letter={letter} name={name}>
      <p>
        <StateTag t={t} reply={reply} />{' '}
        <span class="quiet-text">
          {[
            formatDay(t.language, reply.receivedOn),
            addresseeName(t, letter, reply.addressee),
            t(`replies.channel.${reply.channel}`),
            kindWords(t, reply),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </p>
      {reply.erasedAt !== null && (
        <Notice t={t} kind="info" title={t('erasure.reply.done')}>
          <p>{t('erasure.reply.done.text')}</p>
        </Notice>
      )}
      {view.isAfterWithdrawal && (
        <Notice t={t} kind="info">
          <p>{t('replies.after-withdrawal')}</p>
        </Notice>
      )}
      <div class="reply-columns">
        <div class="reply-source" role="region" aria-label={t('replies.copy.source')} tabIndex={0}>
          {reply.erasedAt === null ? (
            <>
              <ReplyText t={t} view={view} />
              <FileList t={t} view={view} />
              <Translations {...props} />
            </>
          ) : (
            <Original t={t} view={view} />
          )}
        </div>
        <div>
          {reply.erasedAt !== null ? null : reply.state === 'set-aside' ? (
            <SetAside t={t} view={view} />
          ) : (
            <ToDo {...props} />
          )}
          <Events t={t} view={view} />
          <p>
            <a href={paths.replyErasure(letter.id, reply.id)}>
              {t(reply.erasedAt === null ? 'erasure.reply.link' : 'erasure.reply.done')}
            </a>
          </p>
        </div>
      </div>
    </RepliesFrame>
  );
}

/** What it says, in its own language and direction. */
export function ReplyText({ t, view }: { t: Translate; view: ReplyView }): VNode {
  const { reply } = view;
  const lang = reply.language === 'und' ? undefined : reply.language;
  return (
    <section aria-labelledby="text">
      <h2 id="text">
        {t('replies.text')} <span class="quiet-text">({languageWords(t, reply.language)})</span>
      </h2>
      <MailFaults t={t} faults={view.faults} />
      {reply.text === '' ? (
        <p class="quiet-text">{t('replies.text.none')}</p>
      ) : (
        <div class="reply-text reading" lang={lang} dir="auto">
          {reply.text}
        </div>
      )}
      <Original t={t} view={view} />
    </section>
  );
}

function Original({ t, view }: { t: Translate; view: ReplyView }): VNode | null {
  const { reply } = view;
  if (reply.originalSha256 === null) return null;
  return (
    <details class="reply-more">
      <summary>{t('replies.original')}</summary>
      <p class="hint">
        {t(reply.erasedAt === null ? 'replies.original.hint' : 'erasure.reply.original')}
      </p>
      <p>
        <Hash>{reply.originalSha256}</Hash>
      </p>
      {view.maySeeOriginal && reply.incomingId !== null && reply.erasedAt === null && (
        <LinkButton href={paths.replyOriginal(reply.letterId, reply.id)} quiet>
          {t('replies.original.take')}
        </LinkButton>
      )}
    </details>
  );
}

function ToDo(props: ReplyPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { reply } = view;
  const isConfirmed = reply.state === 'confirmed';
  return (
    <>
      <Sender t={t} view={view} />
      {view.mayFile && <ConfirmForm {...props} />}
      {isConfirmed && <PositionsForm {...props} />}
      {isConfirmed && <ForEverybody t={t} view={view} />}
      {isConfirmed && view.mayFile && reply.addressee !== null && <DelayForm {...props} />}
    </>
  );
}

/** Who wrote it as claimed, and what speaks for and against that. */
function Sender({ t, view }: { t: Translate; view: ReplyView }): VNode {
  const { reply, signs } = view;
  const sender = [reply.sender?.name ?? '', reply.sender?.address ?? ''].filter(
    (one) => one !== '',
  );
  return (
    <section aria-labelledby="sender">
      <h2 id="sender">{t('replies.sender')}</h2>
      <p>
        {sender.length === 0 ? (
          t('replies.no-sender')
        ) : (
          <bdi>{sender.length === 2 ? `${sender[0]} <${sender[1]}>` : sender[0]}</bdi>
        )}
      </p>
      {signs.length > 0 && (
        <ul class="reply-signs">
          {signs.map(({ speaks, code, values }) => (
            <li>
              <strong>{t(`replies.speaks.${speaks}`)}</strong>{' '}
              {said(t, `replies.reason.${code}`, values)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SetAside({ t, view }: { t: Translate; view: ReplyView }): VNode {
  const { reply } = view;
  return (
    <Notice t={t} kind="info" title={t('replies.state.set-aside')}>
      <p>{t('replies.set-aside.lead')}</p>
      {view.mayFile && (
        <ActionButton action={paths.replyAct(reply.letterId, reply.id, 'taking-up')} quiet>
          {t('replies.take-up')}
        </ActionButton>
      )}
    </Notice>
  );
}

/** What everybody sees of it, and the way to change that. */
function ForEverybody({ t, view }: { t: Translate; view: ReplyView }): VNode {
  const { reply, copies } = view;
  const [newest] = copies;
  const out = copies.find(({ state }) => state === 'let-out');
  const words =
    newest === undefined ? t('replies.copy.none') : t(`replies.copy.now.${newest.state}`);
  return (
    <section aria-labelledby="public">
      <h2 id="public">{t('replies.copy')}</h2>
      <p>{words}</p>
      {out !== undefined && newest !== out && <p>{t('replies.copy.still-out')}</p>}
      {reply.addressee === null && <p class="quiet-text">{t('replies.copy.nobody')}</p>}
      <p>
        <LinkButton href={paths.replyCopy(reply.letterId, reply.id)} quiet>
          {t(view.mayFile ? 'replies.copy.write' : 'replies.copy.look')}
        </LinkButton>
      </p>
      {out?.documentSha256 != null && (
        <details class="reply-more">
          <summary>{t('replies.copy.document')}</summary>
          <CopyBlock label={t('replies.copy.document')}>{out.document ?? ''}</CopyBlock>
        </details>
      )}
    </section>
  );
}

function Events({ t, view }: { t: Translate; view: ReplyView }): VNode {
  return (
    <details class="reply-more">
      <summary>{t('replies.history')}</summary>
      <ul class="list">
        {view.events.map(({ event, at, by, detail }) => (
          <li>
            {said(t, `replies.event.${event}`, { detail: detail ?? '' })}{' '}
            <span class="quiet-text">
              {formatInstant(t.language, at)}
              {by !== null && (
                <>
                  {' · '}
                  <bdi>{by}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { VNode } from 'preact';
import { ActionButton, DeskLayout, EmptyState, Notice, PageTitle, Tag, Time } from '#ui';
import type { PageContext, TagKind, Translate } from '#ui';
import { paths } from '#ui/paths';
import { HookActs, HookFacts, StateTag } from './webhook-pages.tsx';
import { stateOfHook } from './webhook-rules.ts';
import type { Attempt, Sending, SendingState, Webhook } from './webhook-rules.ts';

export type WebhookProps = {
  readonly context: PageContext;
  readonly hook: Webhook;
  readonly letter: string | null;
  readonly sendings: readonly Sending[];
};

/** One webhook: how it is, and what was sent, with every attempt. */
export function WebhookPage({ context, hook, letter, sendings }: WebhookProps): VNode {
  const { t } = context;
  const crumbs = [{ text: t('webhooks.title'), href: paths.webhooks() }];
  return (
    <DeskLayout context={context} title={hook.label} active="account">
      <PageTitle t={t} breadcrumb={crumbs}>
        <bdi>{hook.label}</bdi>
      </PageTitle>
      <p>
        <StateTag t={t} hook={hook} />
      </p>
      <Trouble t={t} hook={hook} />
      <HookFacts t={t} hook={hook} letter={letter} />
      <HookActs t={t} hook={hook} />
      <section aria-labelledby="log">
        <h2 id="log">{t('webhooks.log')}</h2>
        {sendings.length === 0 ? (
          <EmptyState title={t('webhooks.log.none')}>{t('webhooks.log.none.next')}</EmptyState>
        ) : (
          <ol class="list">
            {sendings.map((sending) => (
              <li>
                <Sent t={t} hook={hook} sending={sending} />
              </li>
            ))}
          </ol>
        )}
      </section>
    </DeskLayout>
  );
}

function Trouble({ t, hook }: { t: Translate; hook: Webhook }): VNode | null {
  const state = stateOfHook(hook);
  if (state === 'well') return null;
  const cause = hook.pauseCause ?? 'failing';
  return (
    <Notice t={t} kind={state === 'paused' ? 'error' : 'warning'}>
      <p>{t(`webhooks.trouble.${cause}`)}</p>
      {hook.failingSince && (
        <p>
          {t('webhooks.trouble.since')} <Time t={t} instant={hook.failingSince} />
        </p>
      )}
    </Notice>
  );
}

const TAGS: Readonly<Record<SendingState, TagKind>> = {
  waiting: 'plain',
  taken: 'good',
  'given-up': 'bad',
  held: 'warn',
  dropped: 'plain',
};

function Sent(props: { readonly t: Translate; readonly hook: Webhook; readonly sending: Sending }) {
  const { t, hook, sending } = props;
  const { id, type, happenedAt, state, nextAt, attempts } = sending;
  return (
    <>
      <p>
        <strong>{t(`webhooks.event.${type}`)}</strong>{' '}
        <Tag kind={TAGS[state]}>{t(`webhooks.sending.${state}`)}</Tag>
      </p>
      <p class="quiet-text">
        <Time t={t} instant={happenedAt} />
        {nextAt && attempts.length > 0 && (
          <>
            {' · '}
            {t('webhooks.next')} <Time t={t} instant={nextAt} />
          </>
        )}
      </p>
      {attempts.length > 0 && (
        <ul>
          {attempts.map((attempt) => (
            <li>
              <Time t={t} instant={attempt.at} />: {answerOf(t, attempt)}
            </li>
          ))}
        </ul>
      )}
      {hook.pausedAt === null && state !== 'waiting' && (
        <ActionButton
          quiet
          action={paths.webhookRepetition(hook.id, id)}
          about={t(`webhooks.event.${type}`)}
        >
          {t('webhooks.again')}
        </ActionButton>
      )}
    </>
  );
}

/** Faults people can do something about have a sentence; others show the word of the system. */
const SAID = ['timeout', 'address-not-public', 'ECONNREFUSED', 'ENOTFOUND'] as const;

function answerOf(t: Translate, { status, fault, milliseconds }: Attempt): string {
  if (status !== null) return t('webhooks.answered', { status, milliseconds });
  const known = SAID.find((one) => one === fault);
  return known === undefined
    ? t('webhooks.unanswered', { fault: fault ?? '' })
    : t(`webhooks.fault.${known}`);
}

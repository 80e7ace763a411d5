import type { VNode } from 'preact';
import {
  ActionButton,
  Checkbox,
  CopyBlock,
  DeskLayout,
  EmptyState,
  Facts,
  Field,
  Fieldset,
  Form,
  Notice,
  PageTitle,
  refusalSentence,
  Select,
  SubmitButton,
  Tag,
  Time,
} from '#ui';
import type { FieldErrors, PageContext, TagKind, Translate } from '#ui';
import type { Refusal } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { LONGEST_LABEL, stateOfHook, webhookEvents } from './webhook-rules.ts';
import type { Webhook, WebhookForm, WebhookState } from './webhook-rules.ts';

/** A letter that a webhook may be about, or is. */
type LetterChoice = { readonly id: string; readonly title: string };

export type WebhooksProps = {
  readonly context: PageContext;
  readonly hooks: readonly Webhook[];
  readonly letters: readonly LetterChoice[];
  readonly form?: WebhookForm;
  readonly errors?: FieldErrors;
  readonly problem?: Refusal;
  /** The secret of the webhook just made: shown this once. */
  readonly made?: { readonly id: string; readonly secret: string };
};

/** The addresses that are told, and a form for another. */
export function WebhooksPage(props: WebhooksProps): VNode {
  const { context, hooks, problem, made } = props;
  const { t } = context;
  const crumbs = [{ text: t('ui.nav.account'), href: paths.account() }];
  return (
    <DeskLayout context={context} title={t('webhooks.title')} active="account">
      <PageTitle t={t} lead={t('webhooks.lead')} breadcrumb={crumbs}>
        {t('webhooks.title')}
      </PageTitle>
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      {made && <Made t={t} {...made} />}
      {hooks.length === 0 ? (
        <EmptyState title={t('webhooks.none')}>{t('webhooks.none.next')}</EmptyState>
      ) : (
        <ul class="list">
          {hooks.map((hook) => (
            <li>
              <p>
                <a href={paths.webhook(hook.id)}>
                  <bdi>{hook.label}</bdi>
                </a>{' '}
                <StateTag t={t} hook={hook} />
              </p>
              <p class="quiet-text">{hook.host}</p>
            </li>
          ))}
        </ul>
      )}
      <NewWebhook {...props} />
    </DeskLayout>
  );
}

const TAGS: Readonly<Record<WebhookState, TagKind>> = {
  well: 'good',
  failing: 'warn',
  paused: 'bad',
};

export function StateTag({ t, hook }: { t: Translate; hook: Webhook }): VNode {
  const state = stateOfHook(hook);
  return <Tag kind={TAGS[state]}>{t(`webhooks.state.${state}`)}</Tag>;
}

function Made({ t, id, secret }: { t: Translate; id: string; secret: string }): VNode {
  return (
    <Notice t={t} kind="success" title={t('webhooks.made')}>
      <p>{t('webhooks.made.once')}</p>
      <CopyBlock label={t('webhooks.secret')}>{secret}</CopyBlock>
      <p>
        <a href={paths.webhook(id)}>{t('webhooks.made.next')}</a>
      </p>
    </Notice>
  );
}

function NewWebhook({ context, form, errors = {}, letters }: WebhooksProps): VNode {
  const { t } = context;
  const isFaulty = Object.keys(errors).length > 0;
  const chosen: readonly string[] = form?.events ?? webhookEvents;
  return (
    <section aria-labelledby="new-webhook">
      <h2 id="new-webhook">{t('webhooks.new')}</h2>
      <Form t={t} action={paths.webhooks()} {...(isFaulty ? { errors } : {})}>
        <Field
          t={t}
          name="label"
          label={t('webhooks.label')}
          hint={t('webhooks.label.hint')}
          value={form?.label ?? ''}
          error={errors['label']}
          maxlength={LONGEST_LABEL}
          required
        />
        <Field
          t={t}
          name="url"
          type="url"
          label={t('webhooks.url')}
          hint={t('webhooks.url.hint')}
          value={form?.url ?? ''}
          error={errors['url']}
          maxlength={2_000}
          required
        />
        <Select
          t={t}
          name="letter"
          label={t('webhooks.letter')}
          value={form?.letter ?? ''}
          error={errors['letter']}
          options={[
            { value: '', text: t('webhooks.letter.all') },
            ...letters.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
        <Fieldset legend={t('webhooks.events')}>
          {errors['events'] && (
            <p class="error" id="f-events">
              {errors['events']}
            </p>
          )}
          {webhookEvents.map((event) => (
            <Checkbox
              name="events"
              value={event}
              label={t(`webhooks.event.${event}`)}
              checked={chosen.includes(event)}
            />
          ))}
        </Fieldset>
        <SubmitButton>{t('webhooks.make')}</SubmitButton>
      </Form>
    </section>
  );
}

/** Where it goes, of what it is told, since when. */
export function HookFacts(props: {
  readonly t: Translate;
  readonly hook: Webhook;
  /** The letter's title; null: every letter. */
  readonly letter: string | null;
}): VNode {
  const { t, hook, letter } = props;
  return (
    <Facts
      items={[
        { term: t('webhooks.url'), value: hook.host },
        { term: t('webhooks.letter'), value: letter ?? t('webhooks.letter.all') },
        {
          term: t('webhooks.events'),
          value: (
            <ul>
              {hook.events.map((event) => (
                <li>
                  {t(`webhooks.event.${event}`)} <code>{event}</code>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('webhooks.since'), value: <Time t={t} instant={hook.madeAt} /> },
      ]}
    />
  );
}

/** Test, pause or go on, take away. */
export function HookActs({ t, hook }: { t: Translate; hook: Webhook }): VNode {
  const isPaused = hook.pausedAt !== null;
  return (
    <div class="acts">
      {isPaused ? (
        <ActionButton action={paths.webhookAct(hook.id, 'resumption')}>
          {t('webhooks.resume')}
        </ActionButton>
      ) : (
        <>
          <ActionButton action={paths.webhookAct(hook.id, 'tests')}>
            {t('webhooks.test')}
          </ActionButton>
          <ActionButton quiet action={paths.webhookAct(hook.id, 'pause')}>
            {t('webhooks.pause')}
          </ActionButton>
        </>
      )}
      <ActionButton danger action={paths.webhookAct(hook.id, 'end')}>
        {t('webhooks.end')}
      </ActionButton>
    </div>
  );
}

import type { VNode } from 'preact';
import {
  ActionButton,
  DeskLayout,
  EmptyState,
  Facts,
  Field,
  Form,
  Notice,
  PageTitle,
  PasskeyForm,
  refusalSentence,
  Select,
  SubmitButton,
  Tag,
  Time,
  uiLanguages,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { EmailAddress } from '#kernel/email-address';
import type { SessionId } from '#kernel/ids';
import type { Refusal } from '#kernel/refusal';
import type { OwnPasskey, OwnSession } from './account-rules.ts';

export function LanguageChoice(props: {
  readonly t: Translate;
  readonly value: string;
  readonly error?: string | undefined;
}): VNode {
  const { t, value, error } = props;
  const options = uiLanguages.map((tag) => ({
    value: tag,
    text: t(`ui.language.${tag}`),
    lang: tag,
  }));
  const label = t('access.field.language');
  return (
    <Select t={t} name="language" label={label} options={options} value={value} error={error} />
  );
}

export type AccountPageProps = {
  readonly context: PageContext;
  readonly owner: boolean;
  readonly email: EmailAddress | null;
  readonly passkeys: readonly OwnPasskey[];
  readonly sessions: readonly OwnSession[];
  readonly sessionId: SessionId | null;
  readonly fields: { readonly name: string; readonly language: string };
  readonly errors?: FieldErrors;
  readonly problem?: Refusal;
};

/** What somebody may know and change about their own way in. */
export function AccountPage(props: AccountPageProps): VNode {
  const { context, problem } = props;
  const { t } = context;
  const title = t('access.account.title');
  return (
    <DeskLayout context={context} title={title} active="account" scripts={['passkey.js']}>
      <PageTitle t={t}>{title}</PageTitle>
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      <About {...props} />
      <Passkeys t={t} passkeys={props.passkeys} />
      <Sessions t={t} sessions={props.sessions} own={props.sessionId} />
    </DeskLayout>
  );
}

function About(props: AccountPageProps): VNode {
  const { context, owner, email, fields, errors } = props;
  const { t } = context;
  const address = email ?? <span class="quiet-text">{t('access.account.email.none')}</span>;
  return (
    <section>
      <h2>{t('access.account.about')}</h2>
      <Facts items={[{ term: t('access.account.email'), value: address }]} />
      {owner && (
        <p>
          {t('access.account.role')} · <a href={paths.accounts()}>{t('access.account.people')}</a>
        </p>
      )}
      <Form t={t} action={paths.accountName()} {...(errors ? { errors } : {})}>
        <Field
          t={t}
          name="name"
          label={t('access.field.name')}
          hint={t('access.field.name.hint')}
          autocomplete="name"
          value={fields.name}
          error={errors?.['name']}
          lang=""
          required
        />
        <LanguageChoice t={t} value={fields.language} error={errors?.['language']} />
        <SubmitButton>{t('access.account.save')}</SubmitButton>
      </Form>
    </section>
  );
}

function Passkeys({ t, passkeys }: { t: Translate; passkeys: readonly OwnPasskey[] }): VNode {
  return (
    <section>
      <h2>{t('access.passkeys.title')}</h2>
      <p class="lead">{t('access.passkeys.lead')}</p>
      {passkeys.length === 0 ? (
        <EmptyState title={t('access.passkeys.none')}>{t('access.passkeys.none.text')}</EmptyState>
      ) : (
        <PasskeyList t={t} passkeys={passkeys} />
      )}
      <PasskeyForm
        t={t}
        kind="create"
        options={paths.accountPasskeyOptions()}
        action={paths.accountPasskeys()}
        label={t('access.passkeys.add')}
        fallback={<noscript>{t('access.passkeys.unable')}</noscript>}
      >
        <Field
          t={t}
          name="label"
          label={t('access.field.label')}
          hint={t('access.field.label.hint')}
          maxlength={60}
          required
        />
      </PasskeyForm>
    </section>
  );
}

/** A list, not a table: on a phone each entry reads from top to bottom. */
function PasskeyList({ t, passkeys }: { t: Translate; passkeys: readonly OwnPasskey[] }): VNode {
  return (
    <ul class="list">
      {passkeys.map(({ id, label, createdAt, usedAt }) => (
        <li>
          <p>
            <strong>
              <bdi>{label}</bdi>
            </strong>
          </p>
          <Facts
            items={[
              { term: t('access.passkeys.added'), value: <Time t={t} instant={createdAt} /> },
              {
                term: t('access.passkeys.used'),
                value: usedAt ? <Time t={t} instant={usedAt} /> : t('access.passkeys.never'),
              },
            ]}
          />
          <div class="acts">
            <ActionButton action={paths.accountPasskeyRevocation(id)} quiet about={label}>
              {t('access.passkeys.revoke')}
            </ActionButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Sessions(props: {
  readonly t: Translate;
  readonly sessions: readonly OwnSession[];
  readonly own: SessionId | null;
}): VNode {
  const { t, sessions, own } = props;
  return (
    <section>
      <h2>{t('access.sessions.title')}</h2>
      <p class="lead">{t('access.sessions.lead')}</p>
      <ul class="list">
        {sessions.map((session) => (
          <SessionEntry t={t} session={session} own={session.id === own} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <div class="acts">
          <ActionButton action={paths.accountOtherSessionsRevocation()} danger>
            {t('access.sessions.revoke-others')}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function SessionEntry(props: {
  readonly t: Translate;
  readonly session: OwnSession;
  readonly own: boolean;
}): VNode {
  const { t, session, own } = props;
  const { id, openedWith, openedAt, seenAt } = session;
  const device = session.device === '' ? t('access.sessions.unknown') : session.device;
  const opened = (
    <>
      <Time t={t} instant={openedAt} /> {t(`access.sessions.with.${openedWith}`)}
    </>
  );
  return (
    <li>
      <p>
        <strong>{device}</strong> {own && <Tag kind="accent">{t('access.sessions.this')}</Tag>}
      </p>
      <Facts
        items={[
          { term: t('access.sessions.opened'), value: opened },
          { term: t('access.sessions.seen'), value: <Time t={t} instant={seenAt} /> },
        ]}
      />
      {!own && (
        <div class="acts">
          <ActionButton action={paths.accountSessionRevocation(id)} quiet about={device}>
            {t('access.sessions.revoke')}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

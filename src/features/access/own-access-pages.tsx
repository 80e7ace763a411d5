import type { VNode } from 'preact';
import { ActionButton, EmptyState, Facts, Field, PasskeyForm, Tag, Time } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { SessionId } from '#kernel/ids';
import type { OwnPasskey, OwnSession } from './account-rules.ts';

/** The passkeys of an account, and a form for one more. */
export function Passkeys({
  t,
  passkeys,
}: {
  t: Translate;
  passkeys: readonly OwnPasskey[];
}): VNode {
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

/** Where an account is open. */
export function Sessions(props: {
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

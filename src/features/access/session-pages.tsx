import type { VNode } from 'preact';
import { ActionButton, Facts, Tag, Time } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { SessionId } from '#kernel/ids';
import type { OwnSession } from './account-rules.ts';

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

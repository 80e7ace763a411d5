import type { VNode } from 'preact';
import { ActionButton, EmptyState, Facts, Field, PasskeyForm, Time } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { OwnPasskey } from './account-rules.ts';

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

import type { VNode } from 'preact';
import { ActionButton, EmptyState, Field, Form, SubmitButton } from '#ui';
import { paths } from '#ui/paths';
import type { InvitationPageProps } from './invitation-pages.tsx';
import { Paper } from './paper-pages.tsx';
import { positionAfter } from './position-rules.ts';

/** What the table of positions allows, as forms. */
export function Acts(props: InvitationPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { invitation, letter } = view;
  const act = (which: 'reminders' | 'revocation' | 'bounce') =>
    paths.invitationAct(letter.id, invitation.id, which);
  const can = (which: Parameters<typeof positionAfter>[0]) =>
    positionAfter(which, invitation.position) !== null;
  const signed = invitation.live !== null;
  const nothing = !can('remind') && !can('hand-over') && !can('revoke') && !can('sign');
  if (nothing || invitation.email === null) return <EmptyState title={t('signing.one.nothing')} />;
  return (
    <section>
      <h2>{t('signing.one.acts')}</h2>
      {can('remind') && letter.release === null && (
        <ActionButton action={act('reminders')}>{t('signing.one.remind')}</ActionButton>
      )}
      {can('hand-over') && <HandOver {...props} />}
      {can('sign') && !signed && letter.currentVersion !== null && <Paper {...props} />}
      {can('bounce') && (
        <>
          <p class="hint">{t('signing.one.bounce.text')}</p>
          <ActionButton action={act('bounce')} quiet>
            {t('signing.one.bounce')}
          </ActionButton>
        </>
      )}
      {can('revoke') && !signed && (
        <>
          <p class="hint">{t('signing.one.revoke.text')}</p>
          <ActionButton action={act('revocation')} danger>
            {t('signing.one.revoke')}
          </ActionButton>
        </>
      )}
    </section>
  );
}

function HandOver({ context, view, errors, typed }: InvitationPageProps): VNode {
  const { t } = context;
  const error = errors['email'];
  return (
    <details open={error !== undefined}>
      <summary>{t('signing.one.handover')}</summary>
      <p class="hint">{t('signing.one.handover.text')}</p>
      <Form
        t={t}
        action={paths.invitationAct(view.letter.id, view.invitation.id, 'handover')}
        {...(error === undefined ? {} : { errors: { email: error } })}
      >
        <Field
          t={t}
          type="email"
          name="email"
          label={t('signing.one.handover.email')}
          value={typed.email}
          error={error}
          required
        />
        <SubmitButton quiet>{t('signing.one.handover.act')}</SubmitButton>
      </Form>
    </details>
  );
}

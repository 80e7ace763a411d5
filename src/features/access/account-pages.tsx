import type { VNode } from 'preact';
import { DeskLayout, Facts, Form, Notice, PageTitle, refusalSentence, SubmitButton } from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { EmailAddress } from '#kernel/email-address';
import type { SessionId } from '#kernel/ids';
import type { Refusal } from '#kernel/refusal';
import type { OwnPasskey, OwnSession } from './account-rules.ts';
import { LanguageChoice } from './language-pages.tsx';
import { OwnName } from './own-name-pages.tsx';
import { Passkeys } from './own-access-pages.tsx';
import { Sessions } from './session-pages.tsx';

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
          {t('access.account.role')} · <a href={paths.accounts()}>{t('access.account.people')}</a> ·{' '}
          <a href={paths.webhooks()}>{t('webhooks.account')}</a>
        </p>
      )}
      <Form t={t} action={paths.accountName()} {...(errors ? { errors } : {})}>
        <OwnName t={t} value={fields.name} error={errors?.['name']} />
        <LanguageChoice t={t} value={fields.language} error={errors?.['language']} />
        <SubmitButton>{t('access.account.save')}</SubmitButton>
      </Form>
    </section>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import { Field, Form, HiddenFields, SubmitButton, PasskeyForm } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { paths } from '#ui/paths';
import { maskedAddress } from './text-rules.ts';
import type { SignView } from './view-rules.ts';

export function CodeField({
  t,
  name,
  errors,
}: {
  t: Translate;
  name: string;
  errors: FieldErrors;
}) {
  return (
    <Field
      t={t}
      name={name}
      label={t('signing.page.code.label')}
      error={errors[name]}
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength={40}
      size="short"
      required
    />
  );
}

/** Asks for a code by mail: nothing is signed by it. */
export function AskForCode(
  props: AnswerProps & {
    readonly purpose: 'sign' | 'withdraw';
    readonly quiet?: boolean;
    readonly children: ComponentChildren;
  },
): VNode {
  const { t, token, view, purpose } = props;
  const statement = view.version.statementSha256;
  return (
    <Form t={t} action={paths.signCodes(token)}>
      <HiddenFields fields={{ purpose, statement }} />
      <SubmitButton quiet={props.quiet ?? false}>{props.children}</SubmitButton>
    </Form>
  );
}

export function CodeSent({ t, view }: { t: Translate; view: SignView }): VNode {
  return (
    <p>
      <strong>{t('signing.page.code.sent')}</strong>
      {' · '}
      {t('signing.page.code.sent.text', { mailbox: mailboxOf(view) })}
    </p>
  );
}

/** The mailbox way: ask for the code, then type it. */
export function ByCode(props: AnswerProps & { readonly act: 'signed' | 'reconfirmed' }): VNode {
  const { t, token, view, errors, act } = props;
  if (!view.codeSent.sign && errors['code'] === undefined)
    return (
      <>
        <p class="hint">{t('signing.page.code.ask.hint', { mailbox: mailboxOf(view) })}</p>
        <AskForCode {...props} purpose="sign" quiet={view.passkeys > 0}>
          {t('signing.page.code.ask')}
        </AskForCode>
      </>
    );
  return (
    <>
      <CodeSent t={t} view={view} />
      <Form
        t={t}
        action={paths.signatures(token)}
        {...(errors['code'] === undefined ? {} : { errors: { code: errors['code'] } })}
      >
        <HiddenFields fields={{ statement: view.version.statementSha256 }} />
        <CodeField t={t} name="code" errors={errors} />
        <SubmitButton>{t(`signing.page.act.${act}`)}</SubmitButton>
      </Form>
      <AskForCode {...props} purpose="sign" quiet>
        {t('signing.page.code.again')}
      </AskForCode>
      {view.passkeys === 0 && <Enrolment {...props} />}
    </>
  );
}

/** What the forms of the page share. */
export type AnswerProps = {
  readonly t: Translate;
  readonly token: string;
  readonly view: SignView;
  /** What was wrong with the form just sent. */
  readonly errors: FieldErrors;
};

export const mailboxOf = ({ invitation }: SignView): string =>
  invitation.email === null ? '' : maskedAddress(invitation.email);

/** First time by passkey: the same code makes one, and the passkey then signs. */
export function Enrolment({ t, token, view }: AnswerProps): VNode {
  return (
    <PasskeyForm
      t={t}
      kind="create"
      options={paths.signPasskeyOptions(token)}
      action={paths.signPasskeyEnrolment(token)}
      fields={{ purpose: 'enrol', statement: view.version.statementSha256 }}
      label={t('signing.page.enrol.act')}
      fold={t('signing.page.enrol')}
      quiet
    >
      <p>{t('signing.page.enrol.text')}</p>
      <CodeField t={t} name="passkey-code" errors={{}} />
    </PasskeyForm>
  );
}

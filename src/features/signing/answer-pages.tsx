import type { ComponentChildren, VNode } from 'preact';
import {
  Checkbox,
  Field,
  Form,
  HiddenFields,
  PasskeyForm,
  refusalSentence,
  SubmitButton,
} from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { isRefusal } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { maskedAddress } from './text-rules.ts';
import type { SignView } from './view-rules.ts';

/** What the forms of the page share. */
export type AnswerProps = {
  readonly t: Translate;
  readonly token: string;
  readonly view: SignView;
  /** What was wrong with the form just sent. */
  readonly errors: FieldErrors;
};

const mailboxOf = ({ invitation }: SignView): string =>
  invitation.email === null ? '' : maskedAddress(invitation.email);

function CodeField({ t, name, errors }: { t: Translate; name: string; errors: FieldErrors }) {
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
function AskForCode(
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

function CodeSent({ t, view }: { t: Translate; view: SignView }): VNode {
  return (
    <p>
      <strong>{t('signing.page.code.sent')}</strong>
      {' · '}
      {t('signing.page.code.sent.text', { mailbox: mailboxOf(view) })}
    </p>
  );
}

/** The mailbox way: ask for the code, then type it. */
function ByCode(props: AnswerProps & { readonly act: 'signed' | 'reconfirmed' }): VNode {
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

/** First time by passkey: the same code makes one, and the passkey then signs. */
function Enrolment({ t, token, view }: AnswerProps): VNode {
  return (
    <PasskeyForm
      t={t}
      kind="create"
      options={paths.signPasskeyOptions(token)}
      action={paths.signPasskeyEnrolment(token)}
      fields={{ purpose: 'enrol', statement: view.version.statementSha256 }}
      label={t('signing.page.enrol.act')}
      quiet
    >
      <h3>{t('signing.page.enrol')}</h3>
      <p>{t('signing.page.enrol.text')}</p>
      <CodeField t={t} name="passkey-code" errors={{}} />
    </PasskeyForm>
  );
}

/** The two buttons. A returning person's passkey is the first one. */
export function Answer(props: AnswerProps): VNode {
  const { t, token, view } = props;
  const { signing } = view;
  const statement = view.version.statementSha256;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('signing.page.sign')}</h2>
      {isRefusal(signing) ? (
        view.signature?.endedAt !== null && <p>{refusalSentence(t, signing)}</p>
      ) : (
        <>
          {signing.late && <p>{t('signing.page.late')}</p>}
          {view.passkeys > 0 && (
            <PasskeyForm
              t={t}
              kind="get"
              options={paths.signPasskeyOptions(token)}
              action={paths.signPasskey(token)}
              fields={{ purpose: 'sign', statement }}
              label={t(`signing.page.passkey.act.${signing.act}`)}
            >
              <p class="hint">{t('signing.page.passkey.hint')}</p>
            </PasskeyForm>
          )}
          {view.passkeys === 0 || view.codeSent.sign ? (
            <ByCode {...props} act={signing.act} />
          ) : (
            <details open={props.errors['code'] !== undefined}>
              <summary>{t('signing.page.code.instead')}</summary>
              <ByCode {...props} act={signing.act} />
            </details>
          )}
        </>
      )}
      {view.declining === null && <Decline {...props} />}
      {view.invitation.live !== null && <Withdrawal {...props} />}
    </section>
  );
}

/** A box to tick as well as a button: a mail scanner that sends forms as they are declines nothing. */
function Decline({ t, token, view, errors }: AnswerProps): VNode {
  const again = view.invitation.live !== null;
  const error = errors['declined'];
  return (
    <details open={error !== undefined}>
      <summary class="button quiet">{t('signing.page.decline')}</summary>
      <p>{t(again ? 'signing.page.decline.text.again' : 'signing.page.decline.text')}</p>
      <Form
        t={t}
        action={paths.declines(token)}
        {...(error ? { errors: { declined: error } } : {})}
      >
        <Checkbox
          t={t}
          name="declined"
          value="yes"
          label={t('signing.page.decline.confirm')}
          error={error}
        />
        <SubmitButton quiet>{t('signing.page.decline.act')}</SubmitButton>
      </Form>
    </details>
  );
}

function Withdrawal(props: AnswerProps): VNode {
  const { t, token, view, errors } = props;
  const error = errors['withdrawal-code'];
  const sent = view.codeSent.withdraw || error !== undefined;
  return (
    <details open={sent}>
      <summary>{t('signing.page.withdraw')}</summary>
      <p>{t('signing.page.withdraw.text')}</p>
      {sent && (
        <>
          <CodeSent t={t} view={view} />
          <Form
            t={t}
            action={paths.withdrawals(token)}
            {...(error ? { errors: { 'withdrawal-code': error } } : {})}
          >
            <CodeField t={t} name="withdrawal-code" errors={errors} />
            <SubmitButton danger>{t('signing.page.withdraw.act')}</SubmitButton>
          </Form>
        </>
      )}
      <AskForCode {...props} purpose="withdraw" quiet>
        {sent ? t('signing.page.code.again') : t('signing.page.withdraw.ask')}
      </AskForCode>
    </details>
  );
}

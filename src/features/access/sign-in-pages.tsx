import type { VNode } from 'preact';
import {
  Field,
  Form,
  HiddenFields,
  LinkButton,
  PageTitle,
  PasskeyForm,
  PublicLayout,
  refusalSentence,
  rich,
  SubmitButton,
} from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { Refusal } from '#kernel/refusal';

type Next = { readonly next: string | null };

const nextField = ({ next }: Next): Record<string, string> => (next === null ? {} : { next });

/** Two ways in. Without JavaScript the passkey way is not shown and the mail way stays. */
export function SignInPage(
  props: Next & {
    readonly context: PageContext;
    readonly email: string;
    readonly errors?: FieldErrors;
  },
): VNode {
  const { context, email, errors, next } = props;
  const { t } = context;
  const title = t('access.sign-in.title');
  return (
    <PublicLayout context={context} title={title} scripts={['passkey.js']} unlisted>
      <PageTitle t={t} lead={t('access.sign-in.lead')}>
        {title}
      </PageTitle>
      <Form t={t} action={paths.signIn()} {...(errors ? { errors } : {})}>
        <HiddenFields fields={nextField(props)} />
        <Field
          t={t}
          name="email"
          type="email"
          inputmode="email"
          autocomplete="username webauthn"
          label={t('access.sign-in.email')}
          value={email}
          error={errors?.['email']}
          required
        />
        <SubmitButton>{t('access.sign-in.send')}</SubmitButton>
      </Form>
      <PasskeyForm
        t={t}
        kind="get"
        options={paths.signInPasskeyOptions()}
        action={paths.signInPasskey()}
        fields={nextField(props)}
        label={t('access.sign-in.passkey')}
        quiet
      >
        <h2>{t('access.sign-in.passkey.title')}</h2>
        <p class="hint">{t('access.sign-in.passkey.hint')}</p>
      </PasskeyForm>
      {next !== null && (
        <p class="quiet-text">
          {/* a link from a mail program arrives without our strict cookie; a click here brings it */}
          {rich(t, 'access.sign-in.continue', {}, { link: (text) => <a href={next}>{text}</a> })}
        </p>
      )}
    </PublicLayout>
  );
}

/** The same page whether the address is known or not. */
export function CodePage(
  props: Next & {
    readonly context: PageContext;
    readonly request: string;
    readonly code: string;
    readonly refusal?: Refusal;
  },
): VNode {
  const { context, request, code, refusal } = props;
  const { t } = context;
  const title = t('access.code.title');
  const sentence = refusal && refusalSentence(t, refusal);
  const dead = refusal?.kind === 'expired';
  const again = `${paths.signIn()}${props.next === null ? '' : `?next=${encodeURIComponent(props.next)}`}`;
  return (
    <PublicLayout context={context} title={title} unlisted>
      <PageTitle t={t} lead={t('access.code.lead')}>
        {title}
      </PageTitle>
      <Form t={t} action={paths.signInCode()} {...(sentence ? { errors: { code: sentence } } : {})}>
        <HiddenFields fields={{ request, ...nextField(props) }} />
        <Field
          t={t}
          name="code"
          size="short"
          inputmode="numeric"
          autocomplete="one-time-code"
          label={t('access.code.label')}
          value={code}
          error={sentence}
          required
        />
        <div class="acts">
          {dead ? (
            <LinkButton href={again}>{t('access.code.again')}</LinkButton>
          ) : (
            <SubmitButton>{t('access.code.submit')}</SubmitButton>
          )}
        </div>
      </Form>
      <p class="quiet-text">
        {t('access.code.nothing')} {!dead && <a href={again}>{t('access.code.again')}</a>}
      </p>
    </PublicLayout>
  );
}

import type { VNode } from 'preact';
import {
  Field,
  Form,
  LinkButton,
  PageTitle,
  PublicLayout,
  refusalSentence,
  SubmitButton,
} from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { Refusal } from '#kernel/refusal';
import { LanguageChoice } from './language-pages.tsx';
import { OwnName } from './own-name-pages.tsx';

export type LinkFields = {
  readonly name: string;
  readonly email: string;
  readonly language: string;
};

/** Opening the link changes nothing: mail scanners and previews open links too. */
export function LinkPage(props: {
  readonly context: PageContext;
  readonly token: string;
  readonly name: string;
  /** What the owner may say about themselves; null for everybody else. */
  readonly fields: LinkFields | null;
  readonly errors?: FieldErrors;
}): VNode {
  const { context, token, fields, errors } = props;
  const { t } = context;
  const title = t('access.link.title', { name: props.name });
  return (
    <PublicLayout context={context} title={title} unlisted>
      <PageTitle t={t} lead={t('access.link.lead')}>
        {title}
      </PageTitle>
      <Form t={t} action={paths.signInLink(token)} {...(errors ? { errors } : {})}>
        {fields && (
          <>
            <p>{t('access.link.owner')}</p>
            <OwnName t={t} value={fields.name} error={errors?.['name']} />
            <Field
              t={t}
              name="email"
              type="email"
              label={t('access.field.email')}
              autocomplete="email"
              value={fields.email}
              error={errors?.['email']}
              required={false}
            />
            <LanguageChoice t={t} value={fields.language} error={errors?.['language']} />
          </>
        )}
        <SubmitButton>{t('access.link.submit')}</SubmitButton>
      </Form>
    </PublicLayout>
  );
}

/** A link that does not sign in (any more), and what to do instead. */
export function DeadLinkPage(props: {
  readonly context: PageContext;
  readonly refusal: Refusal;
}): VNode {
  const { context, refusal } = props;
  const { t } = context;
  const title = t('access.link.gone');
  return (
    <PublicLayout context={context} title={title} unlisted>
      <PageTitle t={t} lead={refusalSentence(t, refusal)}>
        {title}
      </PageTitle>
      <p>
        <LinkButton href={paths.signIn()} quiet>
          {t('access.link.gone.again')}
        </LinkButton>
      </p>
    </PublicLayout>
  );
}

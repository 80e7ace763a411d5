import type { ComponentChildren, VNode } from 'preact';
import {
  Checkbox,
  countryName,
  countryOptions,
  EmptyState,
  Facts,
  Field,
  Fieldset,
  Form,
  Notice,
  PageTitle,
  PublicLayout,
  Select,
  SubmitButton,
} from '#ui';
import type { FieldErrors, FieldProps, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { OrganisationFace, TypedOrganisation } from './organisation-rules.ts';
import type { OpenLetter } from './pages.tsx';
import type { Cosigning } from './rules.ts';

export type OrganisationsPageProps = {
  readonly context: PageContext;
  readonly letter: OpenLetter;
  readonly cosigning: Cosigning;
  readonly organisations: readonly OrganisationFace[];
  readonly fields?: TypedOrganisation;
  readonly errors?: FieldErrors;
  /** Why it was not taken, beside what was typed. */
  readonly trouble?: { readonly title: string; readonly sentence: string };
  /** One of this name is listed: they say whether they are another. */
  readonly asksWhetherOther?: boolean;
};

/** The organisations behind a letter, by name, and the form for one more. */
export function OrganisationsPage(props: OrganisationsPageProps): VNode {
  const { context, letter, organisations } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('organisations.title')} description={letter.title}>
      <PageTitle t={t} breadcrumb={[{ text: letter.title, href: paths.letter(letter.slug) }]}>
        {t('organisations.title')}
      </PageTitle>
      <p class="lead" lang={letter.language} dir="auto">
        {letter.title}
      </p>
      {props.trouble && (
        <Notice t={t} kind="warning" title={props.trouble.title}>
          <p>{props.trouble.sentence}</p>
        </Notice>
      )}
      {organisations.length === 0 ? (
        <p>{t('organisations.none')}</p>
      ) : (
        <>
          <p>{t('organisations.count', { count: organisations.length })}</p>
          <ul class="organisations">
            {organisations.map((one) => (
              <li>
                <FaceLine t={t} one={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      <FormOrWhyNot {...props} />
    </PublicLayout>
  );
}

/** "Writers’ Aid, Croatia", and where it is on the web. */
export function FaceLine({ t, one }: { readonly t: Translate; one: OrganisationFace }): VNode {
  return (
    <>
      <bdi dir="auto">{one.name}</bdi>, {countryName(t.language, one.country)}
      {one.website !== null && (
        <>
          {' · '}
          <a class="address" href={one.website} rel="nofollow noopener noreferrer">
            {new URL(one.website).hostname}
          </a>
        </>
      )}
    </>
  );
}

function FormOrWhyNot(props: OrganisationsPageProps): VNode | null {
  const { context, cosigning } = props;
  const { t } = context;
  if (!cosigning.asksOrganisations) return null;
  if (cosigning.closedAt !== null)
    return <EmptyState title={t('cosigning.closed.title')}>{t('organisations.closed')}</EmptyState>;
  // paused with something typed: the form stays, so that nothing of it is lost
  if (cosigning.isPaused && props.fields === undefined)
    return (
      <EmptyState title={t('cosigning.paused.title')}>{t('cosigning.paused.text')}</EmptyState>
    );
  return (
    <section aria-labelledby="join">
      <h2 id="join">{t('organisations.form')}</h2>
      <p>{t('organisations.form.lead')}</p>
      <OrganisationForm {...props} />
    </section>
  );
}

function OrganisationForm(props: OrganisationsPageProps): VNode {
  const { context, letter, cosigning, errors = {}, fields } = props;
  const { t } = context;
  const of = (name: string, value: string | undefined) => ({
    t,
    name,
    value: value ?? '',
    error: errors[name],
    required: true,
    maxlength: 160,
  });
  return (
    <Form
      t={t}
      action={paths.organisations(letter.slug)}
      label={t('organisations.form')}
      {...(Object.keys(errors).length > 0 ? { errors } : {})}
    >
      <Field
        {...of('organisation', fields?.name)}
        label={t('organisations.form.name')}
        hint={t('organisations.form.name.hint')}
        autocomplete="organization"
        dir="auto"
      />
      {props.asksWhetherOther && <Checkbox name="other" label={t('organisations.form.other')} />}
      <Select
        t={t}
        name="country"
        label={t('organisations.form.country')}
        error={errors['country']}
        value={fields?.country ?? ''}
        options={[{ value: '', text: t('cosigning.form.country.choose') }, ...countryOptions(t)]}
        required
      />
      <Field
        {...of('website', fields?.website)}
        label={t('organisations.form.website')}
        maxlength={500}
        required={false}
      />
      <PersonFields t={t} of={of} fields={fields} />
      <p>{t('organisations.form.consent', { months: cosigning.keptMonths })}</p>
      <SubmitButton>{t('organisations.form.submit')}</SubmitButton>
    </Form>
  );
}

type FieldsOf = (
  name: string,
  value: string | undefined,
) => Pick<FieldProps, 't' | 'name' | 'value' | 'error' | 'required' | 'maxlength'>;

function PersonFields(props: {
  readonly t: Translate;
  readonly of: FieldsOf;
  readonly fields: TypedOrganisation | undefined;
}): VNode {
  const { t, of, fields } = props;
  return (
    <Fieldset legend={t('organisations.form.person')} hint={t('organisations.form.person.hint')}>
      <Field
        {...of('person', fields?.person)}
        label={t('organisations.form.person.name')}
        autocomplete="name"
        dir="auto"
      />
      <Field
        {...of('role', fields?.role)}
        label={t('organisations.form.person.role')}
        hint={t('organisations.form.person.role.hint')}
        dir="auto"
      />
      <Field
        {...of('mailbox', fields?.email)}
        label={t('organisations.form.person.email')}
        type="email"
        autocomplete="email"
        maxlength={320}
      />
    </Fieldset>
  );
}

/** The same page for everybody, whatever was typed and whoever asked before. */
export function OrganisationSentPage(props: {
  readonly context: PageContext;
  readonly slug: string;
}): VNode {
  const { context, slug } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('cosigning.sent.title')} unlisted>
      <PageTitle t={t} lead={t('organisations.sent.lead')}>
        {t('cosigning.sent.title')}
      </PageTitle>
      <p>{t('organisations.sent.then')}</p>
      <p class="quiet-text">{t('organisations.sent.nothing')}</p>
      <p>
        <a href={paths.letter(slug)}>{t('cosigning.sent.back')}</a>
      </p>
    </PublicLayout>
  );
}

/** What stands about an organisation, for the one who answers for it and for the letter's people. */
export function OrganisationFacts(props: {
  readonly t: Translate;
  readonly one: OrganisationFace & {
    readonly answerer: {
      readonly name: string;
      readonly role: string;
      readonly email: string;
    } | null;
  };
  readonly first?: readonly { readonly term: string; readonly value: ComponentChildren }[];
}): VNode {
  const { t, one, first = [] } = props;
  const { answerer } = one;
  return (
    <Facts
      items={[
        ...first,
        { term: t('organisations.facts.organisation'), value: <FaceLine t={t} one={one} /> },
        ...(answerer === null
          ? []
          : [
              {
                term: t('organisations.facts.person'),
                value: (
                  <>
                    <bdi dir="auto">{answerer.name}</bdi>, <bdi dir="auto">{answerer.role}</bdi>
                    <br />
                    <span class="address">{answerer.email}</span>
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}

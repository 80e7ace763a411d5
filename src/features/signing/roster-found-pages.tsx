import type { ComponentChildren, VNode } from 'preact';
import type { Mandate } from '#roster';
import {
  countryName,
  DataTable,
  EmptyState,
  Field,
  Form,
  Pager,
  Select,
  SubmitButton,
  Tag,
  uiLanguages,
} from '#ui';
import type { FieldErrors, Translate, PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { RosterChoice, RosterQuery } from './desk-rules.ts';

export function Found({ context, view, typed, errors }: RosterPageProps): VNode {
  const { t } = context;
  const { letter, query, mandates } = view;
  if (mandates.length === 0)
    return (
      <EmptyState title={t('signing.roster.nobody')}>{t('signing.roster.nobody.text')}</EmptyState>
    );
  const missing = mandates.filter((one) => !one.hasEmail && !view.invited.has(one.personKey));
  return (
    <Form t={t} action={queryHref(letter.id, query, { all: false })} errors={errors}>
      <p>
        {t('signing.roster.found', { total: view.total })}{' '}
        <a href={queryHref(letter.id, query, { all: true })}>{t('signing.roster.all')}</a>
      </p>
      <DataTable
        caption={t('signing.roster.search')}
        captionHidden
        columns={[
          { text: t('signing.roster.choose') },
          { text: t('signing.roster.name') },
          { text: t('signing.roster.country') },
          { text: t('signing.roster.group') },
        ]}
        rows={mandates.map((one) => rowOf(t, view, typed, one))}
      />
      <Pager
        t={t}
        page={query.page}
        pages={view.pages}
        href={(page) => queryHref(letter.id, query, { page, all: false })}
      />
      {missing.slice(0, MOST_EMAIL_FIELDS).map((one) => (
        <Field
          t={t}
          type="email"
          name={`email-${one.id}`}
          label={t('signing.roster.email', { name: one.fullName })}
          hint={t('signing.roster.email.hint')}
          value={typed.emails.get(one.id) ?? ''}
          error={errors[`email-${one.id}`]}
          required={false}
        />
      ))}
      <Field
        t={t}
        name="capacity"
        label={t('signing.roster.capacity')}
        hint={t('signing.roster.capacity.hint')}
        value={typed.capacity === '' ? view.capacity : typed.capacity}
        error={errors['capacity']}
        maxlength={200}
        required
      />
      <InviteFields t={t} typed={typed} errors={errors} />
      <SubmitButton>{t('signing.roster.prepare')}</SubmitButton>
    </Form>
  );
}

/** A page of members without addresses must not become a page of a hundred fields. */
const MOST_EMAIL_FIELDS = 30;

/** Language of the mails and who gets a copy: the same for a roster and a list. */
export function InviteFields(props: {
  readonly t: Translate;
  readonly typed: Pick<InviteTyped, 'language' | 'copy'>;
  readonly errors: FieldErrors;
}): VNode {
  const { t, typed, errors } = props;
  return (
    <>
      <Select
        t={t}
        name="language"
        label={t('signing.invite.language')}
        value={typed.language}
        options={uiLanguages.map((value) => ({
          value,
          text: t(`ui.language.${value}`),
          lang: value,
        }))}
      />
      <Field
        t={t}
        type="email"
        name="copy"
        label={t('signing.invite.copy')}
        hint={t('signing.invite.copy.hint')}
        value={typed.copy}
        error={errors['copy']}
        required={false}
      />
    </>
  );
}

function rowOf(
  t: Translate,
  view: RosterChoice,
  typed: InviteTyped,
  mandate: Mandate,
): ComponentChildren[] {
  const { id, fullName, country, politicalGroup } = mandate;
  const invited = view.invited.has(mandate.personKey);
  const dated = mandate.startsOn !== null || mandate.endsOn !== null;
  return [
    <input
      type="checkbox"
      name="mandate"
      value={id}
      id={`m-${id}`}
      checked={!invited && (view.query.all || typed.chosen.has(id))}
      disabled={invited}
    />,
    <>
      <label for={`m-${id}`}>
        <bdi>{fullName}</bdi>
      </label>{' '}
      {invited && <Tag kind="accent">{t('signing.roster.invited')}</Tag>}
      {!dated && <Tag kind="plain">{t('signing.roster.undated')}</Tag>}
    </>,
    country === null ? '' : countryName(t.language, country),
    <bdi>{politicalGroup ?? ''}</bdi>,
  ];
}

/** What was typed, to be drawn again when something was wrong. */
export type InviteTyped = {
  readonly capacity: string;
  readonly language: string;
  readonly copy: string;
  readonly chosen: ReadonlySet<string>;
  readonly emails: ReadonlyMap<string, string>;
};

export type RosterPageProps = {
  readonly context: PageContext;
  readonly view: RosterChoice;
  readonly typed: InviteTyped;
  readonly errors: FieldErrors;
};

export function queryHref(
  letterId: string,
  query: RosterQuery,
  change: Partial<RosterQuery>,
): string {
  const { all, page, ...rest } = { ...query, ...change };
  const parameters = new URLSearchParams({ ...rest, page: String(page) });
  if (all) parameters.set('all', 'yes');
  return `${paths.invitationsFromRoster(letterId)}?${parameters}`;
}

import type { VNode } from 'preact';
import type { Grant, Role } from '#access';
import { ActionButton, Field, Form, Notice, RadioGroup, SubmitButton, Time } from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { Draft } from './draft-rules.ts';
import type { Letter } from './rules.ts';
import { LetterPage } from './shared-pages.tsx';

const order: readonly Role[] = ['lead', 'drafter', 'second-reader'];

export type PersonForm = {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly capacity: string;
};

export type PeopleProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly draft: Draft;
  readonly grants: readonly Grant[];
  readonly ownAccount: string;
  readonly mayGrant: boolean;
  readonly form: PersonForm;
  readonly errors: FieldErrors;
  /** The current version names other leads than there are now. */
  readonly leadsChanged: boolean;
};

/** Who works on the letter, and how somebody is asked to. */
export function PeoplePage(props: PeopleProps): VNode {
  const { context, letter, draft } = props;
  const { t } = context;
  const current = letter.currentVersion;
  return (
    <LetterPage context={context} letter={letter} content={draft.content} tab="people">
      <p class="quiet-text">{t('letters.people.lead')}</p>
      {props.leadsChanged && current !== null && (
        <Notice t={t} kind="warning">
          <p>
            {t('letters.people.changed', { number: current.number })}{' '}
            <a href={paths.versions(letter.id)}>{t('letters.tab.versions')}</a>
          </p>
        </Notice>
      )}
      {order.map((role) => (
        <RoleSection {...props} role={role} />
      ))}
      {props.mayGrant && <AskForm {...props} />}
    </LetterPage>
  );
}

function RoleSection(props: PeopleProps & { role: Role }): VNode {
  const { context, role } = props;
  const { t } = context;
  const holders = props.grants.filter((grant) => grant.role === role);
  return (
    <section aria-labelledby={`role-${role}`}>
      <h2 id={`role-${role}`}>{t(`letters.people.${role}.title`)}</h2>
      <p class="hint">{t(`letters.people.${role}.hint`)}</p>
      {holders.length === 0 ? (
        <p class="quiet-text">{t(`letters.people.${role}.none`)}</p>
      ) : (
        <ul class="list letter-people">
          {holders.map((grant, index) => (
            <Person
              {...props}
              grant={grant}
              above={holders[index - 1] ?? null}
              below={holders[index + 1] ?? null}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Person(
  props: PeopleProps & { grant: Grant; above: Grant | null; below: Grant | null },
): VNode {
  const { context, letter, grant, above, below } = props;
  const { t } = context;
  const isLead = grant.role === 'lead';
  const move = (to: Grant | null, act: 'raise' | 'lower'): VNode | null =>
    to === null || !isLead ? null : (
      <ActionButton
        quiet
        action={paths.personPosition(letter.id, grant.id)}
        fields={{ position: String(to.position ?? 1) }}
        about={grant.name}
      >
        {t(`letters.row.${act}`)}
      </ActionButton>
    );
  return (
    <li>
      <p>
        <bdi>{grant.name}</bdi>
        {grant.accountId === props.ownAccount && (
          <span class="quiet-text"> ({t('letters.people.you')})</span>
        )}
        {grant.capacity !== null && (
          <span class="quiet-text" dir="auto">
            {' '}
            {grant.capacity}
          </span>
        )}
        <br />
        <span class="quiet-text">
          <Time t={t} instant={grant.grantedAt} zone={props.draft.content.zone} />
        </span>
      </p>
      {props.mayGrant && (
        <div class="row-acts">
          {move(above, 'raise')}
          {move(below, 'lower')}
          <ActionButton
            quiet
            action={paths.personRevocation(letter.id, grant.id)}
            about={grant.name}
          >
            {t('letters.people.revoke')}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

function AskForm({ context, letter, form, errors }: PeopleProps): VNode {
  const { t } = context;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('letters.people.add')}</h2>
      <p class="hint">{t('letters.people.add.hint')}</p>
      <Form t={t} action={paths.people(letter.id)} errors={errors}>
        <RadioGroup
          name="role"
          legend={t('letters.people.role')}
          value={form.role}
          error={errors['role']}
          options={order.map((role) => ({
            value: role,
            text: t(`letters.role.${role}`),
            hint: t(`letters.people.${role}.hint`),
          }))}
        />
        <Field
          t={t}
          name="name"
          label={t('letters.people.name')}
          hint={t('letters.people.name.hint')}
          value={form.name}
          dir="auto"
          autocomplete="off"
          error={errors['name']}
        />
        <Field
          t={t}
          name="email"
          label={t('letters.people.email')}
          value={form.email}
          inputmode="email"
          autocomplete="off"
          error={errors['email']}
        />
        <Field
          t={t}
          name="capacity"
          label={t('letters.people.capacity')}
          hint={t('letters.people.capacity.hint')}
          value={form.capacity}
          required={false}
          dir="auto"
          autocomplete="off"
          error={errors['capacity']}
        />
        <SubmitButton>{t('letters.people.submit')}</SubmitButton>
      </Form>
    </section>
  );
}

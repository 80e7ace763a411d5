import type { VNode } from 'preact';
import type { CaseGrant, CaseRole, Opening } from '#access';
import { ActionButton, Field, Form, formatInstant, RadioGroup, SubmitButton, Tag, Time } from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import type { PersonForm } from './people-rules.ts';

const order: readonly CaseRole[] = ['drafter', 'second-reader'];

export type CasePeopleProps = {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly grants: readonly CaseGrant[];
  readonly openings: readonly (Opening & { readonly isOpen: boolean })[];
  readonly ownAccount: string;
  readonly mayGrant: boolean;
  readonly form: PersonForm;
  readonly errors: FieldErrors;
};

/** Who works on the case, and who looked into it without working on it. */
export function CasePeoplePage(props: CasePeopleProps): VNode {
  const { context, about } = props;
  return (
    <CasePage context={context} about={about} tab="people">
      <p class="quiet-text">{context.t('cases.people.lead')}</p>
      {order.map((role) => (
        <RoleSection {...props} role={role} />
      ))}
      <Openings {...props} />
      {props.mayGrant && <AskForm {...props} />}
    </CasePage>
  );
}

function RoleSection(props: CasePeopleProps & { role: CaseRole }): VNode {
  const { context, role } = props;
  const { t } = context;
  const holders = props.grants.filter((grant) => grant.role === role);
  return (
    <section aria-labelledby={`role-${role}`}>
      <h2 id={`role-${role}`}>{t(`cases.people.${role}.title`)}</h2>
      <p class="hint">{t(`cases.people.${role}.hint`)}</p>
      {holders.length === 0 ? (
        <p class="quiet-text">{t(`cases.people.${role}.none`)}</p>
      ) : (
        <ul class="list letter-people">
          {holders.map((grant) => (
            <Person {...props} grant={grant} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Person(props: CasePeopleProps & { grant: CaseGrant }): VNode {
  const { context, about, grant } = props;
  const { t } = context;
  return (
    <li>
      <p>
        <bdi>{grant.name}</bdi>
        {grant.accountId === props.ownAccount && (
          <span class="quiet-text"> ({t('cases.people.you')})</span>
        )}
        <br />
        <span class="quiet-text">
          <Time t={t} instant={grant.grantedAt} />
        </span>
      </p>
      {props.mayGrant && (
        <div class="row-acts">
          <ActionButton
            quiet
            action={paths.casePersonRevocation(about.id, grant.id)}
            about={grant.name}
          >
            {t('cases.people.revoke')}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

function Openings({ context, openings }: CasePeopleProps): VNode {
  const { t } = context;
  return (
    <section aria-labelledby="openings">
      <h2 id="openings">{t('cases.openings.title')}</h2>
      <p class="hint">{t('cases.openings.hint')}</p>
      {openings.length === 0 ? (
        <p class="quiet-text">{t('cases.openings.none')}</p>
      ) : (
        <ul class="list">
          {openings.map((one) => (
            <li>
              <p>
                <bdi>{one.name}</bdi>{' '}
                {one.isOpen && <Tag kind="warn">{t('cases.openings.open')}</Tag>}
                <br />
                <span dir="auto">{one.reason}</span>
                <br />
                <span class="quiet-text">
                  {t('cases.openings.span', {
                    from: formatInstant(t.language, one.openedAt),
                    until: formatInstant(t.language, one.closedAt ?? one.untilAt),
                  })}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function AskForm({ context, about, form, errors }: CasePeopleProps): VNode {
  const { t } = context;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('cases.people.add')}</h2>
      <p class="hint">{t('cases.people.add.hint')}</p>
      <Form t={t} action={paths.casePeople(about.id)} errors={errors}>
        <RadioGroup
          name="role"
          legend={t('cases.people.role')}
          value={form.role}
          error={errors['role']}
          options={order.map((role) => ({
            value: role,
            text: t(`cases.people.choose.${role}`),
            hint: t(`cases.people.${role}.hint`),
          }))}
        />
        <Field
          t={t}
          name="name"
          label={t('cases.people.name')}
          value={form.name}
          dir="auto"
          autocomplete="off"
          error={errors['name']}
        />
        <Field
          t={t}
          name="email"
          label={t('cases.people.email')}
          value={form.email}
          inputmode="email"
          autocomplete="off"
          error={errors['email']}
        />
        <SubmitButton>{t('cases.people.submit')}</SubmitButton>
      </Form>
    </section>
  );
}

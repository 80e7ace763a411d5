import type { VNode } from 'preact';
import {
  ActionButton,
  DeskLayout,
  Facts,
  Field,
  Form,
  Notice,
  PageTitle,
  refusalSentence,
  SubmitButton,
  Tag,
  Time,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Refusal } from '#kernel/refusal';
import type { AccountRow } from './account-rules.ts';
import { LanguageChoice } from './language-pages.tsx';

export type AccountsPageProps = {
  readonly context: PageContext;
  readonly accounts: readonly AccountRow[];
  readonly fields: { readonly name: string; readonly email: string; readonly language: string };
  readonly errors?: FieldErrors;
  readonly problem?: Refusal;
};

/** Who can sign in at all: for the owner. */
export function AccountsPage(props: AccountsPageProps): VNode {
  const { context, accounts, problem } = props;
  const { t } = context;
  const title = t('access.accounts.title');
  return (
    <DeskLayout context={context} title={title} active="account">
      <PageTitle t={t} lead={t('access.accounts.lead')} breadcrumb={accountCrumbs(t)}>
        {title}
      </PageTitle>
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      <ul class="list">
        {accounts.map((account) => (
          <AccountEntry t={t} account={account} />
        ))}
      </ul>
      <NewAccount {...props} />
    </DeskLayout>
  );
}

const accountCrumbs = (t: Translate) => [
  { text: t('access.account.title'), href: paths.account() },
];

function AccountEntry({ t, account }: { t: Translate; account: AccountRow }): VNode {
  const { name, email, seenAt } = account;
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <AccountState t={t} account={account} />
      </p>
      <Facts
        items={[
          { term: t('access.accounts.email'), value: email ?? t('access.account.email.none') },
          {
            term: t('access.accounts.seen'),
            value: seenAt ? <Time t={t} instant={seenAt} /> : t('access.accounts.never'),
          },
        ]}
      />
      {!account.owner && <AccountAct t={t} account={account} />}
    </li>
  );
}

function AccountAct({ t, account }: { t: Translate; account: AccountRow }): VNode {
  const { id, name, closedAt } = account;
  return (
    <div class="acts">
      {closedAt ? (
        <ActionButton action={paths.accountReopening(id)} quiet about={name}>
          {t('access.accounts.reopen')}
        </ActionButton>
      ) : (
        <ActionButton action={paths.accountClosure(id)} quiet about={name}>
          {t('access.accounts.close')}
        </ActionButton>
      )}
    </div>
  );
}

function AccountState({ t, account }: { t: Translate; account: AccountRow }): VNode {
  if (account.owner) return <Tag kind="accent">{t('access.accounts.owner')}</Tag>;
  return account.closedAt ? (
    <Tag kind="warn">{t('access.accounts.closed')}</Tag>
  ) : (
    <Tag>{t('access.accounts.open')}</Tag>
  );
}

function NewAccount({ context, fields, errors }: AccountsPageProps): VNode {
  const { t } = context;
  return (
    <section>
      <h2>{t('access.accounts.add')}</h2>
      <p class="lead">{t('access.accounts.add.lead')}</p>
      <Form t={t} action={paths.accounts()} {...(errors ? { errors } : {})}>
        <Field
          t={t}
          name="name"
          label={t('access.field.name')}
          value={fields.name}
          error={errors?.['name']}
          lang=""
          required
        />
        <Field
          t={t}
          name="email"
          type="email"
          label={t('access.field.email')}
          value={fields.email}
          error={errors?.['email']}
          required
        />
        <LanguageChoice t={t} value={fields.language} error={errors?.['language']} />
        <SubmitButton>{t('access.accounts.submit')}</SubmitButton>
      </Form>
    </section>
  );
}

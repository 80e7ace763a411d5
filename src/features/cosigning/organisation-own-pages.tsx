import type { VNode } from 'preact';
import {
  Checkbox,
  Form,
  formatDay,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  PublicLayout,
  SubmitButton,
} from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { OrganisationFacts } from './organisation-pages.tsx';
import { stateOf } from './organisation-rules.ts';
import type { Organisation } from './organisation-rules.ts';
import { LetterName, NumberField } from './person-pages.tsx';
import type { CosignedLetter } from './person-rules.ts';

export type OwnOrganisationProps = {
  readonly context: PageContext;
  readonly token: string;
  readonly organisation: Organisation;
  readonly letter: CosignedLetter;
  readonly seen: string;
  /** The form was sent again, with other words, while they looked. */
  readonly isChanged: boolean;
  /** What was typed were not the digits of the mail. */
  readonly isWrong: boolean;
};

const wrong = ({ context, isWrong }: OwnOrganisationProps) =>
  isWrong ? { errors: { number: context.t('cosigning.number.wrong') }, kept: false } : {};

function What({ context, organisation, letter }: OwnOrganisationProps): VNode {
  const { t } = context;
  const about = { term: t('cosigning.facts.letter'), value: <LetterName t={t} letter={letter} /> };
  return <OrganisationFacts t={t} one={organisation} first={[about]} />;
}

/** What the person who answers for it sees behind the link. Opening it has done nothing. */
export function OwnOrganisationPage(props: OwnOrganisationProps): VNode {
  const state = stateOf(props.organisation);
  if (state === 'asked') return <ConfirmPage {...props} />;
  if (state === 'ended') return <EndedPage {...props} />;
  const { context, token, organisation } = props;
  const { t } = context;
  const title = t(`organisations.own.${state}.title`);
  const day = organisation.listedAt ?? organisation.confirmedAt ?? organisation.askedAt;
  const date = formatDay(t.language, day.toISOString().slice(0, 10));
  return (
    <PublicLayout context={context} title={title} unlisted>
      <PageTitle t={t} lead={t(`organisations.own.${state}.lead`, { date })}>
        {title}
      </PageTitle>
      <What {...props} />
      {state === 'listed' && props.letter.title !== null && (
        <p>
          <a href={paths.organisations(props.letter.slug)}>{t('organisations.own.list')}</a>
        </p>
      )}
      <p>
        <a href={paths.organisationWithdrawal(token)}>
          {t(state === 'listed' ? 'organisations.withdraw.link' : 'organisations.take-back.link')}
        </a>
        {' · '}
        <a href={paths.organisationDisavowal(token)}>{t('organisations.not-us')}</a>
      </p>
    </PublicLayout>
  );
}

function ConfirmPage(props: OwnOrganisationProps): VNode {
  const { context, token } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('organisations.confirm.title')} unlisted>
      <PageTitle t={t} lead={t('organisations.confirm.lead')}>
        {t('organisations.confirm.title')}
      </PageTitle>
      {props.isChanged && <Notice t={t} kind="warning" title={t('refusal.organisation-changed')} />}
      <What {...props} />
      <Form t={t} action={paths.organisationConfirmation(token)} {...wrong(props)}>
        <HiddenFields fields={{ seen: props.seen }} />
        <Checkbox name="entitled" label={t('organisations.confirm.entitled')} required />
        <NumberField t={t} number={null} isWrong={props.isWrong} />
        <SubmitButton>{t('organisations.confirm.submit')}</SubmitButton>
      </Form>
      <p>
        <a href={paths.organisationDisavowal(token)}>{t('organisations.not-us')}</a>
      </p>
    </PublicLayout>
  );
}

/** A second step before it is taken back, or said that it never was theirs. */
export function EndOrganisationPage(
  props: OwnOrganisationProps & { readonly how: 'withdraw' | 'not-us' },
): VNode {
  const { context, token, how, organisation } = props;
  const { t } = context;
  // before it is listed there is a request to take back, and no list to leave
  const words = how === 'withdraw' && organisation.listedAt === null ? 'take-back' : how;
  const action =
    how === 'withdraw' ? paths.organisationWithdrawal(token) : paths.organisationDisavowal(token);
  return (
    <PublicLayout context={context} title={t(`organisations.${words}.title`)} unlisted>
      <PageTitle t={t} lead={t(`organisations.${words}.lead`)}>
        {t(`organisations.${words}.title`)}
      </PageTitle>
      <What {...props} />
      <Form t={t} action={action} {...wrong(props)}>
        <NumberField t={t} number={null} isWrong={props.isWrong} />
        <SubmitButton danger>{t(`organisations.${words}.submit`)}</SubmitButton>
      </Form>
      <p>
        <LinkButton quiet href={paths.organisation(token)}>
          {t(`organisations.${words}.back`)}
        </LinkButton>
      </p>
    </PublicLayout>
  );
}

function EndedPage({ context, organisation, letter }: OwnOrganisationProps): VNode {
  const { t } = context;
  const as = organisation.endedAs === 'declined' ? 'declined' : 'withdrawn';
  return (
    <PublicLayout context={context} title={t(`organisations.${as}.title`)} unlisted>
      <PageTitle t={t} lead={t(`organisations.${as}.lead`)}>
        {t(`organisations.${as}.title`)}
      </PageTitle>
      <p>
        <LetterName t={t} letter={letter} />
      </p>
    </PublicLayout>
  );
}

/** After the second step of "this was not us". */
export function DisownedPage({ context }: { readonly context: PageContext }): VNode {
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('organisations.disowned.title')} unlisted>
      <PageTitle t={t} lead={t('organisations.disowned.lead')}>
        {t('organisations.disowned.title')}
      </PageTitle>
    </PublicLayout>
  );
}

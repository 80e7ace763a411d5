import type { ComponentChildren, VNode } from 'preact';
import {
  countryName,
  Facts,
  Field,
  Form,
  HiddenFields,
  LinkButton,
  PageTitle,
  PublicLayout,
  SubmitButton,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { CosignedLetter, OwnView } from './person-rules.ts';
import { PENDING_DAYS } from './rules.ts';

export type OwnPageProps = {
  readonly context: PageContext;
  readonly token: string;
  readonly view: OwnView;
  /** The digits of the mail where this browser pledged; null: somebody types them. */
  readonly number: string | null;
  /** What was typed were not the digits. */
  readonly isWrong: boolean;
};

/** The digits, hidden where the browser is the one that pledged. */
export function NumberField(props: {
  readonly t: Translate;
  readonly number: string | null;
  readonly isWrong: boolean;
}): VNode {
  const { t, number, isWrong } = props;
  if (number !== null) return <HiddenFields fields={{ number }} />;
  return (
    <Field
      t={t}
      name="number"
      label={t('cosigning.number')}
      hint={t('cosigning.number.hint')}
      error={isWrong ? t('cosigning.number.wrong') : undefined}
      inputmode="numeric"
      autocomplete="off"
      maxlength={10}
      size="short"
      required
    />
  );
}

export const wrongNumber = ({ context, isWrong }: OwnPageProps) =>
  isWrong ? { errors: { number: context.t('cosigning.number.wrong') }, kept: false } : {};

export function LetterName(props: {
  readonly t: Translate;
  readonly letter: CosignedLetter;
}): VNode {
  const { t, letter } = props;
  if (letter.title === null) return <>{t('cosigning.letter.withdrawn')}</>;
  return (
    <a href={paths.letter(letter.slug)} lang={letter.language} dir="auto">
      {letter.title}
    </a>
  );
}

function TypedFacts(props: {
  readonly t: Translate;
  readonly view: OwnView;
  /** Before they confirm: what else they would agree to. */
  readonly before?: boolean;
}): VNode {
  const { t, view, before = false } = props;
  const { letter, name, country } = view;
  const hears = before && view.hears;
  const shared = view.partners.filter(({ position }) => before && view.agreed.includes(position));
  return (
    <Facts
      items={[
        { term: t('cosigning.facts.letter'), value: <LetterName t={t} letter={letter} /> },
        ...(name === null
          ? []
          : [{ term: t('cosigning.facts.name'), value: <bdi dir="auto">{name}</bdi> }]),
        ...(country === null
          ? []
          : [{ term: t('cosigning.facts.country'), value: countryName(t.language, country) }]),
        // somebody else may have ticked it: whoever has the mailbox sees it before they press
        ...(hears ? [{ term: t('cosigning.facts.hears'), value: t('cosigning.facts.later') }] : []),
        ...shared.map((partner) => ({
          term: t('cosigning.facts.shared', { partner: partner.name }),
          value: t('cosigning.facts.later'),
        })),
      ]}
    />
  );
}

/** Opening the link has done nothing yet. */
export function ConfirmPage(props: OwnPageProps): VNode {
  const { context, token, view } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('cosigning.confirm.title')} unlisted>
      <PageTitle t={t} lead={t('cosigning.confirm.lead')}>
        {t('cosigning.confirm.title')}
      </PageTitle>
      <TypedFacts t={t} view={view} before />
      <Form t={t} action={paths.cosignatureConfirmation(token)} {...wrongNumber(props)}>
        <NumberField {...props} t={t} />
        <SubmitButton>{t('cosigning.confirm.submit')}</SubmitButton>
      </Form>
      <p>
        <a href={paths.cosignatureDisavowal(token)}>{t('cosigning.not-me')}</a>
      </p>
    </PublicLayout>
  );
}

type AskProps = OwnPageProps & {
  readonly words: { readonly title: string; readonly lead: string; readonly what: string };
  readonly action: string;
  readonly submit: string;
  readonly back: string;
  readonly children?: ComponentChildren;
};

/** A second step before something is taken back. */
function AskPage(props: AskProps): VNode {
  const { context, token, view, words } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={words.title} unlisted>
      <PageTitle t={t} lead={words.lead}>
        {words.title}
      </PageTitle>
      <TypedFacts t={t} view={view} />
      <p>{words.what}</p>
      <Form t={t} action={props.action} {...wrongNumber(props)}>
        <NumberField {...props} t={t} />
        <SubmitButton danger>{props.submit}</SubmitButton>
      </Form>
      <p>
        <LinkButton quiet href={paths.cosignature(token)}>
          {props.back}
        </LinkButton>
      </p>
    </PublicLayout>
  );
}

export function WithdrawPage(props: OwnPageProps): VNode {
  const { t } = props.context;
  const words = {
    title: t('cosigning.withdraw.title'),
    lead: t('cosigning.withdraw.lead'),
    what: t('cosigning.withdraw.what'),
  };
  const action = paths.cosignatureWithdrawal(props.token);
  const [submit, back] = [t('cosigning.withdraw.submit'), t('cosigning.withdraw.back')];
  return <AskPage {...props} {...{ words, action, submit, back }} />;
}

/** For whoever's address somebody else typed. */
export function NotMePage(props: OwnPageProps): VNode {
  const { t } = props.context;
  const words = {
    title: t('cosigning.not-me.title'),
    lead: t('cosigning.not-me.lead'),
    what: t('cosigning.not-me.what', { days: PENDING_DAYS }),
  };
  const action = paths.cosignatureDisavowal(props.token);
  const [submit, back] = [t('cosigning.not-me.submit'), t('cosigning.not-me.back')];
  return <AskPage {...props} {...{ words, action, submit, back }} />;
}

/** It is over: withdrawn, or never theirs. */
export function OverPage({ context, view }: Pick<OwnPageProps, 'context' | 'view'>): VNode {
  const { t } = context;
  const over = view.standing === 'disowned' ? 'disowned' : 'withdrawn';
  return (
    <PublicLayout context={context} title={t(`cosigning.${over}.title`)} unlisted>
      <PageTitle t={t} lead={t(`cosigning.${over}.lead`)}>
        {t(`cosigning.${over}.title`)}
      </PageTitle>
      <p>
        <LetterName t={t} letter={view.letter} />
      </p>
      {over === 'withdrawn' && view.letter.title !== null && (
        <p>{t('cosigning.withdrawn.again')}</p>
      )}
    </PublicLayout>
  );
}

/** Behind the last line of the mails about the letter. */
export function HearingPage(props: Pick<OwnPageProps, 'context' | 'token' | 'view'>): VNode {
  const { context, token, view } = props;
  const { t } = context;
  const step = view.hears ? 'cosigning.hearing' : 'cosigning.hearing.done';
  return (
    <PublicLayout context={context} title={t(`${step}.title`)} unlisted>
      <PageTitle t={t} lead={t(`${step}.lead`)}>
        {t(`${step}.title`)}
      </PageTitle>
      <p>
        <LetterName t={t} letter={view.letter} />
      </p>
      {view.hears && (
        <Form t={t} action={paths.cosignatureHearing(token)}>
          <SubmitButton>{t('cosigning.hearing.submit')}</SubmitButton>
        </Form>
      )}
      <p>
        <a href={paths.cosignature(token)}>{t('cosigning.hearing.own')}</a>
      </p>
    </PublicLayout>
  );
}

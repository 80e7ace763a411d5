import type { ComponentChildren, VNode } from 'preact';
import {
  ActionButton,
  Checkbox,
  DeskLayout,
  EmptyState,
  Form,
  formatDay,
  formatInstant,
  Notice,
  PageTitle,
  Select,
  SubmitButton,
  Tag,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Incoming } from '#delivery';
import { said } from './frame-pages.tsx';
import { ProbableMail } from './pages.tsx';
import type { Candidate, PenSuggestion } from './pen-rules.ts';

function PenFrame(props: {
  readonly context: PageContext;
  readonly title: string;
  readonly lead: string;
  readonly below?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { context, title, lead } = props;
  const { t } = context;
  const crumbs = [
    { text: t('pen.desk'), href: paths.desk() },
    ...(props.below ? [{ text: t('pen.title'), href: paths.pen() }] : []),
  ];
  return (
    <DeskLayout context={context} title={title} active="letters" styles={['replies.css']}>
      <PageTitle t={t} breadcrumb={crumbs} lead={lead}>
        {title}
      </PageTitle>
      {props.children}
    </DeskLayout>
  );
}

type Row = { readonly mail: Incoming; readonly isAside: boolean };

/** Mail that belongs to nothing that we know. */
export function PenPage(props: {
  readonly context: PageContext;
  readonly rows: readonly Row[];
}): VNode {
  const { context, rows } = props;
  const { t } = context;
  return (
    <PenFrame context={context} title={t('pen.title')} lead={t('pen.lead')}>
      {rows.length === 0 ? (
        <EmptyState title={t('pen.none')}>{t('pen.none.next')}</EmptyState>
      ) : (
        <ul class="list reply-list">
          {rows.map(({ mail, isAside }) => (
            <li>
              <p class="reply-line">
                <a href={paths.penMail(mail.id)} dir="auto">
                  {mail.subject === '' ? t('replies.no-subject') : mail.subject}
                </a>{' '}
                {isAside && <Tag>{t('replies.state.set-aside')}</Tag>}
                {mail.kind === 'report' && <Tag>{t('pen.report')}</Tag>}
              </p>
              <p class="quiet-text">
                <bdi>{mail.from?.address ?? t('replies.no-sender')}</bdi> ·{' '}
                {formatInstant(t.language, mail.receivedAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </PenFrame>
  );
}

export type PenMailProps = {
  readonly context: PageContext;
  readonly view: Row & {
    readonly suggestions: readonly PenSuggestion[];
    readonly candidates: readonly Candidate[];
  };
  readonly refused: string | null;
};

/** One of them, with the deliveries it may belong to and why. */
export function PenMailPage({ context, view, refused }: PenMailProps): VNode {
  const { t } = context;
  const { mail, isAside, suggestions } = view;
  const title = mail.subject === '' ? t('replies.no-subject') : mail.subject;
  return (
    <PenFrame context={context} title={title} lead={t('pen.one.lead')} below>
      {refused !== null && (
        <Notice t={t} kind="error">
          <p>{refused}</p>
        </Notice>
      )}
      <div class="reply-columns">
        <section aria-labelledby="mail">
          <h2 id="mail">{t('pen.mail')}</h2>
          <ProbableMail t={t} mail={mail} />
          {mail.attachments.length > 0 && (
            <p class="quiet-text">{t('pen.attachments', { count: mail.attachments.length })}</p>
          )}
        </section>
        <section aria-labelledby="where">
          <h2 id="where">{t('pen.where')}</h2>
          {suggestions.length === 0 && <p class="quiet-text">{t('pen.no-suggestion')}</p>}
          <ul class="list">
            {suggestions.map((one) => (
              <Suggested t={t} mail={mail} one={one} />
            ))}
          </ul>
          <ByHand t={t} view={view} />
          <ActionButton
            quiet
            action={paths.penAct(mail.id, isAside ? 'taking-up' : 'setting-aside')}
          >
            {t(isAside ? 'replies.take-up' : 'replies.set-aside')}
          </ActionButton>
          <details>
            <summary>{t('erasure.pen')}</summary>
            <p class="hint">{t('erasure.pen.text')}</p>
            <Form t={t} action={paths.penAct(mail.id, 'removal')} label={t('erasure.pen')}>
              <Checkbox t={t} name="sure" value="yes" label={t('erasure.pen.sure')} required />
              <SubmitButton danger>{t('erasure.confirm')}</SubmitButton>
            </Form>
          </details>
        </section>
      </div>
    </PenFrame>
  );
}

/** The letter and the office it went to; of somebody who got a copy, only that. */
const candidateWords = (t: Translate, one: Candidate): string =>
  [
    one.title,
    one.office === '' ? t('pen.copy') : one.office,
    one.sentOn === null ? '' : formatDay(t.language, one.sentOn),
  ]
    .filter((part) => part !== '')
    .join(' · ');

function Suggested(props: {
  readonly t: Translate;
  readonly mail: Incoming;
  readonly one: PenSuggestion;
}): VNode {
  const { t, mail, one } = props;
  return (
    <li>
      <p dir="auto">
        <strong>{candidateWords(t, one)}</strong>
      </p>
      <ul>
        {one.reasons.map(({ code, values }) => (
          <li>{said(t, `replies.reason.${code}`, values)}</li>
        ))}
      </ul>
      <ActionButton
        action={paths.penAct(mail.id, 'assignment')}
        fields={{ delivery: one.deliveryId }}
        about={candidateWords(t, one)}
      >
        {t('pen.assign')}
      </ActionButton>
    </li>
  );
}

function ByHand({ t, view }: { t: Translate; view: PenMailProps['view'] }): VNode | null {
  if (view.candidates.length === 0) return <p>{t('pen.no-letters')}</p>;
  return (
    <Form t={t} action={paths.penAct(view.mail.id, 'assignment')} label={t('pen.choose')}>
      <Select
        t={t}
        name="delivery"
        label={t('pen.choose')}
        options={[
          { value: '', text: t('replies.choose') },
          ...view.candidates.map((one) => ({
            value: one.deliveryId,
            text: candidateWords(t, one),
          })),
        ]}
      />
      <SubmitButton quiet>{t('pen.assign')}</SubmitButton>
    </Form>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import {
  ActionButton,
  countryName,
  DateField,
  EmptyState,
  Facts,
  Field,
  FileField,
  Form,
  formatDay,
  Notice,
  SubmitButton,
  Tag,
  TextArea,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DeskFrame, PositionTag } from './desk-pages.tsx';
import type { InvitationView } from './desk-rules.ts';
import { positionAfter } from './position-rules.ts';
import { when } from './text-pages.tsx';

export type InvitationPageProps = {
  readonly context: PageContext;
  readonly view: InvitationView;
  readonly errors: FieldErrors;
  readonly typed: { readonly email: string; readonly signedOn: string; readonly note: string };
  readonly refused: string | null;
};

/** One person: who they are, what happened, what a drafter can do. */
export function InvitationPage(props: InvitationPageProps): VNode {
  const { context, view, refused } = props;
  const { t } = context;
  const { name } = view.invitation.person;
  return (
    <DeskFrame context={context} letter={view.letter} title={name} below>
      {refused !== null && (
        <Notice t={t} kind="error">
          <p>{refused}</p>
        </Notice>
      )}
      <div class="columns">
        <div>
          <Person t={t} view={view} />
          <History t={t} view={view} />
        </div>
        <div>
          <Sheets t={t} view={view} />
          {view.mayInvite && <Acts {...props} />}
        </div>
      </div>
    </DeskFrame>
  );
}

function mailboxText(t: Translate, { invitation }: InvitationView): string {
  const { email: mailbox, emailBasis } = invitation;
  if (mailbox === null) return t('signing.one.mailbox.none');
  return emailBasis === 'roster'
    ? t('signing.one.mailbox.roster', { mailbox })
    : t('signing.one.mailbox.typed', { mailbox });
}

function Person({ t, view }: { t: Translate; view: InvitationView }): VNode {
  const { invitation } = view;
  const { capacity, country, politicalGroup, party } = invitation.person;
  const facts: readonly (readonly [string, ComponentChildren | null])[] = [
    [t('signing.one.stands'), <PositionTag t={t} position={invitation.position} />],
    [t('signing.one.capacity'), capacity],
    [t('signing.one.country'), country === null ? null : countryName(t.language, country)],
    [t('signing.one.group'), politicalGroup],
    [t('signing.one.party'), party],
    [t('signing.one.mailbox'), mailboxText(t, view)],
    [t('signing.one.copy'), invitation.copyTo],
  ];
  const items = facts.flatMap(([term, value]) =>
    value === null ? [] : [{ term, value: <bdi>{value}</bdi> }],
  );
  return <Facts items={items} />;
}

function History({ t, view }: { t: Translate; view: InvitationView }): VNode {
  return (
    <section>
      <h2>{t('signing.one.history')}</h2>
      <ol class="list">
        {view.events.map((event) => (
          <li>
            <p>
              {t(`signing.event.${event.event}`)}
              {event.versionNumber !== null && (
                <>
                  {' · '}
                  {t('signing.one.version', { number: event.versionNumber })}
                </>
              )}
              <br />
              <small class="quiet-text">
                {when(t, event.at)}
                {event.by !== null && (
                  <>
                    {' · '}
                    <bdi>{event.by}</bdi>
                  </>
                )}
              </small>
            </p>
            {event.note !== null && event.note !== '' && <p dir="auto">{event.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sheets({ t, view }: { t: Translate; view: InvitationView }): VNode | null {
  if (view.scans.length === 0) return null;
  return (
    <ul class="list">
      {view.scans.map((scan) => (
        <li>
          <a href={paths.paperScan(view.letter.id, scan.id)}>
            {t('signing.one.scan', {
              day: formatDay(t.language, scan.signedOn),
              number: scan.versionNumber,
            })}
          </a>{' '}
          <Tag kind={scan.decision === 'confirmed' ? 'good' : 'plain'}>
            {t(`signing.one.scan.${scan.decision ?? 'waiting'}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

/** What the table of positions allows, as forms. */
function Acts(props: InvitationPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { invitation, letter } = view;
  const act = (which: 'reminders' | 'revocation' | 'bounce') =>
    paths.invitationAct(letter.id, invitation.id, which);
  const can = (which: Parameters<typeof positionAfter>[0]) =>
    positionAfter(which, invitation.position) !== null;
  const signed = invitation.live !== null;
  const nothing = !can('remind') && !can('hand-over') && !can('revoke') && !can('sign');
  if (nothing || invitation.email === null) return <EmptyState title={t('signing.one.nothing')} />;
  return (
    <section>
      <h2>{t('signing.one.acts')}</h2>
      {can('remind') && letter.release === null && (
        <ActionButton action={act('reminders')}>{t('signing.one.remind')}</ActionButton>
      )}
      {can('hand-over') && <HandOver {...props} />}
      {can('sign') && !signed && letter.currentVersion !== null && <Paper {...props} />}
      {can('bounce') && (
        <>
          <p class="hint">{t('signing.one.bounce.text')}</p>
          <ActionButton action={act('bounce')} quiet>
            {t('signing.one.bounce')}
          </ActionButton>
        </>
      )}
      {can('revoke') && !signed && (
        <>
          <p class="hint">{t('signing.one.revoke.text')}</p>
          <ActionButton action={act('revocation')} danger>
            {t('signing.one.revoke')}
          </ActionButton>
        </>
      )}
    </section>
  );
}

function HandOver({ context, view, errors, typed }: InvitationPageProps): VNode {
  const { t } = context;
  const error = errors['email'];
  return (
    <details open={error !== undefined}>
      <summary>{t('signing.one.handover')}</summary>
      <p class="hint">{t('signing.one.handover.text')}</p>
      <Form
        t={t}
        action={paths.invitationAct(view.letter.id, view.invitation.id, 'handover')}
        {...(error === undefined ? {} : { errors: { email: error } })}
      >
        <Field
          t={t}
          type="email"
          name="email"
          label={t('signing.one.handover.email')}
          value={typed.email}
          error={error}
          required
        />
        <SubmitButton quiet>{t('signing.one.handover.act')}</SubmitButton>
      </Form>
    </details>
  );
}

function Paper({ context, view, errors, typed }: InvitationPageProps): VNode {
  const { t } = context;
  const { file, 'signed-on': day } = errors;
  const wrong = { ...(file ? { file } : {}), ...(day ? { 'signed-on': day } : {}) };
  const isWrong = Object.keys(wrong).length > 0;
  return (
    <details open={isWrong}>
      <summary>{t('signing.one.paper')}</summary>
      <p class="hint">{t('signing.one.paper.text')}</p>
      <Form
        t={t}
        action={paths.invitationAct(view.letter.id, view.invitation.id, 'paper')}
        multipart
        {...(isWrong ? { errors: wrong } : {})}
      >
        <DateField
          t={t}
          name="signed-on"
          label={t('signing.one.paper.day')}
          value={typed.signedOn}
          error={day}
          required
        />
        <TextArea
          t={t}
          name="note"
          label={t('signing.one.paper.note')}
          value={typed.note}
          rows={2}
          required={false}
          maxlength={1000}
        />
        <FileField
          t={t}
          name="file"
          label={t('signing.one.paper.file')}
          error={file}
          accept="application/pdf,image/jpeg,image/png"
          required
        />
        <SubmitButton quiet>{t('signing.one.paper.act')}</SubmitButton>
      </Form>
    </details>
  );
}

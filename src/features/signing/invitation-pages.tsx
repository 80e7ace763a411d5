import type { ComponentChildren, VNode } from 'preact';
import { countryName, Facts, Notice } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DeskFrame, nameOf, PositionTag } from './desk-frame-pages.tsx';
import type { InvitationView } from './desk-rules.ts';
import { Acts } from './invitation-act-pages.tsx';
import { Sheets } from './paper-pages.tsx';
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
  const name = nameOf(t, view.invitation);
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
          {view.mayInvite && view.invitation.erasedAt === null && <Acts {...props} />}
          <Erasing t={t} view={view} />
        </div>
      </div>
    </DeskFrame>
  );
}

function Erasing({ t, view }: { t: Translate; view: InvitationView }): VNode {
  const { id, letterId, erasedAt } = view.invitation;
  return (
    <p>
      <a href={paths.nameErasure(letterId, id)}>
        {t(erasedAt === null ? 'erasure.link' : 'erasure.done.title')}
      </a>
      {erasedAt === null && (
        <>
          <br />
          <small class="quiet-text">{t('erasure.link.text')}</small>
        </>
      )}
    </p>
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
    [t('signing.one.capacity'), capacity === '' ? null : capacity],
    [t('signing.one.country'), country === null ? null : countryName(t.language, country)],
    [t('signing.one.group'), politicalGroup],
    [t('signing.one.party'), party],
    [t('signing.one.mailbox'), invitation.erasedAt === null ? mailboxText(t, view) : null],
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
                {when(t, event.at, view.zone)}
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

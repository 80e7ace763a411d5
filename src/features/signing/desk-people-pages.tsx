import type { ComponentChildren, VNode } from 'preact';
import { ActionButton, countryName, DataTable, EmptyState, Field, Select, SubmitButton } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { nameOf, PositionTag } from './desk-frame-pages.tsx';
import type { DeskView } from './desk-rules.ts';
import { positions } from './position-rules.ts';
import type { Invitation } from './rules.ts';
import { when } from './text-pages.tsx';

export function People({ t, view }: { t: Translate; view: DeskView }): VNode {
  const { letter, shown, filter } = view;
  return (
    <section id="people">
      <h2>{t('signing.desk.table')}</h2>
      <form method="get" action={`${paths.invitations(letter.id)}#people`} class="acts">
        <Select
          t={t}
          name="position"
          label={t('signing.desk.filter')}
          value={filter.position ?? ''}
          options={[
            { value: '', text: t('signing.desk.filter.all') },
            ...positions
              .filter((position) => position !== 'revoked')
              .map((value) => ({ value, text: t(`signing.position.${value}`) })),
          ]}
        />
        <Field
          t={t}
          name="text"
          type="search"
          label={t('signing.desk.filter.text')}
          value={filter.text}
          maxlength={100}
        />
        <SubmitButton quiet>{t('signing.desk.filter.act')}</SubmitButton>
      </form>
      {shown.length === 0 ? (
        <EmptyState title={t('signing.desk.none')}>{t('signing.desk.none.text')}</EmptyState>
      ) : (
        <DataTable
          caption={t('signing.desk.table')}
          captionHidden
          columns={[
            { text: t('signing.desk.column.name') },
            { text: t('signing.desk.column.where') },
            { text: t('signing.desk.column.since') },
            { text: t('signing.desk.column.mailbox') },
            { text: t('signing.desk.column.act') },
          ]}
          rows={shown.map((one) => rowOf(t, view, one))}
        />
      )}
    </section>
  );
}

function rowOf(t: Translate, view: DeskView, invitation: Invitation): ComponentChildren[] {
  const { person, position, email, reminders } = invitation;
  const country = person.country === null ? null : countryName(t.language, person.country);
  const about = [person.capacity, country, person.politicalGroup, person.party];
  return [
    <>
      <a href={paths.invitation(view.letter.id, invitation.id)}>
        <bdi>{nameOf(t, invitation)}</bdi>
      </a>
      <br />
      <small class="quiet-text">
        <bdi>{about.filter((part) => part !== null && part !== '').join(' · ')}</bdi>
      </small>
    </>,
    <>
      <PositionTag t={t} position={position} />
      {reminders > 0 && (
        <>
          <br />
          <small class="quiet-text">{t('signing.desk.reminded', { count: reminders })}</small>
        </>
      )}
    </>,
    when(t, invitation.positionAt, view.zone),
    email === null ? (
      ''
    ) : (
      <>
        {email}
        {invitation.emailBasis === 'typed' && (
          <>
            <br />
            <small class="quiet-text">{t('signing.desk.typed')}</small>
          </>
        )}
      </>
    ),
    view.mayInvite &&
    view.letter.release === null &&
    ['invited', 'opened', 'asked-again'].includes(position) ? (
      <ActionButton
        action={paths.invitationAct(view.letter.id, invitation.id, 'reminders')}
        about={nameOf(t, invitation)}
        quiet
      >
        {t('signing.desk.remind')}
      </ActionButton>
    ) : (
      ''
    ),
  ];
}

import type { ComponentChildren, VNode } from 'preact';
import type { Letter } from '#letters';
import {
  ActionButton,
  countryName,
  DataTable,
  DeskLayout,
  EmptyState,
  Facts,
  Field,
  formatDay,
  formatNumber,
  LetterTabs,
  LinkButton,
  Notice,
  PageTitle,
  Progress,
  Select,
  SubmitButton,
  Tag,
} from '#ui';
import type { PageContext, TagKind, Translate } from '#ui';
import { paths } from '#ui/paths';
import { Curve } from './curve-pages.tsx';
import type { DeskView } from './desk-rules.ts';
import { positions } from './position-rules.ts';
import type { Invitation } from './rules.ts';
import type { Position } from './position-rules.ts';
import { when } from './text-pages.tsx';

/** The frame of the desk's pages about signatures. */
export function DeskFrame(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly title: string;
  readonly lead?: string;
  /** True for the pages below the list of invitations. */
  readonly below?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, title, lead } = props;
  const { t } = context;
  const name = letter.currentVersion?.content.title ?? t('letters.stands.draft');
  const breadcrumb = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: name, href: paths.letterDesk(letter.id) },
    ...(props.below ? [{ text: t('signing.desk.title'), href: paths.invitations(letter.id) }] : []),
  ];
  return (
    <DeskLayout context={context} title={title} active="letters">
      <PageTitle t={t} breadcrumb={breadcrumb} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here="invitations" />
      {props.children}
    </DeskLayout>
  );
}

const KINDS: Readonly<Record<Position, TagKind>> = {
  prepared: 'plain',
  invited: 'plain',
  opened: 'accent',
  signed: 'good',
  'asked-again': 'warn',
  declined: 'plain',
  withdrawn: 'plain',
  bounced: 'bad',
  expired: 'bad',
  revoked: 'plain',
};

export function PositionTag({ t, position }: { t: Translate; position: Position }): VNode {
  return <Tag kind={KINDS[position]}>{t(`signing.position.${position}`)}</Tag>;
}

export type DeskPageProps = {
  readonly context: PageContext;
  readonly view: DeskView;
  /** What was just done or refused. */
  readonly told: { readonly kind: 'success' | 'warning' | 'error'; readonly text: string } | null;
};

/** Where everybody stands, and what to do about it. */
export function DeskPage({ context, view, told }: DeskPageProps): VNode {
  const { t } = context;
  const { letter } = view;
  const title = letter.currentVersion?.content.title;
  return (
    <DeskFrame
      context={context}
      letter={letter}
      title={t('signing.desk.title')}
      lead={title === undefined ? t('signing.desk.lead.draft') : t('signing.desk.lead', { title })}
    >
      {told !== null && (
        <Notice t={t} kind={told.kind}>
          <p>{told.text}</p>
        </Notice>
      )}
      {letter.currentVersion === null && (
        <Notice t={t} kind="info">
          <p>{t('signing.desk.no-version')}</p>
        </Notice>
      )}
      {view.mayInvite && letter.withdrawal === null && (
        <p class="acts">
          <LinkButton href={paths.invitationsFromRoster(letter.id)}>
            {t('signing.desk.from-roster')}
          </LinkButton>
          <LinkButton href={paths.invitationsFromList(letter.id)} quiet>
            {t('signing.desk.from-list')}
          </LinkButton>
        </p>
      )}
      {view.total === 0 ? (
        <EmptyState title={t('signing.desk.empty')}>{t('signing.desk.empty.text')}</EmptyState>
      ) : (
        <>
          <Sending t={t} view={view} />
          <Scans t={t} view={view} />
          <Counts t={t} view={view} />
          <People t={t} view={view} />
        </>
      )}
    </DeskFrame>
  );
}

function Sending({ t, view }: { t: Translate; view: DeskView }): VNode | null {
  const { letter, prepared, mayInvite } = view;
  if (prepared.length === 0 || !mayInvite || letter.currentVersion === null) return null;
  return (
    <section class="acts">
      <ActionButton action={paths.invitationSendings(letter.id)}>
        {t('signing.desk.send', { count: prepared.length })}
      </ActionButton>
      <span class="quiet-text">{t('signing.desk.send.text')}</span>
    </section>
  );
}

function Scans({ t, view }: { t: Translate; view: DeskView }): VNode | null {
  const { letter, scans } = view;
  if (scans.length === 0) return null;
  return (
    <section>
      <h2>{t('signing.desk.scans')}</h2>
      <ul class="list">
        {scans.map((scan) => (
          <li>
            <a href={paths.paperScan(letter.id, scan.id)}>
              {t('signing.desk.scan.waiting', {
                name: scan.name,
                day: formatDay(t.language, scan.signedOn),
                uploader: scan.uploaderName,
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COUNTS = ['asked', 'signed', 'waiting', 'again', 'declined', 'trouble'] as const;

function Counts({ t, view }: { t: Translate; view: DeskView }): VNode {
  const { counts } = view;
  return (
    <section>
      <h2>{t('signing.desk.counts')}</h2>
      {counts.asked > 0 && (
        <Progress
          t={t}
          label={t('signing.desk.progress')}
          done={counts.signed}
          total={Math.max(counts.asked, counts.signed)}
        />
      )}
      <Facts
        items={COUNTS.map((which) => ({
          term: t(`signing.desk.count.${which}`),
          value: formatNumber(t.language, counts[which]),
        }))}
      />
      <Curve t={t} points={view.curve} />
      <p class="quiet-text">{t('signing.desk.reminders.text')}</p>
    </section>
  );
}

function People({ t, view }: { t: Translate; view: DeskView }): VNode {
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
        <bdi>{person.name}</bdi>
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
    when(t, invitation.positionAt),
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
        about={person.name}
        quiet
      >
        {t('signing.desk.remind')}
      </ActionButton>
    ) : (
      ''
    ),
  ];
}

import type { VNode } from 'preact';
import {
  ActionButton,
  EmptyState,
  Facts,
  formatDay,
  formatNumber,
  LinkButton,
  Notice,
  Progress,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { Curve } from './curve-pages.tsx';
import { DeskFrame } from './desk-frame-pages.tsx';
import { People } from './desk-people-pages.tsx';
import type { DeskView } from './desk-rules.ts';

export type DeskPageProps = {
  readonly context: PageContext;
  readonly view: DeskView;
  /** What was just done or refused. */
  readonly told: { readonly kind: 'success' | 'warning' | 'error'; readonly text: string } | null;
  /** People the letter prints that this one was imported from, for a link to them. */
  readonly imported?: number | null;
};

/** Where everybody stands, and what to do about it. */
export function DeskPage({ context, view, told, imported = null }: DeskPageProps): VNode {
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
      {imported !== null && (
        <p>
          <a href={paths.importedPeople(letter.id)}>
            {t('signing.desk.imported', { count: imported })}
          </a>
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

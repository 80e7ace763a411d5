import type { VNode } from 'preact';
import {
  ActionButton,
  EmptyState,
  Facts,
  formatDay,
  formatInstant,
  formatNumber,
  LinkButton,
  Notice,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { TypedOpening } from './desk-rules.ts';
import type { DeskView, OpenView } from './desk-view-rules.ts';
import { CosigningFrame } from './frame-pages.tsx';
import { OpeningForm } from './opening-pages.tsx';
import { lastDay, Switches, SwitchList } from './switch-pages.tsx';

export type CosigningDeskProps = {
  readonly context: PageContext;
  readonly view: DeskView;
  readonly typed?: TypedOpening;
  readonly errors?: FieldErrors;
  /** Why a switch did not turn. */
  readonly problem?: string;
};

/** The tab of a letter about its co-signatures. */
export function CosigningDeskPage(props: CosigningDeskProps): VNode {
  const { context, view, problem } = props;
  const { t } = context;
  return (
    <CosigningFrame
      context={context}
      letter={view.letter}
      title={t('cosigning.desk.title')}
      lead={t(view.open === null ? 'cosigning.desk.lead.before' : 'cosigning.desk.lead')}
    >
      {problem !== undefined && (
        <Notice t={t} kind="warning">
          <p>{problem}</p>
        </Notice>
      )}
      {view.letter.withdrawal !== null && (
        <Notice t={t} kind="info" title={t('cosigning.desk.withdrawn.title')}>
          <p>{t('cosigning.desk.withdrawn')}</p>
        </Notice>
      )}
      {view.open === null ? <NotOpen {...props} /> : <Open {...props} open={view.open} />}
    </CosigningFrame>
  );
}

function NotOpen({ context, view, typed, errors }: CosigningDeskProps): VNode | null {
  const { t } = context;
  const { letter, mayRun } = view;
  if (letter.withdrawal !== null) return null;
  if (letter.release === null)
    return (
      <EmptyState
        title={t('cosigning.desk.unreleased.title')}
        action={{ href: paths.release(letter.id), text: t('cosigning.desk.unreleased.act') }}
      >
        {t('cosigning.desk.unreleased')}
      </EmptyState>
    );
  if (!mayRun)
    return (
      <EmptyState title={t('cosigning.desk.unopened.title')}>
        {t('cosigning.desk.unopened')}
      </EmptyState>
    );
  return (
    <section aria-labelledby="opening">
      <h2 id="opening">{t('cosigning.desk.open')}</h2>
      <p>{t('cosigning.desk.open.lead')}</p>
      <OpeningForm
        context={context}
        letterId={letter.id}
        {...(typed ? { typed } : {})}
        {...(errors ? { errors } : {})}
      />
    </section>
  );
}

type OpenProps = CosigningDeskProps & { readonly open: OpenView };

function Open(props: OpenProps): VNode {
  const { context, view, open } = props;
  const { t } = context;
  return (
    <>
      <Figures {...props} />
      {view.mayRun && (
        <Switches t={t} letter={view.letter} cosigning={open.cosigning} now={open.now} />
      )}
      <Lists {...props} />
      <section aria-labelledby="history">
        <h2 id="history">{t('cosigning.desk.history')}</h2>
        <SwitchList t={t} open={open} />
      </section>
    </>
  );
}

/** How it stands, in numbers and words. */
function Figures({ context, view, open }: OpenProps): VNode {
  const { t } = context;
  const { letter } = view;
  const { cosigning, counts } = open;
  const number = (count: number | undefined): string => formatNumber(t.language, count ?? 0);
  const toLook = counts.aside ?? 0;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('cosigning.desk.figures')}</h2>
      <Facts
        items={[
          { term: t('cosigning.desk.counted'), value: <strong>{number(open.counted)}</strong> },
          { term: t('cosigning.desk.stands'), value: standing(t, open) },
          { term: t('cosigning.desk.pending'), value: number(counts.pending) },
          {
            term: t('cosigning.desk.aside'),
            value: toLook === 0 ? number(0) : t('cosigning.desk.aside.some', { count: toLook }),
          },
          { term: t('cosigning.desk.gone'), value: number(gone(open)) },
          { term: t('cosigning.desk.removed'), value: number(counts.removed) },
          { term: t('cosigning.desk.erasing'), value: erasing(t, open) },
        ]}
      />
      <p>
        <LinkButton quiet href={paths.cosigningClusters(letter.id)}>
          {t('cosigning.desk.clusters')}
        </LinkButton>{' '}
        {(cosigning.asksOrganisations || open.organisations.listed > 0) && (
          <>
            <LinkButton quiet href={paths.cosigningOrganisations(letter.id)}>
              {t('cosigning.desk.organisations', open.organisations)}
            </LinkButton>{' '}
          </>
        )}
        {letter.withdrawal === null && (
          <a href={paths.cosignatureFigures(letter.slug)}>{t('cosigning.desk.public')}</a>
        )}
      </p>
    </section>
  );
}

const gone = ({ counts }: OpenView): number => (counts.withdrawn ?? 0) + (counts.disowned ?? 0);

const dayOf = (t: Translate, at: Date): string =>
  formatDay(t.language, at.toISOString().slice(0, 10));

function standing(t: Translate, { cosigning, now }: OpenView): string {
  const { closedAt, closesAt, isPaused } = cosigning;
  if (closedAt !== null) return t('cosigning.desk.stands.closed', { date: dayOf(t, closedAt) });
  if (isPaused) return t('cosigning.desk.stands.paused');
  // its day is over and somebody reopened it
  if (closesAt === null || closesAt <= now) return t('cosigning.desk.stands.open');
  return t('cosigning.desk.stands.until', { date: lastDay(t, closesAt) });
}

function erasing(t: Translate, { cosigning, erasedAt }: OpenView): string {
  const { closedAt, keptMonths } = cosigning;
  if (erasedAt !== null && closedAt !== null && erasedAt >= closedAt)
    return t('cosigning.desk.erased', { date: dayOf(t, erasedAt) });
  return t('cosigning.desk.erasing.after', { months: keptMonths });
}

/** Lists for partners, the export, and who took which. */
function Lists({ context, view, open }: OpenProps): VNode | null {
  const { t } = context;
  const { partners } = open.cosigning;
  const { id } = view.letter;
  if (!view.mayRun) return null;
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{t('cosigning.desk.lists')}</h2>
      <p>{t('cosigning.desk.lists.lead')}</p>
      <ul class="list">
        {partners.map(({ position, name, privacyUrl }) => (
          <li>
            <p>
              <bdi dir="auto">{name}</bdi> ·{' '}
              <a href={privacyUrl} rel="nofollow noopener noreferrer">
                {t('cosigning.desk.lists.privacy')}
              </a>
            </p>
            <ActionButton quiet action={paths.cosigningPartnerList(id, position)} about={name}>
              {t('cosigning.desk.lists.take')}
            </ActionButton>
          </li>
        ))}
        <li>
          <p>{t('cosigning.desk.export.what')}</p>
          <ActionButton quiet action={paths.cosigningExport(id)}>
            {t('cosigning.desk.export')}
          </ActionButton>
        </li>
      </ul>
      {open.downloads.length > 0 && (
        <>
          <h3>{t('cosigning.desk.taken')}</h3>
          <ul>
            {open.downloads.map(({ partner, rows, takenAt, by }) => (
              <li>
                {t('cosigning.desk.taken.line', {
                  list: partner ?? t('cosigning.desk.taken.export'),
                  count: rows,
                  person: by,
                  time: formatInstant(t.language, takenAt),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

import type { VNode } from 'preact';
import type { Letter } from '#letters';
import { ActionButton, EmptyState, formatDay, Notice } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { CosigningFrame } from './frame-pages.tsx';
import { FaceLine, OrganisationFacts } from './organisation-pages.tsx';
import { likeness, stateOf } from './organisation-rules.ts';
import type { Organisation } from './organisation-rules.ts';

export type OrganisationDeskProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly organisations: readonly Organisation[];
  readonly asksOrganisations: boolean;
  readonly mayRun: boolean;
  readonly problem?: string;
};

/** Organisations of a letter for its people: those that wait for a look, those listed, those that are over. */
export function OrganisationDeskPage(props: OrganisationDeskProps): VNode {
  const { context, letter, organisations, problem } = props;
  const { t } = context;
  const of = (state: string) => organisations.filter((one) => stateOf(one) === state);
  return (
    <CosigningFrame
      context={context}
      letter={letter}
      title={t('organisations.desk.title')}
      lead={t('organisations.desk.lead')}
      below
    >
      {problem !== undefined && (
        <Notice t={t} kind="warning">
          <p>{problem}</p>
        </Notice>
      )}
      {organisations.length === 0 && (
        <EmptyState title={t('organisations.desk.none')}>
          {t(props.asksOrganisations ? 'organisations.desk.none.text' : 'organisations.desk.off')}
        </EmptyState>
      )}
      <Group {...props} state="waiting" shown={of('confirmed')} />
      <Group {...props} state="listed" shown={of('listed')} />
      <Ended t={t} shown={of('ended')} />
    </CosigningFrame>
  );
}

type GroupProps = OrganisationDeskProps & {
  readonly state: 'waiting' | 'listed';
  readonly shown: readonly Organisation[];
};

function Group(props: GroupProps): VNode | null {
  const { context, state, shown } = props;
  const { t } = context;
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={state}>
      <h2 id={state}>{t(`organisations.desk.${state}`)}</h2>
      <ul class="list">
        {shown.map((one) => (
          <li>
            <One {...props} one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One(props: GroupProps & { readonly one: Organisation }): VNode {
  const { context, letter, state, one, organisations, mayRun } = props;
  const { t } = context;
  const at = one.listedAt ?? one.confirmedAt ?? one.askedAt;
  const since = one.listedAt === null ? 'organisations.desk.confirmed' : 'organisations.desk.since';
  return (
    <>
      <OrganisationFacts t={t} one={one} />
      <p class="quiet-text">{t(since, { date: dayOf(t, at) })}</p>
      {state === 'waiting' && <Alike t={t} one={one} others={organisations} />}
      {mayRun && (
        <div>
          {state === 'waiting' && (
            <ActionButton
              action={paths.cosigningOrganisationListing(letter.id, one.id)}
              about={one.name}
            >
              {t('organisations.desk.list')}
            </ActionButton>
          )}{' '}
          <ActionButton
            quiet
            action={paths.cosigningOrganisationDecline(letter.id, one.id)}
            about={one.name}
          >
            {t(state === 'waiting' ? 'organisations.desk.decline' : 'organisations.desk.take-off')}
          </ActionButton>
        </div>
      )}
    </>
  );
}

/** What may be the same is said beside it; nothing is put together. */
function Alike(props: {
  readonly t: Translate;
  readonly one: Organisation;
  readonly others: readonly Organisation[];
}): VNode | null {
  const { t, one, others } = props;
  const found = others.flatMap((other) => {
    const why = other.id === one.id || other.endedAt !== null ? null : likeness(one, other);
    return why === null ? [] : [{ other, why }];
  });
  if (found.length === 0) return null;
  return (
    <Notice t={t} kind="info">
      <ul>
        {found.map(({ other, why }) => (
          <li>
            {t(`organisations.desk.alike.${why}`, { other: other.name })}{' '}
            <span class="quiet-text">
              (<FaceLine t={t} one={other} />)
            </span>
          </li>
        ))}
      </ul>
      <p>{t('organisations.desk.alike.what')}</p>
    </Notice>
  );
}

function Ended({ t, shown }: { readonly t: Translate; shown: readonly Organisation[] }) {
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{t('organisations.desk.ended')}</h2>
      <ul>
        {shown.map((one) => (
          <li>
            <bdi dir="auto">{one.name}</bdi>:{' '}
            {t(`organisations.desk.ended.${one.endedAs ?? 'withdrawn'}`, {
              date: dayOf(t, one.endedAt ?? one.askedAt),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const dayOf = (t: Translate, at: Date): string =>
  formatDay(t.language, at.toISOString().slice(0, 10));

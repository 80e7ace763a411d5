import type { VNode } from 'preact';
import { DemandStateMark, Facts, PageTitle, PublicLayout } from '#ui';
import type { Fact, PageContext, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { AnswerEntries, daysWords } from './authority-answer-pages.tsx';
import { FEWEST } from './authority-figure-rules.ts';
import type { AuthorityView } from './authority-figure-rules.ts';
import { demandStates } from './rules.ts';
import { filterQuery, NO_FILTER } from './tracker-filter-rules.ts';
import { totalOf } from './tracker-figure-rules.ts';
import { officeWords, wordOf } from './tracker-word-pages.tsx';

export type AuthorityPageProps = AuthorityView & {
  readonly context: PageContext;
  readonly publicUrl: string;
};

/** How one office answered over all letters; every figure leads to what it counts. */
export function AuthorityPage(props: AuthorityPageProps): VNode {
  const { context, authority, list, page, publicUrl } = props;
  const { t } = context;
  const words = officeWords(t, authority);
  const isWhole = list.kind === 'all' && page === 1;
  return (
    <PublicLayout
      context={context}
      title={words}
      description={t('authority.one.lead')}
      styles={['demand-lines.css']}
      links={[{ rel: 'canonical', href: absolute(publicUrl, paths.authority(authority.key)) }]}
      unlisted={!isWhole}
    >
      <PageTitle
        t={t}
        lead={t('authority.one.lead')}
        breadcrumb={[{ text: t('authority.page-title'), href: paths.authorities() }]}
      >
        <bdi>{words}</bdi>
      </PageTitle>
      <Alike t={t} view={props} />
      <section aria-labelledby="answers">
        <h2 id="answers">{t('authority.letters')}</h2>
        <Facts items={answerFacts(t, props)} />
      </section>
      <DemandShares t={t} view={props} />
      <Said t={t} view={props} />
      <AnswerEntries {...props} />
    </PublicLayout>
  );
}

/** Offices written nearly alike: pointed at, never taken for one. */
function Alike({ t, view }: { t: Translate; view: AuthorityView }): VNode | null {
  if (view.alike.length === 0) return null;
  return (
    <p class="quiet-text">
      {t('authority.alike')}
      {': '}
      {view.alike.map((one, at) => (
        <>
          {at > 0 && '; '}
          <a href={paths.authority(one.key)}>
            <bdi>{officeWords(t, one)}</bdi>
          </a>
        </>
      ))}
    </p>
  );
}

const listed = (key: string, list: string): string => `${paths.authority(key)}?list=${list}#list`;

function answerFacts(t: Translate, view: AuthorityView): Fact[] {
  const { figures, authority } = view;
  const of = (list: 'sent' | 'acknowledged' | 'answered' | 'overdue'): Fact => {
    const words = t('authority.figure.of', { count: figures[list], all: figures.letters });
    const value = figures[list] === 0 ? words : <a href={listed(authority.key, list)}>{words}</a>;
    return { term: t(`authority.${list}`), value: <span class="figure">{value}</span> };
  };
  return [
    of('sent'),
    of('acknowledged'),
    of('answered'),
    { term: t('authority.time'), value: <Time t={t} view={view} /> },
    of('overdue'),
  ];
}

/** A middle and a range from three answers on; of fewer each by itself. */
function Time({ t, view }: { t: Translate; view: AuthorityView }): VNode {
  const { timed: n, median, least, most, few } = view.figures;
  if (n < FEWEST || median === null || least === null || most === null) {
    return (
      <span class="figure">
        {t('authority.time.few', { n })} {few.map((days) => daysWords(t, days)).join(', ')}
      </span>
    );
  }
  return (
    <a class="figure" href={listed(view.authority.key, 'answered')}>
      {t('authority.time.median', { median, least, most, n })}
    </a>
  );
}

function DemandShares({ t, view }: { t: Translate; view: AuthorityView }): VNode | null {
  const { counts, authority } = view;
  const all = totalOf(counts);
  if (all === 0) return null;
  const share = all < FEWEST ? 'authority.demands.few' : 'authority.demands.share';
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('authority.demands')}</h2>
      <ul class="list shares">
        {demandStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li>
              <DemandStateMark t={t} state={state} />{' '}
              <a
                class="figure"
                href={`${paths.tracker()}${filterQuery(NO_FILTER, { authority: authority.key, state })}`}
              >
                {t(share, { count: counts[state], all, share: counts[state] / all })}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Said({ t, view }: { t: Translate; view: AuthorityView }): VNode {
  const { said, authority } = view;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t('authority.said')}</h2>
      {said.length === 0 ? (
        <p>{t('authority.said.none')}</p>
      ) : (
        <ul class="list shares">
          {said.map(({ position, count }) => (
            <li>
              {wordOf(t, `tracker.position.${position}`, position)}
              {': '}
              <a class="figure" href={listed(authority.key, position)}>
                {t('authority.said.count', { count })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

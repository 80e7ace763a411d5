import type { VNode } from 'preact';
import { countryName, DemandStateSign, SmallMultiples } from '#ui';
import type { MultiplePanel, StackedPeriod, Translate } from '#ui';
import { paths } from '#ui/paths';
import { demandStates } from './rules.ts';
import type { DemandState } from './rules.ts';
import { filterQuery, isFiltered } from './tracker-filter-rules.ts';
import type { Over, TrackerFilter } from './tracker-filter-rules.ts';
import { quarterName, totalOf } from './tracker-figure-rules.ts';
import type { Counts, Course, QuarterState } from './tracker-figure-rules.ts';
import { aboutWord, officeWords, stateWord, typeWord } from './tracker-word-pages.tsx';

/** How many stand where, in words; each number leads to the demands it counts. */
export function Figures(props: {
  readonly t: Translate;
  readonly filter: TrackerFilter;
  readonly counts: Counts;
}): VNode {
  const { t, filter, counts } = props;
  const all = totalOf(counts);
  const { met, reversed, 'not-known': unknown } = counts;
  const isNarrowed = isFiltered({ ...filter, state: null });
  const sentence = isNarrowed ? 'tracker.figures.filtered' : 'tracker.figures.sentence';
  return (
    <section class="demand-figures" aria-labelledby="demand-figures">
      <h2 id="demand-figures" class="visually-hidden">
        {t('tracker.figures')}
      </h2>
      <p class="reading">{t(sentence, { all, met, reversed, unknown })}</p>
      {all > 0 && (
        <ul class="state-legend figure filters">
          {demandStates
            .filter((state) => counts[state] > 0 || state === filter.state)
            .map((state) => (
              <li>
                <StateCount t={t} filter={filter} state={state} count={counts[state]} />
              </li>
            ))}
          {filter.state !== null && (
            <li>
              <a href={`${paths.tracker()}${filterQuery(filter, { state: null })}`}>
                {t('tracker.figures.all', { count: all })}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function StateCount(props: {
  readonly t: Translate;
  readonly filter: TrackerFilter;
  readonly state: DemandState;
  readonly count: number;
}): VNode {
  const { t, filter, state, count } = props;
  return (
    <a
      href={`${paths.tracker()}${filterQuery(filter, { state })}`}
      aria-current={filter.state === state ? 'true' : undefined}
    >
      <DemandStateSign state={state} />
      {t('tracker.figures.state', { state: stateWord(t, state), count })}
    </a>
  );
}

/** The small drawings, and the way to compare otherwise. */
export function OverTime(props: {
  readonly t: Translate;
  readonly filter: TrackerFilter;
  readonly over: Over;
  readonly courses: readonly Course[];
  readonly office: { readonly office: string; readonly country: string } | null;
}): VNode | null {
  const { t, filter, over, courses, office } = props;
  if (courses.length === 0) return null;
  const isWhole = !isFiltered({ ...filter, state: null });
  const panels = isWhole
    ? comparing(t, over, courses)
    : [panelOf(t, office === null ? titleOf(t, filter) : officeWords(t, office), courses)];
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{t('tracker.over')}</h2>
      {isWhole && <Comparing t={t} filter={filter} over={over} />}
      <SmallMultiples t={t} caption={t('tracker.over.caption')} panels={panels} />
    </section>
  );
}

function Comparing(props: { t: Translate; filter: TrackerFilter; over: Over }): VNode {
  const { t, filter, over } = props;
  return (
    <nav class="jump filters" aria-label={t('tracker.over.by')}>
      {(['type', 'country'] as const).map((one) => (
        <a
          href={`${paths.tracker()}${filterQuery(filter, { over: one })}#over-time`}
          aria-current={one === over ? 'true' : undefined}
        >
          {t(`tracker.over.${one}`)}
        </a>
      ))}
    </nav>
  );
}

/** What the one drawing under a filter is of. */
function titleOf(t: Translate, { type, country, about, year }: TrackerFilter): string {
  if (type !== null) return typeWord(t, type);
  if (about !== null) return aboutWord(t, about);
  if (country !== null) return countryName(t.language, country);
  return year ?? t('tracker.over.all');
}

/** Each type or country beside the others. */
function comparing(t: Translate, over: Over, courses: readonly Course[]): MultiplePanel[] {
  return courses.map((course) => {
    const { key } = course;
    if (key === null) return panelOf(t, t('tracker.over.all'), [course]);
    const name = over === 'type' ? typeWord(t, key) : countryName(t.language, key);
    const change = over === 'type' ? { type: key } : { country: key };
    const query = new URLSearchParams(change).toString();
    return { ...panelOf(t, name, [course]), href: `${paths.tracker()}?${query}` };
  });
}

function panelOf(t: Translate, name: string, courses: readonly Course[]): MultiplePanel {
  return { name, periods: (courses[0]?.quarters ?? []).map((quarter) => periodOf(t, quarter)) };
}

function periodOf(t: Translate, { quarter, counts }: QuarterState): StackedPeriod {
  const { met, reversed, pledged, open, 'partly-met': partly } = counts;
  const { year, quarter: number } = quarterName(quarter);
  const name = t('tracker.quarter', { quarter: number, year: String(year) });
  return { name, counts: { met, reversed, 'partly-met': partly, pledged, open } };
}

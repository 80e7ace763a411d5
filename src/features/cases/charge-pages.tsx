import type { VNode } from 'preact';
import { countryName, Facts, formatDay, formatPartialDate, Tag, valueWord } from '#ui';
import type { Fact, Translate } from '#ui';
import { MeasuredSite } from './measurement-pages.tsx';
import type { ShownEntry } from './rendition-rules.ts';
import { entriesOf } from './seeing-rules.ts';
import { Names, sinceUntil, Sources } from './speaking-pages.tsx';
import type { Seen } from './speaking-pages.tsx';
import { Statement } from './statement-pages.tsx';

type Charge = ShownEntry<'charge'>;
type Stage = Charge['content']['stage'];
type Measure = ShownEntry<'measure'>;

/** What restricts the subjects, and what they are accused of. */
export function ChargesAndMeasures(seen: Seen): VNode {
  const { view } = seen;
  return (
    <ul class="plain case-acts">
      {entriesOf(view, 'charge').map((charge) => (
        <ChargeLine {...seen} charge={charge} />
      ))}
      {entriesOf(view, 'measure').map((measure) => (
        <MeasureLine {...seen} measure={measure} />
      ))}
    </ul>
  );
}

function ChargeLine({ charge, ...seen }: Seen & { readonly charge: Charge }): VNode {
  const { t } = seen;
  const { stage, subjects, hearings } = charge.content;
  return (
    <li id={`entry-${charge.id}`}>
      <h3>
        {t('cases.kind.charge')} <Tag kind="accent">{valueWord(t, 'charge', 'stage', stage)}</Tag>
      </h3>
      <Statement {...seen} entry={charge} />
      <Stages t={t} stage={stage} />
      <Facts
        items={[
          ...(subjects.length > 0
            ? [
                {
                  term: t('cases.field.charge.subjects'),
                  value: <Names {...seen} ids={subjects} />,
                },
              ]
            : []),
          ...chargeFacts(t, charge),
          ...(hearings.length > 0
            ? [
                {
                  term: t('cases.field.charge.hearings'),
                  value: <Hearings t={t} charge={charge} />,
                },
              ]
            : []),
        ]}
      />
      <Sources {...seen} entry={charge} />
    </li>
  );
}

function chargeFacts(t: Translate, { content }: Charge): Fact[] {
  const { law, penalty, penaltyMonths, authority, date } = content;
  const months = penaltyMonths === null ? '' : monthsText(t, penaltyMonths);
  // the months are counted for sorting; the words as entered say more
  return textFacts([
    [t('cases.field.charge.law'), law],
    [t('cases.field.charge.penalty'), penalty === '' ? months : penalty],
    [t('cases.field.charge.authority'), authority],
    [t('cases.field.charge.date'), date === '' ? '' : formatPartialDate(t, date)],
  ]);
}

function monthsText(t: Translate, months: number): string {
  return months % 12 === 0
    ? t('cases.seeing.years', { years: months / 12 })
    : t('cases.seeing.months', { months });
}

const textFacts = (facts: readonly (readonly [string, string])[]): Fact[] =>
  facts
    .filter(([, value]) => value !== '')
    .map(([term, value]) => ({ term, value: <span dir="auto">{value}</span> }));

function Hearings({ t, charge }: { t: Translate; charge: Charge }): VNode {
  return (
    <ul class="plain">
      {charge.content.hearings.map(({ date, what }) => (
        <li>
          {date === '' ? t('cases.timeline.no-date') : formatPartialDate(t, date)}
          {what !== '' && <bdi>: {what}</bdi>}
        </li>
      ))}
    </ul>
  );
}

const ROAD: readonly Stage[] = ['threatened', 'investigated', 'charged', 'tried'];
const ENDS: readonly Stage[] = ['convicted', 'dropped', 'acquitted'];

/** The road of a charge with where it stands. How far a dropped one had come is not guessed. */
function Stages({ t, stage }: { t: Translate; stage: Stage }): VNode {
  const here = ROAD.indexOf(stage);
  const passed = (index: number): boolean => (here >= 0 ? index < here : stage !== 'dropped');
  const end = ENDS.includes(stage) ? stage : null;
  return (
    <ol class="stages" aria-label={t('cases.field.charge.stage')}>
      {ROAD.map((one, index) => (
        <li
          class={passed(index) ? 'stage stage-passed' : 'stage'}
          aria-current={one === stage ? 'step' : undefined}
        >
          {valueWord(t, 'charge', 'stage', one)}
        </li>
      ))}
      <li class="stage" aria-current={end === null ? undefined : 'step'}>
        {end === null ? t('cases.seeing.outcome-open') : valueWord(t, 'charge', 'stage', end)}
      </li>
    </ol>
  );
}

function MeasureLine({ measure, ...seen }: Seen & { readonly measure: Measure }): VNode {
  const { t } = seen;
  const { type, phase, subjects } = measure.content;
  return (
    <li id={`entry-${measure.id}`}>
      <h3>
        {valueWord(t, 'measure', 'type', type)}{' '}
        {phase !== 'past' && <Tag kind="warn">{t(`cases.timeline.phase.${phase}`)}</Tag>}
      </h3>
      <Statement {...seen} entry={measure} />
      <Facts
        items={[
          ...(subjects.length > 0
            ? [
                {
                  term: t('cases.field.measure.subjects'),
                  value: <Names {...seen} ids={subjects} />,
                },
              ]
            : []),
          ...measureFacts(t, measure),
        ]}
      />
      <MeasuredSite t={t} measurements={measure.content.measurements} />
      <Measurements t={t} measure={measure} />
      <Sources {...seen} entry={measure} />
    </li>
  );
}

function measureFacts(t: Translate, { content }: Measure): Fact[] {
  const { type, since, until, authority, whereabouts, counsel, country } = content;
  const held = type === 'detention';
  const lawyer = counsel === '' && !held ? '' : valueWord(t, 'measure', 'counsel', counsel);
  return textFacts([
    [t('cases.seeing.time'), sinceUntil(t, since, until)],
    [
      t('cases.field.measure.whereabouts'),
      whereabouts === '' && held ? t('cases.seeing.not-known') : whereabouts,
    ],
    [t('cases.field.measure.counsel'), lawyer],
    [t('cases.field.measure.authority'), authority],
    [t('cases.field.measure.country'), country === '' ? '' : countryName(t.language, country)],
  ]);
}

/** What was measured, look by look; a single one never says "blocked". */
function Measurements({ t, measure }: { t: Translate; measure: Measure }): VNode | null {
  const { measurements } = measure.content;
  if (measurements.length === 0) return null;
  return (
    <details>
      <summary>{t('cases.seeing.measurements', { count: measurements.length })}</summary>
      <ul class="plain">
        {measurements.map(({ date, network, country, result }) => (
          <li>
            {formatDay(t.language, date)}: {valueWord(t, 'measure', 'measurements.result', result)}
            {network !== '' && (
              <>
                , <bdi>{network}</bdi>
              </>
            )}
            {country !== '' && `, ${countryName(t.language, country)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

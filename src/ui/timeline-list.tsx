import type { VNode } from 'preact';
import { certaintyWord } from './case-words.ts';
import { CertaintySign } from './certainty-marks.tsx';
import { formatPartialDate } from './partial-date.ts';
import type { Moment, Moments, TimelineItem } from './timeline-items.ts';
import { isPlanned } from './timeline-items.ts';
import { shorten } from './timeline-lanes.ts';
import { orderOf, yearOf } from './timeline-span.ts';
import type { Translate } from './translate.ts';

/** With more, years are folded away, all but the last ones. */
const OPEN_UP_TO = 60;
const LONGEST_LABEL = 400;

/** Everything on the timeline, in words: by year, what has no date at the end. */
export function TimelineList(props: { readonly t: Translate; readonly moments: Moments }): VNode {
  const { t, moments } = props;
  const { dated, undated } = moments;
  const years = byYear(dated);
  const folded = dated.length + undated.length > OPEN_UP_TO;
  return (
    <div class="moments">
      {years.map(({ year, items }, index) => (
        <Group
          t={t}
          title={year}
          items={items.map(({ item }) => item)}
          folded={folded}
          open={index >= years.length - 2}
        />
      ))}
      {undated.length > 0 && (
        <Group t={t} title={t('cases.timeline.undated')} items={undated} folded={folded} open />
      )}
      {moments.leftOut > 0 && (
        <p class="hint">{t('cases.timeline.left-out', { count: moments.leftOut })}</p>
      )}
    </div>
  );
}

function byYear(dated: readonly Moment[]): { year: string; items: Moment[] }[] {
  const years = new Map<string, Moment[]>();
  for (const moment of dated) {
    const year = String(yearOf(orderOf(moment.span)));
    const known = years.get(year);
    if (known) known.push(moment);
    else years.set(year, [moment]);
  }
  return [...years].map(([year, items]) => ({ year, items }));
}

function Group(props: {
  readonly t: Translate;
  readonly title: string;
  readonly items: readonly TimelineItem[];
  readonly folded: boolean;
  readonly open: boolean;
}): VNode {
  const { t, title, items } = props;
  const list = (
    <ol>
      {items.map((item) => (
        <MomentLine t={t} item={item} />
      ))}
    </ol>
  );
  if (!props.folded) {
    return (
      <section class="moments-group">
        <h3>{title}</h3>
        {list}
      </section>
    );
  }
  return (
    <details class="moments-group" open={props.open}>
      <summary>
        {title} <span class="figure">{t('cases.timeline.count', { count: items.length })}</span>
      </summary>
      {list}
    </details>
  );
}

function MomentLine({ t, item }: { t: Translate; item: TimelineItem }): VNode {
  const { certainty, kind, phase, href, lang } = item;
  const said = [
    kind ?? '',
    certainty === null ? '' : certaintyWord(t, certainty),
    phase === 'past' ? '' : t(`cases.timeline.phase.${phase}`),
  ].filter((word) => word !== '');
  const label = shorten(item.label, LONGEST_LABEL);
  return (
    <li class={isPlanned(item) ? 'moment-planned' : undefined}>
      <CertaintySign certainty={certainty} planned={isPlanned(item)} />
      <span class="moment-date">
        {item.date === '' ? t('cases.timeline.no-date') : formatPartialDate(t, item.date)}
      </span>
      <span class="moment-words">
        <span class="moment-label">
          <bdi lang={lang}>{href === undefined ? label : <a href={href}>{label}</a>}</bdi>
        </span>
        {said.length > 0 && <span class="moment-said">{said.join(' · ')}</span>}
      </span>
    </li>
  );
}

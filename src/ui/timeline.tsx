import type { VNode } from 'preact';
import { CertaintyLegend } from './certainty-marks.tsx';
import { formatPartialDate } from './partial-date.ts';
import { drawingOf, TimelineSvg } from './timeline-drawing.tsx';
import type { Drawing } from './timeline-drawing.tsx';
import { momentsOf } from './timeline-items.ts';
import type { Moment, TimelineItem } from './timeline-items.ts';
import { TimelineList } from './timeline-list.tsx';
import { dayDate, dayNumber, orderOf } from './timeline-span.ts';
import type { Translate } from './translate.ts';

/** Fewer say more as a list. */
const LEAST_DRAWN = 2;

/**
 * What happened, what is announced and what is feared, in the order of time. Wide screens get a
 * drawing above the list; the list says the same, so that nothing is told by the drawing alone.
 *
 * `now` parts past from future: today, or the day a letter is dated, with its words.
 */
export function Timeline(props: {
  readonly t: Translate;
  readonly id?: string;
  readonly items: readonly TimelineItem[];
  readonly now?: { readonly day: string; readonly words: string };
}): VNode {
  const { t, id = 'timeline', items } = props;
  const moments = momentsOf(items);
  return (
    <figure class="timeline" id={id}>
      {moments.dated.length >= LEAST_DRAWN && (
        <Drawn t={t} id={id} moments={moments.dated} now={props.now ?? null} />
      )}
      <TimelineList t={t} moments={moments} />
    </figure>
  );
}

function Drawn(props: {
  readonly t: Translate;
  readonly id: string;
  readonly moments: readonly Moment[];
  readonly now: { readonly day: string; readonly words: string } | null;
}): VNode {
  const { t, id, moments } = props;
  const day = dayNumber(props.now?.day ?? null);
  const now = day === null || props.now === null ? null : { day, words: props.now.words };
  const drawing = drawingOf(moments, now, t.language);
  const [from, to] = [edge(t, moments.at(0)), edge(t, moments.at(-1))];
  const title = t('cases.timeline.title', { count: moments.length, from, to });
  return (
    <div class="timeline-drawing">
      <TimelineSvg id={id} title={title} desc={t('cases.timeline.desc')} drawing={drawing} />
      <CertaintyLegend
        t={t}
        used={new Set(moments.map(({ item }) => item.certainty))}
        more={formsUsed(t, moments, drawing)}
      />
      {drawing.left > 0 && (
        <p class="hint">{t('cases.timeline.list-only', { count: drawing.left })}</p>
      )}
    </div>
  );
}

function edge(t: Translate, moment: Moment | undefined): string {
  const day = moment === undefined ? 0 : orderOf(moment.span);
  return formatPartialDate(t, dayDate(day).toISOString().slice(0, 7));
}

/** The forms of bars in words, of those that stand in the drawing. */
function formsUsed(t: Translate, moments: readonly Moment[], drawing: Drawing): VNode[] {
  const spans = moments.map(({ span }) => span);
  const forms: readonly [boolean, string, string, string][] = [
    [
      spans.some(({ kind, uncertain }) => kind === 'within' && !uncertain),
      'bar bar-within',
      'M1 4V12H27V4Z',
      t('cases.timeline.form.within'),
    ],
    [
      spans.some(({ kind, uncertain }) => kind === 'lasting' && !uncertain),
      'bar bar-lasting',
      'M1 5V11H27V5Z',
      t('cases.timeline.form.lasting'),
    ],
    [
      spans.some(({ uncertain }) => uncertain),
      'bar bar-within bar-uncertain',
      'M1 4V12H27V4Z',
      t('cases.timeline.form.uncertain'),
    ],
    [
      spans.some(({ from, to }) => from === null || to === null),
      'bar bar-lasting',
      'M1 5V11H19L27 8L19 5Z',
      t('cases.timeline.form.open'),
    ],
    [
      moments.some(({ item }) => item.phase !== 'past'),
      'halo',
      'M8 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
      t('cases.timeline.form.planned'),
    ],
    [
      drawing.scale.breaks.length > 0,
      'axis-break',
      'M8 14l5-12m3 12l5-12',
      t('cases.timeline.form.break'),
    ],
  ];
  return forms
    .filter(([used]) => used)
    .map(([, look, form, words]) => (
      <span class="certainty">
        <svg class="form-box" viewBox="0 0 28 16" aria-hidden="true">
          <path class={look} d={form} />
        </svg>
        {words}
      </span>
    ));
}

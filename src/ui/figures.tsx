import type { VNode } from 'preact';
import { formatNumber } from './format.ts';
import { layoutHemicycle } from './hemicycle.ts';
import { DataTable } from './tables.tsx';
import type { Translate } from './translate.ts';

/** Political groups in the order they sit, from left to right. */
export type SeatGroup = {
  readonly key: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly seats: number;
  readonly signed: number;
};

const WIDTH = 640;
const HEIGHT = 340;
/** Where the first and last seats stand: the largest dot just fits under it. */
const FLOOR = HEIGHT - 20;
const SPAN = 300; // pixels from the speaker to the outer row's middle

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A parliament, one dot for one seat: those whose holder signed are filled. The figures stand
 * in the table behind it, so nothing is told by the drawing alone.
 */
export function Hemicycle(props: {
  readonly t: Translate;
  readonly id?: string;
  readonly groups: readonly SeatGroup[];
}): VNode {
  const { t, groups, id = 'hemicycle' } = props;
  const seats = groups.reduce((sum, group) => sum + group.seats, 0);
  const signed = groups.reduce((sum, group) => sum + group.signed, 0);
  return (
    <figure class="hemicycle">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{t('ui.hemicycle.title', { signed, seats })}</title>
        <desc id={`${id}-desc`}>{t('ui.hemicycle.desc')}</desc>
        <Seats groups={groups} seats={seats} />
        <text class="hemicycle-count" x={WIDTH / 2} y={FLOOR - 24} text-anchor="middle">
          {formatNumber(t.language, signed)}
        </text>
        <text class="hemicycle-of" x={WIDTH / 2} y={FLOOR} text-anchor="middle">
          {t('ui.hemicycle.of', { seats })}
        </text>
      </svg>
      <figcaption>{t('ui.hemicycle.desc')}</figcaption>
      <GroupTable t={t} groups={groups} />
    </figure>
  );
}

/**
 * One path for all empty seats and one for all signed, each seat a line of no length with round
 * ends: a tenth of the bytes of 736 circles.
 */
function Seats({ groups, seats }: { groups: readonly SeatGroup[]; seats: number }): VNode {
  const { places, radius } = layoutHemicycle(seats);
  const size = round(2 * Math.min(radius, 0.06) * SPAN);
  let next = 0;
  const rows = groups.map((group) => {
    const mine = places.slice(next, next + group.seats);
    next += group.seats;
    return { group, filled: middle(mine.length, group.signed), places: mine };
  });
  const draw = (wanted: boolean): string =>
    rows
      .flatMap(({ places: mine, filled }) => mine.filter((_, at) => filled.has(at) === wanted))
      .map(({ x, y }) => `M${round(WIDTH / 2 + x * SPAN)} ${round(FLOOR - y * SPAN)}h0`)
      .join('');
  return (
    <>
      <path class="seat" stroke-width={size} d={draw(false)} />
      <path class="seat seat-signed" stroke-width={size} d={draw(true)} />
      {seats >= FEWEST_WITH_BORDERS &&
        rows
          .slice(1)
          .map(({ places: mine, group }, at) => (
            <Border from={rows[at]?.places.at(-1)} to={mine[0]} key={group.key} />
          ))}
    </>
  );
}

type Place = { readonly x: number; readonly y: number };

/** With fewer seats a line would cross some: a group may end in one row and begin in another. */
const FEWEST_WITH_BORDERS = 60;

/** A thin line where one group ends and the next begins. */
function Border({ from, to }: { from: Place | undefined; to: Place | undefined }): VNode | null {
  if (!from || !to) return null;
  const angle = (Math.atan2(from.y, from.x) + Math.atan2(to.y, to.x)) / 2;
  const at = (r: number) => ({
    x: round(WIDTH / 2 + Math.cos(angle) * SPAN * r),
    y: round(FLOOR - Math.sin(angle) * SPAN * r),
  });
  const [inner, outer] = [at(0.33), at(1.045)];
  return <path class="seat-border" d={`M${inner.x} ${inner.y}L${outer.x} ${outer.y}`} />;
}

/** Which of a group's seats to fill: we know who signed, not where they sit, so the middle ones. */
function middle(count: number, signed: number): ReadonlySet<number> {
  const first = Math.floor((count - signed) / 2);
  return new Set(Array.from({ length: Math.min(signed, count) }, (_, at) => first + at));
}

function GroupTable({ t, groups }: { t: Translate; groups: readonly SeatGroup[] }): VNode {
  return (
    <details class="figure-table">
      <summary>{t('ui.hemicycle.table')}</summary>
      <DataTable
        caption={t('ui.hemicycle.table')}
        captionHidden
        columns={[
          { text: t('ui.hemicycle.group') },
          { text: t('ui.hemicycle.signed'), numeric: true },
          { text: t('ui.hemicycle.seats'), numeric: true },
        ]}
        rows={groups.map(({ name, signed, seats }) => [
          name,
          formatNumber(t.language, signed),
          formatNumber(t.language, seats),
        ])}
      />
    </details>
  );
}

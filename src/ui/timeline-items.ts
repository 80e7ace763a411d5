import type { CertaintyLevel } from './certainty-marks.tsx';
import { orderOf, spanOf } from './timeline-span.ts';
import type { Dated, Span } from './timeline-span.ts';

/** One thing on a timeline. */
export type TimelineItem = Dated & {
  readonly id: string;
  readonly label: string;
  /** The label's language, where it is known. */
  readonly lang?: string;
  /** What it is, in a word or two: "charge", "visit". */
  readonly kind?: string;
  /** null: no statement of fact, a date in the calendar. */
  readonly certainty: CertaintyLevel | null;
  readonly phase: 'past' | 'announced' | 'feared';
  readonly href?: string;
};

/** An item with the stretch of days it takes. */
export type Moment = { readonly item: TimelineItem; readonly span: Span };

export type Moments = {
  /** By the first day they can mean. */
  readonly dated: readonly Moment[];
  /** Where nobody knows when. */
  readonly undated: readonly TimelineItem[];
  /** Older ones there was no room for. */
  readonly leftOut: number;
};

/** More would be a book, not a figure. */
export const MOST_MOMENTS = 500;

export function momentsOf(items: readonly TimelineItem[]): Moments {
  const dated: Moment[] = [];
  const undated: TimelineItem[] = [];
  for (const item of items) {
    const span = spanOf(item);
    if (span === null) undated.push(item);
    else dated.push({ item, span });
  }
  dated.sort(
    (a, b) => orderOf(a.span) - orderOf(b.span) || a.item.label.localeCompare(b.item.label),
  );
  const kept = dated.slice(-MOST_MOMENTS);
  const keptUndated = undated.slice(0, MOST_MOMENTS);
  const leftOut = dated.length - kept.length + undated.length - keptUndated.length;
  return { dated: kept, undated: keptUndated, leftOut };
}

export const isPlanned = ({ phase }: TimelineItem): boolean => phase !== 'past';

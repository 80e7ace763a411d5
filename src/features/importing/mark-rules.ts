import type { Review, RowKind } from './review-rules.ts';
import { rowKinds } from './review-rules.ts';

export type MarkKind = 'title' | 'date' | RowKind;

/** One recognised stretch of the source and the field it became. */
export type Mark = {
  readonly kind: MarkKind;
  /** 0 for title and date. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
};

/** A stretch of text under the same marks, outermost first; `first` are those that begin here. */
export type Piece = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly first: readonly Mark[];
};

/** A paragraph of the source: `start` is its place, so that a selection finds back. */
export type SourceBlock = {
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** Its lines were broken to fit a page, not by meaning: it may be drawn as one paragraph. */
  readonly flows: boolean;
};

/** Every stretch that became something which is not left out. */
export function marksOf(kept: Review, length: number): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: MarkKind, key: number, from: { start: number; end: number } | null): void => {
    if (from === null || from.start < 0 || from.end > length || from.start >= from.end) return;
    marks.push({ kind, key, start: from.start, end: from.end });
  };
  if (kept.title.trim() !== '') add('title', 0, kept.found.title);
  if (kept.date.trim() !== '') add('date', 0, kept.found.date);
  for (const kind of rowKinds)
    for (const row of kept[kind]) if (!row.dropped) add(kind, row.key, row.from);
  // the longer one is the outer one
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The source, whole, cut where a mark begins or ends and where a paragraph does. Joining the
 * pieces gives the source back, less the empty lines between paragraphs.
 */
export function sourceBlocks(source: string, marks: readonly Mark[]): SourceBlock[] {
  const cuts = new Set<number>();
  for (const { start, end } of marks) cuts.add(start).add(end);
  const places = [...cuts].toSorted((a, b) => a - b);
  const blocks: SourceBlock[] = [];
  const cursor = { place: 0, mark: 0, open: [] as Mark[], begun: new Set<Mark>() };
  for (const { start, end } of paragraphs(source)) {
    const pieces: Piece[] = [];
    let at = start;
    while (at < end) {
      while ((places[cursor.place] ?? Infinity) <= at) cursor.place += 1;
      const next = Math.min(end, places[cursor.place] ?? Infinity);
      while ((marks[cursor.mark]?.start ?? Infinity) <= at) {
        const mark = marks[cursor.mark];
        if (mark) cursor.open.push(mark);
        cursor.mark += 1;
      }
      cursor.open = cursor.open.filter((mark) => mark.end > at);
      const covering = cursor.open.filter((mark) => mark.start <= at);
      const first = covering.filter((mark) => !cursor.begun.has(mark));
      for (const mark of first) cursor.begun.add(mark);
      pieces.push({ text: source.slice(at, next), marks: covering, first });
      at = next;
    }
    blocks.push({ start, pieces, flows: isWrapped(source.slice(start, end)) });
  }
  return blocks;
}

/** Every line but the last about as long as a page is wide. */
function isWrapped(paragraph: string): boolean {
  const lines = paragraph.split('\n').slice(0, -1);
  return lines.length > 0 && lines.every((line) => line.length >= 55 && line.length <= 110);
}

/** Stretches between empty lines. */
function paragraphs(source: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const gap = /\n[^\S\n]*(?:\n[^\S\n]*)+/gu;
  let at = 0;
  for (const match of source.matchAll(gap)) {
    if (match.index > at) found.push({ start: at, end: match.index });
    at = match.index + match[0].length;
  }
  if (at < source.length) found.push({ start: at, end: source.length });
  return found;
}

/** The line of the source a place stands on, counted from one. */
export function lineOf(source: string, at: number): number {
  let line = 1;
  for (let next = source.indexOf('\n'); next !== -1 && next < at; line += 1)
    next = source.indexOf('\n', next + 1);
  return line;
}

import type { WrittenDate } from './date-forms.ts';
import { dateOfLine, dateOfToday, opening } from './head-lines.ts';
import { isProse } from './head-zone.ts';
import type { Unit, Zone } from './head-zone.ts';
import type { FoundValue } from './head.ts';
import type { Span } from './letter.ts';
import type { Line } from './lines.ts';
import { plainText } from './plain.ts';
import { because } from './reasons.ts';
import type { ReaderReasonCode } from './reasons.ts';
import { overlaps } from './source.ts';
import type { Source } from './source.ts';

/** Below the text a date stands within so many lines of the names or of the end. */
const FOOT = 6;
/** A bare date may stand under a first note or sentence. */
const TOP = 12;

/**
 * The day a letter is dated: on a line of its own above the text, between text and names, at the
 * very end, behind its title, or called today in its first sentence. Other Dates within sentences are the days of events.
 */
export function findDate(
  source: Source,
  zone: Zone,
  title: { readonly units: readonly Unit[] } | null,
  entries: readonly Span[],
): FoundValue | null {
  return (
    dateAbove(source, zone) ??
    dateBelow(source, zone, entries) ??
    dateInTitle(source, zone, title) ??
    dateToday(source, zone)
  );
}

function dateAbove(source: Source, zone: Zone): FoundValue | null {
  const dated = zone.units.filter(
    ({ date, kind, text }) =>
      date !== null && kind !== 'heading' && kind !== 'plain' && !isUpdate(text, zone),
  );
  const best = dated.find(({ date }) => date?.edtf.length === 10) ?? dated[0];
  if (best?.date) return placed(source, best, best.date, 'reader.reason.date-head');
  const first = source.lines
    .slice(0, 4 * TOP)
    .filter(({ text, start }) => text !== '' && start < zone.namesFrom)
    .slice(0, TOP);
  for (const [at, line] of first.entries()) {
    const date = dateOfLine(plainText(line.text), zone.words, source.words.code);
    const begins = line.start <= zone.bodyFrom || at < 2;
    if (date?.bare === true || (date !== null && begins && isFirstProse(line, first))) {
      return placed(source, line, date, 'reader.reason.date-head');
    }
  }
  return null;
}

/** `BRUSSELS, 14 September 2011 – We …` opens the text. */
function isFirstProse(line: Line, lines: readonly Line[]): boolean {
  return lines.find(({ text }) => isProse(text)) === line;
}

function isUpdate(text: string, { words }: Zone): boolean {
  return opening(text, words, 'stale') !== null;
}

function dateBelow(source: Source, zone: Zone, entries: readonly Span[]): FoundValue | null {
  const written = source.lines.filter(({ text }) => text !== '');
  const names = written.findIndex(({ end }) => end > zone.namesFrom);
  const at = names === -1 ? written.length : names;
  const near = [
    ...written.slice(Math.max(0, at - FOOT), at + FOOT),
    ...written.slice(Math.max(at + FOOT, written.length - FOOT)),
  ].filter((line) => line.start >= zone.bodyFrom);
  const dated = near.flatMap((line) => {
    if (entries.some((entry) => overlaps(entry, line)) || isProse(line.text)) return [];
    const date = dateOfLine(plainText(line.text), zone.words, source.words.code);
    return date === null || date.edtf.length < 10 ? [] : [{ line, date }];
  });
  const [first] = dated;
  // Many dates below are the days people signed on.
  if (first === undefined || new Set(dated.map(({ date }) => date.edtf)).size > 1) return null;
  return placed(source, first.line, first.date, 'reader.reason.date-foot');
}

function dateToday(source: Source, zone: Zone): FoundValue | null {
  const first = source.lines.find(({ text, start }) => start >= zone.bodyFrom && text.length > 60);
  const text = first === undefined ? '' : plainText(first.text);
  const date = dateOfToday(text, zone.words, source.words.code);
  return first && date ? placed(source, first, date, 'reader.reason.date-today') : null;
}

function dateInTitle(
  source: Source,
  zone: Zone,
  title: { readonly units: readonly Unit[] } | null,
): FoundValue | null {
  for (const unit of title?.units ?? []) {
    const date = dateOfLine(unit.text, zone.words, source.words.code) ?? unit.date;
    if (date?.edtf.length === 10 && date.end >= unit.text.replace(/[)\].\s]+$/u, '').length) {
      return placed(source, unit, date, 'reader.reason.date-title');
    }
  }
  return null;
}

/** The date's place in the source: as written where it stands so, else the line it stands on. */
function placed(
  source: Source,
  line: Span,
  { edtf, start, end }: WrittenDate,
  code: ReaderReasonCode,
): FoundValue {
  const text = plainText(source.text.slice(line.start, line.end));
  const written = text.slice(start, end);
  const at = source.text.indexOf(written, line.start);
  const exact = written !== '' && at !== -1 && at + written.length <= line.end;
  const place = exact ? { start: at, end: at + written.length } : line;
  return { value: edtf, start: place.start, end: place.end, reason: because(code) };
}

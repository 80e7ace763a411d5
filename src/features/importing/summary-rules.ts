import { reasonText } from '#reader';
import type { Found, ReadLetter } from '#reader';

/** One thing found: what it is, where, why. */
type Row = { readonly place: Found | null; readonly text: string };

const NAME_WIDTH = 13;
const WIDEST = 100;

/**
 * A letter as people read it in a terminal: every field with its line and the reason it was taken, lists with
 * their counts, and what was not found. Lines are counted from 1 in `text`.
 */
export function letterSummary(text: string, letter: ReadLetter): string[] {
  const lineOf = lineFinder(text);
  const fields: readonly (readonly [string, string | null, Found | null])[] = [
    ['language', letter.language && languageName(letter.language), letter.found.language],
    ['title', letter.title, letter.found.title],
    ['date', letter.date, letter.found.date],
    ['signed by', kindOf(letter), letter.found.signatoryKind],
  ];
  const lists: readonly (readonly [string, readonly Row[]])[] = [
    ['addressees', letter.addressees.map((one) => ({ place: one, text: one.text }))],
    ['paragraphs', letter.body.map((one) => ({ place: one, text: one.text }))],
    ['demands', letter.demands.map((one) => ({ place: one, text: one.text }))],
    ['signatories', letter.signatories.map((one) => ({ place: one, text: signatoryText(one) }))],
    ['people at risk', letter.personsAtRisk.map((one) => ({ place: one, text: one.name }))],
    ['organisations', letter.organisations.map((one) => ({ place: one, text: one.name }))],
  ];
  const missing = [
    ...fields.filter(([, value]) => value === null).map(([name]) => name),
    ...lists.filter(([, rows]) => rows.length === 0).map(([name]) => name),
  ];
  return [
    ...fields.flatMap(([name, value, found]) =>
      value === null ? [] : fieldLines(name, value, found, lineOf),
    ),
    ...lists.flatMap(([name, rows]) => (rows.length === 0 ? [] : listLines(name, rows, lineOf))),
    ...(missing.length === 0 ? [] : ['', `Not found in the text: ${missing.join(', ')}.`]),
  ];
}

type LineOf = (position: number) => number;

/** Line numbers by binary search over the starts of lines. */
function lineFinder(text: string): LineOf {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (position) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function fieldLines(name: string, value: string, found: Found | null, lineOf: LineOf): string[] {
  const why = found ? `line ${lineOf(found.start)}: ${reasonText(found.reason)}` : '';
  return [
    `${name.padEnd(NAME_WIDTH)}${shorten(value)}`,
    ...(why ? [' '.repeat(NAME_WIDTH) + why] : []),
  ];
}

function listLines(name: string, rows: readonly Row[], lineOf: LineOf): string[] {
  const lines = rows.map(({ place }) => (place ? String(lineOf(place.start)) : ''));
  const width = Math.max(...lines.slice(-1).map((line) => line.length), 1);
  return [
    '',
    `${name} (${rows.length})`,
    ...rows.map(({ text }, at) => `  line ${(lines[at] ?? '').padStart(width)}  ${shorten(text)}`),
  ];
}

function shorten(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 2).trimEnd()} …` : text;
}

function signatoryText(signatory: ReadLetter['signatories'][number]): string {
  const { name, capacity, organisation, country } = signatory;
  return [name, capacity, organisation, country].filter((part) => part !== null).join(' · ');
}

function languageName(code: string): string {
  return `${new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code} (${code})`;
}

function kindOf({ signatoryKind }: ReadLetter): string | null {
  switch (signatoryKind) {
    case 'person':
      return 'persons';
    case 'organisation':
      return 'organisations';
    case 'mixed':
      return 'persons and organisations';
    case null:
      return null;
  }
}

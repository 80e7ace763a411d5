import type { Line } from './pdf-lines.ts';
import { isFull, isRtl } from './pdf-measures.ts';
import type { Measures } from './pdf-measures.ts';
import { isBullet } from './pdf-runs.ts';

/** How a line goes on from the one before: as the same line of prose, as a line of its own, after a gap. */
export type Joint = 'same' | 'line' | 'gap';
export type Heading = '' | '#' | '##';

const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|[ivxIVX]{1,5}[.)])\s+\S/;
const LONGEST_HEADING = 200;
/** In a column of prose at least this part of the lines begins with a small letter. */
const LEAST_SMALL = 0.15;
const SENTENCE_END = /[.!?:;…]["”»’)\]]*$/;

/** For each line, how it joins the one before; the first begins after a gap. */
export function jointsOf(
  lines: readonly Line[],
  headings: readonly Heading[],
  measures: Measures,
): Joint[] {
  const joints = lines.map((line, at): Joint => {
    const before = lines[at - 1];
    if (!before) return 'gap';
    return jointOf(before, line, measures, headings[at] === headings[at - 1]);
  });
  return betweenParagraphs(lines, withoutFalseProse(lines, joints));
}

/** Larger letters make a heading, where they do not make a whole sentence or more. */
export function headingsOf(lines: readonly Line[], measures: Measures): Heading[] {
  const headings = lines.map((line) => headingOf(line, measures));
  let from = 0;
  for (let to = 1; to <= lines.length; to += 1) {
    if (headings[to] === headings[from] && isTight(lines[to - 1], lines[to])) continue;
    const together = lines
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    if (together.length > LONGEST_HEADING || /[.,;:]$/.test(together)) headings.fill('', from, to);
    from = to;
  }
  return headings;
}

function isTight(before: Line | undefined, line: Line | undefined): boolean {
  if (!before || !line || before.page !== line.page) return false;
  return line.y > before.y && line.y - before.y < 1.7 * before.size;
}

function headingOf(line: Line, { size }: Measures): Heading {
  if (line.size < size * 1.15 || line.isRow) return '';
  if (!/\p{L}{2}/u.test(line.text)) return '';
  return line.size > size * 1.45 ? '#' : '##';
}

function isItem(text: string): boolean {
  return isBullet(text[0] ?? '') || /^[-–—]\s+\S/.test(text) || NUMBERED.test(text);
}

function jointOf(before: Line, line: Line, measures: Measures, sameKind: boolean): Joint {
  if (!isBelow(before, line)) return acrossRegions(before, line, measures);
  if (before.isRow && line.isRow) return 'line';
  const distance = (line.y - before.y) / Math.max(before.size, line.size);
  if (line.begins || distance > measures.leading * 1.15 + 0.05 || distance < 0 || !sameKind)
    return 'gap';
  const full = isFull(before, line, measures);
  if (isItem(line.text)) return full && wrapsOnto(before, line) ? 'same' : 'line';
  if (before.isRow || line.isRow || !full) return 'line';
  return isIndented(before, line) ? 'gap' : 'same';
}

/** The next line of the same column, or of another that begins right under this one. */
function isBelow(before: Line, line: Line): boolean {
  if (before.page !== line.page) return false;
  return before.region === line.region || (line.y > before.y && line.x0 < before.x1);
}

/** The first line of a paragraph that is set in; under an item the next lines are set in, too. */
function isIndented(before: Line, line: Line): boolean {
  const step = line.x0 - before.x0;
  const atSide = before.x0 - line.left < before.size * 0.5;
  return step > before.size * 0.8 && atSide && !isItem(before.text) && !isRtl(line.text);
}

/** "on the\n14. September" is no item: the line before was full, ends no sentence and begins where this does. */
function wrapsOnto(before: Line, line: Line): boolean {
  const isNumber = NUMBERED.test(line.text) && !isItem(before.text);
  return isNumber && Math.abs(before.x0 - line.x0) < 2 && !SENTENCE_END.test(before.text);
}

function acrossRegions(before: Line, line: Line, measures: Measures): Joint {
  const goesOn = isFull(before, line, measures) && !SENTENCE_END.test(before.text);
  if (goesOn && /^[\p{Ll}\p{Lo}]/u.test(line.text) && before.size === line.size) return 'same';
  if (before.isRow && line.isRow) return 'line';
  return isItem(line.text) && before.page !== line.page ? 'line' : 'gap';
}

/**
 * Names one below the other that happen to be equally long look like full lines of prose. In prose some lines
 * begin with a small letter; where hardly one of several does, each is a line of its own. Asked of each paragraph,
 * then of each column.
 */
function withoutFalseProse(lines: readonly Line[], joints: readonly Joint[]): Joint[] {
  const byParagraph = asLines(lines, joints, (at) => joints[at] !== 'gap');
  return asLines(lines, byParagraph, (at) => lines[at]?.region === lines[at - 1]?.region);
}

/** Turns what was joined into lines, over stretches that `goOn`, where no small letter speaks for prose. */
function asLines(
  lines: readonly Line[],
  joints: readonly Joint[],
  goesOn: (at: number) => boolean,
): Joint[] {
  const result = [...joints];
  let from = 1;
  for (let to = 1; to <= lines.length; to += 1) {
    if (to < lines.length && goesOn(to)) continue;
    const joined = lines.slice(from, to).filter((_, at) => joints[from + at] === 'same');
    if (joined.length >= 2 && !hasSmallBeginnings(joined)) {
      for (let at = from; at < to; at += 1) if (joints[at] === 'same') result[at] = 'line';
    }
    from = to;
  }
  return result;
}

/** Paragraphs without space between them: one of several lines ends with a sentence, short of the side. */
function betweenParagraphs(lines: readonly Line[], joints: readonly Joint[]): Joint[] {
  return joints.map((joint, at) => {
    const before = lines[at - 1];
    const line = lines[at];
    if (joint !== 'line' || joints[at - 1] !== 'same' || !before || !line) return joint;
    return SENTENCE_END.test(before.text) && !isItem(line.text) ? 'gap' : joint;
  });
}

function hasSmallBeginnings(lines: readonly Line[]): boolean {
  const cased = lines.filter(({ text }) => /^[\p{Lu}\p{Ll}\p{Lt}]/u.test(text));
  if (cased.length < lines.length / 2) return true; // a script without small letters: nothing to tell by
  const small = cased.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return small >= cased.length * LEAST_SMALL;
}

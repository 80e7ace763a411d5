import { dateOfLine, headWords, holds, labelled, opening } from './head-lines.ts';
import type { WrittenDate } from './date-forms.ts';
import type { Line } from './lines.ts';
import { paragraphsOf, RULE, textOf, wrapWidth } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { plainText } from './plain.ts';
import { findSalutations } from './salutation.ts';
import type { Salutation } from './salutation.ts';
import type { Source } from './source.ts';
import type { HeadWords } from './words.ts';

export type UnitKind =
  | 'subject'
  | 'to'
  | 'cc'
  | 'sender'
  | 'letterhead'
  | 'date'
  | 'heading'
  | 'prose'
  | 'plain';

/** One statement of the head: a line, or several where one line was too narrow. */
export type Unit = Paragraph & {
  readonly kind: UnitKind;
  /** As people read it. */
  readonly text: string;
  /** After the colon of `Subject: …`; '' for the others. */
  readonly rest: string;
  readonly cue: string;
  readonly date: WrittenDate | null;
  /** Units between the same blank lines have the same number. */
  readonly block: number;
};

/** What stands above the text of a letter. */
export type Zone = {
  readonly words: readonly HeadWords[];
  readonly units: readonly Unit[];
  readonly salutations: readonly Salutation[];
  /** Where the text begins, and where the names do. */
  readonly bodyFrom: number;
  readonly namesFrom: number;
};

const DEPTH = 200;

/** The head down to the salutation, or to the first paragraph of prose where nobody is greeted. */
export function readZone(source: Source, namesFrom: number): Zone {
  const words = headWords(source.words);
  const salutations = findSalutations(source, namesFrom);
  const [first] = salutations;
  const until = first?.start ?? namesFrom;
  const lines = source.lines.slice(0, DEPTH).filter(({ start }) => start < until);
  const units = unitsOf(source, lines, words, first === undefined);
  if (first !== undefined) {
    const last = salutations.at(-1) ?? first;
    const below = last.inline ? [] : subjectBelow(source, last.end, words);
    const bodyFrom = below[0]?.end ?? last.end;
    return { words, units: [...units, ...below], salutations, bodyFrom, namesFrom };
  }
  const text = units.findIndex(({ kind }) => kind === 'prose');
  return {
    words,
    units: text === -1 ? units : units.slice(0, text),
    salutations,
    bodyFrom: units[text]?.start ?? Math.min(namesFrom, units.at(-1)?.end ?? 0),
    namesFrom,
  };
}

/** `Re: …` between the salutation and the text. */
function subjectBelow(source: Source, from: number, words: readonly HeadWords[]): Unit[] {
  const at = source.lines.findIndex(({ start, text }) => start >= from && text !== '');
  const units = unitsOf(source, source.lines.slice(Math.max(at, 0), at + 2), words, false);
  return units.slice(0, 1).filter(({ kind }) => kind === 'subject');
}

/** The statements of some lines, each with what it is; when asked only up to the first prose. */
function unitsOf(
  source: Source,
  lines: readonly Line[],
  words: readonly HeadWords[],
  untilProse: boolean,
): Unit[] {
  const width = wrapWidth(source.lines.slice(0, 2 * DEPTH));
  let block = 0;
  let last = -1;
  const units: Unit[] = [];
  for (const paragraph of paragraphsOf(lines, width)) {
    const from = paragraph.lines[0]?.index ?? 0;
    if (from > last + 1 || (paragraph.lines[0]?.heading ?? 0) > 0) block += 1;
    last = paragraph.lines.at(-1)?.index ?? from;
    const unit = unitOf(source, paragraph, words, block);
    units.push(unit);
    if (untilProse && unit.kind === 'prose') break;
  }
  return units;
}

function unitOf(
  source: Source,
  paragraph: Paragraph,
  words: readonly HeadWords[],
  block: number,
): Unit {
  const raw = textOf(source.text, paragraph).slice(0, 1000);
  const text = plainText(raw);
  const unit = { ...paragraph, text, block, rest: '', cue: '', date: null };
  for (const part of ['subjects', 'cc', 'to', 'senders'] as const) {
    const found = labelled(text, words, part);
    if (found !== null) {
      const kind = ({ subjects: 'subject', cc: 'cc', to: 'to', senders: 'sender' } as const)[part];
      const date = part === 'senders' ? dateOfLine(text, words, source.words.code) : null;
      return { ...unit, kind, rest: found.rest, cue: found.cue, date };
    }
  }
  const date = dateOfLine(text, words, source.words.code);
  const heading = (paragraph.lines[0]?.heading ?? 0) > 0;
  if (isLetterhead(text, raw.trim(), words)) return { ...unit, kind: 'letterhead', date };
  if (date !== null && !isTitled(text, words)) return { ...unit, kind: 'date', date };
  if (heading) return { ...unit, kind: 'heading', date };
  const prose = isProse(text) && !isShortTitle(text, words);
  return { ...unit, kind: prose ? 'prose' : 'plain', date };
}

/** `Open letter to the Port Authority.` ends as a sentence does and is none. */
function isShortTitle(text: string, words: readonly HeadWords[]): boolean {
  return text.length < 100 && !/[.!?]\s/u.test(text) && isTitled(text, words);
}

function isTitled(text: string, words: readonly HeadWords[]): boolean {
  return opening(text, words, 'titles') !== null;
}

/** `FOR IMMEDIATE RELEASE`, a picture, a web address, a telephone number: nothing of the letter itself. */
function isLetterhead(text: string, raw: string, words: readonly HeadWords[]): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || /^!?\[[^\]]*\]\([^)]*\)$/u.test(raw)) return true;
  const cue = opening(text, words, 'letterheads');
  if (cue !== null && text.length <= cue.length + 14) return true;
  if (/^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$|^[+()\d\s./-]{6,}$/u.test(text)) return true;
  return text.length < 120 && /@|https?:|www\./u.test(text) && holds(text, words, 'senders');
}

/** Whether a paragraph reads on rather than names something. */
export function isProse(text: string): boolean {
  if (RULE.test(text)) return false;
  const words = text.split(' ').length;
  if (/[.。…](?:["”»')\]]|\[\d+\])*$/u.test(text)) return words >= 7 && text.length >= 40;
  if (text.endsWith(':')) return text.length >= 60;
  return text.length >= 230;
}

import type { Line, Mark } from './lines.ts';

/** A line, or what of it lies outside the list of names, with its surroundings. */
export type Piece = Line & {
  /** Blank lines before it. */
  readonly gap: number;
  readonly apart: boolean;
  /** Whether something that is not read stands between it and the piece before. */
  readonly afterTaken: boolean;
  /** Columns of the widest line around it. */
  readonly width: number;
};

const DIGITS = '0-9٠-٩۰-۹';
const NUMBER = new RegExp(
  `^(?:[*_]{1,3})?\\(?([${DIGITS}]{1,3})(?:\\\\?[.)/:]|[º°ª]\\.?|[.)]?\\s?[-–—ـ])(?:(?:[*_]{1,3})?\\s+(?=\\S)|(?=\\p{Script=Arabic}))`,
  'u',
);
const LETTER = /^\(?(?:([a-h])|([ivx]{1,4}))\)\s+(?=\S)|^([a-h])\.\s+(?=\S)/u;
const SIGN = /^(?:(?:\p{Extended_Pictographic}\uFE0F?\s*)+|[→⇒⮕➔»§Ø¨¤]\s+|\[[ x]\]\s+)(?=\S)/u;
const ROUND = /^o\s+(?=\p{Lu})/u;
const INLINE_BULLET = /\s[•▪■●◦‣\uE000-\uF8FF]\s*(?=\S)/gu;
/** "…: - we condemn it, - we demand": dashes behind a stop, which no dash within a sentence is. */
const INLINE_DASH = /(?<=[:;,.])\s[-–—]\s(?=\p{L})/gu;
const DASHES = 3;
const INLINE_NUMBER = /(?<=\s)\(?(\d)[.)]\s+(?=\S)/gu;
/** In a text that lost its stops: "2  Please provide". */
const BARE_NUMBER = /(?<=\s)(\d{1,2})\s{2,}(?=\p{Lu}\p{Ll})/gu;
const LONG_LINE = 500;
/** Languages in which "o" at the beginning of a line is a word. */
const WITH_O: ReadonlySet<string> = new Set(['pt', 'es', 'it']);

/** Reads the marks that only a letter's points bear: italic numbers, letters, pictures. */
export function markOf(line: Line, code: string): Line {
  if (line.heading > 0 || line.mark?.kind === 'number') return line;
  const number = NUMBER.exec(line.text.slice(0, 16));
  if (number) return behind(line, number[0], { kind: 'number', value: numberOf(number[1]) });
  if (line.mark) return line;
  const letter = LETTER.exec(line.text.slice(0, 12));
  if (letter) return behind(line, letter[0], { kind: 'number', value: letterOf(letter) });
  const sign =
    SIGN.exec(line.text.slice(0, 16)) ?? (WITH_O.has(code) ? null : ROUND.exec(line.text));
  return sign ? behind(line, sign[0], { kind: 'bullet' }) : line;
}

function behind(line: Line, written: string, mark: Mark): Line {
  const start = line.start + written.length;
  return { ...line, start, text: line.text.slice(written.length), mark };
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function letterOf([, letter, roman, dotted]: RegExpExecArray): number {
  if (roman !== undefined) return Math.max(0, ROMAN.indexOf(roman));
  return (letter ?? dotted ?? 'a').charCodeAt(0) - 96;
}

/** `12`, `١٢` or `۱۲`. */
function numberOf(digits = ''): number {
  return Number([...digits].map((one) => (one.codePointAt(0) ?? 0) % 16).join(''));
}

/** Cuts a line in which the points of a list stand behind one another into the points. */
export function cutInline(line: Line): Line[] {
  const bullets = [...line.text.matchAll(INLINE_BULLET)];
  if (bullets.length > 1 || (bullets.length === 1 && line.mark?.kind === 'bullet'))
    return cutAt(line, bullets, () => ({ kind: 'bullet' }));
  const dashes = [...line.text.matchAll(INLINE_DASH)];
  if (dashes.length >= DASHES && line.text.charAt((dashes[0]?.index ?? 0) - 1) === ':')
    return cutAt(line, dashes, () => ({ kind: 'bullet' }));
  const stopless = line.text.length > LONG_LINE && !/[.!?](?:\s|$)/u.test(line.text);
  const numbers = inOrder(
    [...line.text.matchAll(stopless ? BARE_NUMBER : INLINE_NUMBER)],
    line,
    stopless,
  );
  return numbers.length > 1
    ? cutAt(line, numbers, (found) => ({ kind: 'number', value: Number(found[1]) }))
    : [line];
}

/** Those of the numbers found that count 1, 2, 3 behind a colon. */
function inOrder(
  found: readonly RegExpExecArray[],
  line: Line,
  anywhere: boolean,
): RegExpExecArray[] {
  const counted: RegExpExecArray[] = [];
  for (const one of found) {
    const opens =
      anywhere || counted.length > 0 || /[:：]\s*$/u.test(line.text.slice(0, one.index).slice(-3));
    if (opens && Number(one[1]) === counted.length + 1) counted.push(one);
  }
  return counted;
}

function cutAt(
  line: Line,
  cuts: readonly RegExpExecArray[],
  mark: (cut: RegExpExecArray) => Mark,
): Line[] {
  const first = part(line, 0, cuts[0]?.index ?? line.text.length, line.mark);
  const points = cuts.map((cut, index) =>
    part(line, cut.index + cut[0].length, cuts[index + 1]?.index ?? line.text.length, mark(cut)),
  );
  return [first, ...points].filter(({ text }) => text !== '');
}

function part(line: Line, from: number, to: number, mark: Mark | null): Line {
  const text = line.text.slice(from, to).trimEnd();
  const start = line.start + from;
  return { ...line, start, end: start + text.length, text, mark };
}

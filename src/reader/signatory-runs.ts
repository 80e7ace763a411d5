import { fold } from './fold.ts';
import { isCountry } from './signatory-countries.ts';
import { has, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import {
  COMMAS,
  SEMICOLONS,
  headOf,
  headShape,
  isSuffix,
  partsOf,
  runOf,
  withoutAnd,
} from './signatory-parts.ts';
import { withoutOthers } from './signatory-titles.ts';
import { cut, join } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import type { Draft, Item, Section } from './signatory-sections.ts';
import { shapeOf } from './signatory-shape.ts';
import { partUnmarked, unmarkedIn } from './signatory-unmarked.ts';
import type { Unmarked } from './signatory-unmarked.ts';

/** The entries of a section that sets them one after the other with commas or semicolons. */
export function listedIn(section: Section, lexicon: Lexicon): Draft[] | null {
  const paragraphs = paragraphsOf(section.items, lexicon).map((piece) =>
    withoutOthers(piece, lexicon),
  );
  if (endInCountries(paragraphs)) return null;
  const runs = paragraphs.map((piece) => runOf(piece.text, lexicon));
  const total = runs.reduce((sum, run) => sum + run, 0);
  const listed = runs.filter((run) => run >= 3).length;
  const [only] = paragraphs;
  const enough = paragraphs.length === 1 && only && isPlainRun(only, lexicon) ? 3 : 3.5;
  const names = paragraphs.filter(
    ({ text }, at) => (runs[at] ?? 0) < 3 && shapeOf(headOf(text), lexicon).person >= 0.5,
  );
  const alone = names.length === 0 && total >= 3 && paragraphs.length > 1;
  if (listed === 0 || (total < paragraphs.length * enough && !alone)) {
    return paragraphs.length === 1 && paragraphs[0] ? fewNames(paragraphs[0], lexicon) : null;
  }
  const drafts: Draft[] = [];
  paragraphs.forEach((piece, at) => {
    const last = drafts.at(-1);
    const { body, post, sure } = shapeOf(piece.text, lexicon);
    if ((runs[at] ?? 0) >= 3) drafts.push(...splitRun(piece, lexicon));
    else if (last && alone && !sure && (body >= 0.5 || post >= 0.4))
      drafts.splice(-1, 1, { ...last, under: [piece] });
    else drafts.push(draftOf(piece));
  });
  return drafts;
}

/** `Open Rivers, Oslo, Norway` on each of several rows: entries with where they are, no runs. */
function endInCountries(paragraphs: readonly Piece[]): boolean {
  const ending = paragraphs.filter(({ text }) => {
    const parts = text.slice(0, 300).split(/\s*[,،]\s*/u);
    const last = parts.at(-1)?.replace(/[\s.;]+$/u, '') ?? '';
    return parts.length > 1 && parts.length <= 5 && isCountry(last);
  });
  return ending.length >= 2 && ending.length >= paragraphs.length * 0.5;
}

/** Parted by semicolons, or organisations one and all: then three are a list. */
function isPlainRun(piece: Piece, lexicon: Lexicon): boolean {
  if (SEMICOLONS.test(piece.text)) return true;
  return partsOf(piece, COMMAS).every(({ text }) => shapeOf(text, lexicon).body >= 0.5);
}

const draftOf = (lead: Piece): Draft => ({ lead, under: [], fromRun: true, certain: true });

/** Rows as written, those that were wrapped put together again. */
function paragraphsOf(items: readonly Item[], lexicon: Lexicon): Piece[] {
  const blocks: Item[][] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last && item.gap === 0 && item.mark === null) last.push(item);
    else blocks.push([item]);
  }
  return blocks.flatMap((rows) =>
    isWrapped(rows, lexicon)
      ? [join(rows.map(({ piece }) => piece))]
      : rows.map(({ piece }) => piece),
  );
}

/** Rows of a paragraph that was broken at the margin: nearly as long as each other, with commas. */
function isWrapped(rows: readonly Item[], lexicon: Lexicon): boolean {
  if (rows.length < 2) return false;
  const entries = rows.filter((row) => isEntryRow(row, lexicon)).length;
  if (entries >= rows.length * 0.5) return false;
  const led = rows.filter(
    ({ piece }) => colonLead(piece.text.slice(0, 160), lexicon) !== '',
  ).length;
  if (led >= rows.length * 0.5) return false;
  const margin = rows[0]?.indent ?? 0;
  const hanging = rows.filter(({ indent }) => indent > margin + 1).length;
  if (hanging > 0 && rows.length - hanging >= 2) return false;
  const widths = rows.slice(0, -1).map(({ width }) => width);
  const widest = rows.reduce((most, { width }) => Math.max(most, width), 0);
  const last = rows.at(-2)?.piece.text ?? '';
  if (rows.length === 2 && /[,;،؛]\s*$/u.test(last) && last.split(/[,;،؛]/u).length > 2)
    return true;
  const open = rows.slice(0, -1).filter(({ piece }) => /[,;،؛]\s*$/u.test(piece.text)).length;
  const commas = rows.filter(({ piece }) => /[,;،؛]/u.test(piece.text)).length;
  if (commas < rows.length * 0.6) return false;
  if (open >= rows.length * 0.5 && commas === rows.length) return true;
  const narrowest = widths.reduce((least, width) => Math.min(least, width), Infinity);
  return widest <= 140 && narrowest >= 45 && narrowest >= widest * 0.65;
}

/** A row that is one entry: a name, a comma, and what the person is. */
function isEntryRow({ piece, head }: Item, lexicon: Lexicon): boolean {
  const [, second] = partsOf(piece, COMMAS);
  const open = /[,;،؛]\s*$/u.test(piece.text);
  if (!second || !(head.sure || (head.person >= 0.5 && !open))) return false;
  const { post, body } = shapeOf(second.text, lexicon);
  return post >= 0.4 || body >= 0.5;
}

/** `A and B`, `A, B and C` on one row. */
export function fewNames(piece: Piece, lexicon: Lexicon, strict = false): Draft[] | null {
  const marks = SEMICOLONS.test(piece.text) ? SEMICOLONS : COMMAS;
  const whole = withoutStop(piece);
  const ended = cut(whole, colonLead(whole.text.slice(0, 160), lexicon).length);
  const parts = splitAnd(partsOf(ended, marks), lexicon).filter(({ text }) => !isSuffix(text));
  if (parts.length < 2 || parts.length > 6) return null;
  const shapes = parts.map(({ text }) => shapeOf(headOf(text), lexicon));
  const names = shapes.every(
    ({ person, post, body, sure }) => person >= 0.5 && (post < 0.4 || sure) && body < 0.25,
  );
  const sure = shapes.filter((shape) => shape.sure).length;
  // Three in a row that all look like full names are names, though no given name is known.
  const full = parts.length >= 3 && shapes.every(({ words }) => words >= 2 && words <= 4);
  const needed = strict ? parts.length : full ? 0 : parts.length === 2 ? 1 : 2;
  const pair = parts.length === 3 && partsOf(ended, marks).length === 2 && !shapes[2]?.sure;
  if (names && pair && sure >= 2 && parts[0] && parts[1] && parts[2]) {
    return [draftOf(parts[0]), { ...draftOf(parts[1]), under: [parts[2]] }];
  }
  return names && sure >= needed ? parts.map(draftOf) : null;
}

/** Cuts a run into entries; what is no name of its own stays with the one before. */
export function splitRun(piece: Piece, lexicon: Lexicon): Draft[] {
  const whole = withoutStop(piece);
  const ended = cut(whole, colonLead(whole.text.slice(0, 160), lexicon).length);
  const semicolons = partsOf(ended, SEMICOLONS);
  if (semicolons.length >= 3) {
    return splitAnd(semicolons, lexicon, true).map((lead) => draftOf(lead));
  }
  const parts = splitAnd(stopsApart(partsOf(ended, COMMAS), lexicon), lexicon);
  const drafts: Draft[] = [];
  const lead = leadOf(parts, lexicon);
  if (lead) parts[0] = cut(parts[0] ?? piece, lead.length);
  const shapes = parts.map(({ text }) => headShape(text, lexicon));
  const unmarkedParts = parts.map(({ text }) => unmarkedIn(text, lexicon));
  const people =
    shapes.filter(({ sure }) => sure).length >= shapes.length * 0.3 || areUnmarked(unmarkedParts);
  const glued = unmarkedParts.map((one) => (people ? one : null));
  const told = glued.filter((one) => one?.sure || one?.named).length;
  const some = glued.some((one) => one?.sure) || told >= parts.length * 0.4;
  const agreed = some && told >= Math.max(2, parts.length * 0.2);
  parts.forEach((part, at) => {
    const last = drafts.pop();
    const shape = shapes[at];
    const unmarked = glued[at];
    if (unmarked && (unmarked.sure || agreed)) {
      const { name, rest } = partUnmarked(part, unmarked);
      drafts.push(...(last ? [last] : []), { ...draftOf(name), under: [rest] });
    } else if (!last) drafts.push(draftOf(part));
    else if (belongsUnder(last, part, agreed, lexicon)) {
      drafts.push({ ...last, under: [...last.under, part] });
    } else if (isSuffix(part.text) || /^[([（]/u.test(part.text)) {
      drafts.push({ ...last, lead: spanning(piece, last.lead, part) });
    } else if (people && shape && !shape.sure && (shape.post >= 0.4 || shape.body >= 0.6)) {
      drafts.push({ ...last, under: [...last.under, part] });
    } else drafts.push(last, draftOf(part));
  });
  return drafts;
}

/** Whether nearly every part is a name and a body, some of them names beyond doubt. */
function areUnmarked(parts: readonly (Unmarked | null)[]): boolean {
  const named = parts.filter((one) => one?.named).length;
  const all = parts.filter((one) => one !== null).length;
  return named >= Math.max(2, parts.length * 0.15) && all >= parts.length * 0.6;
}

/** `A B editor, the Lantern`, `A B chair, Open Rivers`: of what somebody is the editor. */
function belongsUnder(last: Draft, part: Piece, agreed: boolean, lexicon: Lexicon): boolean {
  const before = last.under.at(-1);
  if (!before) return false;
  if (/^\p{Ll}/u.test(part.text)) return true;
  const office = shapeOf(before.text, lexicon);
  const plain = office.post >= 0.6 && office.words <= 2 && last.under.length === 1;
  return agreed && plain && !headShape(part.text, lexicon).sure;
}

/** `A B. C D`: a stop where a comma was meant, between two full names. */
function stopsApart(parts: readonly Piece[], lexicon: Lexicon): Piece[] {
  if (parts.length < 4) return [...parts];
  return parts.flatMap((part) => {
    const found = /(?<=\p{Ll}{3})\.\s+(?=\p{Lu}\p{Ll})/u.exec(part.text);
    if (!found) return [part];
    const sides = [cut(part, 0, found.index), cut(part, found.index + found[0].length)];
    const names = sides.every(({ text }) => {
      const { person, words, body } = shapeOf(text, lexicon);
      return person >= 0.5 && words >= 2 && body < 0.5;
    });
    return names ? sides : [part];
  });
}

/** `Open Rivers: A B, C D`: for whom those listed sign; '' where no name follows a colon. */
function colonLead(text: string, lexicon: Lexicon): string {
  const found = /^[^:]{2,80}:\s+/u.exec(text);
  if (!found) return '';
  const [first = ''] = text.slice(found[0].length).split(/[,;]/u);
  return shapeOf(first, lexicon).person >= 0.5 ? found[0] : '';
}

/** `Die Fridays For Future Ortsgruppen` before the first of many: what they all are; '' for none. */
function leadOf(parts: readonly Piece[], lexicon: Lexicon): string {
  const text = parts[0]?.text ?? '';
  const words = [...text.matchAll(/\S+/gu)];
  if (parts.length < 5 || words.length < 3) return '';
  const others = parts.slice(1).map((part) => part.text.split(/\s+/u).length);
  const usual = others.toSorted((one, other) => one - other)[Math.floor(others.length / 2)] ?? 0;
  const bodies = parts.slice(1).filter((part) => shapeOf(part.text, lexicon).body >= 0.5).length;
  const article = has(lexicon.linking, wordsIn(fold(words[0]?.[0] ?? ''))[0] ?? '');
  if (words.length < usual + 2 || usual > 2 || !article || bodies > 0) return '';
  for (const word of words.slice(0, -1).toReversed()) {
    const [plain = ''] = wordsIn(fold(word[0]));
    if (has(lexicon.bodies, plain)) return text.slice(0, word.index + word[0].length);
  }
  return '';
}

/** Without the stop that ends a list. */
const withoutStop = (piece: Piece): Piece =>
  cut(piece, 0, piece.text.replace(/(?<=[\p{Ll}\p{Lo}\p{Lu}]{2}|\))[.;]\s*$/u, '').length);

/** From the beginning of one part to the end of another, with what stands between. */
function spanning(piece: Piece, first: Piece, last: Piece): Piece {
  const from = piece.text.indexOf(first.text);
  const to = piece.text.indexOf(last.text, from + first.text.length);
  return from === -1 || to === -1 ? join([first, last]) : cut(piece, from, to + last.text.length);
}

/** `A B and C D, Open Rivers`: two who stand on one row for the same. */
export function pairOf(draft: Draft, lexicon: Lexicon): Draft[] {
  const head = cut(draft.lead, 0, headOf(draft.lead.text).length);
  const [first, second] = splitAnd([head], lexicon);
  if (!first || !second) return [draft];
  if ([first, second].some(({ text }) => !/\S\s+\S/u.test(text))) return [draft];
  const from = draft.lead.text.indexOf(second.text, first.text.length);
  return [draftOf(first), { ...draft, lead: cut(draft.lead, from) }];
}

/** The last part, or parts of two names, cut at `and`. */
export function splitAnd(parts: readonly Piece[], lexicon: Lexicon, lastOnly = false): Piece[] {
  return parts.flatMap((part, at) => {
    const plain = withoutAnd(part.text, lexicon);
    const piece = plain === part.text ? part : cut(part, part.text.length - plain.length);
    if (lastOnly && at < parts.length - 1) return [piece];
    for (const found of piece.text.matchAll(/\s+(\p{Ll}{1,4}|&|و)\s+/gu)) {
      if (withoutAnd(`${found[1]} x`, lexicon) !== 'x') continue;
      const left = cut(piece, 0, found.index);
      const right = cut(piece, found.index + found[0].length);
      const ends = at === parts.length - 1 && parts.length >= 3;
      if (bothNames(left, right, ends, lexicon)) return [left, right];
    }
    return [piece];
  });
}

function bothNames(left: Piece, right: Piece, ends: boolean, lexicon: Lexicon): boolean {
  const [one, other] = [left, right].map(({ text }) => shapeOf(headOf(text), lexicon));
  if (!one || !other) return false;
  const full = one.person >= 0.5 && other.person >= 0.5 && (ends || one.sure || other.sure);
  if (
    ends &&
    /^(?:the\s+)?\p{Lu}/u.test(right.text) &&
    other.words >= 2 &&
    one.body >= 0.5 &&
    other.body >= 0.5
  )
    return true;
  const places = one.words <= 3 && other.words <= 3 && one.person >= 0.2 && other.person >= 0.2;
  return (
    full || (places && !one.sure && !other.sure && one.words === 1 && (other.words === 1 || ends))
  );
}

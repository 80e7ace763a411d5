import { phraseAt, wordsIn } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import type { Weighed } from './signatory-weights.ts';

/** More rows than this at the end are a list of their own, not a signature. */
const LONGEST = 6;

/** Which rows stand in the last few short lines of the letter, or in those before notes. */
export function tailsOf(weighed: readonly Weighed[]): boolean[] {
  const tails: boolean[] = weighed.map(() => false);
  weighed.forEach(({ role }, at) => {
    if (role?.kind === 'stop' || isNote(weighed[at])) markBack(weighed, tails, at);
  });
  markBack(weighed, tails, weighed.length);
  return tails;
}

/** A numbered sentence below the list. */
const isNote = (one: Weighed | undefined): boolean =>
  typeof one?.row.mark === 'number' && one.shape.prose >= 0.5;

function markBack(weighed: readonly Weighed[], tails: boolean[], end: number): void {
  let from = end;
  while (from > 0 && isTailRow(weighed[from - 1])) from -= 1;
  const rows = weighed.slice(from, end).filter(({ role }) => role === null).length;
  const above = weighed[from - 1]?.role?.kind;
  if (above === 'group') return;
  const marked = weighed.slice(from, end).filter(({ row }) => row.mark !== null).length;
  if (rows > LONGEST || marked > 1) return;
  for (let at = from; at < end; at += 1) tails[at] = true;
}

function isTailRow(one: Weighed | undefined): boolean {
  if (!one || (one.role !== null && one.role.kind !== 'contact')) return false;
  if (one.role?.kind === 'contact') return true;
  if ((one.row.piece.text.match(/\d+/gu)?.length ?? 0) > 1) return false;
  return (one.shape.words <= 12 || one.weight >= 3.5) && one.weight >= -0.4 && !isSlogan(one);
}

const isSlogan = ({ row }: Weighed): boolean => /[!?:;。！？：；]["”»)]?$|^#/u.test(row.piece.text);

/**
 * Gives the last lines their weight: what stands alone there, by a date or below the last sentence,
 * is who signed, even where nothing in it says so.
 */
export function weighTail(weighed: readonly Weighed[], lexicon: Lexicon): Weighed[] {
  const tails = tailsOf(weighed);
  return weighed.map((one, at) =>
    tails[at] && one.weight >= 0 && !opensSlogan(one, lexicon) && standsAlone(weighed, at)
      ? { ...one, weight: Math.max(one.weight, 1.2) }
      : one,
  );
}

/** A short line that begins as slogans do and is no organisation: `Long live …`, `FREE ANA RUIZ`. */
export function opensSlogan(
  { row, shape }: Pick<Weighed, 'row' | 'shape'>,
  lexicon: Lexicon,
): boolean {
  if (shape.words > 9 || shape.body >= 0.5 || shape.words < 2) return false;
  const count = phraseAt(lexicon.slogans, wordsIn(row.folded), 0);
  const shouted = /^[^\p{Ll}\p{Lo}]+$/u.test(row.piece.text);
  return count > 1 || (count === 1 && shouted && shape.words > 2);
}

function standsAlone(weighed: readonly Weighed[], at: number): boolean {
  const one = weighed[at];
  const [before, after] = [weighed[at - 1], weighed[at + 1]];
  if (!one || one.role !== null || one.shape.words > 8 || one.shape.prose >= 0.45) return false;
  const { text } = one.row.piece;
  if (/[\p{Ll}\p{Lo}][.!?,;…]$/u.test(text) || /^\p{Ll}/u.test(text) || /^[#@[(*]/u.test(text))
    return false;
  const dated = before?.role?.kind === 'contact' || after?.role?.kind === 'contact';
  return dated || (one.row.gap > 0 && after === undefined);
}

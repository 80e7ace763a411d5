import type { Piece } from './signatory-piece.ts';

/**
 * Last words of entries that are groups, not surnames: `ALDE`, `S&D`, `Greens` come back over the
 * list, or are written as no surname is.
 */
export function tailsOf(leads: readonly Piece[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let capitals = 0;
  for (const { text } of leads) {
    const words = text.split(/[\s,]+/u).filter((word) => word !== '');
    if (words.slice(0, -1).some((word) => /^\p{Lu}{2,}[-\p{Lu}]*$/u.test(word))) capitals += 1;
    const last = words.length >= 3 ? words.at(-1) : undefined;
    if (last !== undefined) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  const repeated = [...counts.values()].filter((count) => count > 1);
  const covered = repeated.reduce((sum, count) => sum + count, 0);
  const groups = [...counts].filter(([word]) => /^\p{Lu}[\p{Lu}\d&/]+$/u.test(word));
  const known = groups.reduce((sum, [, count]) => sum + count, 0);
  const agree =
    leads.length > 3 &&
    covered >= leads.length * 0.6 &&
    repeated.length <= covered / 2 &&
    known >= leads.length * 0.3;
  const shouted = capitals > leads.length * 0.3;
  const tails = [...counts].filter(
    ([word, count]) => (agree && count > 1) || isGroup(word, shouted, agree),
  );
  return new Set(tails.map(([word]) => word));
}

/** `GUE/NGL`, `S&D`, `D66`, `PvdA`; plain capitals where surnames are not set in capitals. */
function isGroup(word: string, shouted: boolean, agree: boolean): boolean {
  if (/^\p{Lu}[\p{L}\d]*[&/][\p{L}\d&/]+$/u.test(word) || /^\p{Lu}{1,3}\d{2}$/u.test(word))
    return true;
  return agree && !shouted && /^\p{Lu}{2,6}$/u.test(word);
}

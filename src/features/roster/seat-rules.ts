import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';

/** How many seats a group holds in the whole chamber; `group` is a label or a code. */
export type GroupSeats = { readonly group: string; readonly seats: number };

const MOST_GROUPS = 60;
const MOST_SEATS = 5_000;

/** Seats by group as stored. */
export const groupSeats = z
  .array(
    z.object({
      group: z
        .string()
        .trim()
        .min(1)
        .max(300)
        .regex(/^[^\u0000]*$/),
      seats: z.int().min(1).max(MOST_SEATS),
    }),
  )
  .min(1)
  .max(MOST_GROUPS);

function readLine(line: string): GroupSeats | null {
  const found =
    /^(\d{1,4})\s+(\S.{0,299})$/u.exec(line) ?? /^(\S.{0,299}?)[\s:;,\t]+(\d{1,4})$/u.exec(line);
  if (!found?.[1] || !found[2]) return null;
  const first = /^\d+$/.test(found[1]);
  return first
    ? { seats: Number(found[1]), group: found[2] }
    : { group: found[1], seats: Number(found[2]) };
}

/**
 * Reads seats by group as a person types them, a group on each line; null for nothing typed.
 *
 * @example parseSeats('EPP: 264\n56 Greens/EFA') // [{ group: 'EPP', seats: 264 }, …]
 */
export function parseSeats(text: string): Answer<readonly GroupSeats[] | null> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const typed = lines.filter((line) => line !== '');
  if (typed.length === 0) return null;
  const seats = typed.slice(0, MOST_GROUPS + 1).map(readLine);
  const checked = groupSeats.safeParse(seats);
  if (checked.success) return checked.data;
  const at = seats.findIndex((line) => line === null || !groupSeats.safeParse([line]).success);
  return refuse('invalid', 'roster-seats', { line: (typed[at] ?? typed[0] ?? '').slice(0, 80) });
}

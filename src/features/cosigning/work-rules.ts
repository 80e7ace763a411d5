import type { LetterId } from '#kernel/ids';
import { z } from 'zod';
import type { Level } from './crowd-rules.ts';

/** A puzzle: find the number below which a key lies; how many tries that takes, and how long one takes. */
export type WorkLevel = {
  /** The number lies between these, each as likely: nobody is unlucky for ever. */
  readonly least: number;
  readonly most: number;
  /** Who runs no script waits so long at least … */
  readonly waitMs: number;
  /** … and comes so long after the one before them from the same network. */
  readonly apartMs: number;
};

/** Rounds of PBKDF2 for one try: 0.5 ms on a desktop's core, and as much for us to make a puzzle. */
export const WORK_COST = 2_000;
/** Measured in decision 0043: what a cheap phone and what a script pay. */
export const workLevels: Readonly<Record<Exclude<Level, 0>, WorkLevel>> = {
  1: { least: 150, most: 350, waitMs: 20_000, apartMs: 2_000 },
  2: { least: 600, most: 1_400, waitMs: 45_000, apartMs: 4_000 },
  3: { least: 2_500, most: 5_500, waitMs: 90_000, apartMs: 8_000 },
};
/** A puzzle or a turn is good for so long: somebody may be called away from the form. */
export const WORK_MS = 30 * 60_000;
/** Nobody waits longer; who would have to is looked at by staff instead. */
export const LONGEST_WAIT_MS = 20 * 60_000;

/** What is signed into a puzzle: it is worth one co-signature, of one mailbox under one letter, in any process. */
export const puzzleFor = z.object({
  letter: z.string(),
  mailbox: z.string(),
  level: z.number(),
  until: z.number(),
});
export type PuzzleFor = z.infer<typeof puzzleFor>;

/** A solved puzzle as the form sends it: JSON in base64. */
export const solvedPuzzle = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      data: puzzleFor,
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});
export type SolvedPuzzle = z.infer<typeof solvedPuzzle>;

const LONGEST_SOLUTION = 2_000;

/** Null for anything that is not one. */
export function parseSolution(text: string): SolvedPuzzle | null {
  if (text.length === 0 || text.length > LONGEST_SOLUTION) return null;
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return solvedPuzzle.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}

/** Whether a puzzle was given for this person and is hard enough still. */
export function isFor(
  { letter, mailbox, level, until }: PuzzleFor,
  asked: { readonly letterId: LetterId; readonly mark: string; readonly level: Level },
  now: Date,
): boolean {
  // one level easier does: the crowd may have grown while they typed
  const least = Math.max(1, asked.level - 1);
  const isTheirs = letter === asked.letterId && mailbox === asked.mark;
  return isTheirs && level >= least && until > now.getTime();
}

/** What a browser asks a puzzle with: SHA-256 of the address it will be sent with, in small letters. */
export const workInput = z.object({ mailbox: z.string().regex(/^[0-9a-f]{64}$/) });

/** A turn in the line of those who run no script. `late`: the line is longer than anybody should wait. */
export type Turn = { readonly at: Date; readonly late: boolean };

import { createHash } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import type { Challenge } from 'altcha-lib/types';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Clock, Random } from '#kernel/clock';
import { emailLookupForm } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import type { Seal } from '#platform/seal';
import type { Level } from './crowd-rules.ts';
import { isFor, parseSolution, WORK_COST, WORK_MS, workLevels } from './work-rules.ts';
import type { PuzzleFor } from './work-rules.ts';

export type PuzzleEnv = { readonly seal: Seal; readonly now: Clock; readonly random: Random };

type Asked = { readonly letterId: LetterId; readonly mark: string; readonly level: Level };

/** What a puzzle and a turn are bound to: a browser makes the same of what is typed, and sends nothing else of it. */
export const markOf = (email: EmailAddress): string =>
  createHash('sha256').update(emailLookupForm(email)).digest('hex');

/**
 * A puzzle for one mailbox under one letter. Nothing is kept of it, and it is good in every process: solved once and
 * sent a thousand times, it is still one person's, and one person counts once.
 *
 * @returns null where nothing is asked
 */
export async function makePuzzle(env: PuzzleEnv, asked: Asked): Promise<Challenge | null> {
  if (asked.level === 0) return null;
  const { least, most } = workLevels[asked.level];
  const data: PuzzleFor = {
    letter: asked.letterId,
    mailbox: asked.mark,
    level: asked.level,
    until: env.now().getTime() + WORK_MS,
  };
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: WORK_COST,
    counter: least + (Buffer.from(env.random(4)).readUInt32BE() % (most - least + 1)),
    deriveKey,
    data,
    ...secretsOf(env),
  });
}

/** Whether what the form brought is a solved puzzle of this person's, hard enough, in time. */
export async function isSolved(env: PuzzleEnv, asked: Asked, text: string): Promise<boolean> {
  const solved = parseSolution(text);
  if (solved === null || !isFor(solved.challenge.parameters.data, asked, env.now())) return false;
  const { challenge, solution } = solved;
  const found = { ...solution, time: 0 };
  const { verified } = await verifySolution({
    challenge,
    solution: found,
    deriveKey,
    ...secretsOf(env),
  });
  return verified;
}

const secretsOf = ({ seal }: PuzzleEnv) => ({
  hmacSignatureSecret: seal.seed('cosigning.puzzle').toString('hex'),
  hmacKeySignatureSecret: seal.seed('cosigning.puzzle-key').toString('hex'),
});

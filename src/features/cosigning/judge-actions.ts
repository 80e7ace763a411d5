import { equalInConstantTime } from '#kernel/bytes';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import type { Arrival, Crowd, Level } from './crowd-rules.ts';
import { openCrowd } from './crowd-rules.ts';
import { canonicalMailbox } from './mailbox-rules.ts';
import { placeOf } from './network-rules.ts';
import { openLines } from './turn-rules.ts';
import type { Lines } from './turn-rules.ts';
import { isSolved, makePuzzle, markOf } from './work-actions.ts';
import type { PuzzleEnv } from './work-actions.ts';
import { WORK_MS, workLevels } from './work-rules.ts';
import type { Turn } from './work-rules.ts';

/** Made once for each server by `openFairness`; what it remembers is of this process. */
export type FairEnv = PuzzleEnv & {
  readonly crowd: Crowd;
  readonly lines: Lines;
};

export type Judged = {
  readonly letterId: LetterId;
  /** Somebody at the desk asks work of everybody. */
  readonly demandsWork: boolean;
  readonly email: EmailAddress;
  readonly ip: string;
  /** The field `work`: a solved puzzle; '' without. */
  readonly work: string;
  /** The field `turn`: a turn in the line of those who run no script; '' without. */
  readonly turn: string;
};

/** `work`: the form comes back, with a puzzle for a browser that runs scripts and a turn for one that does not. */
export type Verdict =
  | { readonly kind: 'take'; readonly network: Buffer | null; readonly suspected: boolean }
  | { readonly kind: 'work'; readonly turn: string; readonly at: Date };

const NETWORK_BYTES = 8;

export const openFairness = ({ seal, now, random }: PuzzleEnv): FairEnv => ({
  seal,
  now,
  random,
  crowd: openCrowd(Buffer.from(random(4)).readUInt32BE()),
  lines: openLines(),
});

/**
 * Whether a pledge is taken now. Nobody is refused: a crowd costs a browser some seconds of work or a person some
 * seconds of waiting, and what looks like a script's is taken like everybody's, and counted once somebody has looked.
 *
 * @example await judge(env, { letterId, demandsWork: false, email, ip: request.ip, work: '', turn: '' }) // { kind: 'take', suspected: false, … }
 */
export async function judge(env: FairEnv, judged: Judged): Promise<Verdict> {
  const now = env.now();
  const arrival = arrivalOf(judged, canonicalMailbox(judged.email));
  const due = atLeast(env.crowd.arrive(arrival, now), judged.demandsWork);
  const paid = due === 0 ? 'paid' : await settle(env, judged, due);
  if (typeof paid !== 'string') return { kind: 'work', ...paid };
  // always asked: what it counts must not depend on what else is known
  const follows = env.crowd.suspect(arrival, now);
  return {
    kind: 'take',
    network: networkOf(env, judged.ip),
    suspected: follows || paid === 'late',
  };
}

/** The puzzle for somebody who is typing; null where nothing would be asked of them. */
export async function puzzleFor(
  env: FairEnv,
  asked: Pick<Judged, 'letterId' | 'demandsWork' | 'ip'> & { readonly mark: string },
): ReturnType<typeof makePuzzle> {
  const { letterId, mark, demandsWork } = asked;
  const arrival = arrivalOf(asked, mark);
  const level = atLeast(env.crowd.level(arrival, env.now()), demandsWork);
  return makePuzzle(env, { letterId, mark, level });
}

/** Keyed hash of the network somebody comes from, 8 bytes; null where none is known. */
export function networkOf({ seal }: FairEnv, ip: string): Buffer | null {
  const place = placeOf(ip);
  if (place === null) return null;
  return seal.lookup('cosignatures.network', place.network).subarray(0, NETWORK_BYTES);
}

const atLeast = (level: Level, demandsWork: boolean): Level =>
  level === 0 && demandsWork ? 1 : level;

const arrivalOf = (
  { letterId, ip }: Pick<Judged, 'letterId' | 'ip'>,
  mailbox: string,
): Arrival => ({ letterId, mailbox, ...(placeOf(ip) ?? NOWHERE) });

const NOWHERE = { network: '', area: '' };

type Settled = 'paid' | 'late' | { readonly turn: string; readonly at: Date };

/** By a solved puzzle, or by having waited one's turn; otherwise with a turn to wait for. */
async function settle(
  env: FairEnv,
  { letterId, email, ip, work, turn }: Judged,
  level: Exclude<Level, 0>,
): Promise<Settled> {
  const mark = markOf(email);
  if (await isSolved(env, { letterId, mark, level }, work)) return 'paid';
  const now = env.now();
  const held = readTurn(env, letterId, mark, turn);
  if (held !== null && held.at <= now && now.getTime() - held.at.getTime() <= WORK_MS)
    return held.late ? 'late' : 'paid';
  if (held !== null && held.at > now) return { turn, at: held.at }; // came too early: their turn stays theirs
  const line = `${letterId} ${networkOf(env, ip)?.toString('hex')}`;
  const given = env.lines.next(line, workLevels[level], now);
  return { turn: writeTurn(env, letterId, mark, given), at: given.at };
}

/** Kept by whoever waits, not by us: when, whether late, and a mark that only we can make. */
function writeTurn(env: FairEnv, letterId: LetterId, mark: string, turn: Turn): string {
  const said = `${turn.at.getTime().toString(36)}.${turn.late ? 'l' : 'n'}`;
  return `${said}.${turnMark(env, letterId, mark, said)}`;
}

function readTurn(env: FairEnv, letterId: LetterId, mark: string, text: string): Turn | null {
  const [, said, when = '', kind, given = ''] =
    /^(([0-9a-z]{8,9})\.([ln]))\.([\w-]{22})$/.exec(text) ?? [];
  if (said === undefined) return null;
  if (!equalInConstantTime(given, turnMark(env, letterId, mark, said))) return null;
  return { at: new Date(Number.parseInt(when, 36)), late: kind === 'l' };
}

const turnMark = ({ seal }: FairEnv, letterId: LetterId, mark: string, said: string): string =>
  seal
    .lookup('cosignatures.turn', `${letterId} ${mark} ${said}`)
    .subarray(0, 16)
    .toString('base64url');

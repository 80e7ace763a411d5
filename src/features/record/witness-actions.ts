import type { Clock } from '#kernel/clock';
import type { Database, Read } from '#platform/db';
import {
  isFault,
  consistencyRanges,
  frontierRoot,
  openCheckpoint,
  printAddCheckpoint,
  printVerifierKey,
  readWitnessAnswer,
  verifyGrowth,
} from '#proof';
import type { HttpAnswer, VerifierKey, WitnessAnswer } from '#proof';
import { findCheckpoint } from './log-store.ts';
import type { SignedCheckpoint } from './log-store.ts';
import { rangeHashes } from './proof-actions.ts';
import { publish } from './published-actions.ts';
import { frontierAt, StrangeLog } from './tile-actions.ts';
import type { AnswerKind } from './witness-rules.ts';
import {
  findLastKind,
  findStanding,
  insertAnswer,
  insertCosignature,
  markTried,
} from './witness-store.ts';

/** Sends one request to the witness and gives its answer, or in words why there was none. */
export type Post = (body: string) => Promise<HttpAnswer | { readonly silence: string }>;

export type AskingEnv = {
  readonly db: Database;
  readonly now: Clock;
  /** Our own: a proof that we would not believe is never sent. */
  readonly log: VerifierKey;
};

/** How a witness answered. `changed`: in another way than the time before. */
export type Told = { readonly kind: AnswerKind; readonly why: string; readonly changed: boolean };

type Heard =
  | { readonly kind: 'cosigned'; readonly line: string; readonly time: number }
  | { readonly kind: Exclude<AnswerKind, 'cosigned'>; readonly why: string };

/**
 * Asks a witness to cosign a checkpoint, and keeps what came of it. Null when there was nothing to be learnt: the log had
 * grown meanwhile, or we were told to stop.
 */
export async function askWitness(
  env: AskingEnv,
  witness: VerifierKey,
  target: SignedCheckpoint,
  post: Post,
): Promise<Told | null> {
  const key = printVerifierKey(witness);
  const known = (await findStanding(env.db.read, key))?.seen ?? 0;
  const ask = async (old: number): Promise<WitnessAnswer> => {
    const body = await printRequest(env, old, target);
    const answer = await post(body);
    if ('silence' in answer) return { kind: 'unavailable', status: 0, why: answer.silence };
    const now = Math.floor(env.now().getTime() / 1000);
    return readWitnessAnswer(answer, { old, checkpoint: target.note, witness, now });
  };
  const first = known <= target.size ? known : 0; // 0 asks for its size: C2SP tlog-witness
  const heard = await afterConflict(env, await ask(first), target, ask);
  return heard === null ? null : keepAnswer(env, key, target, heard);
}

/** A 409 names the size the witness has: where that is a tree of ours, it is asked once more from there. */
async function afterConflict(
  env: AskingEnv,
  answer: WitnessAnswer,
  target: SignedCheckpoint,
  ask: (old: number) => Promise<WitnessAnswer>,
): Promise<Heard | null> {
  if (answer.kind !== 'behind') return answer;
  if (answer.size > target.size) return aheadOf(env, answer.size);
  const second = await ask(answer.size);
  if (second.kind !== 'behind') return second;
  return { kind: 'unavailable', why: 'it names another size each time it is asked' };
}

/** It saw a larger tree than we asked about. Ours may have grown; if it has not, our log went back. */
async function aheadOf({ db }: AskingEnv, size: number): Promise<Heard | null> {
  const newest = (await findCheckpoint(db.read))?.size ?? 0;
  if (size <= newest) return null;
  const why = `it has seen ${size} entries of this log, and we have ${newest}: the log went back`;
  return { kind: 'ahead', why };
}

async function printRequest(
  env: AskingEnv,
  old: number,
  target: SignedCheckpoint,
): Promise<string> {
  const checkpoint = openCheckpoint(target.note, [env.log]);
  if (isFault(checkpoint)) throw new StrangeLog(`Our checkpoint: ${checkpoint.fault}.`);
  const { read } = env.db;
  const proof = old === 0 ? [] : await rangeHashes(read, consistencyRanges(old, target.size));
  const firstRoot = frontierRoot(await frontierAt(read, old));
  const claim = { first: old, firstRoot, second: target.size, secondRoot: checkpoint.root, proof };
  // damaged tiles are our fault: a witness that was sent them would rightly call it a fork
  if (!verifyGrowth(claim)) throw new StrangeLog('The tiles do not lead to a proof that holds.');
  return printAddCheckpoint({ old, proof, checkpoint: target.note });
}

/** What a witness said, in one transaction: a crash before it means that it is asked again, and signs again. */
async function keepAnswer(
  { db, now }: AskingEnv,
  witness: string,
  { size }: SignedCheckpoint,
  heard: Heard,
): Promise<Told> {
  const at = now();
  const why = heard.kind === 'cosigned' ? `it signed ${size} entries` : heard.why;
  return db.transaction(async (tx) => {
    const changed = (await findLastKind(tx, witness)) !== heard.kind;
    if (changed) await insertAnswer(tx, { witness, kind: heard.kind, size, why, at });
    if (heard.kind === 'cosigned') {
      const signedAt = new Date(heard.time * 1000);
      await publish(tx);
      await insertCosignature(tx, { size, witness, line: heard.line, signedAt, keptAt: at });
      await publish(tx);
    }
    const seen = heard.kind === 'cosigned' ? size : null;
    await markTried(tx, witness, { seen, triedAt: at, cosignedAt: seen === null ? null : at });
    return { kind: heard.kind, why, changed };
  });
}

/** When a witness signed this checkpoint the last time; null when it did not. */
export async function signedLast(
  read: Read,
  witness: VerifierKey,
  size: number,
): Promise<Date | null> {
  const standing = await findStanding(read, printVerifierKey(witness));
  return standing !== null && standing.seen === size ? standing.cosignedAt : null;
}

import { createHash } from 'node:crypto';
import type { Sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { replyTokenOf } from '#kernel/reply-address';
import { lockFor } from '#platform/db';
import type { Database, Read, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { hasMail, insertMail, tallySince } from './incoming-arrival-store.ts';
import {
  deleteUnused,
  findOriginalBySha256,
  insertOriginal,
  insertPiece,
  markWhole,
} from './incoming-piece-store.ts';
import type { OriginalId } from './incoming-piece-store.ts';
import { INCOMING_LIMITS, isAtReplyAddress, isFull, readArrivedMail } from './incoming-rules.ts';
import type { Received } from './incoming-rules.ts';
import type { IncomingId } from './rules.ts';
import { findDeliveryByReplyToken } from './store.ts';

export type ReceiveEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  /** `reply@letters.example.org` */
  readonly replyAddress: string;
};

const DAY = 24 * 3_600_000;

/** One address of ours: under which hash its mail is counted, and whether it is a reply address in use. */
type Target = { readonly to: string; readonly hash: Buffer; readonly stray: boolean };
type Came = { readonly id: OriginalId; readonly size: number; readonly sha256: Sha256 };

/** More came than a mail may have. */
class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Whether mail to this address may come in now; asked before a byte of it is sent. */
export async function mayReceive(
  env: ReceiveEnv,
  to: string,
): Promise<Exclude<Received, 'too-large'>> {
  const target = await targetOf(env, env.db.read, to);
  if (target === null) return 'unknown-recipient';
  return (await isFullNow(env, env.db.read, target)) ? 'later' : 'taken';
}

/**
 * Takes a mail in: keeps it while it arrives, sealed and hashed, and answers `taken` only when it is on the
 * disk together with the job that reads it. Offered again it is taken again and kept once. What breaks off,
 * is too large or throws leaves nothing.
 *
 * @example await receiveMail(env, { from: '', to: ['reply+…@letters.example.org'], raw: stream })
 */
export async function receiveMail(
  env: ReceiveEnv,
  mail: {
    readonly from: string;
    readonly to: readonly string[];
    readonly raw: AsyncIterable<Uint8Array>;
  },
): Promise<Received> {
  const targets = await targetsOf(env, mail.to);
  if (targets.length === 0) return 'unknown-recipient';
  const id = newId<OriginalId>();
  await env.db.transaction((tx) => insertOriginal(tx, { id, at: env.now() }));
  try {
    const came = await keepPieces(env, id, mail.raw);
    if (came.size === 0) {
      await drop(env, id);
      return 'taken'; // nothing was said: there is nothing to keep
    }
    return await keepMail(env, { targets, came, from: mail.from });
  } catch (error) {
    // when the database is away as well, the nightly run takes it
    await drop(env, id).catch(() => undefined);
    if (error instanceof TooLarge) return 'too-large';
    throw error;
  }
}

async function targetsOf(env: ReceiveEnv, addresses: readonly string[]): Promise<Target[]> {
  const found = new Map<string, Target>();
  for (const to of addresses.slice(0, INCOMING_LIMITS.recipients)) {
    const target = await targetOf(env, env.db.read, to);
    if (target !== null) found.set(target.hash.toString('hex'), target);
  }
  return [...found.values()];
}

async function targetOf(env: ReceiveEnv, read: Read, to: string): Promise<Target | null> {
  if (!isAtReplyAddress(env.replyAddress, to)) return null;
  const token = replyTokenOf(env.replyAddress, to);
  const stray = token === null || (await findDeliveryByReplyToken(read, token)) === null;
  const hash = env.seal.lookup('incoming_mails.address', stray ? 'stray' : token);
  return { to, hash, stray };
}

async function isFullNow(env: ReceiveEnv, read: Read, { hash, stray }: Target): Promise<boolean> {
  const since = new Date(env.now().getTime() - DAY);
  return isFull(await tallySince(read, hash, since), stray);
}

/** The mail and its jobs in one transaction, whose end waits for the disk. */
async function keepMail(
  env: ReceiveEnv,
  mail: { readonly targets: readonly Target[]; readonly came: Came; readonly from: string },
): Promise<Received> {
  const { came } = mail;
  const answer = await env.db.transaction(async (tx) => {
    await lockFor(tx, `incoming ${came.sha256}`); // of two equal mails at once the second finds the first
    const twin = await findOriginalBySha256(tx, came.sha256);
    if (twin === null) await markWhole(tx, came);
    const original = { ...came, id: twin ?? came.id };
    let full = false;
    for (const target of mail.targets) {
      if (await keepFor(tx, env, { target, original, from: mail.from })) continue;
      full = true;
    }
    return full ? 'later' : 'taken';
  });
  await drop(env, came.id); // of a twin, or where its address had its fill
  return answer;
}

/** False when the address has had its fill for today, and this mail is not one of those it has. */
async function keepFor(
  tx: Tx,
  env: ReceiveEnv,
  mail: { readonly target: Target; readonly original: Came; readonly from: string },
): Promise<boolean> {
  const { target, original, from } = mail;
  await lockFor(tx, `incoming to ${target.hash.toString('hex')}`); // counted one after the other
  if (await hasMail(tx, { originalId: original.id, addressHash: target.hash })) return true;
  if (await isFullNow(env, tx, target)) return false;
  const incomingId = newId<IncomingId>();
  await insertMail(tx, env, {
    id: incomingId,
    originalId: original.id,
    at: env.now(),
    size: original.size,
    addressHash: target.hash,
    envelope: { from, to: target.to },
  });
  // what belongs to nothing never keeps an answer waiting
  const queue = target.stray ? 'stray mail' : 'incoming mail';
  await enqueue(tx, readArrivedMail, { incomingId }, { queue });
  return true;
}

/** Does nothing to an original that belongs to a mail. */
async function drop(env: Pick<ReceiveEnv, 'db'>, id: OriginalId): Promise<void> {
  await env.db.transaction((tx) => deleteUnused(tx, id));
}

async function keepPieces(
  env: ReceiveEnv,
  originalId: OriginalId,
  raw: AsyncIterable<Uint8Array>,
): Promise<Came> {
  const hash = createHash('sha256');
  let [size, position] = [0, 0];
  for await (const piece of inPieces(raw, INCOMING_LIMITS.piece)) {
    size += piece.length;
    if (size > INCOMING_LIMITS.mail) throw new TooLarge('more than a mail may have');
    hash.update(piece);
    const row = { originalId, position, bytes: piece };
    await env.db.transaction((tx) => insertPiece(tx, env, row));
    position += 1;
  }
  return { id: originalId, size, sha256: hash.digest('hex') as Sha256 };
}

/** However the bytes come, in pieces of this size; the last one is what is left. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  let piece: Buffer | null = null;
  let filled = 0;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      piece ??= Buffer.alloc(size);
      const part = chunk.subarray(from, from + size - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < size) continue;
      yield piece;
      piece = null;
      filled = 0;
    }
  }
  if (piece !== null) yield piece.subarray(0, filled);
}

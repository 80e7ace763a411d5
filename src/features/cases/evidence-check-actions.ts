import type { AccountId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { enqueue } from '#platform/jobs';
import type { Log } from '#platform/log';
import { BrokenSeal } from '#platform/seal';
import { brokenLine } from './custody-rules.ts';
import { insertCustody, listCustody } from './custody-store.ts';
import { stagedBefore } from './evidence-actions.ts';
import { ChangedFile, readOriginal } from './evidence-file-actions.ts';
import type { FileEnv } from './evidence-file-actions.ts';
import { tellOfAlarm } from './evidence-rules.ts';
import type { EvidenceFile, FileId } from './evidence-rules.ts';
import {
  deleteStagedBefore,
  findFileById,
  findLongestUnchecked,
  markChecked,
} from './evidence-store.ts';

export type CheckEnv = FileEnv & { readonly log: Log };

/** How long one night's run goes on; the next one begins with what was read the longest time ago. */
const RUN_MILLISECONDS = 2 * 3_600_000;
/** A file read again within this time is left to the next night: a run that starts anew goes on. */
const FRESH_MILLISECONDS = 12 * 3_600_000;

export type Finding = 'whole' | 'changed' | 'unreadable' | 'custody-changed';

/**
 * Reads a file again from its first byte to its last, compares it with what was received, looks whether
 * its custody holds together, and writes down what was found. What is not whole raises the alarm, once.
 */
export async function verifyFile(
  env: CheckEnv,
  input: { readonly fileId: FileId; readonly by: AccountId | null },
): Promise<Answer<Finding>> {
  const file = await findFileById(env.db.read, input.fileId);
  if (file === null) return refuse('not-found', 'not-found');
  const read = await findingOf(env, file);
  return env.db.transaction(async (tx) => {
    const current = await findFileById(tx, file.id);
    if (current === null) return refuse('not-found', 'not-found'); // erased meanwhile
    const broken = brokenLine(await listCustody(tx, file.id));
    const finding = read === 'whole' && broken !== null ? 'custody-changed' : read;
    const at = env.now();
    const act = finding === 'whole' ? 'verified' : 'alarm';
    const detail = finding === 'custody-changed' ? `${finding} at ${broken}` : finding;
    await insertCustody(tx, { fileId: file.id, act, at, by: input.by, detail });
    await markChecked(tx, { id: file.id, at, isWhole: finding === 'whole' });
    if (finding !== 'whole' && current.alarmedAt === null) {
      const fields = { event: 'cases.evidence-alarm', id: file.id, code: finding };
      env.log.error(fields, 'A file is not what was received');
      await enqueue(tx, tellOfAlarm, { fileId: file.id }, { key: `alarm ${file.id}` });
    }
    return finding;
  });
}

async function findingOf(env: CheckEnv, file: EvidenceFile): Promise<Finding> {
  try {
    for await (const _piece of readOriginal(env, file)); // hashing is reading to the end
    return 'whole';
  } catch (error) {
    if (error instanceof BrokenSeal) return 'unreadable';
    if (error instanceof ChangedFile) return 'changed';
    throw error;
  }
}

/**
 * The bytes of a file for somebody who takes it. What is not what was received raises the alarm, and the
 * refusal says so where no byte was given yet; later on the bytes end by throwing.
 */
export async function handOver(
  env: CheckEnv,
  file: EvidenceFile,
  by: AccountId,
): Promise<Answer<AsyncIterable<Uint8Array>>> {
  const bytes = alarmed(env, file, by);
  try {
    const first = await bytes.next();
    return from(first, bytes);
  } catch (error) {
    if (error instanceof ChangedFile || error instanceof BrokenSeal)
      return refuse('conflict', 'evidence-changed');
    throw error;
  }
}

async function* from(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (!first.done) yield first.value;
  yield* rest;
}

async function* alarmed(
  env: CheckEnv,
  file: EvidenceFile,
  by: AccountId,
): AsyncGenerator<Uint8Array> {
  try {
    yield* readOriginal(env, file);
  } catch (error) {
    if (error instanceof ChangedFile || error instanceof BrokenSeal)
      await verifyFile(env, { fileId: file.id, by });
    throw error;
  }
}

/**
 * One night's run: those read the longest time ago first, until all are read or its time is over. Every
 * file is a step of its own, so a run that is ended in the middle has lost nothing, and the next goes on.
 */
export async function checkFiles(env: CheckEnv): Promise<void> {
  const started = env.now().getTime();
  await env.db.transaction((tx) => deleteStagedBefore(tx, stagedBefore(env.now())));
  const fresh = new Date(started - FRESH_MILLISECONDS);
  let count = 0;
  for (;;) {
    const fileId = await findLongestUnchecked(env.db.read, fresh);
    if (fileId === null) break;
    await verifyFile(env, { fileId, by: null });
    count += 1;
    if (env.now().getTime() - started < RUN_MILLISECONDS) continue;
    env.log.warn(
      { event: 'cases.evidence-check-unfinished', count },
      'One night is not enough to read every file again; the next begins with those that are left',
    );
    return;
  }
  env.log.info({ event: 'cases.evidence-checked', count }, 'Every file was read again');
}

import type { Log } from '#platform/log';
import {
  cosignatureBytes,
  cosignedMessage,
  decideWitness,
  isFault,
  noteSignatureLine,
  parseAddCheckpoint,
  parseNote,
  readUtf8,
  sameBytes,
} from '#proof';
import type { AddCheckpoint, VerifierKey, WitnessDecision } from '#proof';
import type { Disk } from './disk.ts';
import { keepEvidence } from './evidence.ts';
import type { SecretKey } from './secret-key.ts';
import { readSeen, swapSeen } from './seen.ts';
import type { Seen } from './seen.ts';

/** An answer of the protocol, ready for the line. */
export type Answer = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
};

export type Witness = {
  readonly disk: Disk;
  readonly secret: SecretKey;
  readonly logs: readonly VerifierKey[];
  readonly now: () => Date;
  readonly log: Log;
  /** By log the cosignature made last, by this process. */
  readonly recent: Map<string, Recent>;
};

type Recent = { readonly text: string; readonly time: number; readonly line: string };
/** So long, whoever sends the newest checkpoint again gets the same line: strangers may, and must not wear out the disk. */
const RECENT_SECONDS = 10;

const PLAIN = 'text/plain; charset=utf-8';
const MOST_TRIES = 10;

/**
 * Answers one request for a cosignature. Nothing is signed before the checkpoint is on the disk as the largest one. One of
 * the size that was seen already is written again, unless this process has just done so: what a failed sync left behind
 * is never trusted.
 */
export function answerRequest(witness: Witness, body: Uint8Array): Answer {
  const text = readUtf8(body);
  const request = text === null ? { fault: 'the request is not UTF-8' } : parseAddCheckpoint(text);
  if (isFault(request)) return { status: 400, contentType: PLAIN, body: `${request.fault}\n` };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const seen = readSeen(witness.disk);
    if (seen === null) throw new Error('what this witness has seen is gone');
    const decision = decideWitness(seen.checkpoints, request, witness.logs);
    if (decision.status !== 200) return refuse(witness, { seen, request, decision });
    const line = cosign(witness, { seen, request, decision });
    if (line !== null) return { status: 200, contentType: PLAIN, body: line };
  }
  return { status: 503, contentType: PLAIN, body: 'too many at once\n' };
}

type Decided<Status extends WitnessDecision['status']> = {
  readonly seen: Seen;
  readonly request: AddCheckpoint;
  readonly decision: Extract<WitnessDecision, { status: Status }>;
};

/** Null when another process was faster: then all is asked anew. */
function cosign(witness: Witness, { seen, request, decision }: Decided<200>): string | null {
  const { disk, secret, logs, now, log, recent } = witness;
  const { origin, text } = decision;
  // taken before: a time taken after it could be later than somebody else's larger tree
  const time = Math.floor(now().getTime() / 1000);
  const last = recent.get(origin);
  const isSeen = seen.checkpoints.get(origin)?.size === decision.seen.size;
  if (isSeen && last?.text === text && Math.abs(time - last.time) < RECENT_SECONDS)
    return last.line;
  const note = signedByLog(request.checkpoint, logs);
  const checkpoints = new Map(seen.checkpoints).set(origin, { ...decision.seen, note });
  if (swapSeen(disk, seen, checkpoints) === null) return null;
  const signature = secret.sign(cosignedMessage(text, time));
  log.info(
    { event: 'witness.cosigned', id: origin, count: decision.seen.size },
    'cosigned a checkpoint',
  );
  const line = noteSignatureLine(secret.key, cosignatureBytes(time, signature));
  recent.set(origin, { text, time, line });
  return line;
}

/** The checkpoint with the log's own signatures only: what strangers may add is not kept. */
function signedByLog(checkpoint: string, logs: readonly VerifierKey[]): string {
  const note = parseNote(checkpoint);
  if (isFault(note)) throw new Error('a checkpoint that was opened is no note');
  const lines = note.signatures.flatMap(({ name, id, bytes }) => {
    const key = logs.find((one) => one.name === name && sameBytes(one.id, id));
    return key === undefined ? [] : [noteSignatureLine(key, bytes)];
  });
  return `${note.text}\n${[...new Set(lines)].join('')}`;
}

function refuse(witness: Witness, refused: Decided<400 | 403 | 404 | 409 | 422>): Answer {
  const { decision } = refused;
  if ('contradiction' in decision && decision.contradiction !== null) {
    tellContradiction(witness, refused, decision.origin, decision.contradiction);
  }
  return decision.status === 409
    ? { status: 409, contentType: 'text/x.tlog.size', body: `${decision.size}\n` }
    : { status: decision.status, contentType: PLAIN, body: `${decision.why}\n` };
}

function tellContradiction(
  { disk, log }: Witness,
  { seen, request }: Decided<400 | 403 | 404 | 409 | 422>,
  origin: string,
  kind: 'fork' | 'unproven',
): void {
  try {
    const before = seen.checkpoints.get(origin)?.note ?? null;
    const kept = keepEvidence(disk, { kind, seen: before, request });
    if (kept === 'known') return; // anyone may send it again, and fill the log with it
    log.warn(
      { event: `witness.${kind}`, id: origin, code: kept },
      'a log signed what contradicts what was seen of it; look into the folder "evidence"',
    );
  } catch (error) {
    log.error({ event: 'witness.evidence-lost', id: origin, error }, 'evidence was not kept');
  }
}

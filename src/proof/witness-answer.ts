import { parseCheckpoint } from './checkpoint.ts';
import { findCosignatures } from './cosignature.ts';
import { isFault } from './fault.ts';
import { noteSignatureLine, parseNote } from './note.ts';
import { sameBytes } from './bytes.ts';
import type { VerifierKey } from './verifier-key.ts';
import { parseTreeSize } from './witness-request.ts';

/** What a witness's answer means to the log that asked; `why` is a sentence for the operator's log. */
export type WitnessAnswer =
  /** It cosigned: `line` is its signature line with the line end, `time` in seconds since 1970. */
  | { readonly kind: 'cosigned'; readonly line: string; readonly time: number }
  /** Its last tree has another size than the `old` we sent. Ask again from `size`; it may be above the checkpoint's. */
  | { readonly kind: 'behind'; readonly size: number }
  /** It knows another tree of our old size: the log was forked, or one of us forgot. Never ask on by itself. */
  | { readonly kind: 'forked'; readonly why: string }
  /** It understood and does not want: 400 malformed, 403 key unknown to it, 404 log unknown to it. */
  | { readonly kind: 'refused'; readonly status: number; readonly why: string }
  /** Overloaded, broken, or no answer of the protocol: later perhaps. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly why: string };

/** An answer as it came over the line. `contentType` is the header's whole value. */
export type HttpAnswer = {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
};

/** What was asked, of whom, and when it answered (`now` in seconds since 1970). */
export type WitnessQuestion = {
  readonly old: number;
  readonly checkpoint: string;
  readonly witness: VerifierKey;
  readonly now: number;
};

/** Longer bodies are no answer; reading may stop there. A cosignature line has some 150 bytes. */
export const LONGEST_WITNESS_ANSWER = 65_536;
const MOST_SECONDS_AHEAD = 600;
const MOST_SECONDS_AGO = 86_400;

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'it finds the request malformed',
  403: 'it knows the log, and none of the keys that signed the checkpoint',
  404: 'it does not know this log',
};

/**
 * Reads a witness's answer to `POST /add-checkpoint`, whatever it is; never throws. A cosignature counts only
 * when it verifies over our checkpoint under the witness's own key (type 0x04), and is of a plausible time: at most a day
 * ago, at most ten minutes ahead. Lines by other keys are passed over.
 *
 * @example
 * readWitnessAnswer({ status: 409, contentType: 'text/x.tlog.size', body: '20\n' }, question)
 * // { kind: 'behind', size: 20 }
 */
export function readWitnessAnswer(answer: HttpAnswer, question: WitnessQuestion): WitnessAnswer {
  const { status } = answer;
  if (answer.body.length > LONGEST_WITNESS_ANSWER)
    return { kind: 'unavailable', status, why: 'its answer is longer than 65,536 characters' };
  if (status === 200) return readCosignature(answer, question);
  if (status === 409) return readConflict(answer, question);
  if (status === 422) return readUnproven(question);
  const refusal = REFUSALS[status];
  return refusal === undefined
    ? { kind: 'unavailable', status, why: `it answered ${status}` }
    : { kind: 'refused', status, why: refusal };
}

function readCosignature({ status, body }: HttpAnswer, question: WitnessQuestion): WitnessAnswer {
  const no = (why: string): WitnessAnswer => ({ kind: 'unavailable', status, why });
  const { witness, checkpoint, now } = question;
  const asked = parseNote(checkpoint);
  if (isFault(asked)) return no('what it was asked is not a note');
  // only the lines it sent now: the checkpoint may carry an older line by the same witness
  const note = `${asked.text}\n${body}`;
  const parsed = parseNote(note);
  if (isFault(parsed) || parsed.text !== asked.text) return no('its answer is not signature lines');
  const found = findCosignatures(note, [witness]);
  if (isFault(found)) return no('its cosignature does not hold');
  const time = Math.max(-1, ...found.map((cosignature) => cosignature.time));
  if (time < 0) return no('its answer has no cosignature by its key');
  if (time > now + MOST_SECONDS_AHEAD) return no('its cosignature is of the future');
  if (time < now - MOST_SECONDS_AGO) return no('its cosignature is more than a day old');
  const line = parsed.signatures
    .filter(({ name, id }) => name === witness.name && sameBytes(id, witness.id))
    .map(({ bytes }) => ({ bytes, at: new DataView(bytes.buffer, bytes.byteOffset) }))
    .find(({ at }) => at.getBigUint64(0) === BigInt(time));
  return line === undefined
    ? no('its answer has no cosignature by its key')
    : { kind: 'cosigned', line: noteSignatureLine(witness, line.bytes), time };
}

/**
 * 409 says two things. With a size of type text/x.tlog.size that is not our `old`: ask again from there. With our `old`
 * equal to the checkpoint's size, and no other size told: it has another root for that size.
 */
function readConflict(answer: HttpAnswer, { old, checkpoint }: WitnessQuestion): WitnessAnswer {
  const type = answer.contentType?.split(';')[0]?.trim().toLowerCase();
  const told = /^([0-9]+)\n$/.exec(answer.body)?.[1] ?? '';
  const size = type === 'text/x.tlog.size' ? parseTreeSize(told) : null;
  if (size !== null && size !== old) return { kind: 'behind', size };
  return sizeOf(checkpoint) === old
    ? { kind: 'forked', why: `it knows another tree of ${old} leaves` }
    : { kind: 'unavailable', status: 409, why: 'it answered 409 without another size than ours' };
}

/** The protocol's "your proof does not verify". We check our proofs before we send them, so the roots differ. */
function readUnproven({ old }: WitnessQuestion): WitnessAnswer {
  return old === 0
    ? { kind: 'refused', status: 422, why: 'it does not take a first checkpoint' }
    : { kind: 'forked', why: `our tree does not grow out of the ${old} leaves it knows` };
}

function sizeOf(checkpoint: string): number | null {
  const note = parseNote(checkpoint);
  const parsed = isFault(note) ? note : parseCheckpoint(note.text);
  return isFault(parsed) ? null : parsed.size;
}

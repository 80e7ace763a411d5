import { isHash } from './bytes.ts';
import type { DetailFields } from './detail.ts';
import { isDay, isPartialDate } from './edtf-day.ts';
import { fault } from './fault.ts';
import type { Fault } from './fault.ts';
import { isNumber, isUuid, isWord } from './public-document.ts';
import { OUTCOME_STATES } from './public-outcome.ts';
import type { OutcomeStateWord } from './public-outcome.ts';

/** What `delivered` says: the letter left for an addressee. Copies to others get no act. */
export type DeliveredDetail = {
  /** The position of the addressee in the statement, from 1. */
  readonly addressee: number;
  /** A word: `email`, `post`, `by-hand`. */
  readonly channel: string;
  /** The day it left, `YYYY-MM-DD`. */
  readonly sent: string;
  /** SHA-256 of what shows it, such as a receipt; null when nothing does. */
  readonly proof: string | null;
};

/** What `reply-received` says: something came back, and here is its public document. */
export type ReplyReceivedDetail = {
  readonly reply: string;
  readonly addressee: number | null;
  readonly received: string;
  readonly channel: string;
  readonly kind: string;
  /** SHA-256 of the public document (`printPublicReply`). */
  readonly document: string;
  /** SHA-256 of what came, byte for byte; null when it was typed in. */
  readonly original: string | null;
};

/** What `outcome-recorded` says: a step in a demand's life, and its public document. */
export type OutcomeRecordedDetail = {
  readonly outcome: string;
  readonly demand: number;
  readonly state: OutcomeStateWord;
  readonly on: string;
  readonly certainty: string;
  /** SHA-256 of the public document (`printPublicOutcome`). */
  readonly document: string;
  /** The outcome this one replaces; null when it replaces none. */
  readonly supersedes: string | null;
};

/** What `superseded` says: the act `seq` no longer stands; another took its place, or none did. */
export type SupersededDetail = { readonly seq: number };

/** @example append(tx, env, { letterId, act: 'delivered', statement, detail: deliveredDetail({ addressee: 1, channel: 'post', sent: '2026-03-03', proof: null }) }) */
export function deliveredDetail(of: DeliveredDetail): DetailFields {
  const { addressee, channel, sent, proof } = of;
  const fields = { addressee: String(addressee), channel, sent, proof: proof ?? 'none' };
  return printed(fields, readDelivered);
}

/** @example append(tx, env, { letterId, act: 'reply-received', detail: replyReceivedDetail(of) }) */
export function replyReceivedDetail(of: ReplyReceivedDetail): DetailFields {
  const { reply, addressee, received, channel, kind, document, original } = of;
  const shown = { addressee: String(addressee ?? 'none'), received, channel, kind };
  return printed({ reply, ...shown, document, original: original ?? 'none' }, readReplyReceived);
}

/** @example append(tx, env, { letterId, act: 'outcome-recorded', detail: outcomeRecordedDetail(of) }) */
export function outcomeRecordedDetail(of: OutcomeRecordedDetail): DetailFields {
  const { outcome, demand, state, on, certainty, document, supersedes } = of;
  const shown = { demand: String(demand), state, on, certainty };
  return printed({ outcome, ...shown, document, supersedes: supersedes ?? 'none' }, readOutcome);
}

/** @example append(tx, env, { letterId, act: 'superseded', detail: supersededDetail({ seq: 9 }) }) */
export function supersededDetail({ seq }: SupersededDetail): DetailFields {
  return printed({ seq: String(seq) }, readSuperseded);
}

/**
 * The detail of `redacted` when a public document was erased: its text is gone, its act still stands.
 *
 * @example append(tx, env, { letterId, act: 'redacted', detail: redactedDocumentDetail({ document, reason: 'asked for' }) })
 */
export function redactedDocumentDetail(of: {
  readonly document: string;
  readonly reason: string;
}): DetailFields {
  if (!isHash(of.document)) throw new RangeError('a document is named by its SHA-256');
  return { document: of.document, reason: of.reason };
}

/** Detail fields of `delivered`. Unknown fields are ignored here and in the other readers. */
export function readDelivered(fields: DetailFields): DeliveredDetail | Fault {
  const [addressee, proof] = [numberOf(fields['addressee']), hashOf(fields['proof'])];
  const { channel = '', sent = '' } = fields;
  if (addressee === undefined || addressee === null) return fault('it says not to whom');
  if (!isWord(channel)) return fault('it says not how');
  if (!isDay(sent)) return fault('it says not on which day');
  return proof === undefined ? fault('its proof is no hash') : { addressee, channel, sent, proof };
}

/** Detail fields of `reply-received`. */
export function readReplyReceived(fields: DetailFields): ReplyReceivedDetail | Fault {
  const [addressee, original] = [numberOf(fields['addressee']), hashOf(fields['original'])];
  const { reply = '', received = '', channel = '', kind = '', document = '' } = fields;
  if (!isUuid(reply)) return fault('it says not which reply');
  if (addressee === undefined) return fault('it says not from whom');
  if (!isDay(received)) return fault('it says not on which day');
  if (!isWord(channel) || !isWord(kind)) return fault('its channel or kind is not a word');
  if (!isHash(document) || original === undefined) return fault('its document is no hash');
  return { reply, addressee, received, channel, kind, document, original };
}

/** Detail fields of `outcome-recorded`. */
export function readOutcome(fields: DetailFields): OutcomeRecordedDetail | Fault {
  const { outcome = '', on = '', certainty = '', document = '', supersedes = '' } = fields;
  const state = OUTCOME_STATES.find((known) => known === fields['state']);
  const demand = numberOf(fields['demand']);
  const replaces = supersedes === 'none' ? null : supersedes;
  if (!isUuid(outcome) || !isUuid(replaces ?? outcome)) return fault('it says not which outcome');
  if (demand === undefined || demand === null) return fault('it says not of which demand');
  if (state === undefined) return fault('what became of the demand is not known');
  if (!isPartialDate(on)) return fault('it says not when');
  if (!isWord(certainty)) return fault('its certainty is not a word');
  if (!isHash(document)) return fault('its document is no hash');
  return { outcome, demand, state, on, certainty, document, supersedes: replaces };
}

/** Detail fields of `superseded`. */
export function readSuperseded(fields: DetailFields): SupersededDetail | Fault {
  const { seq = '' } = fields;
  return /^[1-9][0-9]{0,14}$/.test(seq) ? { seq: Number(seq) } : fault('it says not which act');
}

/** A number, null for `none`, undefined for anything else. */
function numberOf(value: string | undefined): number | null | undefined {
  if (value === 'none') return null;
  const number = /^[1-9][0-9]*$/.test(value ?? '') ? Number(value) : 0;
  return isNumber(number) ? number : undefined;
}

function hashOf(value: string | undefined): string | null | undefined {
  if (value === 'none') return null;
  return value !== undefined && isHash(value) ? value : undefined;
}

/** What is written down can be read again, or is not written down at all. */
function printed(
  fields: DetailFields,
  read: (fields: DetailFields) => object | Fault,
): DetailFields {
  const back = read(fields);
  if ('fault' in back) throw new RangeError(`a detail cannot be printed: ${String(back.fault)}`);
  return fields;
}

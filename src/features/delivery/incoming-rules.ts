import type { Sha256 } from '#kernel/bytes';
import type { LetterId } from '#kernel/ids';
import { z } from 'zod';
import type { DeliveryId, IncomingId } from './rules.ts';

/** What may come in. docs/decisions/0031-mail-that-comes-in.md says why. */
export const INCOMING_LIMITS = {
  /** Of one mail as it travels: an attachment of 40 MB takes 55 when it is written in letters. */
  mail: 60_000_000,
  /** Of what is sealed by itself, and stands in memory at once. */
  piece: 1_000_000,
  /** A day, to one reply address: two programs that answer each other end here. */
  mailsADay: 200,
  bytesADay: 600_000_000,
  /** A day, all that carries no reply address in use. */
  strayMailsADay: 1_000,
  strayBytesADay: 1_000_000_000,
  /** Addresses of ours that one mail may be for. */
  recipients: 20,
} as const;

/** A mail that belongs to nothing, and that nobody put anywhere, is forgotten after so long. */
export const PEN_DAYS = 180;
/** What broke off while it arrived is taken away after so long. */
export const UNFINISHED_MILLISECONDS = 24 * 3_600_000;

/** What became of a mail that was offered; `taken` only once it is on the disk. */
export type Received = 'taken' | 'later' | 'too-large' | 'unknown-recipient';

export type IncomingAttachment = {
  /** From 0, in the order of the mail. */
  readonly position: number;
  /** Safe to offer as a file's name; `file` where it came without one. */
  readonly name: string;
  /** As the mail says it, which proves nothing. */
  readonly type: string;
  readonly size: number;
  readonly sha256: Sha256;
};

/** How it was found to which delivery a mail belongs. */
export type MatchedBy = 'reply-address' | 'envelope-id' | 'message-id' | 'person';

/** A mail that came in, as far as it could be read. Nothing in it is proven: not even who sent it. */
export type Incoming = {
  readonly id: IncomingId;
  readonly receivedAt: Date;
  /** Of the original, in bytes. */
  readonly size: number;
  readonly sha256: Sha256;
  /** `report`: a mail server tells what became of a delivery. */
  readonly kind: 'mail' | 'report';
  readonly match: { readonly letterId: LetterId; readonly deliveryId: DeliveryId } | null;
  readonly matchedBy: MatchedBy | null;
  /** As the mail says it. */
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  readonly textFrom: 'plain' | 'html' | 'none';
  /** As the mail says it. */
  readonly sentAt: Date | null;
  readonly messageId: string | null;
  /** Of the mails it answers, the latest last. */
  readonly references: readonly string[];
  /**
   * The few that tell what kind of mail it is, by name in lower case; `authentication` is `pass`, `fail`
   * or `none`, as the operator's own mail server found.
   */
  readonly headers: ReadonlyMap<string, string>;
  readonly attachments: readonly IncomingAttachment[];
  /** What could not be read as it was meant; the sentence is `incoming.fault.<fault>`. */
  readonly faults: readonly string[];
};

/** A mail is here, and waits to be read. */
export const readArrivedMail = {
  name: 'delivery.read-mail',
  payload: z.object({ incomingId: z.uuid() }),
};

/** Whether mail to this address is for us, whatever stands behind a plus sign. */
export function isAtReplyAddress(base: string, address: string): boolean {
  const [local, domain] = partsOf(base);
  const [given, at] = partsOf(address);
  return domain !== '' && at === domain && (given === local || given.startsWith(`${local}+`));
}

function partsOf(address: string): readonly [string, string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
}

/** What came to one address since yesterday. */
export type Tally = { readonly mails: number; readonly bytes: number };

/**
 * Whether no more may come in today; `stray`: to an address that carries no reply address in use. What is
 * refused now may come later: a mail server tries for days.
 */
export function isFull(tally: Tally, stray: boolean): boolean {
  const most = INCOMING_LIMITS;
  return stray
    ? tally.mails >= most.strayMailsADay || tally.bytes >= most.strayBytesADay
    : tally.mails >= most.mailsADay || tally.bytes >= most.bytesADay;
}

/** Headers in which mail servers and people write for whom a mail is, the surest first. */
const FOR_WHOM = ['delivered-to', 'x-original-to', 'envelope-to', 'x-delivered-to', 'to', 'cc'];
const ADDRESS = /[^\s<>"(),:;@[\]\\]{1,64}@[a-z0-9.-]{1,200}/gi;

/**
 * For which of our addresses a mail is, from its head alone. The surest header that names one decides:
 * whoever answers to all quotes others' addresses beside ours.
 */
export function replyAddressesIn(base: string, head: string): string[] {
  const fields = fieldsOf(head);
  for (const name of FOR_WHOM) {
    const addresses = fields
      .filter(([field]) => field === name)
      .flatMap(([, value]) => value.match(ADDRESS) ?? [])
      .filter((address) => isAtReplyAddress(base, address));
    // of a plain address and one of ours with its own part, the latter says more
    const own = addresses.filter((address) => address.includes('+'));
    const found = own.length > 0 ? own : addresses;
    if (found.length > 0) return [...new Set(found)].slice(0, INCOMING_LIMITS.recipients);
  }
  return [];
}

/** The sender to whom reports would go: `''` where it is empty or not told. */
export function returnPathIn(head: string): string {
  const field = fieldsOf(head).find(([name]) => name === 'return-path');
  return field?.[1].match(ADDRESS)?.[0] ?? '';
}

function fieldsOf(head: string): [string, string][] {
  const lines = head
    .slice(0, 200_000)
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  return lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1)]];
  });
}

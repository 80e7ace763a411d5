import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { makeReplyToken, replyAddress } from '#kernel/reply-address';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { HOUSE } from '#access';
import { findIncoming, mailArrived } from '#delivery';
import type { DeliveryId, DeliveryState, Incoming, IncomingId } from '#delivery';
import type { ReceiveEnv } from '../../src/features/delivery/incoming-actions.ts';
import { receiveMail } from '../../src/features/delivery/incoming-actions.ts';
import { insertMail } from '../../src/features/delivery/plan-store.ts';
import { readArrived } from '../../src/features/delivery/incoming-reading-actions.ts';
import type { ReadingEnv } from '../../src/features/delivery/incoming-reading-actions.ts';
import { waitingJobs } from './jobs.ts';
import { address, given, stageLetter } from './signing.ts';
import type { TestEnv } from './signing.ts';

export const REPLY_BASE = 'reply@letters.example';

export type SentLetter = {
  readonly letterId: LetterId;
  readonly deliveryId: DeliveryId;
  readonly drafter: AccountId;
  /** `reply+…@letters.example` */
  readonly replyTo: string;
};

/** A letter that left for one addressee by mail, with its own reply address. */
export async function sentLetter(
  env: TestEnv,
  to = 'minister@ministry.example',
): Promise<SentLetter> {
  const stage = await stageLetter(env);
  const { letterId, drafter, version } = stage;
  const deliveryId = newId<DeliveryId>();
  const token = makeReplyToken((bytes) => env.random(bytes));
  await env.db.transaction(async (tx) => {
    const recipient = { kind: 'addressee', number: 1 } as const;
    const about = { id: deliveryId, letterId, versionId: version.id, recipient, repeats: null };
    const at = env.now();
    const row = { ...about, at, by: drafter, address: address(to), token, firstTry: at };
    await insertMail(tx, env, row);
    await sql`
      update deliveries set state = 'handed-over', next_try_at = null, sent_on = '2026-03-02'
       where id = ${deliveryId}`.execute(tx);
  });
  return { letterId, deliveryId, drafter, replyTo: replyAddress(REPLY_BASE, token) };
}

export async function deliveryState(read: Read, id: DeliveryId): Promise<DeliveryState | null> {
  const { rows } = await sql<{ state: DeliveryState }>`
    select state from deliveries where id = ${id}`.execute(read);
  return rows[0]?.state ?? null;
}

/** Bytes in pieces, as they come from a socket. */
export async function* inChunks(bytes: Uint8Array | string, size = 16_384) {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  for (let from = 0; from < all.length; from += size) yield all.subarray(from, from + size);
}

/** Hands a mail in as a mail server would; gives what became of it. */
export function handIn(
  env: ReceiveEnv,
  raw: Uint8Array | string,
  to: string | readonly string[],
  from = 'minister@ministry.example',
): ReturnType<typeof receiveMail> {
  return receiveMail(env, { from, to: [to].flat(), raw: inChunks(raw) });
}

export async function incomingIds(read: Read): Promise<IncomingId[]> {
  const { rows } = await sql<{ id: IncomingId }>`
    select id from incoming_mails order by received_at, id`.execute(read);
  return rows.map(({ id }) => id);
}

/** A mail as people send it. `lines` end with CR LF. */
export function rawMail(headers: Readonly<Record<string, string>>, ...body: string[]): string {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [...head, '', ...body, ''].join('\r\n');
}

/** A report by RFC 3464, as mail servers write it. */
export function deliveryReport(about: {
  readonly to: string;
  readonly action: string;
  readonly status: string;
  readonly diagnostic?: string;
  readonly envelopeId?: string;
  readonly messageId?: string;
}): string {
  const { to, action, status, diagnostic = 'smtp; 550 5.1.1 No such user' } = about;
  const envelope =
    about.envelopeId === undefined ? [] : [`Original-Envelope-Id: ${about.envelopeId}`];
  const id = about.messageId === undefined ? [] : [`Message-ID: <${about.messageId}>`];
  return rawMail(
    {
      'Return-Path': '<>',
      From: 'Mail Delivery System <MAILER-DAEMON@mx.ministry.example>',
      To: to,
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="=report"',
    },
    '--=report',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.ministry.example.',
    '',
    '--=report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.ministry.example',
    ...envelope,
    '',
    'Final-Recipient: rfc822; minister@ministry.example',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--=report',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: A letter',
    ...id,
    '',
    '--=report--',
  );
}

let turn = 0;

/** An answer of the ministry, never the same twice. */
export function answer(
  change: Readonly<Record<string, string>> = {},
  ...body: readonly string[]
): string {
  turn += 1;
  const headers = {
    From: 'The Minister <minister@ministry.example>',
    To: REPLY_BASE,
    Subject: `Your letter ${turn}`,
    'Message-ID': `<answer-${turn}@ministry.example>`,
    ...change,
  };
  return rawMail(headers, ...(body.length > 0 ? body : ['We shall look into it.']));
}

/** Hands a mail in and has it read; gives it as it is kept. */
export async function cameIn(
  env: ReadingEnv,
  raw: string | Uint8Array,
  to: string | readonly string[],
  from?: string,
): Promise<Incoming> {
  const before = new Set(await incomingIds(env.db.read));
  const received = await handIn(env, raw, to, from);
  const [id] = (await incomingIds(env.db.read)).filter((one) => !before.has(one));
  if (id === undefined) throw new Error(`nothing came in: ${received}`);
  given(await readArrived(env, id));
  const mail = await findIncoming(env.db.read, env, HOUSE, id);
  if (mail === null) throw new Error('it was read');
  return mail;
}

/** The mails of which upper rooms are told, in this order. */
export async function toldOf(read: Read): Promise<string[]> {
  const jobs = await waitingJobs(read);
  return jobs.flatMap(({ payload }) => {
    // what `publish` left there
    const { fact, payload: about } = payload as { fact?: string; payload?: { incomingId: string } };
    return fact === mailArrived.name && about ? [about.incomingId] : [];
  });
}

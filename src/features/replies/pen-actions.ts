import { HOUSE, maySee } from '#access';
import type { Audience } from '#access';
import { assignIncoming, findIncoming, listDeliveries, listUnmatched } from '#delivery';
import type { DeliveryId, Incoming, IncomingId } from '#delivery';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findAddresseeContacts, listReleased } from '#letters';
import type { Letter } from '#letters';
import type { Read } from '#platform/db';
import { keepReply } from './arrival-actions.ts';
import { dayOf } from './day-rules.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { countryNames, suggestDeliveries } from './pen-rules.ts';
import type { Candidate, PenSuggestion } from './pen-rules.ts';
import { hintsOf, insertPenDecision, listHints, markRefused, selectSetAside } from './pen-store.ts';
import type { ReplyId } from './rules.ts';

export type PenRow = { readonly mail: Incoming; readonly isAside: boolean };

const MOST_SHOWN = 100;

/** Mail that belongs to nothing that we know, for the owner: what waits first, then what was set aside. */
export async function viewPen(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  audience: Audience,
): Promise<readonly PenRow[]> {
  const mails = await listUnmatched(read, env, audience, { limit: MOST_SHOWN });
  const aside = await selectSetAside(
    read,
    mails.map(({ id }) => id),
  );
  return mails
    .map((mail) => ({ mail, isAside: aside.has(mail.id) }))
    .toSorted((a, b) => Number(a.isAside) - Number(b.isAside));
}

export type PenMailView = PenRow & {
  readonly suggestions: readonly PenSuggestion[];
  /** All deliveries of public letters, to choose from. */
  readonly candidates: readonly Candidate[];
};

/** One of them with the deliveries it may belong to, each with its reasons. Only public letters are named. */
export async function viewPenMail(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  audience: Audience,
  incomingId: IncomingId,
): Promise<Answer<PenMailView>> {
  if (!maySee(audience, 'pen')) return refuse('not-found', 'not-found');
  const mail = await findIncoming(read, env, audience, incomingId);
  if (mail === null || mail.match !== null) return refuse('not-found', 'not-found');
  const candidates = await publicCandidates(read, env);
  const quotes = (await hintsOf(read, audience, incomingId)).map(({ deliveryId }) => deliveryId);
  const about = { ...mail, receivedOn: dayOf(mail.receivedAt), quotes };
  const suggestions = suggestDeliveries(about, candidates);
  const isAside = (await selectSetAside(read, [incomingId])).has(incomingId);
  return { mail, isAside, suggestions, candidates };
}

/** The newest letters: whoever answers an older one has its reply address. */
const MOST_LETTERS = 100;

async function publicCandidates(read: Read, env: Pick<RepliesEnv, 'seal'>): Promise<Candidate[]> {
  const letters = (await listReleased(read)).slice(0, MOST_LETTERS);
  const all: Candidate[] = [];
  for (const letter of letters) all.push(...(await candidatesOf(read, env, letter)));
  return all;
}

async function candidatesOf(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  letter: Letter,
): Promise<Candidate[]> {
  const content = letter.currentVersion?.content;
  if (content === undefined) return [];
  const deliveries = await listDeliveries(read, env, HOUSE, letter.id);
  if (deliveries.length === 0) return [];
  const contacts = await findAddresseeContacts(read, env, HOUSE, letter.id);
  return deliveries.map(({ id, recipient, sentOn }) => {
    const number = recipient.kind === 'addressee' ? recipient.number : null;
    const of = content.addressees.find((one) => one.number === number);
    return {
      letterId: letter.id,
      deliveryId: id,
      title: content.title,
      office: of === undefined ? '' : of.office || of.name,
      countries: countryNames(of?.country ?? ''),
      mailbox: contacts.find((one) => one.number === number)?.email ?? null,
      sentOn,
    };
  });
}

/** The owner says to which delivery a mail belongs; it is a reply there from now on. */
export async function assignFromPen(
  env: RepliesEnv,
  input: {
    readonly incomingId: IncomingId;
    readonly deliveryId: DeliveryId;
    readonly by: AccountId;
  },
): Promise<Answer<{ letterId: LetterId; replyId: ReplyId | null }>> {
  return env.db.transaction(async (tx) => {
    const match = await assignIncoming(tx, env, input);
    if (isRefusal(match)) return match;
    const mail = await findIncoming(tx, env, HOUSE, input.incomingId);
    // a report of a mail server is no reply; its delivery has it now
    const replyId =
      mail === null || mail.kind === 'report' ? null : await keepReply(tx, env, mail, match);
    return { letterId: match.letterId, replyId };
  });
}

/** The owner sets a mail aside, or takes it up again. */
export async function decideInPen(
  env: RepliesEnv,
  input: {
    readonly incomingId: IncomingId;
    readonly decision: 'set-aside' | 'taken-up';
    readonly by: AccountId;
  },
): Promise<Answer<void>> {
  const mail = await findIncoming(env.db.read, env, HOUSE, input.incomingId);
  if (mail === null || mail.match !== null) return refuse('not-found', 'not-found');
  await env.db.transaction((tx) => insertPenDecision(tx, { ...input, at: env.now() }));
  return undefined;
}

/** Mail that is probably a letter's: it quotes a Message-ID of one of its deliveries. */
export async function listProbable(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  audience: Audience,
  letterId: LetterId,
): Promise<readonly Incoming[]> {
  const mails: Incoming[] = [];
  for (const { incomingId } of await listHints(read, audience, letterId)) {
    const mail = await findIncoming(read, env, HOUSE, incomingId);
    if (mail !== null && mail.match === null) mails.push(mail);
  }
  return mails;
}

/** Whoever drafts takes such a mail in, or says that it is not theirs. */
export async function decideProbable(
  env: RepliesEnv,
  input: {
    readonly letterId: LetterId;
    readonly incomingId: IncomingId;
    readonly decision: 'take-in' | 'not-ours';
    readonly by: AccountId;
  },
): Promise<Answer<{ replyId: ReplyId | null }>> {
  const { letterId, incomingId, by } = input;
  const hints = await listHints(env.db.read, HOUSE, letterId);
  const hint = hints.find((one) => one.incomingId === incomingId);
  if (hint === undefined) return refuse('conflict', 'reply-probable-gone');
  if (input.decision === 'take-in')
    return assignFromPen(env, { incomingId, deliveryId: hint.deliveryId, by });
  await env.db.transaction((tx) => markRefused(tx, { incomingId, letterId, by, at: env.now() }));
  return { replyId: null };
}

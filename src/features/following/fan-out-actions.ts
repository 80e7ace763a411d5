import { findMailbox, HOUSE, listGrants } from '#access';
import { sha256 } from '#kernel/bytes';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import type { Read, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { listSignatoryMailboxes } from '#signing';
import { listenerToken } from './ask-actions.ts';
import type { FollowingEnv } from './ask-actions.ts';
import { lookupOf, sealEmail } from './ask-store.ts';
import * as facts from './fact-store.ts';
import { fanOut, firstTurn, nextTurn, sendDue } from './fact-rules.ts';
import type { FactId, FactKind, OpenFact } from './fact-rules.ts';
import { insertListenerLinks } from './follow-store.ts';
import { recallNews } from './recall-actions.ts';
import { dueAt } from './rules.ts';

/** Keeps that something happened, once, and begins to reach whoever is to hear of it. */
export async function noteFact(
  tx: Tx,
  env: FollowingEnv,
  fact: { readonly kind: FactKind; readonly letterId: LetterId; readonly subjectId: string },
): Promise<void> {
  const id = newId<FactId>();
  const turn = firstTurn(fact.kind);
  const isNew = await facts.insertFact(tx, { ...fact, id, turn, happenedAt: env.now() });
  if (isNew) await enqueue(tx, fanOut, { factId: id }, { key: `fan-out ${id}` });
  if (!isNew || fact.kind === 'withdrawal') await recallNews(tx, env, fact);
}

/**
 * Reaches one batch of mailboxes and remembers how far it came, in one transaction: killed at any
 * moment, the next run goes on where this one stopped. True when there is more to do.
 */
export async function reachNext(env: FollowingEnv, factId: FactId): Promise<boolean> {
  return env.db.transaction(async (tx) => {
    const fact = await facts.findFactForUpdate(tx, factId);
    // co-signers are so many that their mails are written where they are found: cosigner-jobs.ts
    if (fact === null || fact.turn === 'done' || fact.turn === 'cosigners') return false;
    const reached = await reach(tx, env, fact);
    const turn = reached === null ? nextTurn(fact.kind, fact.turn) : fact.turn;
    await facts.markReached(tx, factId, { turn, reached });
    if (turn !== 'done' && turn !== 'cosigners') return true;
    await enqueue(tx, sendDue, {}, { key: 'following send' });
    return false;
  });
}

async function reach(tx: Tx, env: FollowingEnv, fact: OpenFact): Promise<string | null> {
  if (fact.turn === 'team') return reachUnasked(tx, env, fact);
  const at = fact.happenedAt;
  const dues = { each: at, daily: dueAt('daily', at), weekly: dueAt('weekly', at) };
  return facts.reachFollows(tx, fact, fact.turn === 'letter' ? fact.letterId : null, dues);
}

/** Signatories and team, in the order of their keyed hashes. */
async function reachUnasked(tx: Tx, env: FollowingEnv, fact: OpenFact): Promise<string | null> {
  const listeners = await listListeners(tx, env, fact.letterId);
  const left = listeners.filter(({ hex }) => hex > (fact.reached ?? ''));
  const batch = left.slice(0, facts.FAN_OUT_BATCH);
  await facts.reachListeners(tx, fact, batch);
  const links = batch.map(({ emailLookup }) => ({
    emailLookup,
    endHash: sha256(listenerToken(env, fact.letterId, emailLookup)),
  }));
  await insertListenerLinks(tx, fact.letterId, links, env.now());
  return batch.at(-1)?.hex ?? null;
}

type Heard = facts.Listener & { readonly hex: string };

/** Each mailbox once: who works on the letter and signed it hears as somebody who signed. */
async function listListeners(
  read: Read,
  env: FollowingEnv,
  letterId: LetterId,
): Promise<readonly Heard[]> {
  const heard = new Map<string, Heard>();
  const add = (email: EmailAddress, language: string, why: Heard['why']): void => {
    const emailLookup = lookupOf(env, email);
    const hex = emailLookup.toString('hex');
    heard.set(hex, { emailLookup, hex, emailSealed: sealEmail(env, email), language, why });
  };
  const accounts = new Set((await listGrants(read, HOUSE, letterId)).map((one) => one.accountId));
  for (const id of accounts) {
    const mailbox = await findMailbox(read, env, id);
    if (mailbox !== null) add(mailbox.to, mailbox.language, 'team');
  }
  for (const { email, language } of await listSignatoryMailboxes(read, env, letterId))
    add(email, language, 'signed');
  return [...heard.values()].toSorted((a, b) => (a.hex < b.hex ? -1 : 1));
}

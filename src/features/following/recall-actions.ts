import type { LetterId } from '#kernel/ids';
import { lockFor } from '#platform/db';
import type { Tx } from '#platform/db';
import { recallMails } from '#platform/mail';
import type { FollowingEnv } from './ask-actions.ts';
import { sendDue } from './fact-rules.ts';
import type { FactKind } from './fact-rules.ts';
import { findFact } from './fact-store.ts';
import { findNews } from './news-actions.ts';
import { listToldMails, markDueAgain } from './notice-store.ts';
import { enqueue } from '#platform/jobs';

/**
 * Something was told again: its words were redacted, a reply was taken back, or the letter was withdrawn.
 * What mails say of it that lie in the outbox or left from there is taken away; those that did not leave
 * are written anew from what is public now, or not at all.
 */
export async function recallNews(
  tx: Tx,
  env: FollowingEnv,
  told: { readonly kind: FactKind; readonly letterId: LetterId; readonly subjectId: string },
): Promise<void> {
  // whoever writes mails at this moment read the old words
  await lockFor(tx, 'following.sending');
  const { kind, letterId } = told;
  const fact = kind === 'withdrawal' ? null : await findFact(tx, told);
  if (kind !== 'withdrawal') {
    const news = fact === null ? null : await findNews(tx, env, fact, env.now());
    if (fact === null || (news !== null && !(news.kind === 'outcome' && news.text === ''))) return;
  }
  const mails = await listToldMails(tx, { letterId, factId: fact?.id ?? null });
  const unsent = await recallMails(tx, env, mails);
  await markDueAgain(tx, unsent);
  if (unsent.length > 0) await enqueue(tx, sendDue, {}, { key: 'following send' });
}

import { lockFor } from '#platform/db';
import { queueBulk, queueMail } from '#platform/mail';
import type { Mail } from '#platform/mail';
import { pickLanguage, translator } from '#ui';
import type { MailText } from '#ui';
import { absolute, paths } from '#ui/paths';
import { askToken, endToken, followedOf, listenerToken } from './ask-actions.ts';
import type { FollowingEnv } from './ask-actions.ts';
import { findUnmailedAskForUpdate, markAskMailed } from './ask-store.ts';
import { askEmail, newsEmail } from './emails.tsx';
import { byMail, withoutCutDigest } from './fact-rules.ts';
import type { FactId } from './fact-rules.ts';
import { isSilent } from './follow-store.ts';
import { findNews, isInDanger } from './news-actions.ts';
import { inDiscreetWords } from './news-rules.ts';
import type { News } from './news-rules.ts';
import { listDueForUpdate, markSettled } from './notice-store.ts';
import type { DueNotice } from './notice-store.ts';

export type SendingEnv = FollowingEnv & { readonly publicUrl: string };

/** Mails one transaction writes: a crash repeats at most so much work, and no mail. */
export const SEND_BATCH = 200;

/** Writes every mail that is due, a batch at a time. */
export async function sendAllDue(env: SendingEnv): Promise<void> {
  while (await sendBatch(env));
}

/** The mails go into the outbox in the transaction that says they did. False when nothing is due. */
export async function sendBatch(env: SendingEnv, limit = SEND_BATCH): Promise<boolean> {
  return env.db.transaction(async (tx) => {
    await lockFor(tx, 'following.sending');
    const at = env.now();
    const due = withoutCutDigest(await listDueForUpdate(tx, env, at, limit), limit);
    const known = new Map<FactId, Promise<News | null>>();
    const newsOf = (notice: DueNotice): Promise<News | null> => {
      const { fact } = notice;
      const found = known.get(fact.id) ?? findNews(tx, env, fact, at);
      known.set(fact.id, found);
      return found;
    };
    const written: { notices: readonly DueNotice[]; mail: Mail | null }[] = [];
    for (const notices of byMail(due)) {
      const news = (await Promise.all(notices.map(newsOf))).filter((one) => one !== null);
      written.push({ notices, mail: news.length === 0 ? null : write(env, notices[0], news) });
    }
    const mails = written.flatMap(({ mail }) => (mail === null ? [] : [mail]));
    const ids = await queueBulk(tx, env, mails);
    const idOf = new Map(mails.map((mail, index) => [mail, ids[index]]));
    const settled = written.flatMap(({ notices, mail }) => {
      const mailId = (mail && idOf.get(mail)) ?? null;
      return notices.map(({ fact, emailLookup }) => ({ factId: fact.id, emailLookup, mailId }));
    });
    await markSettled(tx, settled, at);
    return due.length > 0;
  });
}

function write(env: SendingEnv, to: DueNotice | undefined, news: readonly News[]): Mail | null {
  if (to === undefined || to.email === null) return null;
  const token =
    to.followId === null
      ? listenerToken(env, to.fact.letterId, to.emailLookup)
      : endToken(env, to.followId);
  const endHref = absolute(env.publicUrl, paths.followEnd(token));
  const { publicUrl } = env;
  const said = to.discreet ? inDiscreetWords(news) : news;
  const t = translator(pickLanguage({ query: to.language }));
  const mail = newsEmail(t, { publicUrl, news: said, why: to.why, endHref });
  return { to: to.email, ...mail, headers: listHeaders(env, endHref) };
}

/** RFC 8058: a mail program ends the mails with one POST. A list's id names this house, not the letter. */
export const listHeaders = (env: SendingEnv, endHref: string): Record<string, string> => ({
  'List-Unsubscribe': `<${endHref}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'List-Id': `<following.${new URL(env.publicUrl).hostname}>`,
  Precedence: 'bulk',
  'Auto-Submitted': 'auto-generated',
});

/** The mail with the link, at most once; none to who wants none, nor for a letter that is gone. */
export async function sendAskMail(env: SendingEnv, askId: string): Promise<void> {
  await env.db.transaction(async (tx) => {
    const ask = await findUnmailedAskForUpdate(tx, env, askId);
    if (ask === null || ask.email === null) return;
    const at = env.now();
    if (await isSilent(tx, ask.emailLookup, null)) return markAskMailed(tx, ask.id, at);
    const followed = await followedOf(tx, ask.letterId);
    if (followed.kind === 'withdrawn') return markAskMailed(tx, ask.id, at);
    const isQuiet =
      ask.discreet ||
      (ask.letterId !== null && (await isInDanger(tx, env, { id: ask.letterId }, at)));
    const t = translator(pickLanguage({ query: ask.language }));
    const href = absolute(env.publicUrl, paths.followConfirmation(askToken(env, ask.id)));
    const mail: MailText = askEmail(t, {
      followed: isQuiet ? { kind: 'withdrawn' } : followed,
      href,
    });
    await queueMail(tx, env, { to: ask.email, ...mail });
    await markAskMailed(tx, ask.id, at);
  });
}

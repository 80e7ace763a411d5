import { linkToken, listHearing, recallFromGone } from '#cosigning';
import type { Hearer } from '#cosigning';
import type { EmailAddress } from '#kernel/email-address';
import { lockFor } from '#platform/db';
import type { Tx } from '#platform/db';
import { queueBulk } from '#platform/mail';
import type { Mail } from '#platform/mail';
import { pickLanguage, translator } from '#ui';
import type { MailText, UiLanguage } from '#ui';
import { absolute, paths } from '#ui/paths';
import { lookupOf } from './ask-store.ts';
import { newsEmail } from './emails.tsx';
import type { FactId } from './fact-rules.ts';
import { nextTurn } from './fact-rules.ts';
import * as facts from './fact-store.ts';
import { findNews } from './news-actions.ts';
import type { News } from './news-rules.ts';
import { insertTold } from './notice-store.ts';
import { listHeaders } from './sending-jobs.ts';
import type { SendingEnv } from './sending-jobs.ts';

/** Mails one transaction writes; others who write mails wait for it. */
const COSIGNER_BATCH = 500;
/** Stands in a mail that is set once, where the end of each reader's own mails is linked to. */
const END = 'https://zq-end-zq.example';

type Written = { readonly mail: Mail; readonly emailLookup: Buffer };

/**
 * Tells the next co-signers who asked to hear, after everybody else: their mails are written at once, and in the same transaction it
 * is remembered how far it came and who was told. Whoever follows the letter too, or wants no more mails, is passed
 * over. True when there is more to do.
 */
export async function reachNextCosigners(
  env: SendingEnv,
  factId: FactId,
  limit = COSIGNER_BATCH,
): Promise<boolean> {
  return env.db.transaction(async (tx) => {
    const fact = await facts.findFactForUpdate(tx, factId);
    if (fact === null || fact.turn !== 'cosigners') return false;
    await lockFor(tx, 'following.sending'); // nobody takes the words back between reading and writing them
    const at = env.now();
    const news = await findNews(tx, env, fact, at);
    const about = { letterId: fact.letterId, by: fact.happenedAt, after: fact.reached };
    const hearers = news === null ? [] : await listHearing(tx, env, about, limit);
    const last = hearers.at(-1);
    if (news === null || last === undefined) {
      const turn = nextTurn(fact.kind, 'cosigners');
      await facts.markReached(tx, factId, { turn, reached: null });
      return false;
    }
    await tell(tx, env, { fact, news, hearers, at });
    const reached = Buffer.from(last.link.person).toString('hex');
    await facts.markReached(tx, factId, { turn: 'cosigners', reached });
    return true;
  });
}

type Telling = {
  readonly fact: facts.Dated;
  readonly news: News;
  readonly hearers: readonly Hearer[];
  readonly at: Date;
};

async function tell(tx: Tx, env: SendingEnv, telling: Telling): Promise<void> {
  const { fact, at } = telling;
  const written = await write(tx, env, telling);
  const ids = await queueBulk(
    tx,
    env,
    written.map(({ mail }) => mail),
  );
  const told = written.flatMap(({ emailLookup }, index) => {
    const mailId = ids[index];
    return mailId === undefined ? [] : [{ emailLookup, mailId }];
  });
  await insertTold(tx, fact.id, told, at);
  await recallFromGone(
    tx,
    env,
    fact.letterId,
    telling.hearers.map(({ link }) => link.person),
  );
}

async function write(
  tx: Tx,
  env: SendingEnv,
  { fact, news, hearers }: Telling,
): Promise<Written[]> {
  const found = new Map<string, { hearer: Hearer; email: EmailAddress; emailLookup: Buffer }>();
  for (const hearer of hearers) {
    const { email } = hearer;
    if (email === null) continue;
    const emailLookup = lookupOf(env, email);
    found.set(emailLookup.toString('hex'), { hearer, email, emailLookup });
  }
  const lookups = [...found.values()].map(({ emailLookup }) => emailLookup);
  const open = await facts.listUnreached(tx, fact, lookups);
  const frames = new Map<UiLanguage, MailText>();
  return open.flatMap((hex) => {
    const one = found.get(hex);
    if (one === undefined) return [];
    const language = pickLanguage({ query: one.hearer.language });
    const frame = frames.get(language) ?? frameOf(env, news, language);
    frames.set(language, frame);
    return [{ emailLookup: one.emailLookup, mail: mailOf(env, frame, one.hearer, one.email) }];
  });
}

function frameOf({ publicUrl }: SendingEnv, news: News, language: UiLanguage): MailText {
  const said = { publicUrl, news: [news], why: 'cosigned', endHref: END } as const;
  return newsEmail(translator(language), said);
}

function mailOf(env: SendingEnv, frame: MailText, { link }: Hearer, to: EmailAddress): Mail {
  const endHref = absolute(env.publicUrl, paths.cosignatureHearing(linkToken(env, link)));
  return {
    to,
    about: link.person,
    subject: frame.subject,
    text: frame.text.replaceAll(END, endHref),
    html: frame.html.replaceAll(END, endHref),
    headers: listHeaders(env, endHref),
  };
}

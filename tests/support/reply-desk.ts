import type { AccountId } from '#kernel/ids';
import { listReplies } from '#replies';
import type { ReplyId } from '#replies';
import { paths } from '#ui/paths';
import { buildApp } from '../../src/main/app.ts';
import { allJobs } from '../../src/main/worker.ts';
import { form, signIn } from './app.ts';
import { testDatabase } from './database.ts';
import { wholeEnvironment } from './environment.ts';
import { handIn } from './incoming.ts';
import { ministersMail, sentLetter } from './replies.ts';
import type { SentLetter } from './replies.ts';
import { runJobs } from './signing.ts';
import { asTestEnv } from './two-letters.ts';

async function openProduct() {
  const db = await testDatabase();
  const env = wholeEnvironment(db);
  const app = await buildApp(env);
  const at: { letter: SentLetter | null } = { letter: null };

  const letter = (): SentLetter => {
    if (at.letter === null) throw new Error('begin first');
    return at.letter;
  };
  const sent = () => sentLetter({ ...asTestEnv(env), replyAddress: env.replyAddress });

  async function begin(): Promise<SentLetter> {
    env.now.set('2026-03-02T09:00:00Z');
    at.letter = await sent();
    return at.letter;
  }

  const work = () => runJobs(asTestEnv(env), allJobs(env));
  const replies = () =>
    listReplies(db.read, env, letter().by('drafter').audience, letter().letterId);

  async function get(who: AccountId, url: string) {
    return app.inject({ url, headers: await signIn(env, who) });
  }

  async function post(who: AccountId, url: string, fields: Record<string, string> = {}) {
    const { payload, headers } = form(fields);
    const signed = await signIn(env, who);
    return app.inject({ url, method: 'POST', payload, headers: { ...headers, ...signed } });
  }

  async function close() {
    await app.close();
    await env.pdf.close();
    env.documents.close();
    env.letterReader.close();
    env.images.close();
    await db.close();
  }

  return { db, env, app, letter, sent, begin, work, replies, get, post, close };
}

/** The whole product in-process with a letter on its way: `begin` sends a new one, and all the rest is about it. */
export async function openReplyDesk() {
  const desk = await openProduct();
  return { ...desk, ...steps(desk) };
}

type Desk = Awaited<ReturnType<typeof openProduct>>;

/** What is typed to confirm the minister's answer. */
export const CONFIRMED = { kind: 'answer', addressee: '1', language: 'en' };

/** Each step takes those before it along. */
function steps({ env, letter, work, replies, post }: Desk) {
  /** The minister answers; the worker takes it in. */
  async function answerComes(raw = ministersMail(letter().replyTo)): Promise<ReplyId> {
    env.now.advance(1_000); // so that it is newer than the one before
    const received = await handIn(env, raw, letter().replyTo);
    await work();
    const [reply] = await replies();
    if (reply === undefined) throw new Error(`nothing came back: ${received}`);
    return reply.id;
  }

  async function done(who: AccountId, url: string, fields: Record<string, string>): Promise<void> {
    const { statusCode, body } = await post(who, url, fields);
    if (statusCode !== 303) throw new Error(`${statusCode} at ${url}: ${body.slice(0, 2_000)}`);
  }

  async function confirmedReply(): Promise<ReplyId> {
    const id = await answerComes();
    const { letterId, drafter } = letter();
    await done(drafter, paths.replyAct(letterId, id, 'confirmation'), CONFIRMED);
    return id;
  }

  /** Everything the drafter does before a second reader decides. */
  async function askedReply(text = 'The two writers will be released.'): Promise<ReplyId> {
    const id = await confirmedReply();
    const { letterId, drafter } = letter();
    const fields = { mode: 'text', language: 'en', text, revision: '0', next: 'ask' };
    await done(drafter, paths.replyCopy(letterId, id), fields);
    return id;
  }

  async function outReply(): Promise<ReplyId> {
    const id = await askedReply();
    const { letterId, reader } = letter();
    const word = { decision: 'text', revision: '1' };
    await done(reader, paths.replyCopyAct(letterId, id, 'decision'), word);
    return id;
  }

  return { answerComes, confirmedReply, askedReply, outReply };
}

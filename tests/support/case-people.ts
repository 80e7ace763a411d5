import type { AccountId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { casesJobs } from '../../src/features/cases/jobs.ts';
import { casesRoutes } from '../../src/features/cases/routes.ts';
import { addAccount, addOwner, form, signIn, testApp, USER_AGENT, workOff } from './app.ts';
import { newCase } from './cases.ts';
import { wholeEnvironment } from './environment.ts';

type Fields = Readonly<Record<string, string>>;

/** Case files in-process: a drafter, a second reader, a drafter of another case, and the owner. */
export async function openCases(db: Database) {
  const env = wholeEnvironment(db);
  const app = await testApp(env, casesRoutes);
  const owner = await addOwner(env);
  const drafter = await addAccount(env, 'Dora Drafter', 'dora@example.org');
  const reader = await addAccount(env, 'Rita Reader', 'rita@example.org');
  const stranger = await addAccount(env, 'Stan Stranger', 'stan@example.org');
  const caseId = await newCase(env, drafter);
  const elsewhere = await newCase(env, stranger, 'Zqother case');
  const headersOf = async (who: AccountId | null) =>
    who === null ? { 'user-agent': USER_AGENT } : signIn(env, who);
  const get = async (who: AccountId | null, url: string) =>
    app.inject({ url, headers: await headersOf(who) });
  const post = async (who: AccountId | null, url: string, fields: Fields = {}) => {
    const sent = form({ ...fields });
    const headers = { ...sent.headers, ...(await headersOf(who)) };
    return app.inject({ method: 'POST', url, payload: sent.payload, headers });
  };
  const work = () => workOff(db, casesJobs(env));
  const close = async () => {
    await app.close();
    await env.pdf.close();
    env.documents.close();
    env.letterReader.close();
    env.images.close();
    await db.close();
  };
  const people = { owner, drafter, reader, stranger };
  return { env, app, people, caseId, elsewhere, get, post, work, close };
}

import { afterAll, expect } from 'vitest';
import { accessJobs } from '../../src/features/access/jobs.ts';
import { accessRoutes } from '../../src/features/access/routes.ts';
import { addAccount, testApp, testEnvironment, workOff } from './app.ts';
import { testDatabase } from './database.ts';
import { browserOf } from './visitor.ts';

type Visitor = ReturnType<typeof browserOf>;

/** The pages of signing in on a database of their own, and the mail they send. */
export async function startSignIn() {
  const db = await testDatabase();
  const env = testEnvironment(db);
  const app = await testApp(env, accessRoutes);
  const jobs = accessJobs(env);
  afterAll(async () => {
    await app.close();
    await db.close();
  });
  const read = new Set<string>();
  let turn = 0;

  /** A new account of one name and another address; no mail from before is waiting. */
  async function nextAna() {
    await workOff(db, jobs);
    for (const { id } of await env.outbox.list(1_000)) read.add(id);
    env.now.set('2026-03-01T09:00:00Z');
    const address = `ana${turn++}@example.org`;
    return { ana: await addAccount(env, 'Ana Reader', address), address };
  }

  /** The one mail that was not there before. */
  async function newestMail() {
    await workOff(db, jobs);
    const fresh = (await env.outbox.list(1_000)).filter(({ id }) => !read.has(id));
    for (const { id } of fresh) read.add(id);
    const [mail] = fresh;
    if (mail === undefined || fresh.length > 1) throw new Error(`${fresh.length} new mails`);
    return mail;
  }

  return { db, env, app, jobs, nextAna, newestMail, browser: () => browserOf(app) };
}

/** Asks for a code; gives the request's id. */
export async function ask(person: Visitor, email: string): Promise<string> {
  const answer = await person.post('/sign-in', { email });
  expect(answer.statusCode).toBe(303);
  const { searchParams } = new URL(String(answer.headers.location), 'http://x');
  return searchParams.get('request') ?? '';
}

export const codeIn = (text: string): string => /\b(\d{4} \d{4})\b/.exec(text)?.[1] ?? '';

export const isSignedIn = async (person: Visitor): Promise<boolean> =>
  (await person.get('/account')).statusCode === 200;

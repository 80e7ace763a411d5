import { afterAll, expect } from 'vitest';
import { paths } from '#ui/paths';
import { rosterRoutes } from '../../src/features/roster/routes.ts';
import { addOwner, form, signIn, testApp, testEnvironment } from './app.ts';
import { testDatabase } from './database.ts';

type Sent = { readonly payload: string | Buffer; readonly headers: object };

/** The pages of the rosters on a database of their own, asked by the owner unless somebody else is named. */
export async function startRosterPages() {
  const db = await testDatabase();
  const env = testEnvironment(db);
  const app = await testApp(env, rosterRoutes);
  const owner: Record<string, string> = await signIn(env, await addOwner(env));
  afterAll(async () => {
    await app.close();
    await db.close();
  });
  const get = (url: string, headers = owner) => app.inject({ url, headers });
  const post = (url: string, { payload, headers }: Sent, who = owner) =>
    app.inject({ method: 'POST', url, payload, headers: { ...headers, ...who } });

  /** Opens an empty roster; gives its address. */
  async function newRoster(name: string): Promise<string> {
    const answer = await post(paths.rosters(), form({ name }));
    expect(answer.statusCode).toBe(303);
    return String(answer.headers.location).replace('/uploads', '');
  }
  return { db, env, app, owner, get, post, newRoster };
}

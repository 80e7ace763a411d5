import type { AccountId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import type { Database } from '#platform/db';
import { createLetter } from '#letters';
import { askPerson } from '../../src/features/letters/people-actions.ts';
import type { NewPerson } from '../../src/features/letters/people-rules.ts';
import { lettersRoutes } from '../../src/features/letters/routes.ts';
import { addAccount, form, granted, signIn, testApp, testClock, testEnvironment } from './app.ts';

type Who = { readonly cookie: string; readonly 'user-agent': string };

/** The letter desk in-process, with somebody who drafts and somebody who holds no role. */
export async function openLetterDesk(db: Database) {
  const env = { ...testEnvironment(db), now: testClock('2026-03-01T09:00:00Z') };
  const app = await testApp(env, lettersRoutes);
  const language = 'en' as LanguageTag;
  const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
  const bo = await addAccount(env, 'Bo Ek', 'bo@example.org');
  const drafter: Who = await signIn(env, ana);
  const stranger: Who = await signIn(env, bo);
  return {
    env,
    app,
    ana,
    drafter,
    stranger,
    letterOf: async (by: AccountId, title = 'For Dana Sarova'): Promise<LetterId> => {
      const input = { title, language, origin: 'written-here', by } as const;
      return granted(await createLetter(env, input)).letterId;
    },
    askToLead: async (letterId: LetterId, name: string, address: string): Promise<void> => {
      const email = address as NewPerson['email'];
      const person = { role: 'lead', name, email, capacity: 'Member' } as const;
      granted(await askPerson(env, { letterId, by: ana, language, person }));
    },
    get: (url: string, who: Who = drafter) => app.inject({ url, headers: { ...who } }),
    post: (url: string, fields: Readonly<Record<string, string>>, who: Who = drafter) => {
      const { payload, headers } = form(fields);
      return app.inject({ method: 'POST', url, payload, headers: { ...headers, ...who } });
    },
  };
}

/** The least a browser sends for the letter desk's form. */
export function typedForm(
  change: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    revision: '1',
    language: 'en',
    title: 'For Dana Sarova',
    zone: 'UTC',
    leadsNeeded: '1',
    do: 'save',
    ...change,
  };
}

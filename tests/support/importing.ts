import type { Audience } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { importRoster } from '#roster';
import { importingJobs } from '../../src/features/importing/jobs.ts';
import { importingRoutes } from '../../src/features/importing/routes.ts';
import type { ImportId } from '../../src/features/importing/rules.ts';
import { takeIn } from '../../src/features/importing/upload-actions.ts';
import { viewImport } from '../../src/features/importing/view-actions.ts';
import { lettersRoutes } from '../../src/features/letters/routes.ts';
import { addAccount, granted, testApp, workOff } from './app.ts';
import { wholeEnvironment } from './environment.ts';

/** A letter of our own, built like the ones people bring: no title, no date, a misspelt name. */
export const seedLetter = `We, as Members of the Parliament, condemn the arrest of Dana Sarova.

She has been held since January in a prison in Almaty.

We call for:

- The immediate release of Dana Sarova
- No restrictions on her right to travel

Yours sincerely,

BERG Ana MEP

KILL-NIELSEN Nicole MEP
`;

/** A small parliament of our own: one name is misspelt in the letter, one is borne by two people. */
export const parliament = `full_name,given_name,family_name,country,term_start,term_end,birth_date,email
Nicole KIIL-NIELSEN,Nicole,Kiil-Nielsen,France,2024-07-16,,,nicole@parliament.example
Ana BERG,Ana,Berg,Sweden,2024-07-16,,1970-05-01,ana.berg@parliament.example
Ana BERG,Ana,Berg,Germany,2024-07-16,,1981-11-30,
`;

export function audienceFor(
  accountId: AccountId,
  ...drafts: readonly LetterId[]
): Extract<Audience, { kind: 'account' }> {
  const roles = new Map(drafts.map((id) => [id, new Set(['drafter' as const])]));
  return { kind: 'account', accountId, owner: false, roles, cases: new Map() };
}

/** The pages of importing in-process, with somebody who takes letters in. */
export async function openImporting(db: Database) {
  const env = wholeEnvironment(db);
  const app = await testApp(env, lettersRoutes, importingRoutes);
  const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
  const audience = audienceFor(ana);
  const shown = { page: 1, only: 'all' } as const;
  return {
    env,
    app,
    ana,
    audience,
    takeIn: async (text: string): Promise<ImportId> =>
      granted(await takeIn(env, { file: null, text, by: ana })),
    takeInFile: async (fileName: string, bytes: Uint8Array): Promise<ImportId> =>
      granted(await takeIn(env, { file: { fileName, bytes }, text: '', by: ana })),
    importParliament: async (csv: string) => {
      const bytes = new TextEncoder().encode(csv);
      granted(
        await importRoster(env, { name: 'A parliament', fileName: 'a.csv', bytes, by: null }),
      );
    },
    runJobs: () => workOff(db, importingJobs(env)),
    view: async (importId: ImportId, who: Audience = audience) =>
      granted(await viewImport(env, { importId, audience: who, shown })),
    close: async () => {
      await app.close();
      await env.pdf.close();
      env.documents.close();
      env.letterReader.close();
      await db.close();
    },
  };
}

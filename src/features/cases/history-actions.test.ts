import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { addAccount, testEnvironment } from '#support/app';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { changeEntry, removeEntry, restoreEntry } from './entry-actions.ts';
import { findEntry } from './entry-store.ts';
import { listChanges } from './history-store.ts';
import type { Entry } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, ana);
const by = { audience: HOUSE, accountId: ana };

type Act =
  | { readonly act: 'change'; readonly name: string }
  | { readonly act: 'remove' | 'restore' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom('Dana', 'Дана', 'Dana Sarova').map((name) => ({ act: 'change' as const, name })),
  fc.constantFrom('remove' as const, 'restore' as const).map((one) => ({ act: one })),
);

async function apply(entry: Entry, step: Act): Promise<void> {
  const { id: entryId, revision } = entry;
  await db.transaction(async (tx) => {
    if (step.act === 'change') {
      const content = person(step.name);
      const draft = { kind: 'subject', shownTo: 'drafters', certainty: null, content } as const;
      return changeEntry(tx, env, { caseId, entryId, revision, draft, by });
    }
    const put = step.act === 'remove' ? removeEntry : restoreEntry;
    return put(tx, env, { caseId, entryId, by });
  });
}

test('whatever is done to an entry, its history has every revision once and ends in how it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (steps) => {
      const { id } = await entered(env, { caseId, by: ana }, 'subject', person('Dana'));
      const now = async (): Promise<Entry> => {
        const entry = await findEntry(db.read, env, HOUSE, caseId, id);
        if (entry === null) throw new Error('an entry is never lost');
        return entry;
      };
      for (const step of steps) await apply(await now(), step);
      const entry = written(await now());
      const changes = await listChanges(db.read, env, HOUSE, caseId, { entryId: id, limit: 100 });
      const revisions = changes.map(({ revision }) => revision);
      expect(revisions).toEqual([...Array(entry.revision).keys()].map((n) => entry.revision - n));
      expect(changes[0]?.after?.content).toEqual(entry.content);
      expect(changes[0]?.act === 'removed').toBe(entry.removedAt !== null);
      for (const [index, { before }] of changes.entries()) {
        expect(before).toEqual(changes[index + 1]?.after ?? null);
      }
    }),
    { numRuns: 25 },
  );
});

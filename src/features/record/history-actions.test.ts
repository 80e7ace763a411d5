import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { testDatabase } from '#support/database';
import { crashAt, recordEnv, sequenceAll, someStatement } from '#support/record';
import { sealBundle, statementHash, verifyBundle } from '#proof';
import { append, appendRoster, assembleRecord, commitOpening, eraseOpening } from './index.ts';
import { inspectRecord } from './inspection-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = recordEnv(db);

const PEOPLE = ['Ana', 'Ben', 'Cem', 'Dia', 'Eva'];

type Step =
  | { readonly kind: 'freeze' | 'release' | 'sequence' }
  | { readonly kind: 'sign' | 'withdraw' | 'erase'; readonly who: number }
  | { readonly kind: 'crash'; readonly at: number; readonly when: 'before' | 'after' };

const who = fc.integer({ min: 0, max: PEOPLE.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('sign' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('freeze' as const, 'sequence' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('release' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      at: fc.integer({ min: 1, max: 8 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);

/** A letter in the database, and beside it in plain lists what its bundle must say in the end. */
class Story {
  readonly letterId = newId<LetterId>();
  readonly statements: string[] = [];
  readonly commitments = new Map<string, string>();
  readonly erased = new Set<string>();
  live: { name: string; version: number }[] = [];
  list: string[] | null = null;
  readonly late: string[] = [];

  get statement(): string {
    return statementHash(this.statements.at(-1) ?? '');
  }

  async play(next: Step): Promise<void> {
    switch (next.kind) {
      case 'freeze':
        return this.list === null ? this.freeze() : undefined;
      case 'release':
        return this.list === null ? this.release() : undefined;
      case 'sign':
        return this.sign(PEOPLE[next.who] ?? '');
      case 'withdraw':
        return this.withdraw(PEOPLE[next.who] ?? '');
      case 'erase':
        return this.erase(PEOPLE[next.who] ?? '');
      case 'sequence':
        await sequenceAll(db);
        return;
      case 'crash':
        await sequenceAll(db, (tx) => crashAt(tx, next.at, next.when)).catch(() => {});
    }
  }

  async freeze(): Promise<void> {
    const version = this.statements.length + 1;
    this.statements.push(someStatement(this.letterId, version));
    const { letterId, statement } = this;
    const detail = { version: String(version) };
    await db.transaction((tx) =>
      append(tx, env, { letterId, act: 'version-frozen', statement, detail }),
    );
  }

  async sign(name: string): Promise<void> {
    const { letterId, statement } = this;
    const version = this.statements.length;
    const before = this.live.find((position) => position.name === name);
    if (before?.version === version) return;
    const act = before === undefined ? 'signed' : 'reconfirmed';
    await db.transaction(async (tx) => {
      const known = this.commitments.get(name);
      const opening = {
        kind: 'signatory',
        name,
        capacity: 'MEP',
        country: null,
        group: null,
        party: null,
        person: `p:${name}`,
      } as const;
      const committed = known ?? (await commitOpening(tx, env, { letterId, opening }));
      this.commitments.set(name, committed);
      await append(tx, env, { letterId, act, statement, who: committed, mode: 'mailbox' });
    });
    this.live = [...this.live.filter((position) => position.name !== name), { name, version }];
    if (this.list !== null) this.late.push(name);
  }

  async withdraw(name: string): Promise<void> {
    const { letterId, statement } = this;
    const committed = this.commitments.get(name);
    if (committed === undefined || !this.live.some((position) => position.name === name)) return;
    await db.transaction((tx) =>
      append(tx, env, { letterId, act: 'withdrawn', statement, who: committed }),
    );
    this.live = this.live.filter((position) => position.name !== name);
  }

  async erase(name: string): Promise<void> {
    const { letterId } = this;
    const commitment = this.commitments.get(name);
    if (commitment === undefined) return;
    await db.transaction((tx) =>
      eraseOpening(tx, env, { letterId, commitment, reason: 'asked for' }),
    );
    this.erased.add(name);
  }

  async release(): Promise<void> {
    const { letterId, statement } = this;
    await db.transaction(async (tx) => {
      await append(tx, env, { letterId, act: 'released', statement, detail: { leads: '1' } });
      await appendRoster(tx, env, { letterId, statement });
    });
    const current = this.statements.length;
    this.list = this.live.filter(({ version }) => version === current).map(({ name }) => name);
  }

  shown(names: readonly string[]): (string | null)[] {
    return names.map((name) => (this.erased.has(name) ? null : name));
  }
}

test('whatever happens to a letter, and wherever the sequencer crashes, its bundle holds and equals the database', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const story = new Story();
      await story.freeze();
      for (const next of steps) await story.play(next);
      if (story.list === null) await story.release();
      await sequenceAll(db);
      const { letterId, statements, statement } = story;
      const record = await assembleRecord(db.read, env, { letterId, statements });
      if (isRefusal(record)) throw new Error(record.reason);
      const report = await verifyBundle(
        sealBundle(record, { letter: letterId, version: statements.length, statement }),
      );
      expect(report.sentences.filter((s) => !s.holds)).toEqual([]);
      expect(report.letter?.signatories.map((s) => s.name)).toEqual(story.shown(story.list ?? []));
      expect(report.letter?.late.map((s) => s.name)).toEqual(story.shown(story.late));
    }),
    { numRuns: 25 },
  );
  expect((await inspectRecord(db.read, env)).faults).toEqual([]);
}, 120_000);

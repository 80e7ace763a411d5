import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { sealBundle, utf8, verifyBundle } from '#proof';
import { crashEverywhere, placesOf, Watcher } from '#support/crashing-sequencer';
import { testDatabase } from '#support/database';
import { crashAt, recordEnv, sequenceAll } from '#support/record';
import { WholeStory } from '#support/story-after-release';
import { anyStep, happen } from '#support/story-steps';
import type { Step } from '#support/story-steps';
import type { Story } from '#support/story';
import { assembleRecord } from './index.ts';
import { inspectRecord } from './inspection-actions.ts';

const LETTERS = 3;
const HISTORIES = 20;

const db = await testDatabase();
afterAll(() => db.close());
const watcher = new Watcher(db);
const crashes = { statements: 0, commits: 0 };

/** Letters side by side in one log, and what happens to them one after the other. */
class History {
  private clock = Date.parse('2026-03-02T09:00:00Z');
  private readonly env = { ...recordEnv(db), now: () => new Date(this.clock) };
  readonly stories = Array.from({ length: LETTERS }, () => new WholeStory(db, this.env));

  async play(step: Step): Promise<void> {
    switch (step.kind) {
      case 'act':
      case 'failing-act': {
        const story = this.stories[step.letter];
        if (story === undefined) throw new Error('no such letter');
        if (step.kind === 'failing-act') story.around = (tx) => crashAt(tx, step.at, step.when);
        await happen(story, step.step);
        story.around = null; // what was passed over did not use it
        return;
      }
      case 'clock':
        this.clock += step.seconds * 1_000;
        return;
      case 'sequence':
        await sequenceAll(db);
        return watcher.look();
      case 'crash-everywhere':
        return crashEverywhere(db, () => watcher.look(), crashes);
    }
  }

  /** The bundle of a letter as it is given to people, and what it says. */
  async report(story: WholeStory) {
    const { letterId, statements, statement } = story;
    const record = await assembleRecord(db.read, this.env, { letterId, statements });
    if (isRefusal(record)) throw new Error(record.reason);
    const documents = [...story.documents].map(([path, text]) => [path, utf8(text)] as const);
    const of = { letter: letterId, version: statements.length, statement };
    return verifyBundle(sealBundle(new Map([...record, ...documents]), of));
  }
}

/** How much of everything was compared: a history in which nothing happens would hold as well. */
const shownInAll = { signatories: 0, late: 0, withdrawn: 0, erased: 0, told: 0, documents: 0 };

function countShown(story: WholeStory): void {
  shownInAll.signatories += story.list().length;
  shownInAll.late += story.late.length;
  shownInAll.withdrawn += story.withdrawnLater.length;
  shownInAll.erased += story.list().filter(({ name }) => name === null).length;
  shownInAll.told += Object.keys(story.sentences()).length;
  shownInAll.documents += story.documents.size;
}

async function expectBundleOf(history: History, story: WholeStory): Promise<void> {
  const { sentences, letter } = await history.report(story);
  expect(sentences.filter((s) => !s.holds)).toEqual([]);
  const shown = (people: NonNullable<typeof letter>['late']) =>
    people.map(({ name, mandate, mode, day }) => ({
      name,
      office: mandate?.office ?? null,
      mode,
      day,
    }));
  expect(shown(letter?.signatories ?? [])).toEqual(story.list());
  expect(shown(letter?.late ?? [])).toEqual(story.late.map((one) => story.shown(one)));
  expect(letter?.withdrawn.map(({ name }) => name)).toEqual(
    story.withdrawnLater.map((name) => story.nameOf(name)),
  );
  expect(letter?.letterWithdrawn !== null).toBe(story.isWithdrawn);
  expect(letter?.version).toBe(story.statements.length);
  const told = sentences.filter(({ code }) => /^(?:addressee|demand)-\d$/.test(code));
  expect(Object.fromEntries(told.map(({ code, text }) => [code, text]))).toEqual(story.sentences());
}

/** Every act that was acknowledged stands in the tree, as it was acknowledged. */
async function expectNoLoss(story: Story): Promise<void> {
  const places = await placesOf(
    db,
    story.kept.map(({ leafId }) => leafId),
  );
  const lost = story.kept.filter(({ leafId, leafHash }) => {
    const found = places.get(leafId);
    return found === undefined || found.place === null || found.hash !== leafHash;
  });
  expect(lost).toEqual([]);
}

test('whatever happens to letters, and wherever the sequencer crashes, nothing forks, nothing is lost, and bundles equal the database', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep(LETTERS), { minLength: 10, maxLength: 70, size: 'max' }),
      async (steps) => {
        const history = new History();
        for (const story of history.stories) await story.freeze();
        for (const step of steps) await history.play(step);
        for (const story of history.stories) await story.release();
        await history.play({ kind: 'crash-everywhere' });
        for (const story of history.stories) {
          await expectNoLoss(story);
          await expectBundleOf(history, story);
          countShown(story);
        }
        expect(await watcher.faults()).toEqual([]);
      },
    ),
    { numRuns: HISTORIES },
  );
  expect((await inspectRecord(db.read, recordEnv(db))).faults).toEqual([]);
  expect(crashes.commits).toBeGreaterThanOrEqual(2 * HISTORIES);
  expect(crashes.statements).toBeGreaterThan(5 * crashes.commits);
  for (const count of Object.values(shownInAll)) expect(count).toBeGreaterThan(0);
}, 240_000);

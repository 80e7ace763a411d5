import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { addAccount, testEnvironment } from '#support/app';
import { archiveOf, fullCase, takenIn, textsOf } from '#support/case-archives';
import { entered, newCase, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { exportCase } from './archive-actions.ts';
import { sameFacts } from './archive-plan-rules.ts';
import { listExports } from './archive-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const by = { audience: HOUSE, accountId: ana };

describe('a case taken out and in again', () => {
  test('says the same, with new ids and the same order, circles of events included', async () => {
    const caseId = await fullCase(env, ana);
    const first = await archiveOf(env, ana, caseId);
    const copy = await takenIn(env, ana, first);
    expect(copy).not.toBe(caseId);
    const second = await archiveOf(env, ana, copy);
    expect(second.document.entries.length).toBe(17);
    expect(sameFacts(first.document, second.document)).toBe(true);
    const again = await archiveOf(env, ana, await takenIn(env, ana, second));
    expect(again.document).toEqual(second.document);
  });

  test('is signed by the key of the installation, apart from the key of its log', async () => {
    const { key, manifest } = await archiveOf(env, ana, await newCase(env, ana));
    expect(key.name).toBe('test.example/log/cases');
    expect(manifest.files.map(({ path }) => path)).toContain('case.json');
  });

  test('leaves a trace that everybody who works on it can read', async () => {
    const caseId = await newCase(env, ana);
    await archiveOf(env, ana, caseId);
    const [one, ...others] = await listExports(db.read, HOUSE, caseId);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ purpose: 'own', by: 'Ana Ruiz', reason: 'Copy for the safe' });
  });

  test('is refused without a reason, and nothing is written down', async () => {
    const caseId = await newCase(env, ana);
    const answer = await exportCase(env, {
      caseId,
      purpose: 'own',
      withFiles: true,
      reason: ' why ',
      by,
    });
    expect(isRefusal(answer) && answer.reason).toBe('case-export-reason');
    expect(await listExports(db.read, HOUSE, caseId)).toEqual([]);
  });
});

describe('a case for partners', () => {
  test('names who agreed, and of the others not a letter in any file', async () => {
    const caseId = await newCase(env, ana, 'Threats against Mira Okoro and Dana Sarova');
    const here = { caseId, by: ana };
    const mira = await entered(env, here, 'subject', person('Mira Okoro', { pseudonym: 'M.' }));
    const dana = await entered(env, here, 'subject', person('Dana Sarova'));
    await entered(env, here, 'consent', {
      subject: dana.id,
      use: 'share',
      answer: 'given',
      basis: 'self',
      givenBy: 'Dana on the stairs',
      how: 'a whisper',
      givenOn: '2026-01-01',
    });
    await entered(env, here, 'risk', {
      subject: dana.id,
      level: 'high',
      note: 'A car outside',
      assessedOn: '2026-01-01',
    });
    const source = await entered(env, here, 'source', {
      title: 'Testimony',
      reliability: 'A',
      connection: 'witness',
      identity: 'The baker',
    });
    await entered(
      env,
      here,
      'event',
      {
        what: 'Okoro and Dana Sarova were followed',
        subjects: [mira.id, dana.id],
        sources: [
          {
            source: source.id,
            stance: 'supports',
            passage: 'Mira Okoro told me',
          },
        ],
      },
      { shownTo: 'public' },
    );
    await entered(env, here, 'relation', {
      fromSubject: mira.id,
      type: 'lawyer-of',
      toSubject: dana.id,
    });
    const archive = await archiveOf(env, ana, caseId, 'partner');
    const texts = textsOf(archive);
    expect(texts).toContain('Dana Sarova');
    expect(texts).toContain('M. and Dana Sarova were followed');
    for (const secret of ['Okoro', 'Mira', 'stairs', 'whisper', 'A car', 'The baker', caseId]) {
      expect(texts).not.toContain(secret);
    }
    expect(archive.document.entries.map(({ kind }) => kind).toSorted()).toEqual([
      'case',
      'event',
      'source',
      'subject',
    ]);
    expect(archive.document.entries.every(({ shownTo }) => shownTo === 'drafters')).toBe(true);
    await takenIn(env, ana, archive);
  });
});

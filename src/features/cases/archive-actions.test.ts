import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { zipFiles } from '#platform/zip';
import { readZip } from '#platform/zip-reading';
import { addAccount, testEnvironment } from '#support/app';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { testFolder } from '#support/folder';
import { exportCase } from './archive-actions.ts';
import { takeInCase } from './archive-import-actions.ts';
import { sameFacts } from './archive-plan-rules.ts';
import { ARCHIVE_LIMITS, readArchive } from './archive-rules.ts';
import type { Archive, Purpose } from './archive-rules.ts';
import { listExports } from './archive-store.ts';
import { changeEntry } from './entry-actions.ts';
import type { CaseId } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = { ...testEnvironment(db), zip: zipFiles };
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const by = { audience: HOUSE, accountId: ana };

function given<T>(answer: Answer<T>): T {
  if (isRefusal(answer))
    throw new Error(`refused: ${answer.reason} ${JSON.stringify(answer.values)}`);
  return answer;
}

async function unpacked(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = join(testFolder(), 'case.zip');
  await writeFile(path, bytes);
  return readZip(path, ARCHIVE_LIMITS);
}

async function archiveOf(caseId: CaseId, purpose: Purpose = 'own'): Promise<Archive> {
  const input = { caseId, purpose, reason: 'Copy for the safe', by };
  return given(readArchive(await unpacked(given(await exportCase(env, input)).bytes)));
}

/** A case that uses every kind, with events that point at one another both ways. */
async function fullCase(): Promise<CaseId> {
  const caseId = await newCase(env, ana);
  const here = { caseId, by: ana };
  const letter = await entered(env, here, 'source', {
    title: 'A letter, “found”',
    reliability: 'B',
    connection: 'document',
    identity: 'Nobody must know: the clerk',
  });
  const sources = [{ source: letter.id, stance: 'contradicts', passage: '=1+1' }];
  const dana = await entered(env, here, 'subject', person('Дана Сарова', { sources }));
  const movement = await entered(env, here, 'subject', {
    type: 'organisation',
    names: [
      { text: 'Movement, "New"', language: 'en', use: 'own' },
      { text: '-Move', language: '', use: 'known-as' },
    ],
  });
  const group = await entered(env, here, 'subject', {
    type: 'group',
    names: [{ text: 'Others', language: 'en', use: 'own' }],
    numberTo: 25,
  });
  const place = await entered(env, here, 'subject', {
    type: 'place',
    names: [{ text: 'Square', language: '', use: 'own' }],
    latitude: -33.5,
    longitude: 70.25,
  });
  const relate = (type: string, toSubject: string) =>
    entered(env, here, 'relation', {
      fromSubject: dana.id,
      type,
      toSubject,
      since: '2009?',
      sources,
    });
  await relate('leads', movement.id);
  await relate('member-of', group.id);
  await relate('located-in', place.id);
  await entered(env, here, 'consent', {
    subject: dana.id,
    use: 'share',
    answer: 'given',
    basis: 'self',
    givenBy: 'herself',
    how: 'in a café',
    givenOn: '2026-01-02',
  });
  await entered(env, here, 'risk', {
    subject: dana.id,
    level: 'high',
    note: 'followed home',
    assessedOn: '2026-01-03',
  });
  const call = await entered(env, here, 'event', {
    what: 'Police telephone her lawyer',
    date: '2011-09-14',
    subjects: [dana.id, group.id, place.id],
    authorities: [{ name: 'Police', involvement: '' }],
    sources,
  });
  const threat = await entered(env, here, 'event', {
    what: 'Threat',
    phase: 'feared',
    date: '2011-10/2011-12',
    links: [{ type: 'follows', event: call.id }],
  });
  const { kind, shownTo, certainty, content } = call;
  const draft = {
    kind,
    shownTo,
    certainty,
    content: { ...content, links: [{ type: 'causes', event: threat.id }] },
  };
  const change = { caseId, entryId: call.id, revision: call.revision, draft, by };
  written(await db.transaction((tx) => changeEntry(tx, env, change)));
  await entered(env, here, 'charge', {
    offence: 'Arbitrariness',
    penaltyMonths: 24,
    stage: 'charged',
    subjects: [dana.id],
    hearings: [{ date: '2011-11', what: 'First hearing' }],
  });
  await entered(env, here, 'measure', { type: 'blocked-site', subjects: [movement.id] });
  await entered(env, here, 'intervention', {
    what: 'A visit',
    type: 'visit',
    people: [{ name: 'Paula Example', capacity: 'MEP', mandate: '' }],
    subjects: [dana.id],
  });
  await entered(env, here, 'key-date', { what: 'Conference', date: '2011-10', remindDays: '14' });
  return caseId;
}

const takenIn = async (archive: Archive): Promise<CaseId> => {
  const { document } = archive;
  const answer = await db.transaction((tx) => takeInCase(tx, env, { document, by: ana }));
  return given(answer).caseId;
};

describe('a case taken out and in again', () => {
  test('says the same, with new ids and the same order, circles of events included', async () => {
    const caseId = await fullCase();
    const first = await archiveOf(caseId);
    const copy = await takenIn(first);
    expect(copy).not.toBe(caseId);
    const second = await archiveOf(copy);
    expect(second.document.entries.length).toBe(17);
    expect(sameFacts(first.document, second.document)).toBe(true);
    const again = await archiveOf(await takenIn(second));
    expect(again.document).toEqual(second.document);
  });

  test('is signed by the key of the installation, apart from the key of its log', async () => {
    const { key, manifest } = await archiveOf(await newCase(env, ana));
    expect(key.name).toBe('test.example/log/cases');
    expect(manifest.files.map(({ path }) => path)).toContain('case.json');
  });

  test('leaves a trace that everybody who works on it can read', async () => {
    const caseId = await newCase(env, ana);
    await archiveOf(caseId);
    const [one, ...others] = await listExports(db.read, HOUSE, caseId);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ purpose: 'own', by: 'Ana Ruiz', reason: 'Copy for the safe' });
  });

  test('is refused without a reason, and nothing is written down', async () => {
    const caseId = await newCase(env, ana);
    const answer = await exportCase(env, { caseId, purpose: 'own', reason: ' why ', by });
    expect(isRefusal(answer) && answer.reason).toBe('case-export-reason');
    expect(await listExports(db.read, HOUSE, caseId)).toEqual([]);
  });
});

const textsOf = ({ files }: Archive): string =>
  [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');

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
    const archive = await archiveOf(caseId, 'partner');
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
    await takenIn(archive);
  });
});

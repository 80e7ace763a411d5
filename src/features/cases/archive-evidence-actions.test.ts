import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { addAccount, testEnvironment } from '#support/app';
import { archiveOf, given, takenIn, textsOf } from '#support/case-archives';
import { newCase, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { sameFacts } from './archive-plan-rules.ts';
import { listCustody } from './custody-store.ts';
import { addEvidence, isTwin } from './evidence-actions.ts';
import { stageFile } from './evidence-file-actions.ts';
import { listFiles } from './evidence-store.ts';
import type { CaseId } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const by = { audience: HOUSE, accountId: ana };

describe('files kept as evidence', () => {
  const photo = Buffer.from('\xff\xd8\xff a photo, as it came', 'latin1');
  async function withPhoto(): Promise<CaseId> {
    const caseId = await newCase(env, ana);
    const bytes = (async function* () {
      yield photo;
    })();
    const staged = given(await stageFile(env, { caseId, by: ana, bytes }));
    const content = { fileName: 'dana at home.jpg', what: 'Her door' };
    const input = { caseId, fileId: staged.id, shownTo: 'drafters', content, by };
    const entry = await db.transaction((tx) => addEvidence(tx, env, input));
    if (isTwin(entry)) throw new Error('there was no other file');
    written(entry);
    return caseId;
  }

  test('go along byte for byte with their custody, under names that say nothing', async () => {
    const archive = await archiveOf(env, ana, await withPhoto());
    expect(archive.evidence.get('evidence-1')).toEqual(new Uint8Array(photo));
    const paths = archive.manifest.files.map(({ path }) => path);
    expect(paths.filter((path) => path.includes('dana'))).toEqual([]);
    const list = Buffer.from(archive.files.get('evidence/files.json') ?? '').toString();
    expect(list).toContain('"act": "received"');
    expect(list).not.toContain(ana);
  });

  test('are noted as handed out, and stand in the case they are taken into', async () => {
    const caseId = await withPhoto();
    const archive = await archiveOf(env, ana, caseId);
    const acts = async (of: CaseId) => {
      const [file] = (await listFiles(db.read, HOUSE, of)).values();
      return file ? (await listCustody(db.read, file.id)).map(({ act }) => act) : [];
    };
    expect(await acts(caseId)).toEqual(['received', 'shared']);
    const copy = await takenIn(env, ana, archive);
    expect(await acts(copy)).toEqual(['received']);
    const again = await archiveOf(env, ana, copy);
    expect(sameFacts(again.document, archive.document)).toBe(true);
    expect(again.evidence).toEqual(archive.evidence);
  });

  test('never go to partners', async () => {
    const archive = await archiveOf(env, ana, await withPhoto(), 'partner');
    expect(textsOf(archive)).not.toContain('a photo');
    expect(textsOf(archive)).not.toContain('Her door');
  });
});

import { afterAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { findLetterBySlug } from '#letters';
import { sealBundle, utf8, verifyBundle } from '#proof';
import { assembleRecord } from '#record';
import { granted } from '#support/app';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { sequenceAll } from '#support/record';
import { fsckCommand } from '../features/record/fsck-cli.ts';
import type { KeptOf } from '../features/record/document-inspection-actions.ts';
import { loadInventedExample } from './invented-example.ts';
import { keptDocuments } from './kept-documents.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = wholeEnvironment(db);
await loadInventedExample(env);

const kept = keptDocuments(env);

async function fsck(keptOf: KeptOf): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await fsckCommand({ ...env, keptOf }, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

/** The same with one document changed, taken away or put in. */
const harmed =
  (path: string, content: string | null): KeptOf =>
  async (read, letterId) => {
    const found = await kept(read, letterId);
    if (found === null) return null;
    const documents = new Map(found.documents);
    if (content === null) documents.delete(path);
    else documents.set(path, utf8(content));
    return { ...found, documents };
  };

test('fsck holds the documents of replies and outcomes against the acts that name them', async () => {
  const letter = await findLetterBySlug(db.read, HOUSE, 'orvenia-invented-example');
  const found = letter === null ? null : await kept(db.read, letter.id);
  const paths = [...(found?.documents.keys() ?? [])];
  expect(paths).toHaveLength(13);
  const whole = await fsck(kept);
  expect(whole.said).toContain('13 public documents.');
  expect([whole.code, whole.said.endsWith('The record holds.')]).toEqual([0, true]);
  const [path = ''] = paths;
  expect((await fsck(harmed(path, null))).said).toContain(`The file ${path} is missing.`);
  expect((await fsck(harmed(path, 'else'))).said).toContain(`The file ${path} is not what act`);
  const stray = await fsck(harmed('documents/reply-999.txt', 'x'));
  expect([stray.code, stray.said.includes('is the document of no act')]).toEqual([1, true]);
});

test('the bundle of a letter that went through everything holds, and says what became of each demand', async () => {
  await sequenceAll(db);
  const letter = await findLetterBySlug(db.read, HOUSE, 'orvenia-invented-example');
  const version = letter?.currentVersion;
  const found = letter ? await kept(db.read, letter.id) : null;
  if (!letter || !version || !found) throw new Error('the invented letter is there');
  const { statement, statementSha256 } = version;
  const of = { letterId: letter.id, statements: [statement] };
  const record = granted(await assembleRecord(db.read, env, of));
  const files = new Map([...record, ...found.documents]);
  const named = { letter: letter.id, version: version.number, statement: statementSha256 };
  const report = await verifyBundle(sealBundle(files, named));
  expect(report.sentences.filter(({ holds }) => !holds)).toEqual([]);
  const said = report.sentences.map(({ text }) => text).join('\n');
  expect(said).toMatch(/Demand 1: pledged on .+; met on .+; reversed on /);
  expect(said).toMatch(/Demand 3: pledged on .+\. 1 step no longer stands\./);
  expect(said).toContain('Demand 9: what became of it is not recorded.');
  expect(said).toMatch(/Addressee 2 .+ sent by post on .+; sent by hand on /);
});

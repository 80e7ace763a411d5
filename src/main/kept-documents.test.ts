import { afterAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { findLetterBySlug } from '#letters';
import { utf8 } from '#proof';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
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

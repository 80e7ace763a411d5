import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openDocuments } from '#documents';
import type { Documents } from '#documents';
import { isRefusal } from '#kernel/refusal';
import { translator } from '#ui';
import { column, pdfFile, wordFile, wordParagraph } from '#support/documents';
import { FAULT_REASONS, NOTE_CODES } from './document.ts';

const letter = new TextEncoder().encode('Dear Minister,\n\nrelease them.');
/** What a server that was built does: other file, other flags. */
const built = fileURLToPath(new URL('../../dist/documents/open-documents.js', import.meta.url));
const opened: Documents[] = [];

afterAll(() => opened.forEach((documents) => documents.close()));

function open(options: Parameters<typeof openDocuments>[0] = {}): Documents {
  const documents = openDocuments(options);
  opened.push(documents);
  return documents;
}

async function readEach(documents: Documents): Promise<string[]> {
  const word = await wordFile(wordParagraph('Dear Minister'));
  const pdf = pdfFile([column(['Dear Minister, in a PDF'], 72, 100)]);
  const files = { 'a.txt': letter, 'a.docx': word, 'a.pdf': pdf };
  const texts: string[] = [];
  for (const [fileName, bytes] of Object.entries(files)) {
    const read = await documents.read({ fileName, bytes });
    texts.push(isRefusal(read) ? read.reason : read.text);
  }
  return texts;
}

const TEXTS = ['Dear Minister,\n\nrelease them.', 'Dear Minister', 'Dear Minister, in a PDF'];

describe('files from anyone', () => {
  test('are read in a process of their own, from source', async () => {
    expect(await readEach(open())).toEqual(TEXTS);
  });

  test.skipIf(!existsSync(built))(
    'are read as the built server reads them (skipped before the first build)',
    async () => {
      const program = (await import(built)) as { openDocuments: typeof openDocuments };
      const documents = program.openDocuments();
      opened.push(documents);
      expect(await readEach(documents)).toEqual(TEXTS);
    },
  );

  test('that are too large are refused before anything is started', async () => {
    const read = await open({ limits: { bytes: 1_000_000 } }).read({
      fileName: 'a.txt',
      bytes: new Uint8Array(1_000_001),
    });
    expect(read).toMatchObject({ reason: 'document-too-large', values: { limit: 1 } });
  });

  test('that take too long are ended, with a sentence', async () => {
    // so long that it is on its way for more than the millisecond, on any machine
    const long = new TextEncoder().encode('Dear Minister, release them.\n\n'.repeat(50_000));
    const read = await open({ limits: { milliseconds: 1 } }).read({
      fileName: 'a.txt',
      bytes: long,
    });
    expect(read).toMatchObject({ kind: 'invalid', reason: 'document-too-slow' });
  });

  test('are not read when the server is closing', async () => {
    const documents = open();
    documents.close();
    expect(await documents.read({ fileName: 'a.txt', bytes: letter })).toMatchObject({
      kind: 'unavailable',
      reason: 'document-away',
    });
  });
});

test('every reason and every note has its sentence, in English and French', () => {
  for (const language of ['en', 'fr'] as const) {
    const t = translator(language);
    const values = {
      count: 2,
      limit: 1,
      pages: 3,
      text: 'x',
      names: 'x',
      name: 'x',
      encoding: 'x',
      named: 'pdf',
      found: 'word',
      kind: 'pdf',
    };
    for (const reason of FAULT_REASONS) expect(t(`refusal.${reason}`, values)).toMatch(/\S/);
    for (const code of NOTE_CODES) expect(t(`documents.note.${code}`, values)).toMatch(/\S/);
  }
});

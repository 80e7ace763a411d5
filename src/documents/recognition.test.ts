import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments } from '#documents';
import type { Documents } from '#documents';
import { openRecogniser } from '#platform/recognition';
import { column, pdfFile } from '#support/documents';
import { refuse } from '#kernel/refusal';
import { recognise } from './recognise.ts';

const runs = (program: string, word: string): boolean => spawnSync(program, [word]).status === 0;
const canDraw = runs('pdftoppm', '-v');
const canRecognise = canDraw && runs('tesseract', '--version');

const LINES = [
  'Dear Minister of Justice,',
  'we ask you to release Anna Berg at once.',
  'Yours sincerely, Carl Dahl',
];
const empty = pdfFile([[]]);
const opened: Documents[] = [];
afterAll(() => opened.forEach((documents) => documents.close()));

function open(options: Parameters<typeof openDocuments>[0]): Documents {
  const documents = openDocuments(options);
  opened.push(documents);
  return documents;
}

describe('a PDF whose pages are pictures', () => {
  const refusal = refuse('invalid', 'document-scanned');

  test('is refused with advice where nothing is installed that recognises text', async () => {
    const documents = open({ recogniser: null });
    const read = await documents.read({ fileName: 'a.pdf', bytes: empty });
    expect(read).toMatchObject({ kind: 'invalid', reason: 'document-scanned' });
    expect(await recognise(empty, null, refusal)).toBe(refusal);
  });

  test('is read by what is installed, and says that every line needs a look', async () => {
    const recogniser = { readPages: async () => [LINES.join('\n'), '\fSecond page'] };
    expect(await recognise(empty, recogniser, refusal)).toEqual({
      kind: 'pdf',
      text: `${LINES.join('\n')}\n\nSecond page`,
      notes: [{ code: 'read-by-recognition', values: {} }],
      attachments: [],
    });
  });

  test('is refused when hardly a letter was recognised', async () => {
    const recogniser = { readPages: async () => ['. ,', 'l'] };
    expect(await recognise(empty, recogniser, refusal)).toBe(refusal);
  });
});

describe('the programs', () => {
  const path = process.env['PATH'];
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'undersigned-programs-'));
  });
  afterAll(() => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true });
  });

  /** Programs that do as if, in front of the real ones. */
  function install(programs: Record<string, string>): void {
    for (const [name, script] of Object.entries(programs))
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    process.env['PATH'] = `${folder}:${path}`;
  }

  test('are told no secret of ours, and their pages are read in order', async () => {
    install({
      // the third page is behind the last
      pdftoppm:
        'case "$1" in -v) exit 0;; esac; cat > /dev/null; test "$6" -lt 3 || exit 99; echo "page $6 of $9"',
      tesseract:
        'case "$1" in --list-langs) printf "List:\\neng\\nosd\\nfra\\n";; *) cat; echo "$1 $4 ${SECRET_OF_OURS:-none}";; esac',
    });
    process.env['SECRET_OF_OURS'] = 'told';
    expect(await openRecogniser().readPages(empty, 5)).toEqual([
      'page 1 of -\nstdin eng+fra none\n',
      'page 2 of -\nstdin eng+fra none\n',
    ]);
    delete process.env['SECRET_OF_OURS'];
  });

  test('that fail, or are not there, give nothing', async () => {
    install({ tesseract: 'exit 3' });
    expect(await openRecogniser().readPages(empty, 5)).toBeNull();
    process.env['PATH'] = '/nowhere';
    expect(await openRecogniser().readPages(empty, 5)).toBeNull();
    process.env['PATH'] = path;
  });
});

test.skipIf(!canRecognise)(
  'a scan is read for real (skipped without pdftoppm and tesseract)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-scan-'));
    const drawn = pdfFile([column(LINES, 72, 100, 30).map((line) => ({ ...line, size: 16 }))]);
    writeFileSync(join(folder, 'a.pdf'), drawn);
    execFileSync('pdftoppm', [
      '-r',
      '150',
      '-png',
      '-singlefile',
      join(folder, 'a.pdf'),
      join(folder, 'a'),
    ]);
    const scan = await PDFDocument.create();
    const picture = await scan.embedPng(readFileSync(join(folder, 'a.png')));
    scan.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    rmSync(folder, { recursive: true });
    const read = await open({}).read({ fileName: 'scan.pdf', bytes: await scan.save() });
    expect(read).toMatchObject({
      kind: 'pdf',
      text: expect.stringContaining('release Anna Berg at once'),
    });
  },
);

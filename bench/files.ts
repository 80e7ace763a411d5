/**
 * Reading files of ten pages: as the server does it, in a process that was made ready when the page with the
 * upload field was opened; with the start of that process; and many short byte strings as plain text.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRefusal } from '#kernel/refusal';
import type { openDocuments as Open } from '#documents';
import { column, pdfFile, wordFile, wordParagraph } from '#support/documents';
import { reportFigure } from '#support/figure';
import { DocumentFault } from '../src/documents/document.ts';
import { readFile } from '../src/documents/reading.ts';

const ROUNDS = 3;
const PAGES = 10;
const LINES = 46;
const READY_MS = 3000;
const STRINGS = 200_000;

const built = fileURLToPath(new URL('../dist/documents/index.js', import.meta.url));
if (!existsSync(built)) throw new Error('build first: bin/set-up');
// a variable, or the check of types would follow it into what may not be built yet
const { openDocuments } = (await import(built)) as { openDocuments: typeof Open };

const line = 'We write to you about those who were detained in spring and have been held since';
const pages = Array.from({ length: PAGES }, (_, page) =>
  column(
    Array.from({ length: LINES }, (_line, at) => `${line} ${page * LINES + at}`),
    72,
    90,
  ),
);
const paragraphs = Array.from({ length: PAGES * 12 }, (_, at) =>
  wordParagraph(`${`${line}. `.repeat(3)}${at}`, at % 12 === 0 ? { list: 1 } : {}),
);
const files = {
  PDF: { fileName: 'a.pdf', bytes: pdfFile(pages) },
  'Word file': { fileName: 'a.docx', bytes: await wordFile(paragraphs.join('')) },
};

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;

async function timed(
  file: { fileName: string; bytes: Uint8Array },
  ready: boolean,
): Promise<number> {
  const documents = openDocuments();
  try {
    if (ready) {
      documents.prepare();
      await new Promise((done) => setTimeout(done, READY_MS));
    }
    const started = performance.now();
    const read = await documents.read(file);
    const took = performance.now() - started;
    if (isRefusal(read) || !('text' in read)) throw new Error('it was not read');
    return took;
  } finally {
    documents.close();
  }
}

async function shortStrings(): Promise<number> {
  let state = 1;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  const started = performance.now();
  for (let at = 0; at < STRINGS; at += 1) {
    const bytes = Uint8Array.from({ length: 1 + (next() % 24) }, () => next() >> 8);
    await readFile({ fileName: 'a.txt', bytes }).catch((error: unknown) => {
      if (!(error instanceof DocumentFault)) throw error;
    });
  }
  return (performance.now() - started) / 1000;
}

for (const [name, file] of Object.entries(files)) {
  const ready: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ready.push(await timed(file, true));
    cold.push(await timed(file, false));
  }
  reportFigure({
    name: `${PAGES} pages of a ${name}, process made ready, median of ${ROUNDS}`,
    value: middle(ready),
    unit: 'ms',
    goal: { atMost: 100 },
  });
  reportFigure({
    name: `${PAGES} pages of a ${name}, with the start of the process, median of ${ROUNDS}`,
    value: middle(cold),
    unit: 'ms',
  });
}
reportFigure({
  name: `${STRINGS.toLocaleString('en')} short byte strings as plain text, none throws`,
  value: await shortStrings(),
  unit: 's',
  goal: { atMost: 24 },
});

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Recognises text in the pictures of a PDF's pages, where the programs for it are installed. */
export type Recogniser = {
  /** The text of each page; null where the programs are missing, fail, or take too long. */
  readPages(pdf: Uint8Array, mostPages: number): Promise<readonly string[] | null>;
};

/** Dots per inch: enough for print of nine points, and a page stays below ten megabytes. */
const RESOLUTION = 200;
const SECONDS_A_PAGE = 20;
const MEMORY_KILOBYTES = 2_000_000;
/** Alphabets slow each other down; more than these are asked for by nobody. */
const MOST_LANGUAGES = 6;
/** Files that wait for their turn; recognition fills a core for a minute. */
const MOST_WAITING = 3;

/**
 * By `pdftoppm` (Poppler) and `tesseract`, when both are installed: whoever runs the server decides by that. They
 * are native programs on bytes from anyone, so each gets seconds and memory from the system, an environment
 * without any secret, and a folder of its own that is gone afterwards. One file at a time.
 */
export function openRecogniser(): Recogniser {
  let languages: Promise<string | null> | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    readPages: async (pdf, mostPages) => {
      languages ??= installedLanguages();
      const spoken = await languages;
      if (spoken === null || waiting >= MOST_WAITING) return null;
      waiting += 1;
      const mine = turn.then(() => recognise(pdf, mostPages, spoken)).catch(() => null);
      turn = mine;
      return mine.finally(() => (waiting -= 1));
    },
  };
}

async function recognise(
  pdf: Uint8Array,
  mostPages: number,
  languages: string,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-pages-'));
  try {
    const file = join(folder, 'in.pdf');
    await writeFile(file, pdf, { mode: 0o600 });
    const wish = ['-r', String(RESOLUTION), '-gray', '-png', '-l', String(mostPages)];
    await bounded('pdftoppm', [...wish, file, join(folder, 'page')], mostPages * 2);
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted();
    const pages: string[] = [];
    for (const picture of pictures) {
      const words = [join(folder, picture), 'stdout', '-l', languages];
      pages.push(await bounded('tesseract', words, SECONDS_A_PAGE));
    }
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `eng+fra`, or null where one of the two programs is missing. */
async function installedLanguages(): Promise<string | null> {
  try {
    await bounded('pdftoppm', ['-v'], 5);
    const listed = await bounded('tesseract', ['--list-langs'], 5);
    const names = listed.split('\n').filter((name) => /^[a-z]{3}(?:_[a-z]{3,4})?$/.test(name));
    const spoken = names.filter((name) => name !== 'osd').slice(0, MOST_LANGUAGES);
    return spoken.length > 0 ? spoken.join('+') : null;
  } catch {
    return null;
  }
}

async function bounded(
  program: string,
  words: readonly string[],
  seconds: number,
): Promise<string> {
  const limits = `ulimit -t ${seconds}; ulimit -v ${MEMORY_KILOBYTES}; ulimit -c 0`;
  const clean = 'exec env -i PATH="$PATH" OMP_THREAD_LIMIT=1 "$@"';
  const { stdout } = await run('/bin/sh', ['-c', `${limits}; ${clean}`, 'sh', program, ...words], {
    timeout: seconds * 2000, // of the clock: on a machine with other work
    killSignal: 'SIGKILL',
    maxBuffer: 5_000_000,
  });
  return stdout;
}

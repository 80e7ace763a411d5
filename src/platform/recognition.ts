import { execFile } from 'node:child_process';
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
/** Bytes of one page as a picture: a large poster, not a letter. */
const LARGEST_PAGE = 50_000_000;
const MEMORY_KILOBYTES = 2_000_000;
/** Alphabets slow each other down; more than these are asked for by nobody. */
const MOST_LANGUAGES = 6;
/** Files that wait for their turn; recognition fills a core for a minute. */
const MOST_WAITING = 3;

/**
 * By `pdftoppm` (Poppler) and `tesseract`, when both are installed: whoever runs the server decides by that. They
 * are native programs on bytes from anyone, so each gets seconds and memory from the system and an environment
 * without any secret. Pages go from one to the other through pipes: a letter never lies on disk, where an end
 * at a bad moment would leave it. One file at a time.
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
  const pages: string[] = [];
  for (let number = 1; number <= mostPages; number += 1) {
    const picture = await pictureOf(pdf, number);
    if (picture === null) break;
    const words = ['stdin', 'stdout', '-l', languages];
    pages.push((await bounded('tesseract', words, SECONDS_A_PAGE, picture)).toString('utf8'));
  }
  return pages;
}

/** One page as PNG; null behind the last page, where the program ends with an error. */
async function pictureOf(pdf: Uint8Array, number: number): Promise<Buffer | null> {
  const page = ['-f', String(number), '-l', String(number)];
  const words = ['-r', String(RESOLUTION), '-gray', '-png', ...page, '-'];
  try {
    const picture = await bounded('pdftoppm', words, SECONDS_A_PAGE, pdf);
    return picture.length > 0 ? picture : null;
  } catch (error) {
    if (number > 1) return null;
    throw error;
  }
}

/** `eng+fra`, or null where one of the two programs is missing. */
async function installedLanguages(): Promise<string | null> {
  try {
    await bounded('pdftoppm', ['-v'], 5);
    const listed = await bounded('tesseract', ['--list-langs'], 5);
    const names = listed
      .toString('utf8')
      .split('\n')
      .filter((name) => /^[a-z]{3}(?:_[a-z]{3,4})?$/.test(name));
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
  input: Uint8Array = new Uint8Array(),
): Promise<Buffer> {
  const limits = `ulimit -t ${seconds}; ulimit -v ${MEMORY_KILOBYTES}; ulimit -c 0`;
  const clean = 'exec env -i PATH="$PATH" OMP_THREAD_LIMIT=1 "$@"';
  const running = run('/bin/sh', ['-c', `${limits}; ${clean}`, 'sh', program, ...words], {
    timeout: seconds * 2000, // of the clock: on a machine with other work
    killSignal: 'SIGKILL',
    maxBuffer: LARGEST_PAGE,
    encoding: 'buffer',
  });
  running.child.stdin?.on('error', () => {}); // it may have read enough, or be gone: its end tells
  running.child.stdin?.end(input);
  return (await running).stdout;
}

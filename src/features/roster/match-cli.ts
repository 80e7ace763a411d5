import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { isRefusal } from '#kernel/refusal';
import { refusalSentence, translator } from '#ui';
import { linesOf } from './line-cli.ts';
import { answerLine, readWords, soughtIn } from './line-rules.ts';
import { listMatcher } from './list-matching-rules.ts';
import type { ListMatcher } from './list-matching-rules.ts';
import { LIMITS } from './row-rules.ts';
import { readRoster } from './rules.ts';

/** Where the command reads names without a file, and where it writes. */
type Ends = {
  readonly input: AsyncIterable<Uint8Array>;
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
};

/** Longer than any name with all that is printed beside it. */
const LONGEST_LINE = 2_000;
/** Of a line that is no name, enough to find it by. */
const SHOWN = 80;

/**
 * `undersigned match --roster FILE [--on DATE] [NAMES-FILE]`: for each name, one a line, who of the list may be
 * meant, as JSON lines in the same order. Needs no database. 0: all answered. 1: a line held no name. 2: nothing could
 * be read.
 */
export async function matchCommand(
  words: readonly string[],
  ends: Ends,
): Promise<0 | 1 | 2 | 'usage'> {
  const asked = readWords(words);
  if (asked === null) return 'usage';
  if (typeof asked === 'string') return fail(ends, asked);
  const matcher = await matcherOf(asked.roster);
  if (typeof matcher === 'string') return fail(ends, matcher);
  if (asked.names === null) return matchLines(matcher, asked.on, ends);
  try {
    const file = await open(asked.names);
    return await matchLines(matcher, asked.on, { ...ends, input: file.createReadStream() });
  } catch (error) {
    return fail(ends, whyNot(asked.names, error));
  }
}

function fail({ warn }: Ends, sentence: string): 2 {
  warn(sentence);
  return 2;
}

async function matchLines(
  match: ListMatcher,
  on: string | null,
  { input, say, warn }: Ends,
): Promise<0 | 1> {
  let code: 0 | 1 = 0;
  let number = 0;
  for await (const line of linesOf(input, LONGEST_LINE)) {
    number += 1;
    const name = line.trim();
    if (name !== '' && name.length <= LONGEST_LINE) {
      say(answerLine(name, match(soughtIn(name), on), on));
      continue;
    }
    code = 1;
    warn(
      `Line ${number} ${name === '' ? 'is empty' : 'is too long for a name'}; nobody was looked for.`,
    );
    say(answerLine(name.slice(0, SHOWN), { candidates: [], homonyms: false }, on));
  }
  return code;
}

async function matcherOf(path: string): Promise<ListMatcher | string> {
  try {
    const file = await open(path);
    try {
      const bytes = await collect(file.createReadStream({ autoClose: false, end: LIMITS.bytes }));
      const parsed = readRoster({ fileName: basename(path), bytes });
      return isRefusal(parsed) ? refusalSentence(translator('en'), parsed) : listMatcher(parsed);
    } finally {
      await file.close();
    }
  } catch (error) {
    return whyNot(path, error);
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function whyNot(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error; // ours, not the file's
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'EISDIR') return `${path} is a folder; please name a file.`;
  return `${path} cannot be read (${code}).`;
}

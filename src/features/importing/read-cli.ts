import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { isRefusal } from '#kernel/refusal';
import { LIMITS, openDocuments } from '#documents';
import type { ReadDocument } from '#documents';
import { readLetter, reasonText } from '#reader';
import type { Reason } from '#reader';
import { isMessageKey, refusalSentence, translator } from '#ui';
import { letterSummary } from './summary-rules.ts';

/** Where a command writes: what was asked for, and what has to be said about it. */
export type Outputs = {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
};

type Asked = { readonly file: string; readonly as: 'summary' | 'json' | 'text' };

/**
 * `undersigned read FILE [--json | --text]`: what a letter says, read from a file of any kind, or from standard
 * input when FILE is `-`. 0: read. 2: it cannot be read, with a sentence why. Writes nothing to disk.
 */
export async function readCommand(
  words: readonly string[],
  { say, warn }: Outputs,
): Promise<0 | 2 | 'usage'> {
  const asked = readWords(words);
  if (asked === null) return 'usage';
  const read = await readFileOrWhyNot(asked.file);
  if (typeof read === 'string') {
    warn(read);
    return 2;
  }
  for (const note of notesOf(read)) warn(note);
  for (const line of render(asked.as, read.text)) say(line);
  return 0;
}

function render(as: Asked['as'], text: string): string[] {
  if (as === 'text') return [text];
  const letter = readLetter(text);
  if (as === 'summary') return letterSummary(text, letter);
  return [
    JSON.stringify(
      letter,
      (key, value: unknown) => (key === 'reason' ? sentence(value) : value),
      2,
    ),
  ];
}

function sentence(reason: unknown): string {
  // `reason` occurs in a read letter only as a Reason
  return reasonText(reason as Reason);
}

function readWords(words: readonly string[]): Asked | null {
  const files = words.filter((word) => !word.startsWith('--'));
  const options = words.filter((word) => word.startsWith('--'));
  const [file, ...more] = files;
  if (file === undefined || more.length > 0 || options.length > 1) return null;
  const [option = ''] = options;
  const as = ({ '': 'summary', '--json': 'json', '--text': 'text' } as const)[option];
  return as === undefined ? null : { file, as };
}

async function readFileOrWhyNot(file: string): Promise<ReadDocument | string> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return bytes;
  const documents = openDocuments();
  try {
    const fileName = file === '-' ? 'letter.txt' : basename(file);
    const read = await documents.read({ fileName, bytes });
    return isRefusal(read) ? refusalSentence(translator('en'), read) : read;
  } finally {
    documents.close();
  }
}

/** One byte more than a file may have, so that it is known to be too large without being held. */
const MOST = LIMITS.bytes + 1;

async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    if (file === '-') return await collect(process.stdin);
    const handle = await open(file);
    try {
      if ((await handle.stat()).isDirectory()) return `${file} is a folder; please name a file.`;
      return await collect(handle.createReadStream({ autoClose: false, end: MOST }));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return `There is no file ${file}.`;
    return `${file} cannot be read${code === '' ? '' : ` (${code})`}.`;
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST) break;
  }
  return Buffer.concat(chunks);
}

function notesOf({ notes }: ReadDocument): string[] {
  const t = translator('en');
  return notes.flatMap(({ code, values }) => {
    const key = `documents.note.${code}`;
    return isMessageKey(key) ? [t(key, values)] : [];
  });
}

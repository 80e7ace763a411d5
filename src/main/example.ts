import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Environment } from './environment.ts';
import { loadExampleCase } from './example-case.ts';
import { account, enterWhole, exampleFile } from './example-entry.ts';

const folder = fileURLToPath(new URL('../../examples/kazakhstan-2011/', import.meta.url));

const scribeBox = 'transcription@example.invalid';
const readerBox = 'second-reading@example.invalid';

/**
 * Enters the letter of 2011 as any office would enter a letter that was published elsewhere: one
 * account transcribes, another compares and approves. Goes on where an earlier start broke off;
 * nothing happens when the letter is out.
 *
 * The two accounts have addresses under `.invalid`, which no mail ever reaches (RFC 2606).
 */
export async function loadExample(env: Environment): Promise<'loaded' | 'was-there'> {
  const example = exampleFile.parse(JSON.parse(await readFile(`${folder}letter.json`, 'utf8')));
  const scribe = await account(env, scribeBox, 'Example letter, transcription');
  const reader = await account(env, readerBox, 'Example letter, second reading');
  const letter = await enterWhole(env, { example, folder }, { scribe, reader });
  const { letterId } = letter;
  const file = await loadExampleCase(env, `${folder}case.json`, { scribe, reader, letterId });
  return letter.isNew || file === 'loaded' ? 'loaded' : 'was-there';
}

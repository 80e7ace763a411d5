import { writeFile } from 'node:fs/promises';
import { audienceOfAccount, findAccountByAddress } from '#access';
import { parseEmailAddress } from '#kernel/email-address';
import { parseId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { codeOf } from '#platform/error-code';
import { refusalSentence, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { unzip } from '#platform/zip-reading';
import { exportCase } from './archive-actions.ts';
import type { ExportEnv } from './archive-actions.ts';
import { takeInCase } from './archive-import-actions.ts';
import { keyText, PURPOSES } from './archive-rules.ts';
import type { Archive } from './archive-rules.ts';
import { openArchive } from './archive-upload-actions.ts';

export type CaseCommandEnv = ExportEnv & { readonly publicUrl: string };

/** Where a command writes: what was asked for, and what has to be said about it. */
export type CaseOutputs = {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
};
/** 0: done. 1: something does not hold, or is refused. 2: there is no such file, case or person. */
type Code = 0 | 1 | 2 | 'usage';

export const CASE_USAGE =
  'verify FILE [--key KEY] | export CASE --for own|partner --as ADDRESS --why TEXT --out FILE | import FILE --as ADDRESS';

/**
 * `undersigned case …`: checks an archive (without database or network), takes a case out, takes one
 * in. Who has the terminal acts as somebody: with the roles of their account, and in their name.
 */
export async function caseCommand(
  words: readonly string[],
  withEnv: (run: (env: CaseCommandEnv) => Promise<Code>) => Promise<Code>,
  out: CaseOutputs,
): Promise<Code> {
  const [act, subject = '', ...rest] = words;
  const options = optionsIn(rest);
  if (options === null || subject === '' || subject.startsWith('--')) return 'usage';
  try {
    if (act === 'verify') return await verify(subject, options, out);
    if (act === 'import' && options.as) {
      return await withEnv((env) => takeIn(env, subject, options, out));
    }
    if (act === 'export' && options.as && options.for && options.out) {
      return await withEnv((env) => takeOut(env, subject, options, out));
    }
    return 'usage';
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    out.warn(`The file cannot be read or written (${code}).`);
    return 2;
  }
}

type Options = { readonly [Name in 'key' | 'for' | 'as' | 'why' | 'out']?: string };
const NAMES = ['key', 'for', 'as', 'why', 'out'] as const;

function optionsIn(words: readonly string[]): Options | null {
  const found: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) {
    const name = NAMES.find((one) => `--${one}` === words[at]);
    const value = words[at + 1];
    if (name === undefined || value === undefined || name in found) return null;
    found[name] = value;
  }
  return found;
}

const sentence = (refusal: Refusal): string => refusalSentence(translator('en'), refusal);

async function verify(file: string, { key }: Options, { say, warn }: CaseOutputs): Promise<Code> {
  const archive = await openArchive({ unzip }, file);
  if (isRefusal(archive)) {
    warn(sentence(archive));
    return archive.reason === 'case-archive-zip' || archive.reason === 'case-archive-not-ours'
      ? 2
      : 1;
  }
  const signer = keyText(archive.key);
  for (const line of summary(archive)) say(line);
  if (key !== undefined && key !== signer) {
    warn('It holds, but another key signed it than the one you gave.');
    return 1;
  }
  say(
    key === undefined
      ? 'Compare the key with the one you were given by its owner.'
      : 'It is the key you gave.',
  );
  return 0;
}

function summary({ manifest, document, key }: Archive): readonly string[] {
  const title = document.entries.find(({ kind }) => kind === 'case')?.content['title'];
  return [
    typeof title === 'string' ? title : '',
    `${manifest.entries} entries, for ${manifest.purpose}, made ${manifest.madeAt}`,
    `Every byte of it is as this key signed it: ${keyText(key)}`,
  ];
}

async function personOf(env: CaseCommandEnv, { as = '' }: Options, { warn }: CaseOutputs) {
  const email = parseEmailAddress(as);
  const { read } = env.db;
  const account = email && (await findAccountByAddress(read, env, email));
  const audience = account && (await audienceOfAccount(read, account.id, env.now()));
  if (audience) return { accountId: account.id, audience };
  warn('There is no account with this address.');
  return null;
}

async function takeIn(
  env: CaseCommandEnv,
  file: string,
  options: Options,
  out: CaseOutputs,
): Promise<Code> {
  const person = await personOf(env, options, out);
  if (person === null) return 2;
  const archive = await openArchive({ unzip }, file);
  if (isRefusal(archive)) {
    out.warn(sentence(archive));
    return 1;
  }
  for (const line of summary(archive)) out.say(line);
  const { document, evidence } = archive;
  const by = person.accountId;
  const made = await env.db.transaction((tx) => takeInCase(tx, env, { document, evidence, by }));
  if (isRefusal(made)) {
    out.warn(sentence(made));
    return 1;
  }
  out.say(`Imported: ${absolute(env.publicUrl, paths.caseDesk(made.caseId))}`);
  return 0;
}

async function takeOut(
  env: CaseCommandEnv,
  subject: string,
  options: Options,
  out: CaseOutputs,
): Promise<Code> {
  const purpose = PURPOSES.find((one) => one === options.for);
  const caseId = parseId<CaseId>(subject);
  if (purpose === undefined || caseId === null) return 'usage';
  const person = await personOf(env, options, out);
  if (person === null) return 2;
  const input = { caseId, purpose, withFiles: true, reason: options.why ?? '', by: person };
  const taken = await exportCase(env, input);
  if (isRefusal(taken)) {
    out.warn(sentence(taken));
    return taken.kind === 'not-found' ? 2 : 1;
  }
  // never over a file that is there, and for nobody else on this machine
  await writeFile(options.out ?? taken.name, taken.bytes, { mode: 0o600, flag: 'wx' });
  out.say(`${options.out ?? taken.name}: ${taken.bytes.length} bytes`);
  return 0;
}

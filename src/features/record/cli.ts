import { readFile } from 'node:fs/promises';
import { readZip, ZipFault } from '#platform/zip-reading';
import type { ZipLimits } from '#platform/zip-reading';
import { verifyBundle } from '#proof';
import type { BundleLetter } from '#proof';

/** Where a command writes its lines. */
export type Out = (line: string) => void;
/** 0: everything holds. 1: something does not. 2: there is nothing to check. */
export type ExitCode = 0 | 1 | 2;

const MEGABYTE = 1_000_000;
/** A bundle of 100,000 signatures and their passkeys stays below, and so do the documents of 200 demands. */
const LIMITS: ZipLimits = { files: 20_000, fileBytes: 150 * MEGABYTE, bytes: 250 * MEGABYTE };
const LONGEST_POLICY = 1 * MEGABYTE;
const USAGE = 'undersigned verify BUNDLE.zip [--policy FILE]';

/**
 * `undersigned verify bundle.zip [--policy file]`: says in sentences what holds. Touches neither network nor
 * database, and writes nothing to disk.
 */
export async function verifyCommand(args: readonly string[], out: Out): Promise<ExitCode> {
  const asked = readArguments(args);
  if (asked === null) {
    out(USAGE);
    return 2;
  }
  try {
    const policy = asked.policy === null ? null : await readPolicy(asked.policy);
    const files = await readZip(asked.bundle, LIMITS);
    return await verify(files, policy, out);
  } catch (error) {
    out(explain(error));
    return 2;
  }
}

async function verify(
  files: ReadonlyMap<string, Uint8Array>,
  policy: string | null,
  out: Out,
): Promise<ExitCode> {
  const report = await verifyBundle(files, policy === null ? {} : { policy });
  if (report.letter !== null) {
    out(`${report.letter.fields.title} (version ${report.letter.version})`);
    for (const line of signatoryLines(report.letter)) out(line);
    out('');
  }
  for (const { holds, text } of report.sentences) out(`${holds ? 'holds ' : 'FAILS '} ${text}`);
  out('');
  switch (report.verdict) {
    case 'holds':
      out('Everything in this bundle holds.');
      return 0;
    case 'fails':
      out('This bundle does not hold: do not rely on it.');
      return 1;
    case 'not-a-bundle':
      return 2;
  }
}

/** Of a letter published elsewhere the record says `paper`; nobody here saw paper, only the print. */
function signatoryLines({ fields, signatories }: BundleLetter): string[] {
  return signatories.map(({ name, capacity, country, mode, day }) => {
    const who = [name ?? '(erased)', capacity, country].filter((part) => part !== null).join(', ');
    const how = fields.release === 'archived' && mode === 'paper' ? 'as printed' : mode;
    return `  ${who} · ${how} · ${day}`;
  });
}

function readArguments(args: readonly string[]): { bundle: string; policy: string | null } | null {
  const [first, second, third, ...rest] = args;
  if (first === undefined || rest.length > 0) return null;
  if (first === '--policy') {
    return second === undefined || third === undefined ? null : { bundle: third, policy: second };
  }
  if (second === undefined) return first.startsWith('--') ? null : { bundle: first, policy: null };
  return second === '--policy' && third !== undefined ? { bundle: first, policy: third } : null;
}

async function readPolicy(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (text.length > LONGEST_POLICY) throw new ZipFault('the policy file is too large');
  return text;
}

function explain(error: unknown): string {
  if (error instanceof ZipFault) return `This is not a bundle: ${error.message}.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? 'The bundle cannot be read.' : `The file cannot be read (${code}).`;
}

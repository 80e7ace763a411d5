import { fault, isFault, readUtf8, sayable, verifyBundle } from '#proof';
import type { BundleReport, BundleSignatory } from '#proof';
import type { OpenedFolder } from './folder.ts';
import type { BundleFault } from './open.ts';

/** 0: everything holds. 1: something does not. 2: there is nothing to check. */
export type ExitCode = 0 | 1 | 2;

/** Everything that command and page show of a bundle. */
export type CheckedBundle = BundleReport & {
  readonly exitCode: ExitCode;
  /** The text that was signed, as it stands in the bundle; null where it cannot be read. */
  readonly statementText: string | null;
  /** What neither holds nor fails and yet has to be said: of a folder, what was not seen or not read. */
  readonly notes: readonly string[];
};

/** A policy longer than this is none: each line names one key. */
export const LONGEST_POLICY = 1_000_000;

const EXIT_CODES = { holds: 0, fails: 1, 'not-a-bundle': 2 } as const;

/**
 * Checks the files of a bundle. `policy` names keys that one had before, in the format of policy.txt; without it
 * the key is the bundle's own, and a sentence says so.
 *
 * @example (await checkBundle(files)).verdict // 'holds'
 */
export async function checkBundle(
  files: ReadonlyMap<string, Uint8Array>,
  { policy = null }: { readonly policy?: string | null } = {},
): Promise<CheckedBundle> {
  if (policy !== null && policy.length > LONGEST_POLICY)
    return notABundle(fault('the policy file is too large'));
  const report = await verifyBundle(files, policy === null ? {} : { policy });
  const { letter, verdict } = report;
  const statement = letter === null ? undefined : files.get(`statements/${letter.version}.txt`);
  const statementText = statement === undefined ? null : readUtf8(statement);
  return { ...report, exitCode: EXIT_CODES[verdict], statementText, notes: [] };
}

/** What is told of a file that is no bundle at all. */
export function notABundle({ fault: why }: BundleFault): CheckedBundle {
  const text = sayable(`This is not a bundle: ${why}.`);
  return {
    verdict: 'not-a-bundle',
    exitCode: 2,
    sentences: [{ code: 'not-a-bundle', holds: false, text }],
    letter: null,
    statementText: null,
    notes: [],
  };
}

/** What `openBundle` or `openFolder` gave. */
export type Opened = ReadonlyMap<string, Uint8Array> | OpenedFolder | BundleFault;

/** From what `openBundle` or `openFolder` gave to the verdict. */
export async function checkOpened(
  opened: Opened,
  options: { readonly policy?: string | null } = {},
): Promise<CheckedBundle> {
  if (isFault(opened)) return notABundle(opened);
  if (!('notes' in opened)) return checkBundle(opened, options);
  return { ...(await checkBundle(opened.files, options)), notes: opened.notes.map(sayable) };
}

/**
 * Of a letter published elsewhere the record says `paper`; nobody here saw paper, only the print.
 *
 * @example howSigned('paper', 'archived') // 'as printed'
 */
export function howSigned(mode: string, release: unknown): string {
  return release === 'archived' && mode === 'paper' ? 'as printed' : mode;
}

/** `whoSigned(signatory) // 'Ana Kovač, MEP, France'` */
export function whoSigned({ name, capacity, country }: BundleSignatory): string {
  return [name ?? '(erased)', capacity, country].filter((part) => part !== null).join(', ');
}

/** The report as lines of plain text: what the command prints. */
export function linesOf({ letter, sentences, verdict, notes }: CheckedBundle): string[] {
  const noted = notes.map((text) => `note   ${text}`);
  if (verdict === 'not-a-bundle') return [...sentences.map(({ text }) => text), ...noted];
  const said = sentences.map(({ holds, text }) => `${holds ? 'holds ' : 'FAILS '} ${text}`);
  const lines = [...said, ...noted];
  const end =
    verdict === 'holds'
      ? 'Everything in this bundle holds.'
      : 'This bundle does not hold: do not rely on it.';
  if (letter === null) return [...lines, '', end];
  const { fields, version, signatories } = letter;
  const names = signatories.map(
    (one) => `  ${whoSigned(one)} · ${howSigned(one.mode, fields.release)} · ${one.day}`,
  );
  return [`${fields.title} (version ${version})`, ...names, '', ...lines, '', end];
}

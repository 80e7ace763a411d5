import { isFault, openByPolicy, openCheckpoint, parseCheckpoint, parseNote } from '#proof';
import { parsePolicy, parseVerifierKey, readUtf8, sameBytes } from '#proof';
import type { Checkpoint, Fault, Policy, VerifierKey } from '#proof';
import { readFile } from 'node:fs/promises';
import type { ExitCode, Out } from './cli.ts';
import { listMirror, MirrorFault, readMirrored } from './mirror-folder-cli.ts';
import { isWithin } from './mirror-rules.ts';
import { MirrorWalk, walkMirror } from './mirror-walk-cli.ts';

export const MIRROR_USAGE = 'DIR [--policy FILE | --key KEY] [--before CHECKPOINT]';
const LONGEST_TEXT = 1_000_000;

/** Who must have signed the checkpoint: a policy, one key, or nobody was named. */
type Trust =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'key'; readonly key: VerifierKey }
  | { readonly kind: 'nobody' };

/**
 * `undersigned mirror-check DIR`: checks a copy of a log that a downloader made, file by file, with neither network
 * nor database, and says in sentences what holds. Memory does not grow with the entries.
 */
export async function mirrorCheckCommand(
  words: readonly string[],
  out: Out,
): Promise<ExitCode | 'usage'> {
  const asked = readWords(words);
  if (asked === null) return 'usage';
  try {
    return await check(asked, out);
  } catch (error) {
    out(explain(error));
    return 2;
  }
}

async function check(asked: Asked, out: Out): Promise<ExitCode> {
  const trust = await readTrust(asked);
  const checkpoint = openAs(await readNote(asked.folder), trust);
  if (isFault(checkpoint)) {
    out(`FAILS  The checkpoint does not hold: ${checkpoint.fault}.`);
    return 1;
  }
  const before = await readBefore(asked.before, trust);
  if (isFault(before)) {
    out(`FAILS  The earlier checkpoint does not hold: ${before.fault}.`);
    return 1;
  }
  tellTrust(trust, checkpoint, out);
  const walk = new MirrorWalk({ folder: asked.folder, checkpoint, before });
  await lookAtNames(walk);
  await walkMirror(walk);
  compareRoots(walk);
  return tell(walk, out);
}

/** Before anything is read: one foreign name, and the folder is not opened any further. */
async function lookAtNames(walk: MirrorWalk): Promise<void> {
  for await (const { path, name } of listMirror(walk.folder)) {
    if (name.kind === 'tile' && !isWithin(name.tile, walk.checkpoint.size))
      walk.complain(`${path} lies beyond the ${walk.checkpoint.size} acts that were signed.`);
  }
}

function compareRoots(walk: MirrorWalk): void {
  const { checkpoint, before, tree } = walk;
  if (!walk.isBroken && !sameBytes(tree.root(), checkpoint.root))
    walk.complain('The files do not lead to the signed root.');
  if (before === null) return;
  if (before.origin !== checkpoint.origin)
    walk.complain(`The earlier checkpoint is of another log, ${before.origin}.`);
  else if (before.size > checkpoint.size)
    walk.complain(
      `The log has become shorter: it had ${before.size} acts and now has ${checkpoint.size}. Keep both checkpoints: they prove it.`,
    );
  else if (walk.rootBefore !== null && !sameBytes(walk.rootBefore, before.root))
    walk.complain(
      `The first ${before.size} acts are not those of the earlier checkpoint. If every file above holds, the log was forked: keep both checkpoints, they prove it.`,
    );
}

function tellTrust(trust: Trust, { origin, size }: Checkpoint, out: Out): void {
  if (trust.kind === 'nobody') {
    out(`unsure The key was not given: nothing shows that this is the log of ${origin}.`);
    out('       Give --key or --policy, from another place than the copy itself.');
  } else {
    const by = trust.kind === 'policy' ? 'the policy asks for' : 'the key given';
    out(`holds  The checkpoint of ${origin} over ${acts(size)} is signed as ${by}.`);
  }
}

function tell(walk: MirrorWalk, out: Out): ExitCode {
  const { before, checkpoint, chains, faults } = walk;
  for (const fault of faults) out(`FAILS  ${fault}`);
  if (walk.unnamed > 0) out(`FAILS  And ${walk.unnamed} more.`);
  if (walk.isTorn)
    out('unsure Some entries could not be read: gaps between acts were not looked for.');
  if (faults.length > 0) {
    out('');
    out('This copy does not hold.');
    return 1;
  }
  out(
    `holds  All ${walk.files} files of a log of ${acts(checkpoint.size)} are there and lead to the signed root.`,
  );
  out(
    `holds  Every entry is an act, and the acts of each of ${chains.size} letters follow each other without a gap.`,
  );
  if (before !== null)
    out(`holds  The log begins with the ${acts(before.size)} of the earlier checkpoint.`);
  out('');
  out('This copy holds.');
  return 0;
}

const acts = (number: number) => `${number} ${number === 1 ? 'act' : 'acts'}`;

function openAs(note: string, trust: Trust): Checkpoint | Fault {
  if (trust.kind === 'key') return openCheckpoint(note, [trust.key]);
  if (trust.kind === 'policy') {
    const opened = openByPolicy(note, trust.policy);
    return isFault(opened) ? opened : opened.checkpoint;
  }
  const parsed = parseNote(note);
  return isFault(parsed) ? parsed : parseCheckpoint(parsed.text);
}

async function readBefore(path: string | null, trust: Trust): Promise<Checkpoint | Fault | null> {
  if (path === null) return null;
  const note = await readGiven(path);
  // witnesses may have come later than this checkpoint: the log's own signature is what binds it
  return openAs(note, trust.kind === 'policy' ? withoutQuorum(trust) : trust);
}

const withoutQuorum = ({ policy }: { readonly policy: Policy }): Trust => ({
  kind: 'policy',
  policy: { ...policy, quorum: 'none' },
});

type Asked = {
  readonly folder: string;
  readonly policy: string | null;
  readonly key: string | null;
  readonly before: string | null;
};

function readWords(words: readonly string[]): Asked | null {
  const given = new Map<string, string>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const isOption = word.startsWith('--');
    const name = isOption ? word : 'folder';
    const value = isOption ? words[++i] : word;
    if (!NAMES.has(name) || value === undefined || value === '' || given.has(name)) return null;
    given.set(name, value);
  }
  const [folder, policy, key, before] = [...NAMES].map((name) => given.get(name) ?? null);
  if (!folder || (policy && key)) return null;
  return { folder, policy: policy ?? null, key: key ?? null, before: before ?? null };
}

const NAMES = new Set(['folder', '--policy', '--key', '--before']);

async function readTrust(asked: Asked): Promise<Trust> {
  if (asked.key !== null) {
    const key = parseVerifierKey(asked.key);
    if (isFault(key)) throw new MirrorFault(key.fault);
    if (key.type !== 1) throw new MirrorFault('the key is a witness’s, not a log’s');
    return { kind: 'key', key };
  }
  if (asked.policy === null) return { kind: 'nobody' };
  const policy = parsePolicy(await readGiven(asked.policy));
  if (isFault(policy)) throw new MirrorFault(policy.fault);
  return { kind: 'policy', policy };
}

const NO_CHECKPOINT =
  'there is no file `checkpoint` in it: name the folder that holds checkpoint and tile';

async function readNote(folder: string): Promise<string> {
  const bytes = await readMirrored(folder, 'checkpoint', LONGEST_TEXT);
  if (bytes === null) throw new MirrorFault(NO_CHECKPOINT);
  return textOf(bytes, 'checkpoint');
}

/** A file that was named by whoever asks, outside the copy: it may be a link. */
async function readGiven(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (bytes.length > LONGEST_TEXT) throw new MirrorFault(`${path} is too large`);
  return textOf(bytes, path);
}

function textOf(bytes: Uint8Array, name: string): string {
  const text = readUtf8(bytes);
  if (text === null) throw new MirrorFault(`${JSON.stringify(name)} is not UTF-8`);
  return text;
}

function explain(error: unknown): string {
  if (error instanceof MirrorFault) return `This is no copy of a log: ${error.message}.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ELOOP')
    return 'This is no copy of a log: a file in it is a link, and may lead anywhere.';
  if (code === '') throw error;
  return `The files cannot be read (${code}).`;
}

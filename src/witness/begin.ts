import { StartFault } from '#platform/start-fault';
import { findCosignatures, isFault, openCheckpoint } from '#proof';
import type { VerifierKey } from '#proof';
import { clearUnfinished, placeFile } from './disk.ts';
import type { Disk } from './disk.ts';
import { makeSecretKey, parseSecretKey } from './secret-key.ts';
import type { SecretKey } from './secret-key.ts';
import { nothingSeen, readSeen, readSeenCheckpoint, SEEN, swapSeen } from './seen.ts';
import type { Seen } from './seen.ts';

const KEY = 'witness.key';

export type Beginning = {
  readonly logs: readonly VerifierKey[];
  /** Needed for the first start; later it must be the same, or not given. */
  readonly name?: string | undefined;
  readonly now: number;
};

/**
 * The key and the memory of a witness, made on the first start. Refuses, with a sentence, to go on where one of them is missing or
 * cannot be read. The empty memory is on the disk before the key: so a key without memory always means a loss.
 */
export function beginWitness(disk: Disk, { logs, name, now }: Beginning): SecretKey {
  clearUnfinished(disk, SEEN, now);
  clearUnfinished(disk, '.', now);
  const kept = readKey(disk);
  const seen = readSeen(disk);
  if (kept !== null && seen === null)
    throw new StartFault(
      'The key is here, and what this witness has seen is not (the folder "seen"). It must not begin from nothing under ' +
        'its old key: it could cosign a second history. Give it the newest checkpoints that it cosigned, with ' +
        '--begin-again FILE, or retire this key and make a new witness in another folder (docs/guides/witness.md).',
    );
  const secret = kept ?? makeKey(disk, seen, name);
  if (name !== undefined && name !== secret.key.name)
    throw new StartFault(`This folder is of the witness ${secret.key.name}, not of ${name}.`);
  checkSigned(seen ?? nothingSeen, logs);
  return secret;
}

function readKey(disk: Disk): SecretKey | null {
  const text = disk.read(KEY);
  if (text === null) return null;
  if (disk.isOpenToOthers(KEY))
    throw new StartFault(`Others on this machine may read the key. Run: chmod 600 ${KEY}`);
  const secret = parseSecretKey(text);
  if (secret === null)
    throw new StartFault(
      `${KEY} is not the key of a witness, or it is damaged. Put your copy back.`,
    );
  return secret;
}

function makeKey(disk: Disk, seen: Seen | null, name: string | undefined): SecretKey {
  if (seen !== null && seen.checkpoints.size > 0)
    throw new StartFault(
      `What this witness has seen is here, and its key is not. Put ${KEY} back from your copy (mode 600). ` +
        'If it is lost, make a new witness, with another name, in another folder.',
    );
  if (name === undefined)
    throw new StartFault(
      'A new witness needs a name that nobody else has, for ever: --name witness.example.org/w1',
    );
  if (!/^[^\s+]{1,200}$/u.test(name))
    throw new StartFault('The name of a witness has no spaces and no plus sign: example.org/w1');
  const secret = makeSecretKey(name);
  disk.makeFolder(SEEN);
  if (seen === null) swapSeen(disk, nothingSeen, new Map());
  disk.sync(SEEN);
  disk.sync('.');
  const isOurs = placeFile(disk, '.', KEY, secret.line);
  disk.sync('.');
  const kept = isOurs ? secret : readKey(disk); // another process began at the same moment
  if (kept === null) throw new Error('the key vanished');
  return kept;
}

function checkSigned(seen: Seen, logs: readonly VerifierKey[]): void {
  for (const [origin, { note }] of seen.checkpoints) {
    const keys = logs.filter((log) => log.name === origin);
    if (keys.length > 0 && isFault(openCheckpoint(note, keys)))
      throw new StartFault(
        `What was seen of ${origin} is not signed by a key of that log. If the log has a new key, ` +
          'keep the old one beside it in logs.txt; otherwise the file was damaged.',
      );
  }
}

/**
 * Gives a key without memory a new one: the newest checkpoint of every log, as the log signed it. Says of each what it is.
 * Whether there is no newer one is for a person to find out; a checkpoint that carries our own cosignature is at least ours.
 */
export function beginAgain(
  disk: Disk,
  logs: readonly VerifierKey[],
  notes: readonly string[],
): string[] {
  const secret = readKey(disk);
  if (secret === null) throw new StartFault(`There is no ${KEY} here, so nothing to begin again.`);
  if (readSeen(disk) !== null)
    throw new StartFault('What this witness has seen is here. There is nothing to begin again.');
  const checkpoints = new Map(notes.map((note) => readGiven(note, logs)));
  const missing = logs.find((log) => !checkpoints.has(log.name));
  if (missing !== undefined)
    throw new StartFault(
      `Give the newest checkpoint of ${missing.name} too. If this witness never cosigned one, take the log out, begin ` +
        'again, and then put it in.',
    );
  disk.makeFolder(SEEN);
  disk.sync('.');
  if (swapSeen(disk, nothingSeen, checkpoints) === null)
    throw new StartFault('Another process began again at the same moment. Look with --show.');
  return [...checkpoints].map(([origin, { size, note }]) => {
    const own = findCosignatures(note, [secret.key]);
    const words =
      isFault(own) || own.length === 0
        ? 'NOT cosigned by this witness: make sure that it never cosigned a larger one'
        : 'cosigned by this witness';
    return `${origin}: begins again at ${size} leaves, ${words}.`;
  });
}

function readGiven(note: string, logs: readonly VerifierKey[]) {
  const opened = openCheckpoint(note, logs);
  const seen = readSeenCheckpoint(note);
  if (isFault(opened) || seen === null)
    throw new StartFault(
      `That is no checkpoint of a log that is watched here: ${isFault(opened) ? opened.fault : ''}.`,
    );
  return [seen.origin, seen] as const;
}

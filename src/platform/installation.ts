import type { Database, Read } from './db.ts';
import { sql } from './db.ts';
import { openSeal } from './seal.ts';
import type { Seal } from './seal.ts';
import { findSecret, readSecret, secretFile, SecretFault } from './secret.ts';
import type { SecretPlace } from './secret.ts';

const PURPOSE = 'installation.secret-check';

/**
 * Opens the seal of this database; on the first start it makes the secret. A database that was
 * restored without its key, or with another, is refused with a sentence: going on would sign the
 * record with a new key and leave every address unreadable.
 */
export async function openInstallation(
  db: Database,
  place: SecretPlace,
  first: { readonly now: Date; readonly example: boolean },
): Promise<Seal> {
  const known = await findCheck(db.read);
  if (known === null) {
    const seal = openSeal(readSecret(place));
    await sql`insert into installation (secret_check, made_at, example_due)
      values (${seal.lookup(PURPOSE, '')}, ${first.now}, ${first.example})
      on conflict do nothing`.execute(db.read);
    // another machine may have been faster, with a key of its own
    return openInstallation(db, place, first);
  }
  const secret = findSecret(place);
  const file = secretFile(place.dataDir);
  if (secret === null) {
    throw new SecretFault(
      `The secret key of this database is missing. Put the file ${file} back, or set SECRET_KEY.`,
    );
  }
  const seal = openSeal(secret);
  if (!seal.lookup(PURPOSE, '').equals(known)) {
    throw new SecretFault(
      `This database was sealed with another secret key than that of ${file} or SECRET_KEY. ` +
        'Put the right one back.',
    );
  }
  return seal;
}

async function findCheck(read: Read): Promise<Uint8Array | null> {
  const { rows } = await sql<{ secret_check: Uint8Array }>`
    select secret_check from installation`.execute(read);
  return rows[0]?.secret_check ?? null;
}

/** Whether the example is still to be loaded. */
export async function isExampleDue(read: Read): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select example_due as due from installation`.execute(read);
  return rows[0]?.due ?? false;
}

export async function markExampleLoaded(db: Database): Promise<void> {
  await sql`update installation set example_due = false`.execute(db.read);
}

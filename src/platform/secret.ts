import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './error-code.ts';
import { SECRET_BYTES } from './seal.ts';
import { StartFault } from './start-fault.ts';

/** The master secret cannot be read; the message says to a person what to do. */
export class SecretFault extends StartFault {
  override readonly name = 'SecretFault';
}

export type SecretPlace = { readonly dataDir: string; readonly secretKey: string | null };

/**
 * The master secret: `SECRET_KEY` when it is set, else `<DATA_DIR>/secret.key`, made on first use.
 *
 * The file holds 64 hexadecimal digits and a line end, mode 0600. Whoever loses it loses every
 * sealed address and the key of the record: it belongs in a safe, apart from the backups.
 */
export function readSecret(place: SecretPlace): Uint8Array {
  const found = findSecret(place);
  if (found !== null) return found;
  const file = secretFile(place.dataDir);
  writeOnce(file, `${randomBytes(SECRET_BYTES).toString('hex')}\n`, place.dataDir);
  return parseSecret(readFileSync(file, 'utf8'), file); // ours, or that of whoever was faster
}

/** The master secret if there is one; makes none. */
export function findSecret({ dataDir, secretKey }: SecretPlace): Uint8Array | null {
  if (secretKey !== null) return parseSecret(secretKey, 'SECRET_KEY');
  const file = secretFile(dataDir);
  try {
    return parseSecret(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Puts a secret that came with a backup in its place; refuses to replace another one. */
export function keepSecret(dataDir: string, secret: Uint8Array): void {
  const file = secretFile(dataDir);
  const text = `${Buffer.from(secret).toString('hex')}\n`;
  writeOnce(file, text, dataDir);
  if (readFileSync(file, 'utf8') !== text) {
    throw new SecretFault(`${file} already holds another secret. Move it away first.`);
  }
}

export function secretFile(dataDir: string): string {
  return join(dataDir, 'secret.key');
}

/** By a link, which fails when the name is taken: two first starts at once end with one secret. */
function writeOnce(file: string, text: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function parseSecret(text: string, from: string): Uint8Array {
  const digits = text.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digits)) {
    throw new SecretFault(`${from} must hold 64 hexadecimal digits (32 bytes).`);
  }
  return Buffer.from(digits, 'hex');
}

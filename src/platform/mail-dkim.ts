import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { Clock } from '#kernel/clock';
import { sql } from './db.ts';
import type { Database } from './db.ts';
import type { Seal } from './seal.ts';

/** What signs outgoing mail: a private RSA key (PEM) and the name its public half has in the DNS. */
export type DkimKey = {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: string;
};

const PURPOSE = 'dkim_keys.key';
/** RFC 8301 asks for 2048; longer ones do not fit everywhere, and Ed25519 is not checked everywhere. */
const BITS = 2048;
/** One string of a TXT record holds 255 bytes. */
const LONGEST_STRING = 255;

/** The key of this selector, made on first need. A new selector is a new key: so keys are changed. */
export async function openDkimKey(
  env: { readonly db: Database; readonly seal: Seal; readonly now: Clock },
  { domain, selector }: { readonly domain: string; readonly selector: string },
): Promise<DkimKey> {
  const find = async () => {
    const { rows } = await sql<{ key_sealed: Uint8Array }>`
      select key_sealed from dkim_keys where selector = ${selector}`.execute(env.db.read);
    return rows[0] && env.seal.unseal(rows[0].key_sealed, PURPOSE);
  };
  const known = await find();
  if (known !== undefined) return { domain, selector, privateKey: known };
  const made = await makeKey();
  await sql`
    insert into dkim_keys (selector, key_sealed, made_at)
    values (${selector}, ${env.seal.seal(made, PURPOSE)}, ${env.now()})
    on conflict do nothing`.execute(env.db.read);
  return { domain, selector, privateKey: (await find()) ?? made }; // of whoever was first
}

async function makeKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}

/** The TXT record that lets others check the signatures. */
export function dkimRecord({ domain, selector, privateKey }: DkimKey): {
  readonly name: string;
  readonly value: string;
  /** The value as a zone file wants it: in quotes, in pieces of at most 255 bytes. */
  readonly quoted: string;
} {
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const value = `v=DKIM1; k=rsa; p=${key.toString('base64')}`;
  const pieces = value.match(new RegExp(`.{1,${LONGEST_STRING}}`, 'g')) ?? [];
  return {
    name: `${selector}._domainkey.${domain}`,
    value,
    quoted: pieces.map((piece) => `"${piece}"`).join(' '),
  };
}

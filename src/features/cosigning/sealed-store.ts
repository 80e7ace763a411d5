import type { Seal } from '#platform/seal';

/** What is kept of a person, unreadable at rest, until it is erased. */
export type SealedPerson = {
  readonly name: string;
  readonly email: string;
  readonly postcode: string | null;
  readonly language: string;
  /** 32 bytes: without them the commitment says nothing about whom it is. */
  readonly salt: Uint8Array;
};

type SealEnv = { readonly seal: Seal };

const PURPOSE = 'cosignatures.sealed';
const SALT_BYTES = 32;

/** The salt, then lines, the name last: half as long as the same in JSON, for every one of a million. */
export function sealPerson({ seal }: SealEnv, person: SealedPerson): Buffer {
  const lines = `${person.language}\n${person.email}\n${person.postcode ?? ''}\n${person.name}`;
  const bytes = Buffer.allocUnsafe(SALT_BYTES + Buffer.byteLength(lines));
  bytes.set(person.salt);
  bytes.write(lines, SALT_BYTES);
  return seal.seal(bytes, PURPOSE);
}

export function unsealPerson({ seal }: SealEnv, sealed: Uint8Array): SealedPerson {
  const bytes = seal.unsealBytes(sealed, PURPOSE);
  const [language = '', email = '', postcode = '', ...name] = bytes
    .toString('utf8', SALT_BYTES)
    .split('\n');
  return {
    name: name.join('\n'),
    email,
    postcode: postcode === '' ? null : postcode,
    language,
    salt: new Uint8Array(bytes.subarray(0, SALT_BYTES)),
  };
}

import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { verifySignature } from './assertion-signature.ts';
import { readUtf8, sameBytes, toBase64Url, utf8 } from './bytes.ts';
import { parseCoseKey } from './cose.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';

/** What a passkey gave back, and the COSE public key it was enrolled with. */
export type PasskeyAssertion = {
  readonly publicKey: Uint8Array;
  readonly authenticatorData: Uint8Array;
  readonly clientDataJSON: Uint8Array;
  readonly signature: Uint8Array;
};

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED_OR_EXTENDED = 0xc0;

/**
 * Verifies a WebAuthn assertion without any server: right place, right challenge, the person was there and
 * verified, and the signature holds. ES256 and RS256 by WebCrypto, EdDSA by the same code as the log's.
 *
 * @example
 * const answer = await verifyAssertion({ ...assertion, challenge: challengeBytes(c), rpId: 'example.org', origin: 'https://example.org' });
 * if (answer !== true) console.log(answer.fault);
 */
export async function verifyAssertion(
  claim: PasskeyAssertion & {
    readonly challenge: Uint8Array;
    readonly rpId: string;
    readonly origin: string;
  },
): Promise<true | Fault> {
  const key = parseCoseKey(claim.publicKey);
  if (isFault(key)) return key;
  const problem = authenticatorFault(claim.authenticatorData, claim.rpId) ?? clientFault(claim);
  if (problem !== null) return problem;
  const message = concatBytes(claim.authenticatorData, sha256(claim.clientDataJSON));
  const holds = await verifySignature(key, claim.signature, message);
  return holds ? true : fault('the signature of the passkey does not hold');
}

function authenticatorFault(data: Uint8Array, rpId: string): Fault | null {
  const flags = data[32] ?? 0;
  if (data.length < 37) return fault('the authenticator data is too short');
  if ((flags & ATTESTED_OR_EXTENDED) === 0 && data.length !== 37) {
    return fault('the authenticator data is longer than its flags say');
  }
  if (!sameBytes(data.slice(0, 32), sha256(utf8(rpId))))
    return fault('the passkey is of another site');
  if ((flags & USER_PRESENT) === 0) return fault('nobody was present at the passkey');
  if ((flags & USER_VERIFIED) === 0) return fault('the passkey did not verify its person');
  return null;
}

function clientFault(claim: {
  readonly clientDataJSON: Uint8Array;
  readonly challenge: Uint8Array;
  readonly origin: string;
}): Fault | null {
  const client = readObject(claim.clientDataJSON);
  if (client === null) return fault('the client data is not a JSON object');
  if (client.get('type') !== 'webauthn.get') return fault('the passkey did not sign an assertion');
  if (client.get('challenge') !== toBase64Url(claim.challenge)) {
    return fault('the passkey answered another challenge');
  }
  if (client.get('origin') !== claim.origin) return fault('the passkey was used on another origin');
  const crossOrigin = client.get('crossOrigin') ?? false;
  if (crossOrigin !== false || client.has('topOrigin'))
    return fault('the passkey was used inside another page');
  return null;
}

function readObject(json: Uint8Array): Map<string, unknown> | null {
  const text = readUtf8(json);
  try {
    const value: unknown = JSON.parse(text ?? '');
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

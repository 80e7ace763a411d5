import { sha256 } from '@noble/hashes/sha2.js';
import { isHash, utf8 } from './bytes.ts';
import { printFields } from './fields.ts';

/** The first line of what a passkey is asked to sign over. */
export const CHALLENGE_FORMAT = 'undersigned/challenge/v1';

/** Over which statement, for which act, with which 32 random bytes (64 hexadecimal digits). */
export type Challenge = {
  readonly statement: string;
  readonly act: 'signed' | 'reconfirmed';
  readonly nonce: string;
};

/** The text whose SHA-256 is the WebAuthn challenge: the device signs the statement itself, not a random number. */
export function challengeText({ statement, act, nonce }: Challenge): string {
  if (!isHash(statement) || !isHash(nonce))
    throw new RangeError('statement and nonce are 64 hex digits');
  return printFields(CHALLENGE_FORMAT, [
    ['statement', statement],
    ['act', act],
    ['nonce', nonce],
  ]);
}

/**
 * The 32 bytes to hand to `navigator.credentials.get` as the challenge.
 *
 * @example challengeBytes({ statement: statementHash(text), act: 'signed', nonce: toHex(random(32)) })
 */
export function challengeBytes(challenge: Challenge): Uint8Array {
  return sha256(utf8(challengeText(challenge)));
}

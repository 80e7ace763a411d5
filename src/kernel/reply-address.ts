import type { Random } from './clock.ts';

/** What tells one delivery's reply address from every other: 26 characters, 128 random bits. */
export type ReplyToken = string & { readonly __replyToken: true };

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'; // RFC 4648, in lower case: some mail servers change the case
const RANDOM_BYTES = 16;
const BITS_A_LETTER = 5;
const LETTERS = 26;
const TOKEN = /^[a-z2-7]{26}$/;

/** A new token; nobody guesses it, so a mail that carries it was written by somebody who got the letter. */
export function makeReplyToken(random: Random): ReplyToken {
  let bits = 0n;
  for (const byte of random(RANDOM_BYTES)) bits = (bits << 8n) | BigInt(byte);
  bits <<= BigInt(LETTERS * BITS_A_LETTER - RANDOM_BYTES * 8); // the last letter is half empty
  let token = '';
  for (let letter = LETTERS - 1; letter >= 0; letter -= 1) {
    token += ALPHABET[Number((bits >> BigInt(letter * BITS_A_LETTER)) & 31n)] ?? '';
  }
  return token as ReplyToken; // 26 letters of the alphabet, by construction
}

/**
 * The address that answers to one delivery go to.
 *
 * @example replyAddress('reply@example.org', token) // 'reply+abcdefghijklmnopqrstuvwxyz@example.org'
 */
export function replyAddress(base: string, token: ReplyToken): string {
  const { local, domain } = partsOf(base);
  return `${local}+${token}@${domain}`;
}

/**
 * The token of an address that belongs to `base`; null for every other address. Case does not matter.
 *
 * @example replyTokenOf('reply@example.org', 'Reply+ABCDEFGHIJKLMNOPQRSTUVWXYZ@Example.org')
 */
export function replyTokenOf(base: string, address: string): ReplyToken | null {
  const own = partsOf(base.toLowerCase());
  const given = partsOf(address.trim().toLowerCase());
  if (given.domain !== own.domain || !given.local.startsWith(`${own.local}+`)) return null;
  const token = given.local.slice(own.local.length + 1);
  return TOKEN.test(token) ? (token as ReplyToken) : null; // just tested
}

function partsOf(address: string): { readonly local: string; readonly domain: string } {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, Math.max(at, 0)), domain: address.slice(at + 1) };
}

import { parseId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import type { Person } from './rules.ts';

/** Whose link it is. The round counts up when somebody who withdrew pledges again: older links are dead. */
export type Link = { readonly letterId: LetterId; readonly person: Person; readonly round: number };

const LETTER = 16;
const PERSON = 16;
const ROUND = 2;
export const MARK_BYTES = 16;
const LENGTH = LETTER + PERSON + ROUND;
/** Of the base64url form. */
export const TOKEN_LENGTH = 67;

/** What stands before the mark that only we can make. */
export function linkBytes({ letterId, person, round }: Link): Buffer {
  const bytes = Buffer.allocUnsafe(LENGTH);
  bytes.write(letterId.replaceAll('-', ''), 'hex');
  bytes.set(person, LETTER);
  bytes.writeUInt16BE(round, LETTER + PERSON);
  return bytes;
}

/** The link in a token and the mark under it, not yet compared; null for what cannot be one. */
export function parseLink(token: string): (Link & { readonly mark: Buffer }) | null {
  if (token.length !== TOKEN_LENGTH) return null;
  const bytes = Buffer.from(token, 'base64url');
  // one way to write each: the last letter holds four bits that would otherwise be free
  if (bytes.length !== LENGTH + MARK_BYTES || bytes.toString('base64url') !== token) return null;
  const letterId = parseId<LetterId>(uuidOf(bytes.toString('hex', 0, LETTER)));
  if (letterId === null) return null;
  return {
    letterId,
    person: bytes.subarray(LETTER, LETTER + PERSON),
    round: bytes.readUInt16BE(LETTER + PERSON),
    mark: bytes.subarray(LENGTH),
  };
}

const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

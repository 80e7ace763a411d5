import { countryCodes } from '#kernel/country-codes';
import { parseEmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import type { Seal } from '#platform/seal';
import { linkToken } from '../../src/features/cosigning/link-actions.ts';
import { numberOf } from '../../src/features/cosigning/number-actions.ts';
import { personOf } from '../../src/features/cosigning/pledge-actions.ts';
import type { Somebody } from './visitors.ts';

const FIRST = ['Ana', 'Jürgen', 'Zoé', 'Łucja', 'Eleni', 'Björn', 'Maria-José', 'Oksana', 'Iñigo'];
const LAST = [
  'Berg',
  'Nowakowska',
  'Papadopoulou',
  'O’Connor',
  'García López',
  'Šimůnek',
  'Müller',
];
const DOMAINS = 400;

/**
 * Somebody invented for each number: from all countries, at some hundred mail domains, each with an address of their
 * own in the network.
 */
export function somebody(number: number): Somebody {
  const of = <T>(list: readonly T[]): T | undefined => list[number % list.length];
  return {
    name: `${of(FIRST)} ${of(LAST)}`,
    mailbox: `somebody.${number}@mail${number % DOMAINS}.example`,
    country: of(countryCodes) ?? 'SE',
    ip: `${11 + ((number >> 24) & 63)}.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
  };
}

type Linked = { readonly seal: Seal; readonly letterId: LetterId };

/** The same with what the mail would bring: the link, and the digits beside it. */
export function somebodyWithMail(env: Linked, number: number): Somebody {
  const who = somebody(number);
  const email = parseEmailAddress(who.mailbox);
  if (email === null) throw new Error(`${who.mailbox} is an address`);
  return withLink(env, who, personOf(env, env.letterId, email));
}

/** Somebody found in the database by their key. */
export function withLink(env: Linked, who: Somebody, person: Uint8Array): Somebody {
  const token = linkToken(env, { letterId: env.letterId, person, round: 1 });
  return { ...who, link: { token, number: numberOf(env, token) } };
}

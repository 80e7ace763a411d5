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
const WORDS = ['berg', 'nowak', 'oconnor', 'garcia', 'simunek'];
const DOMAINS = 400;

/** For digits: no program would make an address so, and the crowd must look like one. */
const SYLLABLES = ['ba', 'ne', 'ki', 'lo', 'mu', 'ra', 'se', 'ti', 'vo', 'du'];

/**
 * Somebody invented for each number: from all countries, at some hundred mail domains, in a network of their own, as
 * the crowd of a whole country would come. What is done about scripts must let them pass; `npm run attack` sends those.
 */
export function somebody(number: number): Somebody {
  const of = <T>(list: readonly T[]): T | undefined => list[number % list.length];
  const word = [...String(number)].map((digit) => SYLLABLES[Number(digit)]).join('');
  return {
    name: `${of(FIRST)} ${of(LAST)}`,
    mailbox: `${word}.${WORDS[number % WORDS.length]}@mail${number % DOMAINS}.example`,
    country: of(countryCodes) ?? 'SE',
    ip: ipOf(number),
  };
}

/** Spread over all networks: neighbours in number are far from each other. */
function ipOf(number: number): string {
  const mixed = Math.imul(number, 0x9e_37_79_b1) >>> 0;
  return `${1 + ((mixed >>> 24) % 223)}.${(mixed >>> 16) & 255}.${(mixed >>> 8) & 255}.${mixed & 255}`;
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

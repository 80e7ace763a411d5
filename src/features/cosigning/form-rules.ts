import { countryCodes } from '#kernel/country-codes';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { anyLine, canonicalLine } from '#proof';
import { z } from 'zod';
import type { Cosigning } from './rules.ts';

/** What the form was sent with, to be shown again as it is. */
export type TypedPledge = {
  readonly name: string;
  readonly email: string;
  readonly country: string;
  readonly postcode: string;
  readonly hears: boolean;
  readonly partners: readonly number[];
};

export type PledgeFields = {
  readonly name: string;
  readonly email: EmailAddress;
  readonly country: string;
  readonly postcode: string | null;
  readonly hears: boolean;
  /** Positions of the partners somebody agreed to. */
  readonly partners: readonly number[];
};

/** What can be wrong: a field, and the sentence `cosigning.form.wrong.<fault>`. */
export type PledgeFault = 'name' | 'name-long' | 'email' | 'country' | 'postcode';
export type PledgeFaults = Readonly<
  Partial<Record<'name' | 'mailbox' | 'country' | 'postcode', PledgeFault>>
>;

const LONGEST_NAME = 120;
const LONGEST_POSTCODE = 12;

const LONGEST_TYPED = 2_000;
const MOST_PARTNERS = 8;

/** By hand: a schema that forgives everything costs more than the rest of reading a form, and a crowd sends this one. */
const textOf = (value: unknown): string =>
  typeof value === 'string' && value.length <= LONGEST_TYPED ? value : '';

/** Reads whatever was sent; nothing in it can fail here. */
export function typedPledge(body: unknown): TypedPledge {
  // an object without a prototype, as parsers of forms give: nothing is known of what its fields hold
  const isForm = typeof body === 'object' && body !== null;
  const sent = isForm ? (body as Readonly<Record<string, unknown>>) : {};
  const several: unknown[] = [sent['partner'] ?? []].flat();
  return {
    name: textOf(sent['name']),
    email: textOf(sent['mailbox']),
    country: textOf(sent['country']),
    postcode: textOf(sent['postcode']),
    hears: sent['hears'] === 'yes',
    partners: several.length > MOST_PARTNERS ? [] : several.map(Number),
  };
}

/**
 * The pledge in a form, or what is wrong with it.
 *
 * @example parsePledge(typedPledge(body), cosigning) // { fields: { name: 'Ana Berg', … } } or { faults: { mailbox: 'email' } }
 */
export function parsePledge(
  typed: TypedPledge,
  asks: Pick<Cosigning, 'asksPostcode' | 'partners'>,
): { readonly fields: PledgeFields } | { readonly faults: PledgeFaults } {
  // as a line of the opening, which their commitment is made over
  const name = anyLine(typed.name);
  const email = emailOf(typed.email);
  const postcode = evenLine(typed.postcode).toUpperCase();
  const faults: PledgeFaults = {
    ...(!/[\p{L}\p{N}]/u.test(name) && { name: 'name' as const }),
    ...(name.length > LONGEST_NAME && { name: 'name-long' as const }),
    ...(email === null && { mailbox: 'email' as const }),
    ...(!isCountry(typed.country) && { country: 'country' as const }),
    ...(asks.asksPostcode && !isPostcode(postcode) && { postcode: 'postcode' as const }),
  };
  if (email === null || Object.keys(faults).length > 0) return { faults };
  const offered = new Set(asks.partners.map(({ position }) => position));
  return {
    fields: {
      name,
      email,
      country: typed.country,
      postcode: asks.asksPostcode && postcode !== '' ? postcode : null,
      hears: typed.hears,
      partners: [...new Set(typed.partners)].filter((one) => offered.has(one)),
    },
  };
}

/** None with signs in it that nobody sees: what is printed into a receipt is what was typed. */
function emailOf(typed: string): EmailAddress | null {
  const email = parseEmailAddress(typed);
  return email === null || canonicalLine(email) !== email ? null : email;
}

/** One line without what nobody sees. */
const evenLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

const known: ReadonlySet<string> = new Set(countryCodes);
const isCountry = (code: string): boolean => known.has(code);

/** Some countries have none. */
const isPostcode = (code: string): boolean =>
  code.length <= LONGEST_POSTCODE && /^[\p{L}\p{N} -]*$/u.test(code);

/** What one's own page sends: hear or not, and with whom to share. */
export const choicesInput = z.object({
  number: z.string().max(40).catch(''),
  hears: z.string().optional().catch(undefined),
  partner: z
    .union([z.string(), z.array(z.string()).max(MOST_PARTNERS)])
    .optional()
    .catch(undefined),
});

export const numberInput = z.object({ number: z.string().max(40).catch('') });

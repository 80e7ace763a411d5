import type { Id } from '#kernel/ids';
import { PLAIN_LETTERS } from '#kernel/plain-letters';

export type AuthorityId = Id<'authority'>;

/** An office in its country, as letters write it, with its public address. */
export type AuthorityRef = {
  readonly id: AuthorityId;
  readonly key: string;
  readonly office: string;
  readonly country: string;
};

/** How an addressee is written: by its office; where a letter names none, by its name. */
export function officeOf(addressee: {
  readonly office: string;
  readonly name: string;
  readonly country: string;
}): { readonly office: string; readonly country: string } {
  const { office, name, country } = addressee;
  const written = (office.trim() || name.trim()).normalize('NFC').replace(/\s+/gu, ' ');
  return { office: written, country };
}

const LONGEST_KEY = 90;

/**
 * The address an authority is given when it is first seen. One whose office is not mostly in Latin
 * letters is called by its country: a spelling in another script is not ours to invent.
 *
 * @example keyFor('Minister of Justice', 'KZ') // 'minister-of-justice-kz'
 */
export function keyFor(office: string, country: string): string {
  const letters = office.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((one) => /\p{Script=Latin}/u.test(one));
  const readable = latin.length >= 2 && latin.length * 2 > letters.length;
  const stem = readable ? latinStem(office) : 'authority';
  return country === '' ? stem : `${stem}-${country.toLowerCase()}`;
}

function latinStem(office: string): string {
  const words = office
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (one) => PLAIN_LETTERS[one] ?? ' ')
    .match(/[a-z0-9]+/g);
  return (words ?? ['authority']).join('-').slice(0, LONGEST_KEY).replace(/-+$/, '');
}

/** @example numbered('minister-kz', 2) // 'minister-kz-2' */
export const numbered = (key: string, number: number): string =>
  number === 1 ? key : `${key}-${number}`;

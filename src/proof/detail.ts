import { fromBase64Url, hashFromHex, sha256Hex, toBase64Url, toHex } from './bytes.ts';
import type { PasskeyAssertion } from './assertion.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseFields, printFields } from './fields.ts';
import type { Act } from './acts.ts';

/** The first line of every detail document. */
export const DETAIL_FORMAT = 'undersigned/detail/v1';

/** What an act says beyond its leaf, in the order it was given; names such as `signed-on`, values of one line. */
export type DetailFields = Readonly<Record<string, string>>;
export type Detail = { readonly act: string; readonly fields: DetailFields };

/** The longest detail document, in characters. */
export const LONGEST_DETAIL = 20_000;

/**
 * The canonical text of an act's detail. The salt (32 random bytes) keeps what is not published, such as a small
 * count, from being guessed out of its hash.
 *
 * @example printDetail('released', { leads: '1, 3' }, salt)
 */
export function printDetail(act: Act, fields: DetailFields, salt: Uint8Array): string {
  const text = printFields(DETAIL_FORMAT, [
    ['salt', toHex(salt)],
    ['act', act],
    ...Object.entries(fields),
  ]);
  const back = parseDetail(text);
  if (isFault(back)) throw new RangeError(`a detail cannot be printed: ${back.fault}`);
  return text;
}

/** SHA-256 of the detail's text, 64 hexadecimal digits: what a leaf carries as `detail`. */
export function detailHash(text: string): string {
  return sha256Hex(text);
}

/** Reads a detail document: salt and act first, every name once. */
export function parseDetail(text: string): Detail | Fault {
  if (text.length > LONGEST_DETAIL) return fault('the detail is longer than 20,000 characters');
  const lines = parseFields(DETAIL_FORMAT, text);
  if (isFault(lines)) return lines;
  const [salt, act, ...rest] = lines;
  if (salt?.[0] !== 'salt' || hashFromHex(salt[1]) === null) return fault('the detail has no salt');
  if (act?.[0] !== 'act') return fault('the detail does not name its act');
  const names = new Set(lines.map(([name]) => name));
  if (names.size !== lines.length) return fault('the detail has a field twice');
  return { act: act[1], fields: Object.fromEntries(rest) };
}

/** A passkey's answer, and over what it was asked for. `nonce` is 64 hexadecimal digits. */
export type PasskeyDetail = PasskeyAssertion & {
  readonly rpId: string;
  readonly origin: string;
  readonly nonce: string;
};

/** The detail fields of a passkey signature: everything a stranger needs to verify it offline. */
export function passkeyDetail(passkey: PasskeyDetail): DetailFields {
  return {
    'rp-id': passkey.rpId,
    origin: passkey.origin,
    nonce: passkey.nonce,
    'public-key': toBase64Url(passkey.publicKey),
    'authenticator-data': toBase64Url(passkey.authenticatorData),
    'client-data': toBase64Url(passkey.clientDataJSON),
    signature: toBase64Url(passkey.signature),
  };
}

/** Reads back what `passkeyDetail` wrote. */
export function readPasskeyDetail(fields: DetailFields): PasskeyDetail | Fault {
  const bytes = (name: string) => fromBase64Url(fields[name] ?? '');
  const publicKey = bytes('public-key');
  const authenticatorData = bytes('authenticator-data');
  const clientDataJSON = bytes('client-data');
  const signature = bytes('signature');
  const { 'rp-id': rpId, origin, nonce } = fields;
  if (rpId === undefined || origin === undefined || hashFromHex(nonce ?? '') === null) {
    return fault('the passkey detail lacks its place or its nonce');
  }
  if (!publicKey || !authenticatorData || !clientDataJSON || !signature || nonce === undefined) {
    return fault('the passkey detail has bytes that are not base64url');
  }
  return { rpId, origin, nonce, publicKey, authenticatorData, clientDataJSON, signature };
}

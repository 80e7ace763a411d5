const LENGTH = 8;

/**
 * The code for secret bytes, 16 or more. Digits: one keyboard on a phone, no look-alikes, the
 * same in every script.
 */
export function codeFrom(bytes: Uint8Array): string {
  const number = bytes.reduce<bigint>((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return (number % 10n ** BigInt(LENGTH)).toString().padStart(LENGTH, '0');
}

/** As printed in the mail: `12345678` -> `1234 5678`. */
export function codeInGroups(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Arabic, Persian and Devanagari digits, for keyboards that type those. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu;
const ZEROS = [0x0966, 0x06f0, 0x0660];

function asAsciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  return String(point - (ZEROS.find((zero) => zero <= point && point < zero + 10) ?? point));
}

/** What a person types on a phone: spaces and dashes do not matter, nor the script of the digits. */
export function codeAsTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-–.]/gu, '')
    .replace(OTHER_DIGITS, asAsciiDigit);
}

/** Whether `codeAsTyped` gave what can be a code at all; anything else is a slip, not a guess. */
export function isCode(typed: string): boolean {
  return typed.length === LENGTH && /^[0-9]+$/.test(typed);
}

import { hashFromHex, isHash, sha256Hex, toHex } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { expectFields, lineFault, parseFields, printFields } from './fields.ts';

/** The first line of what a co-signature's commitment is made over. */
export const COSIGNER_FORMAT = 'undersigned/cosigner/v1';

/** A citizen behind a letter. Only they have it; the ledger has its hash. */
export type Cosigner = {
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** The letter's UUID. */
  readonly letter: string;
  readonly name: string;
  readonly email: string;
  /** ISO 3166-1, two capital letters. */
  readonly country: string | null;
};

/** The longest opening of a co-signer, in characters. */
const LONGEST = 2_000;
export const LETTER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NAMES = ['salt', 'letter', 'name', 'email', 'country'] as const;

/**
 * The canonical text; the commitment is the SHA-256 of its UTF-8 bytes. Throws RangeError when name or address is
 * not a canonical line.
 *
 * @example printCosigner({ salt, letter, name: 'Ana Berg', email: 'ana@example.org', country: 'DE' })
 */
export function printCosigner({ salt, letter, name, email, country }: Cosigner): string {
  if (lineFault(name) !== null || lineFault(email) !== null)
    throw new RangeError('a co-signer has a name and an address of one canonical line');
  return printFields(COSIGNER_FORMAT, [
    ['salt', toHex(salt)],
    ['letter', letter],
    ['name', name],
    ['email', email],
    ['country', country ?? '-'],
  ]);
}

/** Reads what `printCosigner` wrote, and nothing else. */
export function parseCosigner(text: string): Cosigner | Fault {
  if (text.length > LONGEST) return fault('the co-signer is longer than 2,000 characters');
  const lines = parseFields(COSIGNER_FORMAT, text);
  if (isFault(lines)) return lines;
  const f = expectFields(lines, NAMES);
  if (isFault(f)) return f;
  const salt = hashFromHex(f.salt);
  if (salt === null) return fault('the salt of the co-signer is not 32 bytes');
  if (!LETTER_ID.test(f.letter)) return fault('the letter of the co-signer is not an id');
  if (!/^(?:-|[A-Z]{2})$/.test(f.country))
    return fault('the country of the co-signer is not a code of two letters');
  const { letter, name, email, country } = f;
  return { salt, letter, name, email, country: country === '-' ? null : country };
}

/** SHA-256 of the opening, 64 hexadecimal digits: what the ledger counts. */
export const cosignerCommitment = (text: string): string => sha256Hex(text);

/** What can happen to a co-signature that counts, or counted. */
export const ENTRY_ACTS = ['confirmed', 'withdrawn', 'removed', 'restored'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

/** One entry of a letter's ledger: numbered 1, 2, 3 … without a gap, each with what counts after it. */
export type CosignatureEntry = {
  readonly no: number;
  readonly act: EntryAct;
  /** Which co-signature: 1, 2, 3 … in the order in which they were confirmed. */
  readonly ordinal: number;
  readonly counted: number;
  /** Of `confirmed` the commitment, of `removed` a word that says why, else null. */
  readonly about: string | null;
};

const ENTRY = /^([1-9][0-9]{0,14}) ([a-z]+) ([1-9][0-9]{0,14}) (0|[1-9][0-9]{0,14}) (\S+)$/;

/**
 * One line, without its end: its UTF-8 bytes are a leaf of the batch's tree.
 *
 * @example printEntry({ no: 17, act: 'removed', ordinal: 4, counted: 11, about: 'script' }) // '17 removed 4 11 script'
 */
export function printEntry({ no, act, ordinal, counted, about }: CosignatureEntry): string {
  return `${no} ${act} ${ordinal} ${counted} ${about ?? '-'}`;
}

/** Reads what `printEntry` wrote, and nothing else. */
export function parseEntry(line: string): CosignatureEntry | Fault {
  const [, no = '', word = '', ordinal = '', counted = '', rest = ''] = ENTRY.exec(line) ?? [];
  const act = ENTRY_ACTS.find((known) => known === word);
  if (act === undefined) return fault('the entry is not a number, an act, two numbers and a word');
  const about = rest === '-' ? null : rest;
  if (!isAbout(act, about)) return fault(`the last word of the entry does not fit ${act}`);
  return { no: Number(no), act, ordinal: Number(ordinal), counted: Number(counted), about };
}

function isAbout(act: EntryAct, about: string | null): boolean {
  if (act === 'confirmed') return about !== null && isHash(about);
  if (act === 'removed') return about !== null && /^[a-z][a-z-]{0,39}$/.test(about);
  return about === null;
}

import { hashFromHex, isHash, sha256Hex, toHex } from './bytes.ts';
import { isDay } from './edtf-day.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { expectFields, parseFields, printFields } from './fields.ts';
import type { FieldLine } from './fields.ts';

/** The first line of every opening. */
export const OPENING_FORMAT = 'undersigned/opening/v1';

/** Who an act is by, as shown in public. `person` is the same key over all snapshots of a roster. */
export type SignatoryOpening = {
  readonly kind: 'signatory';
  readonly name: string;
  readonly capacity: string;
  readonly country: string | null;
  readonly group: string | null;
  readonly party: string | null;
  readonly person: string;
};

/** The mandate held: which entry of which roster snapshot, and its days (`YYYY-MM-DD`, null when open). */
export type MandateOpening = {
  readonly kind: 'mandate';
  readonly person: string;
  readonly office: string;
  readonly roster: string;
  readonly snapshot: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** What a commitment in a leaf stands for. Erased on request; the commitment stays. */
export type Opening = SignatoryOpening | MandateOpening;

/** The longest opening, in characters. */
const LONGEST_OPENING = 20_000;

const SIGNATORY = ['name', 'capacity', 'country', 'group', 'party', 'person'] as const;
const MANDATE = ['person', 'office', 'roster', 'snapshot', 'from', 'to'] as const;
const ALWAYS = new Set<string>(['name', 'capacity', 'person', 'office', 'roster', 'snapshot']);

/**
 * The canonical text of an opening with its salt (32 random bytes). Throws RangeError when a value is not a
 * canonical line.
 */
export function printOpening(opening: Opening, salt: Uint8Array): string {
  if (salt.length !== 32) throw new RangeError('the salt of an opening is 32 bytes');
  const names = opening.kind === 'signatory' ? SIGNATORY : MANDATE;
  const values = new Map<string, string | null>(Object.entries(opening));
  const fields = names.map((name): FieldLine => [name, values.get(name) ?? '-']);
  const text = printFields(OPENING_FORMAT, [
    ['salt', toHex(salt)],
    ['kind', opening.kind],
    ...fields,
  ]);
  const back = parseOpening(text);
  if (isFault(back)) throw new RangeError(`an opening cannot be printed: ${back.fault}`);
  return text;
}

/** SHA-256 of the opening's text, 64 hexadecimal digits: what a leaf carries as `who` or `mandate`. */
export function commitmentOf(openingText: string): string {
  return sha256Hex(openingText);
}

/** Reads what `printOpening` wrote, and nothing else. */
export function parseOpening(text: string): { salt: Uint8Array; opening: Opening } | Fault {
  if (text.length > LONGEST_OPENING) return fault('the opening is longer than 20,000 characters');
  const lines = parseFields(OPENING_FORMAT, text);
  if (isFault(lines)) return lines;
  const kind = lines[1]?.[1];
  if (kind !== 'signatory' && kind !== 'mandate') return fault('the opening is of no known kind');
  const opening = kind === 'signatory' ? readSignatory(lines) : readMandate(lines);
  if (isFault(opening)) return opening;
  for (const [name, value] of lines) {
    const missing = value === '-' && ALWAYS.has(name);
    if (missing || value.includes(' | '))
      return fault(`the field ${name} of the opening is missing`);
  }
  const salt = hashFromHex(lines[0]?.[1] ?? '');
  return salt === null ? fault('the salt of the opening is not 32 bytes') : { salt, opening };
}

const orNull = (value: string) => (value === '-' ? null : value);

function readSignatory(lines: readonly FieldLine[]): SignatoryOpening | Fault {
  const f = expectFields(lines, ['salt', 'kind', ...SIGNATORY]);
  if (isFault(f)) return f;
  const { name, capacity, person } = f;
  const [country, group, party] = [orNull(f.country), orNull(f.group), orNull(f.party)];
  return { kind: 'signatory', name, capacity, country, group, party, person };
}

function readMandate(lines: readonly FieldLine[]): MandateOpening | Fault {
  const f = expectFields(lines, ['salt', 'kind', ...MANDATE]);
  if (isFault(f)) return f;
  const { person, office, roster, snapshot } = f;
  const [from, to] = [orNull(f.from), orNull(f.to)];
  if (!isHash(snapshot)) return fault('the snapshot of the opening is not a SHA-256');
  if (![from, to].every((day) => day === null || isDay(day))) {
    return fault('a day of the mandate does not exist');
  }
  return { kind: 'mandate', person, office, roster, snapshot, from, to };
}

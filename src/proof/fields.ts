import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { canonicalLine } from './text.ts';

/** The lines of a small document after its first: `name: value`, in order. */
export type FieldLine = readonly [name: string, value: string];

const LINE = /^([a-z][a-z0-9-]*(?: [1-9][0-9]*)?): (.+)$/u;

/** Writes a header line and `name: value` lines, each ended by LF. */
export function printFields(header: string, fields: readonly FieldLine[]): string {
  return `${header}\n${fields.map(([name, value]) => `${name}: ${value}\n`).join('')}`;
}

/** Reads what `printFields` wrote. Every value is a canonical, non-empty line. */
export function parseFields(header: string, text: string): FieldLine[] | Fault {
  const lines = text.split('\n');
  if (lines.shift() !== header) return fault(`the text does not begin with ${header}`);
  if (lines.pop() !== '') return fault('the text does not end with a line end');
  const fields: FieldLine[] = [];
  for (const line of lines) {
    const match = LINE.exec(line);
    if (match === null) return fault(`${JSON.stringify(line.slice(0, 80))} is not a field`);
    const [, name = '', value = ''] = match;
    const problem = lineFault(value);
    if (problem !== null) return fault(`the field ${name}: ${problem.fault}`);
    fields.push([name, value]);
  }
  return fields;
}

/** Most values are hashes and numbers: printable ASCII without two spaces in a row or one at an end. */
const PLAIN = /^(?!.* {2})[!-{}~](?:[ -{}~]*[!-{}~])?$/;

/** Null when a value may stand in a field; ` | ` may, since the fields of a statement are made of it. */
export function lineFault(value: string): Fault | null {
  if (PLAIN.test(value)) return null;
  for (const part of value.split(' | ')) {
    const canonical = canonicalLine(part);
    if (isFault(canonical)) return canonical;
    if (canonical !== part) return fault('the value is not in canonical form');
  }
  return null;
}

/** The values of a document whose field names and order are fixed. */
export function expectFields<Name extends string>(
  fields: readonly FieldLine[],
  names: readonly Name[],
): Record<Name, string> | Fault {
  const found = fields.map(([name]) => name).join(', ');
  if (found !== names.join(', ')) {
    return fault(`the fields are ${found || 'missing'} where ${names.join(', ')} are expected`);
  }
  // The names were just compared one by one, so every key is there.
  return Object.fromEntries(fields) as Record<Name, string>;
}

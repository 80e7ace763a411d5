import { fault } from './fault.ts';
import type { Fault } from './fault.ts';
import { TILE_WIDTH } from './tiles.ts';

/** The most bytes one entry may have: its length is a 16-bit number. */
export const LONGEST_ENTRY = 65_535;

/** Writes entries as a bundle: big-endian 16-bit length and bytes, one after the other. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY) throw new RangeError('an entry is longer than 65,535 bytes');
    bundle.set([entry.length >> 8, entry.length & 255], at);
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** Reads a bundle of entries; at most 256, and nothing left over. */
export function decodeEntries(bundle: Uint8Array): Uint8Array[] | Fault {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return fault('the entry bundle ends in a length');
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return fault('the entry bundle ends inside an entry');
    if (entries.length === TILE_WIDTH) return fault('the entry bundle has more than 256 entries');
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}

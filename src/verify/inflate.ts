import { Bits, Broken } from './bits.ts';
import { codesOf } from './huffman.ts';
import type { Codes } from './huffman.ts';

/** No bit of DEFLATE gives more than this many bytes for a byte: 258 bytes for two bits. */
const MOST_PER_BYTE = 1032;

/**
 * Unpacks DEFLATE (RFC 1951) into exactly `size` bytes; null for anything that is broken, gives more or fewer, or
 * has something behind its end. Own code, because the platforms differ in the last: a browser refuses it, Node
 * does not notice, and then page and command would say two things about one file (decision 0040).
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  if (size > packed.length * MOST_PER_BYTE) return null; // before memory is asked for
  const bits = new Bits(packed);
  const into = { bytes: new Uint8Array(size), at: 0 };
  try {
    while (!inflateBlock(bits, into));
    return into.at === size && bits.isAtEnd() ? into.bytes : null;
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  }
}

type Into = { readonly bytes: Uint8Array; at: number };

/** True after the last block. */
function inflateBlock(bits: Bits, into: Into): boolean {
  const isLast = bits.take(1) === 1;
  const kind = bits.take(2);
  if (kind === 0) copyStored(bits, into);
  else if (kind === 1) inflateCodes(bits, into, FIXED_LITERALS, FIXED_DISTANCES);
  else if (kind === 2) inflateCodes(bits, into, ...readCodes(bits));
  else throw new Broken();
  return isLast;
}

function copyStored(bits: Bits, into: Into): void {
  bits.align();
  const length = bits.take(16);
  if ((bits.take(16) ^ length) !== 0xffff) throw new Broken();
  bits.align();
  if (into.at + length > into.bytes.length) throw new Broken();
  into.bytes.set(bits.bytes(length), into.at);
  into.at += length;
}

const END = 256;
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const LENGTH_BITS = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

function inflateCodes(bits: Bits, into: Into, literals: Codes, distances: Codes): void {
  const { bytes } = into;
  for (;;) {
    const symbol = bits.symbol(literals);
    if (symbol === END) return;
    if (symbol < END) {
      if (into.at >= bytes.length) throw new Broken();
      bytes[into.at] = symbol;
      into.at += 1;
      continue;
    }
    const length = valueOf(bits, symbol - END - 1, LENGTHS, LENGTH_BITS);
    const distance = valueOf(bits, bits.symbol(distances), DISTANCES, DISTANCE_BITS);
    const end = into.at + length;
    if (distance > into.at || end > bytes.length) throw new Broken();
    if (distance >= length) bytes.copyWithin(into.at, into.at - distance, end - distance);
    else for (let at = into.at; at < end; at++) bytes[at] = bytes[at - distance] ?? 0;
    into.at = end;
  }
}

function valueOf(
  bits: Bits,
  place: number,
  values: readonly number[],
  extra: readonly number[],
): number {
  const value = values[place];
  if (value === undefined) throw new Broken();
  return value + bits.take(extra[place] ?? 0);
}

/** In which order the lengths of the codes for lengths of codes stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;

/** The codes of a block that brings its own. */
function readCodes(bits: Bits): [Codes, Codes] {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  if (literals > MOST_LITERALS || distances > MOST_DISTANCES) throw new Broken();
  const count = bits.take(4) + 4;
  const ofLengths = ORDER.map(() => 0);
  for (const place of ORDER.slice(0, count)) ofLengths[place] = bits.take(3);
  const coded = whole(codesOf(ofLengths));
  if (coded.width === 1 && coded.table.includes(0)) throw new Broken(); // here the exception does not count
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = bits.symbol(coded);
    if (symbol < 16) lengths.push(symbol);
    else repeatLength(bits, symbol, lengths);
  }
  if (lengths.length > literals + distances || lengths[END] === 0) throw new Broken();
  return [whole(codesOf(lengths.slice(0, literals))), whole(codesOf(lengths.slice(literals)))];
}

function repeatLength(bits: Bits, symbol: number, lengths: number[]): void {
  const last = symbol === 16 ? lengths.at(-1) : 0;
  if (last === undefined) throw new Broken();
  const times = symbol === 18 ? bits.take(7) + 11 : bits.take(symbol === 17 ? 3 : 2) + 3;
  for (let i = 0; i < times; i++) lengths.push(last);
}

function whole(codes: Codes | null): Codes {
  if (codes === null) throw new Broken();
  return codes;
}

const FIXED_LITERALS = whole(
  codesOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
);
const FIXED_DISTANCES = whole(codesOf(Array.from({ length: 32 }, () => 5)));

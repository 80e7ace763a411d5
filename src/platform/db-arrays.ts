/**
 * A column of many rows as one parameter, in the form PostgreSQL itself keeps arrays in. As text, which the driver
 * would make of it, a thousand rows of bytes cost more than writing them.
 *
 * @example sql`select * from unnest(${bytesArray(keys)}::bytea[], ${textArray(names)}::text[])`
 */
export function bytesArray(values: readonly (Uint8Array | null)[]): Buffer {
  return arrayOf(BYTEA, values);
}

/** As `bytesArray`, of `text`. */
export function textArray(values: readonly (string | null)[]): Buffer {
  return arrayOf(
    TEXT,
    values.map((value) => (value === null ? null : Buffer.from(value, 'utf8'))),
  );
}

/** As `bytesArray`, of `smallint`. */
export function smallArray(values: readonly number[]): Buffer {
  const array = Buffer.allocUnsafe(HEAD + values.length * 6);
  writeHead(array, SMALLINT, values.length, false);
  values.forEach((value, index) => {
    array.writeInt32BE(2, HEAD + index * 6);
    array.writeInt16BE(value, HEAD + index * 6 + 4);
  });
  return array;
}

const BYTEA = 17;
const SMALLINT = 21;
const TEXT = 25;
const HEAD = 20;
const NULL_LENGTH = -1;

/** One dimension that begins at 1; then each value behind its length (array_recv). */
function writeHead(array: Buffer, type: number, length: number, hasNulls: boolean): void {
  array.writeInt32BE(1, 0);
  array.writeInt32BE(hasNulls ? 1 : 0, 4);
  array.writeInt32BE(type, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16);
}

function arrayOf(type: number, values: readonly (Uint8Array | null)[]): Buffer {
  let size = HEAD;
  for (const value of values) size += 4 + (value?.length ?? 0);
  const array = Buffer.allocUnsafe(size);
  writeHead(array, type, values.length, values.includes(null));
  let at = HEAD;
  for (const value of values) {
    array.writeInt32BE(value === null ? NULL_LENGTH : value.length, at);
    at += 4;
    if (value === null) continue;
    array.set(value, at);
    at += value.length;
  }
  return array;
}

/** Names and lengths of the fields of a header, in their order (PKWARE's APPNOTE, 4.3). */
type Fields = readonly (readonly [name: string, bytes: number])[];

const COMMON: Fields = [
  ['version needed', 2],
  ['flags', 2],
  ['method', 2],
  ['time', 4],
  ['CRC', 4],
  ['packed size', 4],
  ['size', 4],
  ['length of name', 2],
  ['length of extra', 2],
];
const LOCAL: Fields = [['signature', 4], ...COMMON];
const DIRECTORY: Fields = [
  ['signature', 4],
  ['version made by', 2],
  ...COMMON,
  ['length of comment', 2],
  ['disk', 2],
  ['internal attributes', 2],
  ['external attributes', 4],
  ['offset', 4],
];
const END: Fields = [
  ['signature', 4],
  ['disk', 2],
  ['disk of directory', 2],
  ['entries here', 2],
  ['entries', 2],
  ['length of directory', 4],
  ['offset of directory', 4],
  ['length of comment', 2],
];

/** Of every byte of a zip without oddities, what it is: `directory: time`, `file: content`, … */
export function zipPlaces(zip: Buffer): string[] {
  const places: string[] = [];
  const put = (name: string, bytes: number) => {
    for (let i = 0; i < bytes; i += 1) places.push(name);
  };
  const header = (kind: string, fields: Fields) => {
    for (const [name, bytes] of fields) put(`${kind}: ${name}`, bytes);
  };
  const end = zip.length - 22;
  const directory = zip.readUInt32LE(end + 16);
  while (places.length < directory) {
    const at = places.length;
    header('file', LOCAL);
    put('file: name', zip.readUInt16LE(at + 26));
    put('file: extra', zip.readUInt16LE(at + 28));
    const packed = zip.readUInt32LE(at + 18);
    put('file: content', Math.max(0, packed - 1));
    put('file: last byte of content', Math.min(1, packed)); // its end may be filled with bits of no meaning
  }
  while (places.length < end) {
    const at = places.length;
    header('directory', DIRECTORY);
    put('directory: name', zip.readUInt16LE(at + 28));
    put('directory: extra', zip.readUInt16LE(at + 30));
  }
  header('end', END);
  if (places.length !== zip.length) throw new Error('a zip with oddities');
  return places;
}

export type Random = () => number;

export const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

type Breaking = (raw: Buffer, random: Random) => Buffer;
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const place = (raw: Buffer, random: Random): number => Math.floor(random() * raw.length);

/** How mails break on their way, and how people break them on purpose. */
export const BREAKINGS: Readonly<Record<string, Breaking>> = {
  truncated: (raw, random) => raw.subarray(0, place(raw, random)),
  'bits flipped': (raw, random) => {
    const copy = Buffer.from(raw);
    for (let count = 1 + Math.floor(random() * 40); count > 0; count -= 1) {
      const at = place(copy, random);
      copy.writeUInt8((copy[at] ?? 0) ^ (1 << Math.floor(random() * 8)), at);
    }
    return copy;
  },
  'wrong boundary': (raw) =>
    latin(raw.toString('latin1').replace(/boundary="?[\w-]+"?/, 'boundary="none"')),
  'no headers': (raw) => raw.subarray(Math.max(0, raw.indexOf('\r\n\r\n'))),
  'zero bytes': (raw, random) =>
    Buffer.concat([
      raw.subarray(0, place(raw, random)),
      Buffer.alloc(50),
      raw.subarray(place(raw, random)),
    ]),
  'mixed line ends': (raw, random) =>
    latin(raw.toString('latin1').replaceAll('\r\n', () => pick(random, ['\r\n', '\n', '\r']))),
  'carriage returns only': (raw) => latin(raw.toString('latin1').replaceAll('\r\n', '\r')),
  'unknown encoding': (raw) =>
    latin(
      raw
        .toString('latin1')
        .replaceAll(/charset=[\w-]+/g, 'charset=x-none')
        .replaceAll(/base64|quoted-printable/g, 'x-none'),
    ),
  'cut and joined': (raw, random) =>
    Buffer.concat([raw.subarray(place(raw, random)), raw.subarray(0, place(raw, random))]),
  'a line repeated': (raw, random) => {
    const at = place(raw, random);
    const line = raw.subarray(at, at + 80);
    return Buffer.concat([
      raw.subarray(0, at),
      ...Array.from({ length: 300 }, () => line),
      raw.subarray(at),
    ]);
  },
  'headers doubled': (raw) => {
    const end = raw.indexOf('\r\n\r\n') + 2;
    return Buffer.concat([
      raw.subarray(0, end),
      latin('From: Other <other@elsewhere.example>\r\n'),
      raw,
    ]);
  },
  'parts within parts': (raw) => {
    const open = Array.from(
      { length: 80 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=n${depth}\r\n\r\n--n${depth}\r\n`,
    );
    return Buffer.concat([latin(open.join('')), raw]);
  },
  'bytes above ASCII in the head': (raw) =>
    Buffer.concat([latin('Subject: \xcf\xf0\xe8\xe2\xe5\xf2 \xe9\xff\r\n'), raw]),
  noise: (raw, random) =>
    Buffer.from(Array.from({ length: 400 }, () => Math.floor(random() * 256))),
  nothing: () => Buffer.alloc(0),
};
export const BREAKING_NAMES = Object.keys(BREAKINGS);

import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { toHex } from '#proof';
import type { Chance } from './chance.ts';

/** Something that signs with a key of one of the three kinds; `cose` are the pairs of its public key. */
export type Device = {
  readonly cose: readonly (readonly number[])[];
  sign(message: Uint8Array): Uint8Array;
};

const integer = (n: number): number[] => {
  const [major, value] = n < 0 ? [0x20, -1 - n] : [0, n];
  if (value < 24) return [major | value];
  return value < 256 ? [major | 24, value] : [major | 25, value >> 8, value & 255];
};
const bytes = (of: Uint8Array): number[] => [
  ...(of.length < 24 ? [0x40 | of.length] : []),
  ...(of.length >= 24 && of.length < 256 ? [0x58, of.length] : []),
  ...(of.length >= 256 ? [0x59, of.length >> 8, of.length & 255] : []),
  ...of,
];
/** A label and its value in CBOR. */
export const pair = (label: number, value: number | Uint8Array): number[] => [
  ...integer(label),
  ...(typeof value === 'number' ? integer(value) : bytes(value)),
];
const part = (key: KeyObject, name: 'x' | 'y' | 'n' | 'e'): Uint8Array =>
  new Uint8Array(Buffer.from(key.export({ format: 'jwk' })[name] ?? '', 'base64url'));

/** A small exponent with zeros before it: the length is right, the form is not. */
const inThree = (of: Uint8Array): Uint8Array => Uint8Array.from([0, 0, ...of].slice(-3));

function devices(): Device[] {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ed = generateKeyPairSync('ed25519');
  const [rsa, three] = [0x10001, 3].map((publicExponent) =>
    generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent }),
  );
  const withRsa = ({ publicKey, privateKey }: ReturnType<typeof generateKeyPairSync>): Device => ({
    cose: [
      pair(1, 3),
      pair(3, -257),
      pair(-1, part(publicKey, 'n')),
      pair(-2, inThree(part(publicKey, 'e'))),
    ],
    sign: (message) => new Uint8Array(sign('sha256', message, privateKey)),
  });
  if (rsa === undefined || three === undefined) throw new Error('two keys');
  return [
    {
      cose: [
        pair(1, 2),
        pair(3, -7),
        pair(-1, 1),
        pair(-2, part(ec.publicKey, 'x')),
        pair(-3, part(ec.publicKey, 'y')),
      ],
      sign: (message) => new Uint8Array(sign('sha256', message, ec.privateKey)),
    },
    {
      cose: [pair(1, 1), pair(3, -8), pair(-1, 6), pair(-2, part(ed.publicKey, 'x'))],
      sign: (message) => new Uint8Array(sign(null, message, ed.privateKey)),
    },
    withRsa(rsa),
    withRsa(three),
  ];
}

export const someDevices = devices();

/** A DER signature in another form, or of another number. */
export function formed(signature: Uint8Array, chance: Chance): Uint8Array {
  const der = [...signature];
  const [length = 0, first = 0] = [der[1], der[3]];
  const [r, s] = [der.slice(4, 4 + first), der.slice(6 + first)];
  const sequence = (a: number[], b: number[]) => [
    0x30,
    4 + a.length + b.length,
    2,
    a.length,
    ...a,
    2,
    b.length,
    ...b,
  ];
  const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const high = (N - BigInt(`0x${toHex(Uint8Array.from(s))}`)).toString(16).padStart(64, '0');
  const low = [...Buffer.from(high, 'hex')];
  while (low[0] === 0 && ((low[1] ?? 0) & 0x80) === 0) low.shift();
  const unsigned = ((low[0] ?? 0) & 0x80) === 0 ? low : [0, ...low];
  const forms = [
    [0x30, 0x81, length, ...der.slice(2)],
    [...der, 0],
    [0x30, length + 1, ...der.slice(2), 0],
    sequence([0, ...r], s),
    sequence(r, [0, ...s]),
    sequence(r[0] === 0 ? r.slice(1) : r, s),
    sequence(r, unsigned),
    sequence([0], s),
    sequence(r, [0]),
    sequence(r, []),
    sequence(s, r),
    der.slice(0, -1),
    [0x31, ...der.slice(1)],
    [],
  ];
  return Uint8Array.from(chance.of(forms));
}

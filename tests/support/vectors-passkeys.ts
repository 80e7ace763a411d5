import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { capturedBefore, claimOf } from '#support/passkey-capture';
import { answerWith, ORIGIN, RP_ID } from '#support/passkey';
import { toBase64Url, toHex, utf8 } from '#proof';
import { bad, good } from '#support/vectors';
import type { VectorCase, Vectors } from '#support/vectors';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const secretOf = (seed: number) =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  });
const publicOf = (seed: number) =>
  createPublicKey(secretOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32);

/** An EdDSA passkey that is the same in every run: its COSE key, and its answers. */
export function fixedPasskey(seed: number) {
  const publicKey = Uint8Array.from([
    0xa4,
    1,
    1,
    3,
    0x27,
    0x20,
    6,
    0x21,
    0x58,
    0x20,
    ...publicOf(seed),
  ]);
  const signer = (message: Uint8Array) => sign(null, message, secretOf(seed));
  return { publicKey, answer: (challenge: Uint8Array) => answerWith(challenge, signer) };
}

type Claim = ReturnType<typeof claimOf>;

function shown({ rpId, origin, ...bytes }: Claim): VectorCase['input'] {
  const { publicKey, authenticatorData, clientDataJSON, signature, challenge } = bytes;
  return {
    rpId,
    origin,
    challenge: toHex(challenge),
    publicKey: toHex(publicKey),
    authenticatorData: toHex(authenticatorData),
    clientData: toHex(clientDataJSON),
    signature: toHex(signature),
  };
}

const challenge = new Uint8Array(32).fill(9);
const passkey = fixedPasskey(3);
const made: Claim = {
  rpId: RP_ID,
  origin: ORIGIN,
  challenge,
  publicKey: passkey.publicKey,
  ...passkey.answer(challenge),
};
const client = { type: 'webauthn.get', challenge: toBase64Url(challenge), origin: ORIGIN };

/** Signed well by the device, over what no browser would let through. */
function signedOver(change: { data?: Uint8Array; client?: string }): VectorCase['input'] {
  const authenticatorData = change.data ?? made.authenticatorData;
  const clientDataJSON = utf8(change.client ?? JSON.stringify(client));
  const hash = createHash('sha256').update(clientDataJSON).digest();
  const message = Uint8Array.from([...authenticatorData, ...hash]);
  const signature = new Uint8Array(sign(null, message, secretOf(3)));
  return shown({ ...made, authenticatorData, clientDataJSON, signature });
}

const flags = (value: number, more: readonly number[] = []) =>
  Uint8Array.from([...made.authenticatorData.slice(0, 32), value, 0, 0, 0, 7, ...more]);
const withKey = (...bytes: readonly number[]) =>
  shown({ ...made, publicKey: Uint8Array.from(bytes) });
const es256 = capturedBefore().find((one) => one.kind === 'ES256' && one.way === 'verified');
const rs256 = capturedBefore().find((one) => one.kind === 'RS256' && one.way === 'verified');
if (es256 === undefined || rs256 === undefined) throw new Error('captured assertions');
const [ec, rsa] = [claimOf(es256), claimOf(rs256)];
const key = [...made.publicKey];

function captured(): VectorCase[] {
  return capturedBefore()
    .filter(({ kind, way }) => way === 'verified' || kind === 'ES256')
    .map((one) => {
      const claim = { ...claimOf(one), origin: ORIGIN };
      const name = `a browser's ${one.kind}, ${one.way.replaceAll('-', ' ')}`;
      return one.way === 'verified' ? good(name, shown(claim)) : bad(name, shown(claim));
    });
}

export const passkeys: Vectors = {
  kind: 'passkey',
  cases: [
    ...captured(),
    good('EdDSA', shown(made)),
    good('members nobody knows', signedOver({ client: JSON.stringify({ ...client, more: [1] }) })),
    good(
      'null for crossOrigin',
      signedOver({ client: JSON.stringify({ ...client, crossOrigin: null }) }),
    ),
    good(
      'a name twice, the last is right',
      signedOver({ client: `{"type":"x",${JSON.stringify(client).slice(1)}` }),
    ),
    good('extensions that a flag announces', signedOver({ data: flags(0x85, [0xa0]) })),
    good('labels in another order', withKey(0xa4, 3, 0x27, 1, 1, ...key.slice(5))),
    bad('nobody present', signedOver({ data: flags(4) })),
    bad('nobody verified', signedOver({ data: flags(1) })),
    bad('bytes that no flag announces', signedOver({ data: flags(5, [1]) })),
    bad('36 bytes of authenticator data', signedOver({ data: flags(5).slice(0, 36) })),
    bad('another site', shown({ ...made, rpId: 'other.example' })),
    bad('another challenge', shown({ ...made, challenge: new Uint8Array(32) })),
    bad('another origin', shown({ ...made, origin: 'https://other.example' })),
    bad(
      'an enrolment',
      signedOver({ client: JSON.stringify({ ...client, type: 'webauthn.create' }) }),
    ),
    bad(
      'a page in another',
      signedOver({ client: JSON.stringify({ ...client, crossOrigin: true }) }),
    ),
    bad(
      'null for topOrigin',
      signedOver({ client: JSON.stringify({ ...client, topOrigin: null }) }),
    ),
    bad('a list for client data', signedOver({ client: JSON.stringify([client]) })),
    bad('a byte order mark', signedOver({ client: `\ufeff${JSON.stringify(client)}` })),
    bad('no client data', signedOver({ client: '' })),
    bad('another signature', shown({ ...made, signature: new Uint8Array(64) })),
    bad(
      'a signature of DER in long form',
      shown({ ...ec, signature: Uint8Array.from([0x30, 0x81, ...ec.signature.slice(1)]) }),
    ),
    bad('a byte after the DER', shown({ ...ec, signature: Uint8Array.from([...ec.signature, 0]) })),
    bad(
      'an RSA signature with a zero before it',
      shown({ ...rsa, signature: Uint8Array.from([0, ...rsa.signature]) }),
    ),
    bad('no key', withKey()),
    bad('a key with a byte after it', withKey(...key, 0)),
    bad('a key cut off', withKey(...key.slice(0, -1))),
    bad('a label twice', withKey(0xa4, 1, 1, 1, 1, ...key.slice(5))),
    bad('a number in long form', withKey(0xa4, 0x18, ...key.slice(1))),
    bad('another algorithm', withKey(0xa4, 1, 1, 3, 0x28, ...key.slice(5))),
    bad('a label more', withKey(0xa5, ...key.slice(1), 0x22, 1)),
    bad(
      'a modulus that begins with zero',
      shown({ ...rsa, publicKey: rsa.publicKey.map((byte, i) => (i === 11 ? 0 : byte)) }),
    ),
  ],
};

const sig = (s: Uint8Array) => ({ signature: toHex(s), message: toHex(utf8('a')) });
const own = new Uint8Array(sign(null, utf8('a'), secretOf(3)));
const ownKey = toHex(new Uint8Array(publicOf(3)));
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const le = (value: bigint) =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
const number = (bytes: Uint8Array) =>
  bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
const P = 2n ** 255n - 19n;

/** Made by hand from what RFC 8032 says about encodings. */
export const ed25519: Vectors = {
  kind: 'ed25519',
  cases: [
    good('a signature', { key: ownKey, ...sig(own) }),
    bad('over another message', { key: ownKey, ...sig(own), message: toHex(utf8('b')) }),
    bad('S + L', {
      key: ownKey,
      ...sig(Uint8Array.from([...own.slice(0, 32), ...le(number(own.slice(32)) + ORDER)])),
    }),
    bad('63 bytes', { key: ownKey, ...sig(own.slice(0, 63)) }),
    bad('a key of 31 bytes', { key: ownKey.slice(2), ...sig(own) }),
    bad('the neutral element as key and R, S = 0', {
      key: toHex(le(1n)),
      ...sig(Uint8Array.from([...le(1n), ...le(0n)])),
    }),
    bad('a key of order 4', {
      key: toHex(le(0n)),
      ...sig(Uint8Array.from([...le(1n), ...le(0n)])),
    }),
    bad('the neutral element written as p + 1', {
      key: toHex(le(P + 1n)),
      ...sig(Uint8Array.from([...le(1n), ...le(0n)])),
    }),
    bad('x = 0 with its sign bit, as key', {
      key: toHex(le(1n + 2n ** 255n)),
      ...sig(Uint8Array.from([...le(1n), ...le(0n)])),
    }),
    bad('x = 0 with its sign bit, as R', {
      key: ownKey,
      ...sig(Uint8Array.from([...le(1n + 2n ** 255n), ...own.slice(32)])),
    }),
    bad('an R that is not on the curve', {
      key: ownKey,
      ...sig(Uint8Array.from([...le(2n), ...own.slice(32)])),
    }),
    bad('a key that is not on the curve', { key: toHex(le(2n)), ...sig(own) }),
    ...smallOrderR(),
  ],
};

/** R is the neutral element and S = k·a: 8SB = 8kA holds, and RFC 8032 does not refuse an R of small order. */
function smallOrderR(): VectorCase[] {
  const seed = createHash('sha512').update(Buffer.alloc(32, 3)).digest();
  seed.writeUInt8(seed.readUInt8(0) & 248, 0);
  seed.writeUInt8((seed.readUInt8(31) & 63) | 64, 31);
  const scalar = number(new Uint8Array(seed.subarray(0, 32)));
  const R = le(1n);
  const k = number(
    new Uint8Array(createHash('sha512').update(R).update(publicOf(3)).update('a').digest()),
  );
  const S = le((k * scalar) % ORDER);
  return [good('an R of small order', { key: ownKey, ...sig(Uint8Array.from([...R, ...S])) })];
}

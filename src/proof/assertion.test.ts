import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { answerWith, ORIGIN, RP_ID, somePasskey } from '#support/passkey';
import { isFault, parseCoseKey, toBase64Url, utf8, verifyAssertion } from './index.ts';

const challenge = new Uint8Array(32).fill(9);

/** CBOR by hand: a byte string with a head of one, two or three bytes. */
function byteString(bytes: Uint8Array): number[] {
  const { length } = bytes;
  const head =
    length < 24
      ? [0x40 + length]
      : length < 256
        ? [0x58, length]
        : [0x59, length >> 8, length & 255];
  return [...head, ...bytes];
}
const fromJwk = (text = '') => new Uint8Array(Buffer.from(text, 'base64url'));

const ed = generateKeyPairSync('ed25519');
const edKey = Uint8Array.from([
  0xa4,
  1,
  1,
  3,
  0x27,
  0x20,
  6,
  0x21,
  ...byteString(fromJwk(ed.publicKey.export({ format: 'jwk' }).x)),
]);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { n, e } = rsa.publicKey.export({ format: 'jwk' });
const rsaKey = Uint8Array.from([
  0xa4,
  1,
  3,
  3,
  0x39,
  1,
  0,
  0x20,
  ...byteString(fromJwk(n)),
  0x21,
  ...byteString(fromJwk(e)),
]);
const ec = somePasskey();

const kinds = [
  ['ES256', { publicKey: ec.publicKey, ...ec.answer(challenge) }],
  ['EdDSA', { publicKey: edKey, ...answerWith(challenge, (m) => sign(null, m, ed.privateKey)) }],
  [
    'RS256',
    { publicKey: rsaKey, ...answerWith(challenge, (m) => sign('sha256', m, rsa.privateKey)) },
  ],
] as const;

const asked = { challenge, rpId: RP_ID, origin: ORIGIN };

test.each(kinds)('a %s passkey verifies without any server', async (_, assertion) => {
  expect(await verifyAssertion({ ...assertion, ...asked })).toBe(true);
});

test.each(kinds)('with any byte changed a %s passkey does not verify', async (_, assertion) => {
  for (const part of ['publicKey', 'authenticatorData', 'clientDataJSON', 'signature'] as const) {
    for (let i = 0; i < assertion[part].length; i += part === 'publicKey' ? 1 : 3) {
      const changed = assertion[part].map((byte, at) => (at === i ? byte ^ 1 : byte));
      const answer = await verifyAssertion({ ...assertion, [part]: changed, ...asked });
      expect([part, i, answer === true]).toEqual([part, i, false]);
    }
  }
});

const [, [, assertion]] = kinds;

/** Signs what a browser would never let through, to see that we do not either. */
function forged(change: { flags?: number; client?: object; more?: number[] }) {
  const plain = answerWith(challenge, () => new Uint8Array(0));
  const data = Uint8Array.from([...plain.authenticatorData, ...(change.more ?? [])]);
  if (change.flags !== undefined) data[32] = change.flags;
  const client = {
    type: 'webauthn.get',
    challenge: toBase64Url(challenge),
    origin: ORIGIN,
    ...change.client,
  };
  const clientDataJSON = utf8(JSON.stringify(client));
  const hash = new Uint8Array(Buffer.from(sha256(clientDataJSON)));
  const signature = new Uint8Array(sign(null, Uint8Array.from([...data, ...hash]), ed.privateKey));
  return { publicKey: edKey, authenticatorData: data, clientDataJSON, signature };
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

test.each([
  ['nobody present', forged({ flags: 4 }), 'nobody was present at the passkey'],
  ['nobody verified', forged({ flags: 1 }), 'the passkey did not verify its person'],
  [
    'bytes that no flag announces',
    forged({ more: [1] }),
    'the authenticator data is longer than its flags say',
  ],
  [
    'an enrolment in place of a signature',
    forged({ client: { type: 'webauthn.create' } }),
    'the passkey did not sign an assertion',
  ],
  [
    'a page inside another',
    forged({ client: { crossOrigin: true } }),
    'the passkey was used inside another page',
  ],
  [
    'another origin',
    forged({ client: { origin: 'https://evil.example' } }),
    'the passkey was used on another origin',
  ],
])('a passkey with %s is refused', async (_, bad, sentence) => {
  expect(await verifyAssertion({ ...bad, ...asked })).toEqual({ fault: sentence });
});

test('a passkey of another site or for another challenge is refused', async () => {
  expect(await verifyAssertion({ ...assertion, ...asked, rpId: 'other.example' })).toEqual({
    fault: 'the passkey is of another site',
  });
  const other = new Uint8Array(32);
  expect(await verifyAssertion({ ...assertion, ...asked, challenge: other })).toEqual({
    fault: 'the passkey answered another challenge',
  });
});

test('keys are read strictly', () => {
  expect(parseCoseKey(edKey)).toMatchObject({ algorithm: 'EdDSA' });
  expect(isFault(parseCoseKey(Uint8Array.from([...edKey, 0])))).toBe(true);
  expect(isFault(parseCoseKey(edKey.slice(0, -1)))).toBe(true);
  expect(isFault(parseCoseKey(new Uint8Array(0)))).toBe(true);
  const twice = Uint8Array.from([0xa4, 1, 1, 1, 1, 3, 0x27, 0x20, 6]);
  expect(isFault(parseCoseKey(twice))).toBe(true);
  const longForm = Uint8Array.from([0xa4, 0x18, 1, 1, ...edKey.slice(3)]);
  expect(isFault(parseCoseKey(longForm))).toBe(true);
});

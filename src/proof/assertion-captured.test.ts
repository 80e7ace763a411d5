import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { capturedBefore, CAPTURED_ORIGIN, claimOf } from '#support/passkey-capture';
import { parseCoseKey, utf8, verifyAssertion } from './index.ts';

/** Made by Chromium's own authenticator (tests/journeys/passkeys-captured.test.ts), not by our code. */
const captured = capturedBefore();
const good = captured.filter(({ way }) => way === 'verified');
const titled = good.map((one) => [one.kind, claimOf(one)] as const);

test('one real assertion of each kind and way is kept', () => {
  expect(captured.map(({ kind, way }) => `${kind} ${way}`).toSorted()).toEqual(
    ['ES256', 'EdDSA', 'RS256']
      .flatMap((kind) => [
        `${kind} inside-another-page`,
        `${kind} nobody-present`,
        `${kind} on-another-origin`,
        `${kind} person-not-verified`,
        `${kind} verified`,
      ])
      .toSorted(),
  );
  for (const one of captured) {
    expect(parseCoseKey(claimOf(one).publicKey)).toMatchObject({ algorithm: one.kind });
    const hash = createHash('sha256').update(utf8(one.challengeText)).digest('base64url');
    expect(one.challenge).toBe(hash);
  }
});

test.each(titled)('a real %s assertion of a browser verifies offline', async (_, claim) => {
  expect(await verifyAssertion(claim)).toBe(true);
});

test.each([
  ['person-not-verified', 'the passkey did not verify its person'],
  ['nobody-present', 'nobody was present at the passkey'],
  ['inside-another-page', 'the passkey was used inside another page'],
  ['on-another-origin', 'the passkey was used on another origin'],
] as const)('a real assertion made %s is refused, and only for that', async (way, sentence) => {
  const made = captured.filter((one) => one.way === way);
  expect(made).toHaveLength(3);
  for (const one of made) {
    const answer = await verifyAssertion({ ...claimOf(one), origin: CAPTURED_ORIGIN });
    expect(answer).toEqual({ fault: sentence });
  }
});

test('a real assertion on a subdomain holds for that origin: it was refused for its origin alone', async () => {
  for (const one of captured.filter(({ way }) => way === 'on-another-origin'))
    expect(await verifyAssertion(claimOf(one))).toBe(true);
});

test.each(titled)(
  'a real %s assertion asked for another site, page or challenge is refused',
  async (_, claim) => {
    const wrong = [
      [{ rpId: 'other.example' }, 'the passkey is of another site'],
      [{ rpId: 'letters.undersigned.example' }, 'the passkey is of another site'],
      [{ origin: 'https://other.example' }, 'the passkey was used on another origin'],
      [{ origin: 'http://undersigned.example' }, 'the passkey was used on another origin'],
      [{ origin: `${CAPTURED_ORIGIN}/` }, 'the passkey was used on another origin'],
      [{ challenge: new Uint8Array(32) }, 'the passkey answered another challenge'],
      [{ challenge: claim.challenge.slice(0, 31) }, 'the passkey answered another challenge'],
    ] as const;
    for (const [change, sentence] of wrong)
      expect(await verifyAssertion({ ...claim, ...change })).toEqual({ fault: sentence });
  },
);

test.each(titled)(
  'a real %s assertion does not hold once its type, its page or its flags are written anew',
  async (_, claim) => {
    const text = Buffer.from(claim.clientDataJSON).toString();
    const clients = [
      [text.replace('webauthn.get', 'webauthn.create'), 'the passkey did not sign an assertion'],
      [
        text.replace('"crossOrigin":false', '"crossOrigin":true'),
        'the passkey was used inside another page',
      ],
      [text.replace('{', '{ '), 'the signature of the passkey does not hold'],
    ] as const;
    for (const [client, sentence] of clients) {
      const clientDataJSON = utf8(client);
      expect(await verifyAssertion({ ...claim, clientDataJSON })).toEqual({ fault: sentence });
    }
    const flags = [
      [0x04, 'nobody was present at the passkey'],
      [0x01, 'the passkey did not verify its person'],
      [0x0d, 'the signature of the passkey does not hold'],
    ] as const;
    for (const [flag, sentence] of flags) {
      const authenticatorData = claim.authenticatorData.with(32, flag);
      expect(await verifyAssertion({ ...claim, authenticatorData })).toEqual({ fault: sentence });
    }
  },
);

test('a real assertion does not hold under the key of another', async () => {
  for (const [kind, claim] of titled)
    for (const [other, { publicKey }] of titled.filter(([name]) => name !== kind)) {
      const answer = await verifyAssertion({ ...claim, publicKey });
      expect([kind, other, answer]).toEqual([
        kind,
        other,
        { fault: 'the signature of the passkey does not hold' },
      ]);
    }
});

test.each(titled)('a real %s assertion with any byte changed does not verify', async (_, claim) => {
  for (const part of ['publicKey', 'authenticatorData', 'clientDataJSON', 'signature'] as const)
    for (let i = 0; i < claim[part].length; i++) {
      const changed = claim[part].map((byte, at) => (at === i ? byte ^ 0x20 : byte));
      const answer = await verifyAssertion({ ...claim, [part]: changed });
      expect([part, i, answer === true]).toEqual([part, i, false]);
    }
});

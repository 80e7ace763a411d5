import { readdirSync, readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { fromBase64Url } from '#proof';

/** The three kinds of key that the record takes, by their COSE numbers. */
export const PASSKEY_KINDS = { ES256: -7, EdDSA: -8, RS256: -257 } as const;
export type PasskeyKind = keyof typeof PASSKEY_KINDS;

/** What was done to the authenticator, or to the page around it, before it was asked. */
export const CAPTURED_WAYS = [
  'verified',
  'person-not-verified',
  'nobody-present',
  'inside-another-page',
  'on-another-origin',
] as const;
export type CapturedWay = (typeof CAPTURED_WAYS)[number];

/** An assertion as a browser gave it, and what it was asked for. Bytes are base64url. */
export type Captured = {
  readonly kind: PasskeyKind;
  readonly way: CapturedWay;
  readonly browser: string;
  readonly rpId: string;
  /** Of the page that asked. */
  readonly origin: string;
  readonly challengeText: string;
  readonly challenge: string;
  readonly publicKey: string;
  readonly authenticatorData: string;
  readonly clientDataJSON: string;
  readonly signature: string;
};

export const CAPTURED_RP_ID = 'undersigned.example';
export const CAPTURED_ORIGIN = 'https://undersigned.example';
const SUBDOMAIN = 'https://letters.undersigned.example';
const FRAMING = 'https://other.example';

const seeds = new URL('../seeds/passkeys/', import.meta.url);

/** The file of one kind's captured assertions. */
export const seedOf = (kind: PasskeyKind): URL => new URL(`${kind.toLowerCase()}.json`, seeds);

/** The assertions kept in the repository: made once by a browser, never by our own code. */
export function capturedBefore(): Captured[] {
  return readdirSync(seeds).flatMap(
    // written by the test that captures, and by nothing else
    (name) => JSON.parse(readFileSync(new URL(name, seeds), 'utf8')) as Captured[],
  );
}

/** The bytes of one, as the verifier takes them. */
export function claimOf(captured: Captured) {
  const { rpId, origin } = captured;
  return {
    rpId,
    origin,
    challenge: bytes(captured.challenge),
    publicKey: bytes(captured.publicKey),
    authenticatorData: bytes(captured.authenticatorData),
    clientDataJSON: bytes(captured.clientDataJSON),
    signature: bytes(captured.signature),
  };
}

function bytes(text: string): Uint8Array {
  const read = fromBase64Url(text);
  if (read === null) throw new Error('captured bytes are base64url');
  return read;
}

/**
 * What Chromium 147 does: its virtual authenticator makes keys of all three kinds by itself, so none is put in. Asked
 * for a verified person where there is none it gives nothing (`NotAllowedError`); with verification `discouraged` it
 * signs without the bit. `setResponseOverrideBits` signs without the presence bit. In a frame of another site the
 * client data has `crossOrigin: true` and `topOrigin`. Now and then it adds a member of its own to the client data
 * (`other_keys_can_be_added_here`), so that nobody compares it with a template.
 *
 * Captures one assertion of each way from Chromium's virtual authenticator: the browser makes the key,
 * the client data and the signature. The sites are empty pages given by the test, so nothing leaves.
 */
export async function captureAll(
  page: Page,
  kind: PasskeyKind,
  asked: { readonly challengeText: string; readonly challenge: string },
): Promise<Captured[]> {
  const authenticator = await virtualAuthenticator(page);
  await emptySites(page);
  await page.goto(CAPTURED_ORIGIN);
  const { id, publicKey } = await page.evaluate(makePasskey, {
    algorithm: PASSKEY_KINDS[kind],
    rpId: CAPTURED_RP_ID,
  });
  const captured: Captured[] = [];
  for (const way of CAPTURED_WAYS) {
    const place = await openPlace(page, way);
    await authenticator.prepare(way);
    const answer = await place.evaluate(askPasskey, {
      id,
      challenge: asked.challenge,
      rpId: CAPTURED_RP_ID,
      userVerification:
        way === 'person-not-verified' ? ('discouraged' as const) : ('required' as const),
    });
    const browser = authenticator.browser;
    const origin = way === 'on-another-origin' ? SUBDOMAIN : CAPTURED_ORIGIN;
    captured.push({
      kind,
      way,
      browser,
      rpId: CAPTURED_RP_ID,
      origin,
      ...asked,
      publicKey,
      ...answer,
    });
  }
  return captured;
}

async function virtualAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { product } = await session.send('Browser.getVersion');
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    browser: product,
    prepare: async (way: CapturedWay) => {
      const isUserVerified = way !== 'person-not-verified';
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
      // the browser's own switch for devices that lie: the answer is signed without the bit
      const isBadUP = way === 'nobody-present';
      await session.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBadUP });
    },
  };
}

async function emptySites(page: Page): Promise<void> {
  const frame = `<iframe src="${CAPTURED_ORIGIN}/" allow="publickey-credentials-get *"></iframe>`;
  await page.context().route('**/*', (route) => {
    const isFraming = route.request().url().startsWith(FRAMING);
    const body = `<!doctype html><title>Empty</title>${isFraming ? frame : ''}`;
    return route.fulfill({ contentType: 'text/html', body });
  });
}

async function openPlace(page: Page, way: CapturedWay): Promise<Frame> {
  if (way === 'inside-another-page') {
    await page.goto(FRAMING);
    const frame = page.frames().find((one) => one.url().startsWith(CAPTURED_ORIGIN));
    if (frame === undefined) throw new Error('the frame of the signing site is there');
    return frame;
  }
  await page.goto(way === 'on-another-origin' ? SUBDOMAIN : CAPTURED_ORIGIN);
  return page.mainFrame();
}

/** Runs in the page: the browser makes a passkey, and its COSE key is read from behind the id. */
async function makePasskey(wish: { readonly algorithm: number; readonly rpId: string }) {
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { id: wish.rpId, name: 'Letters' },
      user: { id: new Uint8Array(16), name: 'nobody', displayName: 'Nobody' },
      challenge: new Uint8Array(32),
      pubKeyCredParams: [{ type: 'public-key', alg: wish.algorithm }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      timeout: 10_000,
    },
  });
  if (!(made instanceof PublicKeyCredential)) throw new Error('the browser made a passkey');
  // the type of the answer is that of either ceremony; this one is an enrolment
  const answer = made.response as AuthenticatorAttestationResponse;
  const all = new Uint8Array(answer.getAuthenticatorData());
  const idLength = (all[53] ?? 0) * 256 + (all[54] ?? 0);
  const text = (bytes: ArrayLike<number>) =>
    btoa(String.fromCharCode(...Array.from(bytes)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  return { id: Array.from(new Uint8Array(made.rawId)), publicKey: text(all.slice(55 + idLength)) };
}

/** Runs in the page: the browser asks its passkey for an assertion. */
async function askPasskey(wish: {
  readonly id: number[];
  readonly challenge: string;
  readonly rpId: string;
  readonly userVerification: UserVerificationRequirement;
}) {
  const base64 = wish.challenge.replaceAll('-', '+').replaceAll('_', '/');
  const challenge = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const got = await navigator.credentials.get({
    publicKey: {
      challenge,
      rpId: wish.rpId,
      allowCredentials: [{ type: 'public-key', id: new Uint8Array(wish.id) }],
      userVerification: wish.userVerification,
      timeout: 10_000,
    },
  });
  if (!(got instanceof PublicKeyCredential)) throw new Error('the passkey answered');
  // the type of the answer is that of either ceremony; this one is an assertion
  const answer = got.response as AuthenticatorAssertionResponse;
  const text = (bytes: ArrayBuffer) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  return {
    authenticatorData: text(answer.authenticatorData),
    clientDataJSON: text(answer.clientDataJSON),
    signature: text(answer.signature),
  };
}

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const PRESENT_AND_VERIFIED = 0x05;
const WITH_CREDENTIAL = 0x40;

export type AuthenticatorAnswers = {
  readonly credentialId: string;
  create(options: { challenge: string; origin: string; rpId: string }): Attestation;
  get(options: { challenge: string; origin: string; rpId: string; counter?: number }): Assertion;
};

type Credential = {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: Record<string, never>;
};
type Attestation = Credential & {
  response: { clientDataJSON: string; attestationObject: string; transports: string[] };
};
type Assertion = Credential & {
  response: { clientDataJSON: string; authenticatorData: string; signature: string };
};

/** A passkey in software (no attestation): answers what a browser would send. */
export function softAuthenticator(kind: KeyKind = 'ES256'): AuthenticatorAnswers {
  const { cose, signer } = KEYS[kind]();
  const id = randomBytes(32);
  const credential: Credential = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };
  return {
    credentialId: credential.id,
    create: ({ challenge, origin, rpId }) => {
      const length = Buffer.of(id.length >> 8, id.length & 255);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose]);
      const data = Buffer.concat([head(rpId, PRESENT_AND_VERIFIED | WITH_CREDENTIAL, 0), attested]);
      const attestationObject = Buffer.concat([
        Buffer.of(0xa3), // a map of three: fmt, attStmt, authData
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.of(0xa0),
        text('authData'),
        bytes(data),
      ]).toString('base64url');
      const clientDataJSON = clientData('webauthn.create', challenge, origin);
      return {
        ...credential,
        response: { clientDataJSON, attestationObject, transports: ['usb'] },
      };
    },
    get: ({ challenge, origin, rpId, counter = 0 }) => {
      const data = head(rpId, PRESENT_AND_VERIFIED, counter);
      const clientDataJSON = clientData('webauthn.get', challenge, origin);
      const hash = sha256(Buffer.from(clientDataJSON, 'base64url'));
      const signature = signer(Buffer.concat([data, hash]));
      const response = {
        clientDataJSON,
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      };
      return { ...credential, response };
    },
  };
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

function clientData(type: string, challenge: string, origin: string): string {
  const json = JSON.stringify({ type, challenge, origin, crossOrigin: false });
  return Buffer.from(json).toString('base64url');
}

/** rpIdHash, flags, counter: the first 37 bytes of authenticator data. */
function head(rpId: string, flags: number, counter: number): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt8(flags, 0);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(rpId), tail]);
}

/** CBOR: a short text. */
const text = (value: string) => Buffer.concat([Buffer.of(0x60 | value.length), Buffer.from(value)]);

/** CBOR: bytes, with a length of two bytes. */
const bytes = (value: Buffer) =>
  Buffer.concat([Buffer.of(0x59, value.length >> 8, value.length & 255), value]);

type KeyKind = 'ES256' | 'EdDSA' | 'RS256' | 'RS256 of 1,024 bits';
type Key = { readonly cose: Buffer; readonly signer: (message: Buffer) => Buffer };

const KEYS: Record<KeyKind, () => Key> = {
  ES256: () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    // {1: 2 (EC2), 3: -7, -1: 1 (P-256), -2: x, -3: y}
    const cose = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, ...string(x), 0x22, ...string(y)];
    return { cose: Buffer.from(cose), signer: (message) => sign('sha256', message, privateKey) };
  },
  EdDSA: () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const { x } = publicKey.export({ format: 'jwk' });
    // {1: 1 (OKP), 3: -8, -1: 6 (Ed25519), -2: x}
    const cose = [0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, ...string(x)];
    return { cose: Buffer.from(cose), signer: (message) => sign(null, message, privateKey) };
  },
  RS256: () => rsa(2048),
  'RS256 of 1,024 bits': () => rsa(1024),
};

function rsa(modulusLength: number): Key {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const { n, e } = publicKey.export({ format: 'jwk' });
  // {1: 3 (RSA), 3: -257, -1: n, -2: e}
  const cose = [0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20, ...string(n), 0x21, ...string(e)];
  return { cose: Buffer.from(cose), signer: (message) => sign('sha256', message, privateKey) };
}

/** CBOR: bytes given as base64url, with the shortest length. */
function string(value = ''): number[] {
  const given = Buffer.from(value, 'base64url');
  const { length } = given;
  const head =
    length < 24
      ? [0x40 + length]
      : length < 256
        ? [0x58, length]
        : [0x59, length >> 8, length & 255];
  return [...head, ...given];
}

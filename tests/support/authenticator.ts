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

/** A passkey in software (ES256, no attestation): answers what a browser would send. */
export function softAuthenticator(): AuthenticatorAnswers {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
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
      const cose = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'));
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
      const signature = sign('sha256', Buffer.concat([data, hash]), privateKey);
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

/** COSE_Key: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const start = Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01);
  return Buffer.concat([start, Buffer.of(0x21, 0x58, 32), x, Buffer.of(0x22, 0x58, 32), y]);
}

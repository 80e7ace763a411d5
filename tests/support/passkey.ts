import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { toBase64Url, utf8 } from '#proof';

export const RP_ID = 'undersigned.example';
export const ORIGIN = 'https://undersigned.example';

/** The passkey of a made-up device: its COSE key, and its answers to a challenge. */
export function somePasskey(): {
  publicKey: Uint8Array;
  answer: (challenge: Uint8Array) => {
    authenticatorData: Uint8Array;
    clientDataJSON: Uint8Array;
    signature: Uint8Array;
  };
} {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
  const coordinate = (text: string) => [0x58, 0x20, ...Buffer.from(text, 'base64url')];
  const publicKey = Uint8Array.from([
    0xa5,
    1,
    2,
    3,
    0x26,
    0x20,
    1,
    0x21,
    ...coordinate(x),
    0x22,
    ...coordinate(y),
  ]);
  return {
    publicKey,
    answer: (challenge) =>
      answerWith(challenge, (message) => sign('sha256', message, pair.privateKey)),
  };
}

/** What an authenticator returns: user present and verified, no extensions. */
export function answerWith(challenge: Uint8Array, signer: (message: Uint8Array) => Uint8Array) {
  const site = createHash('sha256').update(RP_ID).digest();
  const authenticatorData = Uint8Array.from([...site, 0x05, 0, 0, 0, 7]);
  const client = {
    type: 'webauthn.get',
    challenge: toBase64Url(challenge),
    origin: ORIGIN,
    crossOrigin: false,
  };
  const clientDataJSON = utf8(JSON.stringify(client));
  const hash = createHash('sha256').update(clientDataJSON).digest();
  const signature = new Uint8Array(signer(Uint8Array.from([...authenticatorData, ...hash])));
  return { authenticatorData, clientDataJSON, signature };
}

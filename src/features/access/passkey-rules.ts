import { z } from 'zod';

/** The most passkeys one account may hold: a list must have an end. */
export const MOST_PASSKEYS = 20;

const base64Url = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]*$/);

const credentialId = base64Url(1_400).min(1); // 1,023 bytes at most (WebAuthn, 4)
const clientDataJSON = base64Url(4_000);
const transports = z.array(z.string().max(20)).max(10);

/** What `navigator.credentials.get` answered, as the page's script sends it. */
export const assertionResponse = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON,
    authenticatorData: base64Url(4_000),
    signature: base64Url(4_000),
  }),
});

/** What `navigator.credentials.create` answered. No attestation is asked for. */
export const attestationResponse = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON,
    attestationObject: base64Url(40_000),
    transports: transports.default([]),
  }),
});

export type AssertionResponse = z.infer<typeof assertionResponse>;
export type AttestationResponse = z.infer<typeof attestationResponse>;

const clientData = z.object({ challenge: base64Url(200) });

/** The challenge an authenticator says it answered; null when that cannot be read. */
export function challengeOf(clientDataJson: string): string | null {
  try {
    const text = Buffer.from(clientDataJson, 'base64url').toString('utf8');
    const parsed = clientData.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.challenge : null;
  } catch {
    return null; // not JSON
  }
}

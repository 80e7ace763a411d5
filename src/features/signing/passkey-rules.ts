import { z } from 'zod';

const base64Url = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[\w-]+$/);

const identity = {
  id: base64Url(1_400), // 1,023 bytes at most (WebAuthn, 4)
  rawId: base64Url(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
};

/** What `navigator.credentials.get` answered, as the page's script sends it. */
export const assertionResponse = z.object({
  ...identity,
  response: z.object({
    clientDataJSON: base64Url(4_000),
    authenticatorData: base64Url(4_000),
    signature: base64Url(2_000),
  }),
});

/** What `navigator.credentials.create` answered. No attestation is asked for. */
export const registrationResponse = z.object({
  ...identity,
  response: z.object({
    clientDataJSON: base64Url(4_000),
    attestationObject: base64Url(40_000),
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(10)
      .catch([]),
  }),
});

import { createHmac } from 'node:crypto';
import type { Random } from '#kernel/clock';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret as the Standard Webhooks specification writes it: `whsec_` and base64. */
export const makeSecret = (random: Random): string =>
  `${PREFIX}${Buffer.from(random(SECRET_BYTES)).toString('base64')}`;

/**
 * The headers that show a receiver from whom a message is, after Standard Webhooks 1.0: the HMAC-SHA256
 * of id, seconds and body, joined by points.
 *
 * @example signedHeaders(secret, { id: 'msg_…', at: new Date(), body: '{}' })['webhook-signature'] // 'v1,…'
 */
export function signedHeaders(
  secret: string,
  message: { readonly id: string; readonly at: Date; readonly body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(message.at.getTime() / 1000));
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${message.id}.${timestamp}.${message.body}`, 'utf8')
    .digest('base64');
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

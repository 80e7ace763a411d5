import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import type { Log } from '#platform/log';
import { expire } from './expiry-actions.ts';
import type { ExpiryEnv } from './expiry-actions.ts';

/** Every hour: an unconfirmed pledge is kept for seven days and not for eight. */
export const expiryJob = (env: ExpiryEnv & { readonly log: Log }): Job =>
  onSchedule({ name: 'cosigning.expire', pattern: '41 * * * *' }, async () => {
    const { pledges, networks } = await expire(env);
    const count = pledges + networks;
    if (count > 0)
      env.log.info({ event: 'cosigning.expired', count }, 'What is not needed was forgotten');
  });

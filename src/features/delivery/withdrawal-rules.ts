import type { JobContract } from '#platform/jobs';
import { z } from 'zod';

/** Tells one who got it that the letter was withdrawn; once, on somebody's word. */
export const tellOfWithdrawal = {
  name: 'delivery.tell-of-withdrawal',
  payload: z.object({ deliveryId: z.uuid(), by: z.uuid() }),
} satisfies JobContract<{ deliveryId: string; by: string }>;

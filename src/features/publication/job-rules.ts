import { z } from 'zod';
import type { JobContract } from '#platform/jobs';

/** Waits for the embargo or the opening of the window. */
export const releaseWhenDue = {
  name: 'publication.release-when-due',
  payload: z.object({ letterId: z.uuid(), versionId: z.uuid() }),
} satisfies JobContract<{ letterId: string; versionId: string }>;

/** Makes the PDF once, right after release; the bundle carries these bytes for ever. */
export const makeFiles = {
  name: 'publication.make-files',
  payload: z.object({ letterId: z.uuid(), versionId: z.uuid() }),
} satisfies JobContract<{ letterId: string; versionId: string }>;

/** Tells everybody who wrote or signed that the letter is out; one mail each. */
export const announceRelease = {
  name: 'publication.announce-release',
  payload: z.object({ letterId: z.uuid() }),
} satisfies JobContract<{ letterId: string }>;

/** Tells the same people that the letter was withdrawn; one mail each. */
export const announceWithdrawal = {
  name: 'publication.announce-withdrawal',
  payload: z.object({ letterId: z.uuid() }),
} satisfies JobContract<{ letterId: string }>;

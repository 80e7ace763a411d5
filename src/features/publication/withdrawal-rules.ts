import { z } from 'zod';

const LONGEST_NOTICE = 2_000;

/** What a lead types to withdraw the whole letter. The notice is public. */
export const withdrawalInput = z.object({
  notice: z.string().trim().min(1).max(LONGEST_NOTICE),
  confirmed: z.literal('yes'),
});

/** The sentence for each field of a withdrawal that cannot be accepted, by its key. */
export function withdrawalFaults(error: z.ZodError): readonly ('notice' | 'confirmed')[] {
  return (['notice', 'confirmed'] as const).filter((name) =>
    error.issues.some((issue) => issue.path[0] === name),
  );
}

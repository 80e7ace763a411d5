import { z } from 'zod';
import { outcomeStates, stepCertainties, credits } from '#demands';
import { positions, replyChannels, replyKinds } from '#replies';

const day = z.int().min(0);

/** What happens to the invented letter, as data; days are counted back from the day of loading. */
export const lifeFile = z.object({
  deliveries: z.array(
    z.object({
      addressee: z.int(),
      channel: z.enum(['post', 'by-hand']),
      daysAgo: day,
      address: z.string(),
      receipt: z.string().optional(),
      arrived: z.object({ daysAgo: day }).optional(),
      /** The post brought it back; that is written down on the day of loading. */
      returned: z.boolean().optional(),
    }),
  ),
  clocks: z.array(
    z.object({
      addressee: z.int(),
      type: z.string(),
      answerDays: z.int().optional(),
      source: z.string().optional(),
    }),
  ),
  replies: z.array(
    z.object({
      key: z.string(),
      addressee: z.int(),
      channel: z.enum(replyChannels),
      daysAgo: day,
      language: z.string(),
      kind: z.enum(replyKinds),
      sender: z.string(),
      subject: z.string(),
      text: z.string(),
      mode: z.enum(['text', 'fact-only']),
      translation: z.object({ language: z.string(), daysAgo: day, text: z.string() }).optional(),
      positions: z.array(
        z.object({ demand: z.int(), position: z.enum(positions), part: z.string() }),
      ),
    }),
  ),
  outcomes: z.array(
    z.object({
      demand: z.int(),
      state: z.enum(outcomeStates),
      daysAgo: day,
      certainty: z.enum(stepCertainties),
      words: z.string(),
      credit: z.enum(credits).default('not-claimed'),
      creditWords: z.string().default(''),
      /** Which step of the same demand it takes the place of, from 0. */
      corrects: z.int().optional(),
      reason: z.string().default(''),
      evidence: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('reply'), reply: z.string() }),
          z.object({ kind: z.literal('link'), url: z.url(), words: z.string() }),
          z.object({ kind: z.literal('file'), file: z.string(), words: z.string() }),
        ]),
      ),
    }),
  ),
});
export type Life = z.infer<typeof lifeFile>;
export type LifeDelivery = Life['deliveries'][number];
export type LifeReply = Life['replies'][number];
export type LifeOutcome = Life['outcomes'][number];

const DAY = 86_400_000;

/** The day so many days before (or, below zero, after) another, `YYYY-MM-DD`. */
export function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);
}

import { isRefusal } from '#kernel/refusal';
import { orRaise, parseInput, raise } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { findOpenLetter } from './face-actions.ts';
import type { FaceEnv } from './face-actions.ts';
import { puzzleFor } from './judge-actions.ts';
import type { FairEnv } from './judge-actions.ts';
import { workInput } from './work-rules.ts';

/** A school asks for a thousand within minutes; a puzzle costs us half a thousandth of a second. */
const asking = { config: { rateLimit: { max: 6_000, timeWindow: 60_000 } } };
const slugInput = z.object({ slug: z.string() });

/** The puzzle for somebody who is typing. A POST, so that not even a hash of an address stands in a log. */
export function workRoutes(app: FastifyInstance, env: FaceEnv & { readonly fair: FairEnv }): void {
  app.post(paths.cosignatureWork(':slug'), asking, async (request, reply) => {
    const { slug } = slugInput.parse(request.params);
    const { cosigning } = orRaise(await findOpenLetter(env, slug));
    const input = parseInput(workInput, request.body);
    if (isRefusal(input)) return raise(input);
    const { letterId, demandsWork } = cosigning;
    const asked = { letterId, demandsWork, ip: request.ip, mark: input.mailbox };
    const challenge = await puzzleFor(env.fair, asked);
    return reply.header('cache-control', 'no-store').send({ challenge });
  });
}

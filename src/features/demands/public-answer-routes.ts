import type { Clock } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { orRaise, raise } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { PreparedAnswers } from '#platform/http-prepared';
import { give, prepare } from '#platform/http-prepared-bytes';
import type { PreparedSource } from '#platform/http-prepared-bytes';
import type { Seal } from '#platform/seal';
import { pageContext } from '#ui';
import type { PageContext } from '#ui';
import { z } from 'zod';

export type TrackerRoutesEnv = {
  readonly db: Database;
  readonly seal: Seal;
  readonly now: Clock;
  readonly publicUrl: string;
};

/** One answer everybody gets alike; `kept` when there are few enough of its kind to lie in memory. */
export type PublicAnswer<T> = PreparedSource<T> & { readonly isKept: boolean };

export type Serve = <T>(
  path: string,
  sourceOf: (env: TrackerRoutesEnv, request: FastifyRequest) => PublicAnswer<T>,
) => void;

/** Serves what everybody gets alike: with its tag and date, from memory where it may lie there. */
export function publicServer(app: FastifyInstance, env: TrackerRoutesEnv): Serve {
  const prepared = new PreparedAnswers(env.now);
  prepared.attach(app);
  return (path, sourceOf) => {
    // what lies in memory costs nobody but the wire
    const allowList = (request: FastifyRequest) => prepared.holds(sourceOf(env, request).key);
    app.get(path, { config: { rateLimit: { allowList } } }, (request, reply) => {
      const source = sourceOf(env, request);
      return source.isKept
        ? prepared.send(request, reply, source)
        : sendOnce(request, reply, source);
    });
  };
}

/** An answer to a question nobody may ask again: made, given, and forgotten. */
async function sendOnce<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  source: PreparedSource<T>,
): Promise<FastifyReply> {
  const loaded = orRaise(await source.load());
  const made = { ...prepare(source, loaded), stamp: '', checkedAt: 0 };
  return reply.send(give(request, reply, made));
}

export const HTML = 'text/html; charset=utf-8';

/** A public page is the same for everybody: it never looks at the session. */
export function publicContext(request: FastifyRequest, here: string): PageContext {
  return { ...pageContext(request), here };
}

/** A page that says how long something has lasted changes every day. */
export function laterOf(at: Date, today: string): Date {
  const midnight = new Date(`${today}T00:00:00Z`);
  return at > midnight ? at : midnight;
}

const slugInput = z.object({ slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) });

/** What names a letter; anything else never comes near the database. */
export function slugOf(request: FastifyRequest): string {
  const input = slugInput.safeParse(request.params);
  return input.success ? input.data.slug : raise(refuse('not-found', 'not-found'));
}

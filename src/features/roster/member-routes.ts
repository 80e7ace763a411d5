import { actRefusal, audienceOf, signInFor, sightRefusal } from '#access';
import type { Outbox, Visitor } from '#access';
import type { Clock } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { AccountId, RosterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { raise, seeOther } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import type { Seal } from '#platform/seal';
import { z } from 'zod';
import { findRoster } from './roster-store.ts';
import type { RosterSummary } from './view-rules.ts';

export type RosterRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly outbox: Outbox | null;
};

/** A visitor who is signed in; the one thing to do with the others is to send them to sign in. */
type SignedIn = Visitor & { readonly account: { readonly id: AccountId } };

/** Who asks what of which installation, and where the answer goes. */
export type Asked = {
  readonly env: RosterRoutesEnv;
  readonly who: SignedIn;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

type Handler = (asked: Asked) => Promise<FastifyReply>;

/** Asks who it is before anything is looked up, so that no address can be probed. */
export function member(env: RosterRoutesEnv, act: 'see' | 'import', handler: Handler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    const { account } = who;
    if (account === null) return seeOther(reply, signInFor(request.url));
    const refused =
      act === 'see'
        ? sightRefusal(who.audience, 'rosters')
        : actRefusal(who.audience, 'import-roster');
    if (refused) raise(refused);
    return handler({ env, who: { ...who, account }, request, reply });
  };
}

const parameters = z.object({
  id: z.string(),
  upload: z.string().default(''),
  snapshot: z.string().default(''),
  person: z
    .string()
    .max(300)
    .regex(/^[^\u0000]*$/)
    .default(''),
});

/** The parts of an address; what cannot be one is not found. */
export function parametersOf(request: FastifyRequest): z.infer<typeof parameters> {
  const parsed = parameters.safeParse(request.params);
  return parsed.success ? parsed.data : raise(refuse('not-found', 'not-found'));
}

export async function rosterOf({ env, who, request }: Asked): Promise<RosterSummary> {
  const id = parseId<RosterId>(parametersOf(request).id);
  const roster = id && (await findRoster(env.db.read, who.audience, id));
  return roster ?? raise(refuse('not-found', 'not-found'));
}

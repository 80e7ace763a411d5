import { actRefusal, audienceOf, sightRefusal, signInFor } from '#access';
import type { Act, Audience, Outbox } from '#access';
import { parseId } from '#kernel/ids';
import type { AccountId, Id, InvitationId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { orRaise, raise, seeOther } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { pageContext } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { SigningEnv } from './record-actions.ts';

export type DeskSigningEnv = SigningEnv & {
  readonly outbox: Outbox | null;
  /** How many people an imported letter prints, null for no import; asked of the room above. */
  readonly importedPeople?: (audience: Audience, letterId: LetterId) => Promise<number | null>;
};

/** Somebody who is signed in, at a letter whose invitations they may see. */
export type Caller = {
  readonly accountId: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
  readonly letterId: LetterId;
};

type Handler = (
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

const letterParams = z.object({ id: z.string() });
const invitationParams = z.object({ invitation: z.string() });
const scanParams = z.object({ scan: z.string() });

/**
 * Only for people of this letter, and with `act` only for those whose role allows it. Everybody
 * else is told what they would be told of a letter that was never written.
 */
export function onLetter(env: DeskSigningEnv, act: Act | null, handle: Handler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    if (who.account === null)
      return seeOther(reply, signInFor(request.method === 'GET' ? request.url : paths.desk()));
    const letterId = parseId<LetterId>(letterParams.parse(request.params).id) ?? nowhere();
    const { audience } = who;
    const hidden = sightRefusal(audience, 'invitations', { letterId, releasedAt: null });
    if (hidden !== null) raise(hidden);
    const refusal = act === null ? null : actRefusal(audience, act, letterId);
    if (refusal !== null) raise(refusal);
    const context = pageContext(request, who);
    return handle({ accountId: who.account.id, audience, context, letterId }, request, reply);
  };
}

export function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}

export function invitationIdOf(request: FastifyRequest): InvitationId {
  return parseId<InvitationId>(invitationParams.parse(request.params).invitation) ?? nowhere();
}

export function scanIdOf(request: FastifyRequest): Id<'scan'> {
  return parseId<Id<'scan'>>(scanParams.parse(request.params).scan) ?? nowhere();
}

/** The fields and the one file of an upload. A file that is too large ends in its own refusal. */
export async function receiveUpload(request: FastifyRequest): Promise<{
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly file: Uint8Array | null;
}> {
  const { fields, file } = await receiveForm(request);
  const bytes = orRaise(file)?.bytes ?? null;
  return { fields, file: bytes === null || bytes.length === 0 ? null : bytes };
}

/** The first text under a name, or ''. */
export function firstOf(fields: ReadonlyMap<string, readonly string[]>, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

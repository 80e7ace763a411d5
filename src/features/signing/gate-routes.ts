import type { Act, Audience, Outbox } from '#access';
import { nowhere, onLetter as gate } from '#access/gate';
import type { Handler, LetterCaller, Route } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { Id, InvitationId, LetterId } from '#kernel/ids';
import { orRaise } from '#platform/http';
import type { FastifyRequest } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { z } from 'zod';
import type { SigningEnv } from './record-actions.ts';

export type DeskSigningEnv = SigningEnv & {
  readonly outbox: Outbox | null;
  /** How many people an imported letter prints, null for no import; asked of the room above. */
  readonly importedPeople?: (audience: Audience, letterId: LetterId) => Promise<number | null>;
};

/** Somebody who is signed in, at a letter whose invitations they may see. */
export type Caller = LetterCaller;

const invitationParams = z.object({ invitation: z.string() });
const scanParams = z.object({ scan: z.string() });

/** Only for people of this letter, and with `act` only for those whose role allows it. */
export function onLetter(env: DeskSigningEnv, act: Act | null, handle: Handler<Caller>): Route {
  return gate(env, { sight: 'invitations', act }, handle);
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

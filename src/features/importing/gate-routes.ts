import type { Outbox } from '#access';
import { keepingTyped as keeping, nowhere, signedIn as gate, toSignIn } from '#access/gate';
import type { Caller, GateEnv, Handler, Route, WhenSignedOut } from '#access/gate';
import type { Documents } from '#documents';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { FastifyRequest } from '#platform/http';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { ImportId } from './rules.ts';

export type ImportingRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly documents: Pick<Documents, 'prepare'>;
  readonly outbox: Outbox | null;
};

/** Only for people who are signed in; who had sent a form comes back to the list of imports. */
export function signedIn(
  env: GateEnv,
  handle: Handler<Caller>,
  whenSignedOut: WhenSignedOut = toSignIn(paths.imports()),
): Route {
  return gate(env, handle, whenSignedOut);
}

/** Nothing typed is lost. */
export const keepingTyped = keeping(paths.imports());

const parameters = z.object({ id: z.string().catch(''), printed: z.string().catch('') });

export function importIdOf(request: FastifyRequest): ImportId {
  return parseId<ImportId>(parameters.parse(request.params).id) ?? nowhere();
}

export function parametersOf(request: FastifyRequest): z.infer<typeof parameters> {
  return parameters.parse(request.params);
}

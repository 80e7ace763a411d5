import type { Outbox } from '#access';
import { keepingTyped as keeping, nowhere, signedIn as gate, toSignIn } from '#access/gate';
import type { Caller, GateEnv, Handler, Route, WhenSignedOut } from '#access/gate';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import type { Database } from '#platform/db';
import type { FastifyRequest } from '#platform/http';
import type { Images } from '#platform/images';
import type { Log } from '#platform/log';
import type { Seal } from '#platform/seal';
import type { ZipFiles } from '#platform/zip';
import type { Unzip } from '#platform/zip-reading';
import { paths } from '#ui/paths';
import { z } from 'zod';
import type { EntryId } from './rules.ts';

export type CasesRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly log: Log;
  readonly publicUrl: string;
  readonly outbox: Outbox | null;
  /** Copies pictures, each in a process of its own. */
  readonly images: Images;
  readonly zip: ZipFiles;
  readonly unzip: Unzip;
  /** The name this installation signs under. */
  readonly origin: string;
};

/** Only for people who are signed in; who had sent a form comes back to the list of cases. */
export function signedIn(
  env: GateEnv,
  handle: Handler<Caller>,
  whenSignedOut: WhenSignedOut = toSignIn(paths.cases()),
): Route {
  return gate(env, handle, whenSignedOut);
}

/** Nothing typed is lost. */
export const keepingTyped = keeping(paths.cases());

const parameters = z.object({ id: z.string().catch(''), entry: z.string().catch('') });

/** The case a desk address names; what is no id leads nowhere. */
export function caseIdOf(request: FastifyRequest): CaseId {
  return parseId<CaseId>(parameters.parse(request.params).id) ?? nowhere();
}

export function entryIdOf(request: FastifyRequest): EntryId {
  return parseId<EntryId>(parameters.parse(request.params).entry) ?? nowhere();
}

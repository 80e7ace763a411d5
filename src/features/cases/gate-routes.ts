import { audienceOf, signInFor } from '#access';
import type { Audience, Outbox } from '#access';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import type { Images } from '#platform/images';
import type { Log } from '#platform/log';
import type { Seal } from '#platform/seal';
import type { ZipFiles } from '#platform/zip';
import type { Unzip } from '#platform/zip-reading';
import { pageContext, renderPage, SignedOutPage } from '#ui';
import type { PageContext } from '#ui';
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

/** Somebody who is signed in. */
export type Caller = {
  readonly accountId: AccountId;
  readonly audience: Audience;
  readonly context: PageContext;
};

type Handler = (
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

/** What somebody gets whose session has ended; by default the way to sign in. */
type WhenSignedOut = (
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

const toSignIn: WhenSignedOut = (_context, request, reply) =>
  seeOther(reply, signInFor(request.method === 'GET' ? request.url : paths.cases()));

/** Nothing typed is lost: it waits on the page until they are back. A file is let go while it arrives. */
export const keepingTyped: WhenSignedOut = async (context, request, reply) => {
  if (request.method === 'GET') return toSignIn(context, request, reply);
  const typed = await receiveForm(request, { largest: 1 });
  const fields = [...typed.fields].flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const props = { context, action: request.url, signIn: signInFor(paths.cases()), fields };
  return sendHtml(reply, renderPage(SignedOutPage(props)), 403);
};

/** Only for people who are signed in. */
export function signedIn(
  env: Pick<CasesRoutesEnv, 'db' | 'now' | 'outbox'>,
  handle: Handler,
  whenSignedOut = toSignIn,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await audienceOf(env, request);
    const context = pageContext(request, who);
    if (who.account === null) return whenSignedOut(context, request, reply);
    return handle({ accountId: who.account.id, audience: who.audience, context }, request, reply);
  };
}

const parameters = z.object({ id: z.string().catch(''), entry: z.string().catch('') });

/** The case a desk address names; what is no id leads nowhere. */
export function caseIdOf(request: FastifyRequest): CaseId {
  return parseId<CaseId>(parameters.parse(request.params).id) ?? nowhere();
}

export function entryIdOf(request: FastifyRequest): EntryId {
  return parseId<EntryId>(parameters.parse(request.params).entry) ?? nowhere();
}

export function nowhere(): never {
  raise(refuse('not-found', 'not-found'));
}

import { actRefusal } from '#access';
import type { Act, Outbox } from '#access';
import { nowhere, signedIn, toSignIn } from '#access/gate';
import type { Caller, Handler, Route, WhenSignedOut } from '#access/gate';
import type { Clock, Random } from '#kernel/clock';
import { parseId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { raise } from '#platform/http';
import type { Seal } from '#platform/seal';
import type { DeskAfter, DeskFigures, DeskTasks } from './desk-rules.ts';
import type { Draft } from './draft-rules.ts';
import { findDraft } from './draft-store.ts';
import { parameter } from './request-routes.ts';
import type { Letter } from './rules.ts';
import { findLetter } from './store.ts';

export type LettersRoutesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly outbox: Outbox | null;
  /** Asked by the desk when the rooms above are there to answer. */
  readonly deskFigures?: DeskFigures;
  readonly deskAfter?: DeskAfter;
  readonly deskTasks?: DeskTasks;
};

/** Somebody who is signed in, with a letter whose draft they may see. */
export type LetterCaller = Caller & { readonly letter: Letter; readonly draft: Draft };

/**
 * Only for people of this letter, and with `act` only for those whose role allows it. A letter of
 * somebody else answers exactly as one that was never written.
 */
export function onLetter(
  env: LettersRoutesEnv,
  act: Act | null,
  handle: Handler<LetterCaller>,
  whenSignedOut: WhenSignedOut = toSignIn(),
): Route {
  return signedIn(
    env,
    async (caller, request, reply) => {
      const letterId = parseId<LetterId>(parameter(request, 'id')) ?? nowhere();
      const letter = await findLetter(env.db.read, caller.audience, letterId);
      const draft = await findDraft(env.db.read, caller.audience, letterId);
      if (letter === null || draft === null) return nowhere();
      const refusal = act === null ? null : actRefusal(caller.audience, act, letterId);
      if (refusal !== null) raise(refusal);
      return handle({ ...caller, letter, draft }, request, reply);
    },
    whenSignedOut,
  );
}

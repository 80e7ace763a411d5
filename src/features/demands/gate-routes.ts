import type { Act, Outbox } from '#access';
import { keepingTyped, onLetter, toSignIn } from '#access/gate';
import type { Handler, LetterCaller, Route } from '#access/gate';
import type { Clock, Random } from '#kernel/clock';
import type { Database } from '#platform/db';
import type { FastifyRequest } from '#platform/http';
import type { Seal } from '#platform/seal';
import { z } from 'zod';

export type DeskDemandsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly outbox: Outbox | null;
};

/** Somebody who is signed in, at a letter whose lines they may see. */
export type Caller = LetterCaller & {
  /** The demand the address names; 0 where it names none. */
  readonly demand: number;
};

const parameters = z.object({
  id: z.string().catch(''),
  number: z.string().catch(''),
  outcome: z.string().catch(''),
  question: z.string().catch(''),
  position: z.string().catch(''),
});

export type Parts = z.infer<typeof parameters>;

export const partsOf = (request: FastifyRequest): Parts => parameters.parse(request.params);

type Gate = {
  /** Only for those whose role allows it. */
  readonly act?: Act;
  /** What was typed is kept on the page when the session has ended. */
  readonly keeps?: boolean;
};

/** Only for people of this letter, and with `act` only for those whose role allows it. */
export function onLines(env: DeskDemandsEnv, { act, keeps }: Gate, handle: Handler<Caller>): Route {
  const whenSignedOut = keeps === true ? keepingTyped() : toSignIn();
  const gate = { sight: 'outcomes', act: act ?? null, whenSignedOut } as const;
  return onLetter(env, gate, (caller, request, reply) => {
    const { number } = partsOf(request);
    const demand = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0;
    return handle({ ...caller, demand }, request, reply);
  });
}

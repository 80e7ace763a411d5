import { onLetter } from '#access/gate';
import type { LetterCaller } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { orRaise, parseInput, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { streamText } from '#platform/http-streaming';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { changeCosigning, openForCosignatures } from './desk-actions.ts';
import { CosigningDeskPage } from './desk-pages.tsx';
import type { CosigningDeskProps } from './desk-pages.tsx';
import { changeInput, parseOpening, typedOpening } from './desk-rules.ts';
import { viewCosigningDesk } from './desk-view-actions.ts';
import { takeExport, takePartnerList } from './list-actions.ts';
import type { ListEnv, TakenList } from './list-actions.ts';

export type DeskRoutesEnv = ListEnv & Parameters<typeof onLetter>[0];

const positionInput = z.object({ position: z.string().regex(/^[1-8]$/) });

/** The tab of a letter about its co-signatures, for its people. */
export function cosigningDeskRoutes(app: FastifyInstance, env: DeskRoutesEnv): void {
  const at = (act: 'run-cosigning' | null, handle: Parameters<typeof onLetter>[2]) =>
    onLetter(env, { sight: 'cosigning', act }, handle);

  app.get(
    paths.cosigningDesk(':id'),
    at(null, (caller, _request, reply) => page(env, caller, reply)),
  );

  app.post(
    paths.cosigningOpening(':id'),
    at('run-cosigning', async (caller, request, reply) => {
      const { letterId, accountId: by, context } = caller;
      const typed = typedOpening(request.body);
      const parsed = parseOpening(typed, env.now());
      if ('faults' in parsed) {
        const sentences = Object.entries(parsed.faults).map(([field, fault]): [string, string] => [
          field,
          context.t(`cosigning.desk.wrong.${fault}`),
        ]);
        const shown = { typed, errors: Object.fromEntries(sentences) };
        return page(env, caller, reply, shown, 422);
      }
      const done = await openForCosignatures(env, { ...parsed.wish, letterId, by });
      return answer(env, caller, reply, done);
    }),
  );

  app.post(
    paths.cosigningChanges(':id'),
    at('run-cosigning', async (caller, request, reply) => {
      const { letterId, accountId: by } = caller;
      const input = orRaise(parseInput(changeInput, request.body));
      return answer(env, caller, reply, await changeCosigning(env, { letterId, by, ...input }));
    }),
  );
  listRoutes(app, env);
}

/** Taking a list is written down: it is posted, and a link in a mail takes none. */
function listRoutes(app: FastifyInstance, env: DeskRoutesEnv): void {
  const gate = { sight: 'cosigner-export', act: 'run-cosigning' } as const;
  app.post(
    paths.cosigningPartnerList(':id', ':position'),
    onLetter(env, gate, async ({ letterId, accountId: by, audience }, request, reply) => {
      const position = Number(positionInput.safeParse(request.params).data?.position ?? 0);
      const taken = orRaise(await takePartnerList(env, { letterId, audience, by, position }));
      return sendList(reply, `partner-${position}.csv`, taken);
    }),
  );
  app.post(
    paths.cosigningExport(':id'),
    onLetter(env, gate, async ({ letterId, accountId: by, audience }, _request, reply) => {
      const taken = orRaise(await takeExport(env, { letterId, audience, by }));
      return sendList(reply, 'co-signatures.csv', taken);
    }),
  );
}

function sendList(reply: FastifyReply, name: string, { lines }: TakenList): FastifyReply {
  void reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`);
  return streamText(reply, 'text/csv; charset=utf-8', lines);
}

async function answer(
  env: DeskRoutesEnv,
  caller: LetterCaller,
  reply: FastifyReply,
  done: Answer<void>,
): Promise<FastifyReply> {
  if (!isRefusal(done)) return seeOther(reply, paths.cosigningDesk(caller.letterId));
  const problem = refusalSentence(caller.context.t, done);
  return page(env, caller, reply, { problem }, statusOf(done));
}

async function page(
  env: DeskRoutesEnv,
  { audience, context, letterId }: LetterCaller,
  reply: FastifyReply,
  shown: Partial<CosigningDeskProps> = {},
  status = 200,
): Promise<FastifyReply> {
  const view = orRaise(await viewCosigningDesk(env, audience, letterId));
  return sendHtml(reply, renderPage(CosigningDeskPage({ ...shown, context, view })), status);
}

import { mayDo } from '#access';
import { nowhere, onLetter } from '#access/gate';
import type { LetterCaller } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, parseInput, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { acceptCluster, removeCluster, restoreRemoval, viewClusters } from './cluster-actions.ts';
import type { ClusterEnv } from './cluster-actions.ts';
import { ClustersPage } from './cluster-pages.tsx';
import { clusterInput, clustersQuery, removalInput } from './cluster-rules.ts';
import type { TypedRemoval } from './removal-form-pages.tsx';
import type { RemovalId } from './rules.ts';

export type ClusterRoutesEnv = ClusterEnv & Parameters<typeof onLetter>[0];

const typedInput = z.object({
  class: z.string().max(40).catch(''),
  reason: z.string().max(2_000).catch(''),
  scope: z.string().max(20).catch(''),
});
const removalParams = z.object({ removal: z.string() });

/** Where a letter's people look for scripts among its co-signatures; only some of them may act. */
export function clusterRoutes(app: FastifyInstance, env: ClusterRoutesEnv): void {
  const at = (act: 'judge-cosignatures' | null, handle: Parameters<typeof onLetter>[2]) =>
    onLetter(env, { sight: 'cosigning', act }, handle);

  app.get(
    paths.cosigningClusters(':id'),
    at(null, (caller, request, reply) => page(env, caller, reply, { query: request.query })),
  );

  app.post(
    paths.cosigningRemovals(':id'),
    at('judge-cosignatures', async (caller, request, reply) => {
      const { letterId, accountId: by } = caller;
      const input = removalInput.safeParse(request.body);
      if (!input.success) {
        const { cluster, to } = orRaise(parseInput(clusterInput, request.body));
        const query = { cluster, before: String(to + 1) };
        const typed = typedInput.parse(request.body);
        return page(env, caller, reply, { query, typed }, 422);
      }
      return answer(env, caller, reply, await removeCluster(env, { ...input.data, letterId, by }));
    }),
  );

  app.post(
    paths.cosigningAcceptances(':id'),
    at('judge-cosignatures', async (caller, request, reply) => {
      const { letterId, accountId: by } = caller;
      const input = orRaise(parseInput(clusterInput, request.body));
      return answer(env, caller, reply, await acceptCluster(env, { ...input, letterId, by }));
    }),
  );

  app.post(
    paths.cosigningRestoration(':id', ':removal'),
    at('judge-cosignatures', async (caller, request, reply) => {
      const { letterId, accountId: by } = caller;
      const id = parseId<RemovalId>(removalParams.parse(request.params).removal) ?? nowhere();
      return answer(env, caller, reply, await restoreRemoval(env, { letterId, id, by }));
    }),
  );
}

function answer(
  env: ClusterRoutesEnv,
  caller: LetterCaller,
  reply: FastifyReply,
  done: Answer<unknown>,
): FastifyReply | Promise<FastifyReply> {
  if (isRefusal(done))
    return page(env, caller, reply, { query: {}, refusal: done }, statusOf(done));
  return seeOther(reply, paths.cosigningClusters(caller.letterId));
}

async function page(
  env: ClusterRoutesEnv,
  { letterId, audience, context }: LetterCaller,
  reply: FastifyReply,
  shown: { readonly query: unknown; readonly typed?: TypedRemoval; readonly refusal?: Refusal },
  status = 200,
): Promise<FastifyReply> {
  const { before = null, cluster } = clustersQuery.parse(shown.query);
  const view = orRaise(await viewClusters(env, audience, { letterId, before }));
  const { typed, refusal } = shown;
  const html = renderPage(
    ClustersPage({
      context,
      view,
      chosen: view.clusters.find(({ key }) => key === cluster) ?? null,
      mayJudge: mayDo(audience, 'judge-cosignatures', letterId),
      ...(typed === undefined ? {} : { typed }),
      ...(refusal === undefined ? {} : { problem: refusalSentence(context.t, refusal) }),
    }),
  );
  return sendHtml(reply, html, status);
}

import { refuse } from '#kernel/refusal';
import { raise } from '#platform/http';
import type { FastifyInstance, FastifyRequest } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { authorityRoutes } from './authority-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { findRevision } from './feed-store.ts';
import { HTML, laterOf, publicContext, publicServer, slugOf } from './public-answer-routes.ts';
import type { TrackerRoutesEnv } from './public-answer-routes.ts';
import { getDemand, getReply } from './tracker-demand-actions.ts';
import { DemandPage } from './tracker-demand-pages.tsx';
import {
  filterQuery,
  isFiltered,
  overInput,
  parseCursor,
  trackerFilter,
} from './tracker-filter-rules.ts';
import { TrackerPage } from './tracker-pages.tsx';
import { ReplyPage } from './tracker-reply-pages.tsx';
import { viewTracker } from './tracker-view-actions.ts';
import { changedAt } from './tracker-view-rules.ts';

export type { TrackerRoutesEnv } from './public-answer-routes.ts';

/** What became of demands, for everybody, without a session. */
export function trackerRoutes(app: FastifyInstance, env: TrackerRoutesEnv): void {
  const serve = publicServer(app, env);
  serve(paths.tracker(), trackerPage);
  serve(paths.publicDemand(':slug', ':number'), demandPage);
  serve(paths.publicReply(':slug', ':reply'), replyPage);
  authorityRoutes(serve);
  feedRoutes(app, env, serve);
}

const afterInput = z.object({ after: z.unknown().optional() });

function trackerPage(env: TrackerRoutesEnv, request: FastifyRequest) {
  const filter = trackerFilter.parse(request.query);
  const { over } = overInput.parse(request.query);
  const after = parseCursor(afterInput.parse(request.query).after);
  const here = `${paths.tracker()}${filterQuery(filter, over === 'type' ? {} : { over })}`;
  const context = publicContext(request, here);
  const isKept = !isFiltered(filter) && after === null;
  return {
    key: `tracker ${over} ${context.t.language}`,
    isKept,
    load: async () => ({
      view: await viewTracker(env, { filter, after, over }),
      changedAt: (await findRevision(env.db.read)).changedAt,
    }),
    stamp: JSON.stringify,
    make: ({ view }: { view: Awaited<ReturnType<typeof viewTracker>> }) =>
      renderPage(TrackerPage({ context, filter, over, isFirst: after === null, ...view })),
    type: HTML,
    modifiedAt: ({ view, ...state }: { view: { today: string }; changedAt: Date }) =>
      laterOf(state.changedAt, view.today),
  };
}

const numberInput = z.object({ number: z.string().regex(/^[1-9]\d{0,5}$/) });

function demandPage(env: TrackerRoutesEnv, request: FastifyRequest) {
  const slug = slugOf(request);
  const input = numberInput.safeParse(request.params);
  const number = input.success
    ? Number(input.data.number)
    : raise(refuse('not-found', 'not-found'));
  const context = publicContext(request, paths.publicDemand(slug, number));
  return {
    key: `demand ${slug} ${number} ${context.t.language}`,
    isKept: true,
    load: () => getDemand(env, { slug, number }),
    stamp: JSON.stringify,
    make: (view: LoadedDemand) =>
      renderPage(DemandPage({ context, publicUrl: env.publicUrl, ...view })),
    type: HTML,
    modifiedAt: ({ after }: LoadedDemand) => laterOf(changedAt(after), after.today),
  };
}

type Loaded<F extends (...args: never[]) => Promise<unknown>> = Exclude<
  Awaited<ReturnType<F>>,
  ReturnType<typeof refuse>
>;
type LoadedDemand = Loaded<typeof getDemand>;
type LoadedReply = Loaded<typeof getReply>;

const replyInput = z.object({ reply: z.uuid() });

function replyPage(env: TrackerRoutesEnv, request: FastifyRequest) {
  const slug = slugOf(request);
  const input = replyInput.safeParse(request.params);
  const replyId = input.success ? input.data.reply : raise(refuse('not-found', 'not-found'));
  const context = publicContext(request, paths.publicReply(slug, replyId));
  return {
    key: `reply ${slug} ${replyId} ${context.t.language}`,
    isKept: true,
    load: () => getReply(env, { slug, replyId }),
    stamp: JSON.stringify,
    make: (view: LoadedReply) =>
      renderPage(ReplyPage({ context, publicUrl: env.publicUrl, ...view })),
    type: HTML,
    modifiedAt: ({ after }: LoadedReply) => changedAt(after),
  };
}

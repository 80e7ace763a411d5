import { isRefusal, refuse } from '#kernel/refusal';
import { raise } from '#platform/http';
import type { FastifyRequest } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { viewAuthorities, viewAuthority } from './authority-actions.ts';
import { listInput, listQuery } from './authority-figure-rules.ts';
import type { AuthoritiesView, AuthorityView } from './authority-figure-rules.ts';
import { AuthorityPage } from './authority-one-pages.tsx';
import { AuthoritiesPage } from './authority-pages.tsx';
import { findRevision } from './feed-store.ts';
import { HTML, laterOf, publicContext } from './public-answer-routes.ts';
import type { Serve, TrackerRoutesEnv } from './public-answer-routes.ts';

/** How authorities answered, for everybody. */
export function authorityRoutes(serve: Serve): void {
  serve(paths.authorities(), authoritiesPage);
  serve(paths.authority(':key'), authorityPage);
}

const key = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const afterInput = z.object({ after: key.nullable().catch(null).default(null) });

type Dated<T> = { readonly view: T; readonly changedAt: Date };

function authoritiesPage(env: TrackerRoutesEnv, request: FastifyRequest) {
  const { after } = afterInput.parse(request.query);
  const here = after === null ? paths.authorities() : `${paths.authorities()}?after=${after}`;
  const context = publicContext(request, here);
  return {
    key: `authorities ${context.t.language}`,
    isKept: after === null,
    load: async () => ({
      view: await viewAuthorities(env, after),
      changedAt: (await findRevision(env.db.read)).changedAt,
    }),
    stamp: JSON.stringify,
    make: ({ view }: Dated<AuthoritiesView>) => renderPage(AuthoritiesPage({ context, ...view })),
    type: HTML,
    modifiedAt: ({ changedAt }: Dated<AuthoritiesView>) => changedAt,
  };
}

const keyInput = z.object({ key: z.string() });
const MOST_PAGES = 1_000;
const pageInput = z.object({
  list: listInput.default({ kind: 'all' }),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});

function authorityPage(env: TrackerRoutesEnv, request: FastifyRequest) {
  const asked = key.safeParse(keyInput.parse(request.params).key);
  if (!asked.success) raise(refuse('not-found', 'not-found'));
  const name = asked.success ? asked.data : '';
  const { list, page } = pageInput.parse(request.query);
  const query = listQuery(list);
  const path = paths.authority(name);
  const context = publicContext(request, query === null ? path : `${path}?list=${query}`);
  return {
    key: `authority ${name} ${context.t.language}`,
    isKept: query === null && page === 1,
    load: async () => {
      const view = await viewAuthority(env, { key: name, list, page });
      const { changedAt } = await findRevision(env.db.read);
      return isRefusal(view) ? view : { view, changedAt };
    },
    stamp: JSON.stringify,
    make: ({ view }: Dated<AuthorityView>) =>
      renderPage(AuthorityPage({ context, publicUrl: env.publicUrl, ...view })),
    type: HTML,
    modifiedAt: ({ view, changedAt }: Dated<AuthorityView>) => laterOf(changedAt, view.today),
  };
}

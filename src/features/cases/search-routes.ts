import { sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { findCase } from './case-store.ts';
import { signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { searchEntries } from './search-actions.ts';
import { searchQuery } from './search-input-rules.ts';
import { SearchPage } from './search-pages.tsx';

/** Searching the case files one may open. */
export function searchRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseSearch(),
    signedIn(env, async ({ audience, context }, request, reply) => {
      const { read } = env.db;
      const asked = searchQuery.parse(request.query);
      const about = asked.caseId && (await findCase(read, env, audience, asked.caseId));
      const found = await searchEntries(read, audience, asked);
      const caseTitle = about ? about.head.content.title : null;
      return sendHtml(reply, renderPage(SearchPage({ context, asked, found, caseTitle })));
    }),
  );
}

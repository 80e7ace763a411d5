import { orRaise, sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { listExports } from './archive-store.ts';
import { aboutOf } from './desk-pages.tsx';
import { lineTitle } from './entry-line-pages.tsx';
import { viewHistory } from './entry-view-actions.ts';
import { caseIdOf, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { HistoryPage } from './history-pages.tsx';
import { stepOf } from './step-rules.ts';

/** What was changed in a case. */
export function historyRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseHistory(':id'),
    signedIn(env, async ({ audience, context }, request, reply) => {
      const asked = textsOf(request.query).get('page')?.[0] ?? '';
      const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
      const view = orRaise(await viewHistory(env, { caseId: caseIdOf(request), audience, page }));
      const { names, titles, merges, mergedNames } = view;
      const { t } = context;
      const steps = view.changes.map((change) => {
        const entry = titles.get(change.entryId);
        return stepOf(change, entry === undefined ? '' : lineTitle({ t, entry, names }));
      });
      const pages = view.isLast ? page : page + 1;
      const about = aboutOf(view.found);
      const exports = page === 1 ? await listExports(env.db.read, audience, about.id, 20) : [];
      const props = { context, about, steps, names, merges, mergedNames, exports, page, pages };
      return sendHtml(reply, renderPage(HistoryPage(props)));
    }),
  );
}

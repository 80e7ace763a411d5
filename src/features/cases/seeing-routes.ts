import { nowhere } from '#access/gate';
import type { FastifyInstance } from '#platform/http';
import { sendHtml } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { findCase } from './case-store.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import { PreviewPage } from './preview-pages.tsx';
import { previewRendition, viewCase } from './seeing-actions.ts';
import { SeeingPage } from './seeing-pages.tsx';

/** A case drawn, and what the outside would see of it. */
export function seeingRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseSeeing(':id'),
    onCase(env, null, async ({ context, audience, about }, _request, reply) => {
      const found = (await findCase(env.db.read, env, audience, about.id)) ?? nowhere();
      const { country } = found.head.content;
      const view = await viewCase(env, { audience, caseId: about.id }, country);
      return sendHtml(reply, renderPage(SeeingPage({ context, about, view })));
    }),
  );

  for (const outside of ['authority', 'public'] as const) {
    app.get(
      paths.caseRendition(':id', outside),
      onCase(env, null, async ({ context, audience, about }, _request, reply) => {
        const who = { audience, caseId: about.id };
        const preview = (await previewRendition(env, who, outside)) ?? nowhere();
        return sendHtml(reply, renderPage(PreviewPage({ context, about, ...preview })));
      }),
    );
  }
}

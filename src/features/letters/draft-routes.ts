import { isRefusal } from '#kernel/refusal';
import { raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { liveLeads } from './actions.ts';
import { restoreDraft } from './draft-actions.ts';
import { answerForm, signedOut } from './draft-form-routes.ts';
import { PreviewPage } from './draft-pages.tsx';
import { closedDesk, editor, mayWrite } from './editor-routes.ts';
import { countOf, fieldOf, parameter, queryOf } from './request-routes.ts';
import { onLetter } from './gate-routes.ts';
import type { LettersRoutesEnv } from './gate-routes.ts';
import { history } from './history-routes.ts';

/** The letter desk: the text, its preview, its earlier saves. */
export function draftRoutes(app: FastifyInstance, env: LettersRoutesEnv): void {
  app.get(
    paths.letterDesk(':id'),
    onLetter(env, null, async (caller, request, reply) => {
      if (!mayWrite(caller)) return sendHtml(reply, await closedDesk(env, caller));
      const done = queryOf(request, 'saved') !== '' ? 'saved' : null;
      const restored = queryOf(request, 'restored') !== '' ? 'restored' : null;
      return sendHtml(reply, await editor(env, caller, { done: done ?? restored }));
    }),
  );

  app.post(
    paths.draft(':id'),
    onLetter(
      env,
      'edit-draft',
      (caller, request, reply) => answerForm(env, caller, request, reply),
      signedOut,
    ),
  );

  app.get(
    paths.preview(':id'),
    onLetter(env, null, async ({ context, letter, draft }, _request, reply) => {
      const leads = await liveLeads(env.db.read, letter.id);
      return sendHtml(reply, renderPage(PreviewPage({ context, letter, draft, leads })));
    }),
  );

  app.get(
    paths.draftHistory(':id'),
    onLetter(env, null, (caller, request, reply) => history(env, caller, request, reply)),
  );

  app.post(
    restoration,
    onLetter(env, 'edit-draft', async ({ letter, accountId }, request, reply) => {
      const revision = countOf(parameter(request, 'revision'));
      const seen = countOf(fieldOf(request, 'seen'));
      const input = { letterId: letter.id, revision, seen, by: accountId };
      const answer = await restoreDraft(env, input);
      if (isRefusal(answer) && answer.reason === 'draft-changed')
        return seeOther(reply, paths.draftHistory(letter.id));
      if (isRefusal(answer)) raise(answer);
      return seeOther(reply, `${paths.letterDesk(letter.id)}?restored=${answer.revision}`);
    }),
  );
}

const restoration = paths.draftRestoration(':id', 0).replace('/0/', '/:revision/');

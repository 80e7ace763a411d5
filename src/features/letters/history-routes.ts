import { nowhere } from '#access/gate';
import { sendHtml } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { renderPage } from '#ui';
import { listRevisions } from './draft-store.ts';
import { mayWrite, nameOf } from './editor-routes.ts';
import { countOf, queryOf } from './request-routes.ts';
import type { LetterCaller, LettersRoutesEnv } from './gate-routes.ts';
import { HistoryPage } from './history-pages.tsx';
import { changesBetween } from './history-rules.ts';
import { plainText } from './plain-text-pages.tsx';

const SAVES_A_PAGE = 20;

export async function history(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { context, letter, draft, audience } = caller;
  const page = Math.max(1, countOf(queryOf(request, 'page')));
  const offset = (page - 1) * SAVES_A_PAGE;
  const limit = SAVES_A_PAGE + 1; // one more: what the last one on the page changed
  const found = await listRevisions(env.db.read, audience, letter.id, { offset, limit });
  if (found === null) return nowhere();
  const names = await nameOf(env, caller);
  const changes = changesBetween(found.saves.map((one) => plainText(context.t, one.content, [])));
  const saves = found.saves.slice(0, SAVES_A_PAGE).map((one, index) => ({
    draft: one,
    by: names(one.savedBy),
    change: changes[index] ?? null,
  }));
  const pages = Math.max(1, Math.ceil(found.total / SAVES_A_PAGE));
  return sendHtml(
    reply,
    renderPage(
      HistoryPage({
        context,
        letter,
        current: draft,
        saves,
        page,
        pages,
        mayRestore: mayWrite(caller),
      }),
    ),
  );
}

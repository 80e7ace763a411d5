import { nowhere } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { findCase } from './case-store.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseCaller } from './on-case-routes.ts';
import * as publishing from './publication-actions.ts';
import { PublicationPage } from './publication-pages.tsx';
import type { PublicationForm } from './publication-pages.tsx';
import { askInput, decisionInput, endInput } from './publication-rules.ts';
import { viewPublication } from './publication-view-actions.ts';

const nothing: PublicationForm = { note: '', reason: '' };

/** The public part of a case: asked for, decided, ended. */
export function publicationRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.casePublications(':id'),
    onCase(env, null, async (caller, request, reply) => {
      const asked = textsOf(request.query).get('page')?.[0] ?? '';
      const at = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
      return sendHtml(reply, await page(env, caller, nothing, {}, at));
    }),
  );

  app.post(
    paths.casePublications(':id'),
    onCase(env, 'publish-case', async (caller, request, reply) => {
      const { note } = orRaise(parseInput(askInput, request.body ?? {}));
      const answer = await publishing.askPublication(env, { ...on(caller), note });
      return answered(env, caller, reply, answer, { note, reason: '' });
    }),
  );

  app.post(
    paths.casePublicationAct(':id', 'approval'),
    onCase(env, 'decide-case-publication', async (caller, request, reply) => {
      const input = decisionOf(caller, request);
      const answer = await publishing.approvePublication(env, input);
      return answered(env, caller, reply, answer, { note: input.note, reason: '' });
    }),
  );

  app.post(
    paths.casePublicationAct(':id', 'refusal'),
    onCase(env, 'decide-case-publication', async (caller, request, reply) => {
      const input = decisionOf(caller, request);
      const answer = await publishing.refusePublication(env, input);
      return answered(env, caller, reply, answer, { note: input.note, reason: '' });
    }),
  );

  app.post(
    paths.casePublicationAct(':id', 'taking-back'),
    onCase(env, 'publish-case', async (caller, request, reply) => {
      const answer = await publishing.takeBackPublication(env, decisionOf(caller, request));
      return answered(env, caller, reply, answer, nothing);
    }),
  );

  app.post(
    paths.casePublicationAct(':id', 'ending'),
    onCase(env, 'end-case-publication', async (caller, request, reply) => {
      const { reason } = orRaise(parseInput(endInput, request.body ?? {}));
      const answer = await publishing.endPublication(env, { ...on(caller), reason });
      return answered(env, caller, reply, answer, { note: '', reason });
    }),
  );
}

const on = ({ about, audience, accountId }: CaseCaller) => ({
  caseId: about.id,
  by: { audience, accountId },
});

function decisionOf(caller: CaseCaller, request: FastifyRequest) {
  const { publication, note } = orRaise(parseInput(decisionInput, request.body ?? {}));
  return { ...on(caller), publicationId: publication, note };
}

/** What cannot be kept as typed is told beside its field; everything else is a page of its own. */
async function answered(
  env: CasesRoutesEnv,
  caller: CaseCaller,
  reply: FastifyReply,
  answer: Answer<unknown>,
  form: PublicationForm,
): Promise<FastifyReply> {
  if (!isRefusal(answer)) return seeOther(reply, paths.casePublications(caller.about.id));
  const field = { 'note-too-long': 'note', 'reason-missing': 'reason' }[answer.reason];
  if (field === undefined) raise(answer);
  const errors = { [field]: refusalSentence(caller.context.t, answer) };
  return sendHtml(reply, await page(env, caller, form, errors), statusOf(answer));
}

async function page(
  env: CasesRoutesEnv,
  caller: CaseCaller,
  form: PublicationForm,
  errors: Readonly<Record<string, string>> = {},
  at = 1,
): Promise<string> {
  const { context, audience, accountId, about } = caller;
  const found = (await findCase(env.db.read, env, audience, about.id)) ?? nowhere();
  const view = await viewPublication(env, { audience, accountId, caseId: about.id });
  const { publicUrl } = env;
  const named = { ...about, slug: found.slug };
  const props = { context, about: named, publicUrl, view, page: at, form, errors };
  return renderPage(PublicationPage(props));
}

import { isRefusal } from '#kernel/refusal';
import { seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { pageContext, refusalSentence, renderPage, requestTranslator } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { uploadRoster } from './upload-actions.ts';
import { check, isChecked, receiveForm } from './form-routes.ts';
import { EMPTY_FORM, ImportPage } from './import-pages.tsx';
import { member, rosterOf } from './member-routes.ts';
import type { Asked, RosterRoutesEnv } from './member-routes.ts';
import { confirm, discard, review } from './review-routes.ts';

/** Choosing a file, its dry run, and the decision about it. */
export function uploadRoutes(app: FastifyInstance, env: RosterRoutesEnv): void {
  const upload = paths.rosterUpload(':id', ':upload');
  const confirmation = paths.rosterConfirmation(':id', ':upload');
  const removal = paths.rosterRemoval(':id', ':upload');
  const form = paths.rosterUploads(':id');
  app.get(form, member(env, 'import', showForm));
  app.post(form, member(env, 'import', receive));
  app.get(upload, member(env, 'import', review));
  app.post(confirmation, member(env, 'import', confirm));
  app.post(removal, member(env, 'import', discard));
}

async function showForm(asked: Asked): Promise<FastifyReply> {
  const { who, request, reply } = asked;
  const roster = await rosterOf(asked);
  const context = pageContext(request, who);
  return sendHtml(reply, renderPage(ImportPage({ context, roster, form: EMPTY_FORM })));
}

async function receive(asked: Asked): Promise<FastifyReply> {
  const { env, who, request, reply } = asked;
  const roster = await rosterOf(asked);
  const received = await receiveForm(request);
  const checked = check(request, received);
  const again = (errors: FieldErrors, status: number): FastifyReply => {
    const context = pageContext(request, who);
    const page = ImportPage({ context, roster, form: received.form, errors });
    return sendHtml(reply, renderPage(page), status);
  };
  if (!isChecked(checked)) return again(checked, 422);
  const { about, file } = checked;
  const id = await uploadRoster(env, { rosterId: roster.id, file, ...about, by: who.account.id });
  if (!isRefusal(id)) return seeOther(reply, paths.rosterUpload(roster.id, id));
  return again({ file: refusalSentence(requestTranslator(request), id) }, statusOf(id));
}

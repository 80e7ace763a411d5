import { caseActRefusal } from '#access';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { raise, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { exportCase } from './archive-actions.ts';
import { ExportPage } from './archive-pages.tsx';
import type { ExportForm } from './archive-pages.tsx';
import { PURPOSES } from './archive-rules.ts';
import { listExports } from './archive-store.ts';
import { archiveUploadRoutes } from './archive-upload-routes.ts';
import { notShared } from './consent-rules.ts';
import { listEntries } from './entry-store.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseCaller } from './on-case-routes.ts';

/** Cases out and in. */
export function archiveRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  archiveUploadRoutes(app, env);

  app.get(
    paths.caseExport(':id'),
    onCase(env, null, async (caller, _request, reply) => {
      // asked here, not by the gate: who must sign in first comes back to this page
      const refused = caseActRefusal(caller.audience, 'edit-case', caller.about.id);
      if (refused !== null) raise(refused);
      return sendHtml(reply, await page(env, caller, NOTHING_CHOSEN));
    }),
  );

  app.post(
    paths.caseExport(':id'),
    onCase(env, 'edit-case', (caller, request, reply) => takeOut(env, caller, request, reply)),
  );
}

const NOTHING_CHOSEN: ExportForm = { purpose: null, reason: '', withoutFiles: false };

async function takeOut(
  env: CasesRoutesEnv,
  caller: CaseCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { audience, accountId, about } = caller;
  const fields = textsOf(request.body);
  const typed = (name: string): string => fields.get(name)?.[0] ?? '';
  const purpose = PURPOSES.find((one) => one === typed('purpose')) ?? null;
  const form = { purpose, reason: typed('reason'), withoutFiles: typed('files') === 'without' };
  if (purpose === null) return sendHtml(reply, await page(env, caller, form, 'purpose'), 422);
  const by = { audience, accountId };
  const { reason, withoutFiles } = form;
  const input = { caseId: about.id, purpose, withFiles: !withoutFiles, reason, by };
  const taken = await exportCase(env, input);
  if (isRefusal(taken)) {
    return sendHtml(reply, await page(env, caller, form, taken), statusOf(taken));
  }
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${taken.name}"`)
    .type('application/zip')
    .send(taken.bytes);
}

async function page(
  env: CasesRoutesEnv,
  { audience, context, about }: CaseCaller,
  form: ExportForm,
  problem?: Refusal | 'purpose',
): Promise<string> {
  const { read } = env.db;
  const entries = await listEntries(read, env, audience, about.id);
  const hidden = notShared(entries, env.now().toISOString().slice(0, 10));
  const held = entries
    .filter(({ id }) => hidden.has(id))
    .flatMap(({ content }) => ('names' in content ? [content.names[0]?.text ?? ''] : []));
  const exports = await listExports(read, audience, about.id);
  const { t } = context;
  const sentence = (): string =>
    problem === undefined || problem === 'purpose'
      ? t('cases.export.purpose.missing')
      : refusalSentence(t, problem);
  const field = problem === 'purpose' ? 'purpose' : 'reason';
  const errors = problem === undefined ? {} : { errors: { [field]: sentence() } };
  const isEvidence = entries.some(({ kind }) => kind === 'evidence');
  const props = {
    context,
    about,
    form,
    held,
    isEvidence,
    entries: entries.length,
    exports,
    ...errors,
  };
  return renderPage(ExportPage(props));
}

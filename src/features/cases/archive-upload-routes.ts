import { mayDo } from '#access';
import { nowhere } from '#access/gate';
import type { Caller } from '#access/gate';
import { parseId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm, textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { archiveSigner } from './archive-key-actions.ts';
import { ArchiveReviewPage } from './archive-review-pages.tsx';
import {
  bringArchive,
  bringTable,
  confirmImport,
  discardImport,
  openArchive,
} from './archive-upload-actions.ts';
import { CaseImportsPage } from './archive-upload-pages.tsx';
import type { CaseImportsForm } from './archive-upload-pages.tsx';
import { IMPORT_LIMITS } from './archive-upload-rules.ts';
import type { CaseImport, CaseImportId } from './archive-upload-rules.ts';
import {
  findCaseImport,
  findImportFile,
  findLeft,
  listCaseImports,
} from './archive-upload-store.ts';
import { reviewTable } from './csv-actions.ts';
import { CSV_LIMITS } from './csv-text-rules.ts';
import { TABLE_KINDS } from './csv-column-rules.ts';
import { leftTable } from './csv-left-pages.tsx';
import { TableReviewPage } from './csv-review-pages.tsx';
import { CaseImportStatePage } from './archive-state-pages.tsx';
import { keepingTyped, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { listOwnCases } from './list-store.ts';

/** Bringing a file, its dry run, and the decision about it. */
export function archiveUploadRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseImports(),
    signedIn(env, (caller, _request, reply) => formPage(env, caller, reply, null)),
  );
  app.post(paths.caseImports(), signedIn(env, receiveArchive(env), keepingTyped));
  app.post(paths.caseImportTables(), signedIn(env, receiveTable(env), keepingTyped));
  app.get(
    paths.caseImport(':id'),
    signedIn(env, async (caller, request, reply) => {
      const found = await importOf(env, caller, request);
      return sendHtml(reply, await reviewPage(env, caller, request, found));
    }),
  );
  app.post(
    paths.caseImportConfirmation(':id'),
    signedIn(env, async ({ audience, accountId }, request, reply) => {
      const id = idOf(request);
      const addKnown = textsOf(request.body).get('known')?.[0] === 'add';
      orRaise(await confirmImport(env, { id, addKnown, by: { audience, accountId } }));
      return seeOther(reply, paths.caseImport(id));
    }),
  );
  app.post(
    paths.caseImportRemoval(':id'),
    signedIn(env, async ({ audience }, request, reply) => {
      orRaise(await discardImport(env, { id: idOf(request), audience }));
      return seeOther(reply, paths.caseImports());
    }),
  );
  app.get(
    paths.caseImportLeft(':id'),
    signedIn(env, async (caller, request, reply) => {
      const found = await importOf(env, caller, request);
      const left = (await findLeft(env.db.read, env, found.id)) ?? nowhere();
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="left.csv"')
        .type('text/csv; charset=utf-8')
        .send(leftTable(caller.context.t, found.kind, left));
    }),
  );
}

const parameters = z.object({ id: z.string().catch('') });

const idOf = (request: FastifyRequest): CaseImportId =>
  parseId<CaseImportId>(parameters.parse(request.params).id) ?? nowhere();

async function importOf(
  env: CasesRoutesEnv,
  { audience }: Caller,
  request: FastifyRequest,
): Promise<CaseImport> {
  return (await findCaseImport(env.db.read, env, audience, idOf(request))) ?? nowhere();
}

const receiveArchive =
  (env: CasesRoutesEnv) =>
  async (caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { file } = await receiveForm(request, { largest: IMPORT_LIMITS.archive });
    const problem = { form: 'archive', caseId: '', kind: '' } as const;
    if (isRefusal(file)) return formPage(env, caller, reply, problem, file);
    if (file === null) return formPage(env, caller, reply, problem);
    const { audience, accountId } = caller;
    const kept = await bringArchive(env, { file, by: { audience, accountId } });
    if (isRefusal(kept)) return formPage(env, caller, reply, problem, kept);
    return seeOther(reply, paths.caseImport(kept));
  };

const receiveTable =
  (env: CasesRoutesEnv) =>
  async (caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { fields, file } = await receiveForm(request, { largest: CSV_LIMITS.bytes });
    const typed = (name: string): string => fields.get(name)?.[0] ?? '';
    const problem = { form: 'table', caseId: typed('case'), kind: typed('kind') } as const;
    const kind = TABLE_KINDS.find((one) => one === problem.kind);
    const caseId = parseId<CaseId>(problem.caseId);
    if (isRefusal(file)) return formPage(env, caller, reply, problem, file);
    if (file === null || kind === undefined || caseId === null) {
      return formPage(env, caller, reply, problem);
    }
    const { audience, accountId } = caller;
    const kept = await bringTable(env, { file, kind, caseId, by: { audience, accountId } });
    if (isRefusal(kept)) return formPage(env, caller, reply, problem, kept);
    return seeOther(reply, paths.caseImport(kept));
  };

/** The page with both forms; with what was chosen, and what is missing or wrong. */
async function formPage(
  env: CasesRoutesEnv,
  { audience, context }: Caller,
  reply: FastifyReply,
  form: CaseImportsForm | null,
  refusal?: Refusal,
): Promise<FastifyReply> {
  const imports = await listCaseImports(env.db.read, env, audience);
  const own = await listOwnCases(env.db.read, audience);
  const cases = own.filter(({ id }) => mayDo(audience, 'edit-case', id));
  const why = refusal === undefined ? null : refusalSentence(context.t, refusal);
  const page = renderPage(CaseImportsPage({ context, imports, cases, form, why }));
  return sendHtml(
    reply,
    page,
    form === null ? 200 : refusal === undefined ? 422 : statusOf(refusal),
  );
}

const query = z.object({
  part: z.enum(['new', 'known', 'fault']).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

async function reviewPage(
  env: CasesRoutesEnv,
  { audience, context }: Caller,
  request: FastifyRequest,
  found: CaseImport,
): Promise<string> {
  const { read } = env.db;
  if (found.state !== 'waiting') return renderPage(CaseImportStatePage({ context, found }));
  if (found.what === 'table') {
    const { plan } = orRaise(await reviewTable(read, env, audience, found));
    return renderPage(
      TableReviewPage({ context, found, plan, ...query.parse(request.query ?? {}) }),
    );
  }
  const bytes = (await findImportFile(read, env, found.id)) ?? nowhere();
  const archive = orRaise(await openArchive(env, bytes));
  const own = archiveSigner(env.seal, env.origin).key;
  return renderPage(ArchiveReviewPage({ context, found, archive, own }));
}

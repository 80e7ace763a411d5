import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { parseId } from '#kernel/ids';
import { seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { receiveStream } from '#platform/http-streaming';
import { faultSentence, refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { isFaulty } from './entry-actions.ts';
import { addEvidence, isTwin } from './evidence-actions.ts';
import { dropStaged, stageFile } from './evidence-file-actions.ts';
import type { StagedFile } from './evidence-file-actions.ts';
import { EvidencePage } from './evidence-pages.tsx';
import { EVIDENCE_LIMITS, fileNameOf } from './evidence-rules.ts';
import type { EvidenceFile, FileId } from './evidence-rules.ts';
import { findStaged } from './evidence-store.ts';
import { viewFiles } from './evidence-view-actions.ts';
import { NEW_FILE } from './evidence-view-rules.ts';
import type { FileForm } from './evidence-view-rules.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseCaller } from './on-case-routes.ts';
import { editRefusal, maySeeSealed } from './sight-store.ts';

/** The files of a case, and taking a new one in. */
export function evidenceRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseEvidence(':id'),
    onCase(env, null, (caller, request, reply) => {
      env.images.prepare(); // a picture is about to come, or to be copied
      const query = new URLSearchParams(request.url.split('?')[1]);
      const source = query.get('source') ?? '';
      const page = /^\d{1,6}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 1;
      return filesPage(env, caller, reply, { form: { ...NEW_FILE, source }, page });
    }),
  );
  app.post(
    paths.caseEvidence(':id'),
    onCase(env, 'edit-case', (caller, request, reply) => receive(env, caller, request, reply)),
  );
}

async function receive(
  env: CasesRoutesEnv,
  caller: CaseCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const caseId = caller.about.id;
  const { fields, file } = await receiveStream<StagedFile>(request, {
    largest: EVIDENCE_LIMITS.file,
    take: (bytes) => stageFile(env, { caseId, by: caller.accountId, bytes }),
  });
  const typed = formOf(fields);
  const chosen = await chosenFile(env, caller, typed, file);
  if (isRefusal(chosen)) {
    const errors = { file: refusalSentence(caller.context.t, chosen) };
    const form = { ...typed, staged: '', stagedName: '' };
    return filesPage(env, caller, reply, { form, errors, status: statusOf(chosen) });
  }
  return keep(env, caller, reply, { ...typed, ...chosen });
}

type Chosen = Pick<FileForm, 'staged' | 'stagedName'>;

/** The file that came now, or else the one that waits from the time before. */
async function chosenFile(
  env: CasesRoutesEnv,
  { about, accountId }: CaseCaller,
  typed: FileForm,
  file: Answer<{ readonly fileName: string; readonly taken: StagedFile } | null>,
): Promise<Answer<Chosen>> {
  if (isRefusal(file)) return file;
  const fileId = parseId<FileId>(typed.staged);
  const key = fileId === null ? null : { fileId, caseId: about.id, by: accountId };
  const waiting = key === null ? null : await findStaged(env.db.read, key);
  if (file === null && typed.staged === '') return refuse('invalid', 'evidence-nothing');
  if (file === null)
    return waiting === null
      ? refuse('expired', 'evidence-gone')
      : { staged: waiting.id, stagedName: typed.stagedName };
  if (waiting !== null) await dropStaged(env, waiting.id);
  return { staged: file.taken.id, stagedName: fileNameOf(file.fileName) };
}

async function keep(
  env: CasesRoutesEnv,
  caller: CaseCaller,
  reply: FastifyReply,
  form: FileForm,
): Promise<FastifyReply> {
  const caseId = caller.about.id;
  const { what, date, subjects, source, shownTo, staged, stagedName } = form;
  const sources = source === '' ? [] : [{ source, stance: 'supports', passage: '' }];
  const content = { fileName: stagedName, what, date, subjects, sources };
  const fileId = staged as FileId; // it was found by this id
  const answer = await env.db.transaction((tx) =>
    addEvidence(tx, env, { caseId, fileId, shownTo, content, by: caller }),
  );
  if (isRefusal(answer)) {
    const errors = { file: refusalSentence(caller.context.t, answer) };
    return filesPage(env, caller, reply, { form, errors, status: statusOf(answer) });
  }
  if (isTwin(answer)) {
    const empty = { ...form, staged: '', stagedName: '' };
    return filesPage(env, caller, reply, { form: empty, twin: answer.twin, status: 409 });
  }
  if (isFaulty(answer)) {
    const errors = Object.fromEntries(
      answer.faults.map((fault) => [fieldOf(fault.field), faultSentence(caller.context.t, fault)]),
    );
    return filesPage(env, caller, reply, { form, errors, status: 422 });
  }
  return seeOther(reply, paths.caseFile(caseId, answer.id));
}

/** `sources.0.source` stands at the field that is called `sources` here. */
const fieldOf = (field: string): string => field.split('.')[0] ?? field;

function formOf(fields: ReadonlyMap<string, readonly string[]>): FileForm {
  const first = (name: string): string => fields.get(name)?.[0] ?? '';
  return {
    what: first('what'),
    date: first('date'),
    shownTo: first('shown-to') || NEW_FILE.shownTo,
    subjects: fields.get('subjects') ?? [],
    source: first('source'),
    staged: first('staged'),
    stagedName: first('staged-name'),
  };
}

async function filesPage(
  env: CasesRoutesEnv,
  caller: CaseCaller,
  reply: FastifyReply,
  shown: {
    readonly form: FileForm;
    readonly errors?: FieldErrors;
    readonly twin?: EvidenceFile;
    readonly status?: number;
    readonly page?: number;
  },
): Promise<FastifyReply> {
  const { about, audience, context } = caller;
  const { form, errors = {}, twin = null, status = 200, page: number = 1 } = shown;
  const asked = { page: number, source: form.source };
  const view = await viewFiles(env, audience, about.id, asked);
  const mayOpen = maySeeSealed(audience, about.id);
  const mayEdit = editRefusal(audience, about.id) === null;
  const page = { context, about, view, mayOpen, mayEdit, form, errors, twin };
  return sendHtml(reply, renderPage(EvidencePage(page)), status);
}

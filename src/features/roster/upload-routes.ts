import { parseId } from '#kernel/ids';
import type { SnapshotId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { pageContext, refusalSentence, renderPage, requestTranslator } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { confirmUpload, discardUpload, reviewUpload, uploadRoster } from './actions.ts';
import { EMPTY_FORM, ImportPage } from './import-pages.tsx';
import type { ImportForm } from './import-pages.tsx';
import { ReviewPage } from './review-pages.tsx';
import { member, parametersOf, rosterOf } from './member-routes.ts';
import type { RosterRoutesEnv, SignedIn } from './member-routes.ts';
import { LIMITS } from './row-rules.ts';
import type { RosterFile } from './rules.ts';
import { parseSeats } from './seat-rules.ts';
import { provenance, reviewQuery } from './view-rules.ts';
import type { Provenance, RosterSummary, UploadId } from './view-rules.ts';

/** Choosing a file, its dry run, and the decision about it. */
export function uploadRoutes(app: FastifyInstance, env: RosterRoutesEnv): void {
  const upload = paths.rosterUpload(':id', ':upload');
  const confirmation = paths.rosterConfirmation(':id', ':upload');
  const removal = paths.rosterRemoval(':id', ':upload');
  const form = paths.rosterUploads(':id');
  app.get(
    form,
    member(env, 'import', (...all) => showForm(env, ...all)),
  );
  app.post(
    form,
    member(env, 'import', (...all) => receive(env, ...all)),
  );
  app.get(
    upload,
    member(env, 'import', (...all) => review(env, ...all)),
  );
  app.post(
    confirmation,
    member(env, 'import', (...all) => confirm(env, ...all)),
  );
  app.post(
    removal,
    member(env, 'import', (...all) => discard(env, ...all)),
  );
}

async function showForm(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const roster = await rosterOf(env, who, request);
  const context = pageContext(request, who);
  return sendHtml(reply, renderPage(ImportPage({ context, roster, form: EMPTY_FORM })));
}

type Received = { readonly form: ImportForm; readonly file: Answer<RosterFile> };

/** Collects a file while it arrives; past the limit the rest is let go, not kept. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= LIMITS.bytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > LIMITS.bytes ? null : new Uint8Array(Buffer.concat(chunks));
}

/** A file that is too large is answered with its page, not with an error: that is looked at below. */
const READING = {
  limits: { fileSize: LIMITS.bytes, files: 1, fields: 10, fieldSize: 50_000, parts: 20 },
  throwFileSizeLimit: false,
};

type Parts = { readonly fields: Map<string, string>; file: Answer<RosterFile> };

async function receiveParts(request: FastifyRequest, into: Parts): Promise<void> {
  const limit = LIMITS.bytes / 1_000_000;
  for await (const part of request.parts(READING)) {
    if (part.type === 'field') {
      into.fields.set(part.fieldname, typeof part.value === 'string' ? part.value : '');
      continue;
    }
    const bytes = await collect(part.file);
    if (bytes === null || part.file.truncated)
      into.file = refuse('invalid', 'roster-file-too-large', { limit });
    else if (part.filename) into.file = { fileName: part.filename, bytes };
  }
}

async function receiveForm(request: FastifyRequest): Promise<Received> {
  const parts: Parts = { fields: new Map(), file: refuse('invalid', 'roster-file-missing') };
  try {
    if (request.isMultipart()) await receiveParts(request, parts);
  } catch {
    // The parser's errors carry no status: a form that breaks off, too many parts, a bad header.
    parts.file = refuse('invalid', 'request-unreadable');
  }
  const typed = (name: keyof ImportForm): string => parts.fields.get(name) ?? '';
  const form = {
    sourceUrl: typed('sourceUrl'),
    licence: typed('licence'),
    takenOn: typed('takenOn'),
    seats: typed('seats'),
  };
  return { form, file: parts.file };
}

type Checked = { readonly about: Provenance; readonly file: RosterFile };

/** The form as values, or a sentence for each field that is wrong. */
function check(request: FastifyRequest, { form, file }: Received): Checked | FieldErrors {
  const t = requestTranslator(request);
  const errors: Record<string, string> = {};
  const { seats: typedSeats, ...rest } = form;
  const about = provenance.safeParse(rest);
  for (const issue of about.error?.issues ?? []) {
    const field = z.enum(['sourceUrl', 'licence', 'takenOn']).parse(issue.path[0]);
    errors[field] = t(`roster.wrong.${field}`);
  }
  const seats = parseSeats(typedSeats);
  if (isRefusal(seats)) errors['seats'] = refusalSentence(t, seats);
  if (isRefusal(file)) errors['file'] = refusalSentence(t, file);
  if (!about.success || isRefusal(seats) || isRefusal(file)) return errors;
  return { about: { ...about.data, seats: seats === null ? null : [...seats] }, file };
}

function isChecked(value: Checked | FieldErrors): value is Checked {
  return typeof value['file'] === 'object';
}

async function receive(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const roster = await rosterOf(env, who, request);
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

function uploadIdOf(request: FastifyRequest): UploadId {
  const id = parseId<UploadId>(parametersOf(request).upload);
  return id ?? raise(refuse('not-found', 'not-found'));
}

async function drawReview(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
  at: { readonly roster: RosterSummary; readonly uploadId: UploadId; readonly problem?: Refusal },
): Promise<FastifyReply> {
  const { roster, uploadId, problem } = at;
  const found = orRaise(await reviewUpload(env, { rosterId: roster.id, uploadId }));
  const query = reviewQuery.parse(request.query);
  const context = pageContext(request, who);
  const more = problem ? { problem } : {};
  const page = ReviewPage({ context, roster, ...found, ...query, ...more });
  return sendHtml(reply, renderPage(page), problem ? statusOf(problem) : 200);
}

async function review(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const roster = await rosterOf(env, who, request);
  return drawReview(env, who, request, reply, { roster, uploadId: uploadIdOf(request) });
}

const confirmationInput = z.object({ compared: z.string().catch('') }).catch({ compared: '' });

async function confirm(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const roster = await rosterOf(env, who, request);
  const uploadId = uploadIdOf(request);
  const compared = parseId<SnapshotId>(confirmationInput.parse(request.body).compared);
  const by = who.account.id;
  const done = await confirmUpload(env, { rosterId: roster.id, uploadId, compared, by });
  if (!isRefusal(done)) return seeOther(reply, paths.rosterSnapshot(roster.id, done));
  if (done.reason !== 'roster-changed-meanwhile') return raise(done);
  return drawReview(env, who, request, reply, { roster, uploadId, problem: done });
}

async function discard(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const roster = await rosterOf(env, who, request);
  await discardUpload(env, { rosterId: roster.id, uploadId: uploadIdOf(request) });
  return seeOther(reply, paths.roster(roster.id));
}

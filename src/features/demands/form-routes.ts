import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm, textsOf } from '#platform/http-upload';
import { faultSentence, languageName, refusalSentence, renderPage } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { paths } from '#ui/paths';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import { StepFormPage } from './form-pages.tsx';
import { EMPTY_FORM, evidenceOf, formOf, offeredStates, readForm, usedRows } from './form-rules.ts';
import type { StepForm } from './form-rules.ts';
import { onLines } from './gate-routes.ts';
import type { Caller, DeskDemandsEnv } from './gate-routes.ts';
import { writeStep } from './outcome-actions.ts';
import type { StepFault } from './outcome-rules.ts';
import { firstReviewOn } from './review-rules.ts';
import type { Step } from './rules.ts';
import { offeredEvidence, viewDemand, viewStep } from './view-actions.ts';

/** Writing down what happened, correcting it, writing it again. */
export function formRoutes(app: FastifyInstance, env: DeskDemandsEnv): void {
  app.get(
    paths.newOutcome(':id', ':number'),
    onLines(env, { act: 'record-outcome' }, async (caller, request, reply) => {
      return formPage(env, caller, reply, await filled(env, caller, request));
    }),
  );
  app.post(
    paths.outcomes(':id', ':number'),
    onLines(env, { act: 'record-outcome', keeps: true }, (caller, request, reply) =>
      receive(env, caller, request, reply),
    ),
  );
  // the address of the form, where a browser ends up that signed in again
  app.get(
    paths.outcomes(':id', ':number'),
    onLines(env, {}, async ({ letterId, demand }, _request, reply) =>
      seeOther(reply, paths.demandLine(letterId, demand)),
    ),
  );
}

/** An empty form, or one filled in with the step that is corrected or written again. */
async function filled(
  env: DeskDemandsEnv,
  caller: Caller,
  request: FastifyRequest,
): Promise<StepForm> {
  const query = textsOf(request.query);
  const { letterId, demand, audience } = caller;
  const line = await viewDemand(env.db.read, env, audience, { letterId, demand });
  const type = isRefusal(line) ? '' : line.line.type;
  const empty = { ...EMPTY_FORM, review: firstReviewOn(type, env.now()) };
  const [corrects, again] = [query.get('corrects')?.[0], query.get('again')?.[0]];
  const outcomeId = corrects ?? again;
  if (outcomeId === undefined) return empty;
  const found = orRaise(await viewStep(env.db.read, env, audience, { letterId, outcomeId }));
  const { step } = found;
  const before = { ...formOf(step), review: empty.review };
  return corrects === undefined
    ? { ...before, again: step.id, supersedes: step.supersedes }
    : { ...before, supersedes: step.id, reason: '' };
}

async function receive(
  env: DeskDemandsEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { fields, file } = await receiveForm(request, { largest: EVIDENCE_LIMITS.file });
  const form = readForm(fields);
  const { letterId, demand, context } = caller;
  const tooLarge = isRefusal(file) ? file : null;
  const bytes = isRefusal(file) || file === null || file.bytes.length === 0 ? null : file.bytes;
  const evidence = evidenceOf(form, bytes);
  const written = await writeStep(env, {
    letterId,
    demand,
    ...form,
    nextReviewOn: form.review.trim(),
    writtenAgain: form.again,
    typedIn: context.t.language,
    // a file that could not be taken in is told of by itself, and stops the rest
    evidence: tooLarge === null ? evidence : [],
    by: caller,
  });
  if (isRefusal(written)) return raise(written);
  if (!('faults' in written))
    return seeOther(reply, paths.outcome(letterId, demand, written.outcomeId));
  const errors = errorsOf(context.t, written.faults, form, tooLarge, bytes !== null);
  return formPage(env, caller, reply, form, errors);
}

/** The fields in the order of the form: so stand their faults above it. */
const ORDER = 'reason state on certainty words evidence credit creditWords review note'.split(' ');

/** Each fault beside its field; of several about one, the first. */
function errorsOf(
  t: Translate,
  faults: readonly StepFault[],
  form: StepForm,
  tooLarge: Refusal | null,
  hadFile: boolean,
): FieldErrors {
  const errors: Record<string, string> = {};
  const placeOf = ({ field }: StepFault) => ORDER.indexOf(field.split('.')[0] ?? '');
  for (const { field, refusal } of faults.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    if (tooLarge !== null && field === 'evidence') continue;
    errors[inputOf(field, refusal, form)] ??= sentenceOf(t, refusal);
  }
  if (tooLarge !== null) errors['file'] ??= refusalSentence(t, tooLarge);
  else if (hadFile) errors['file'] ??= t('demands.form.file.again');
  return errors;
}

/** The input of the form that a fault is about. */
function inputOf(field: string, { reason }: Refusal, form: StepForm): string {
  if (field === 'creditWords') return 'credit-words';
  const [, kind, number] = field.split('.');
  if (kind === 'file') return reason.endsWith('words') ? 'file-words' : 'file';
  if (kind !== 'link') return kind === undefined ? field : 'evidence';
  const part = { 'evidence-words': 'words', 'evidence-link': 'url' }[reason] ?? 'seen';
  return `link-${part}-${usedRows(form)[Number(number) - 1] ?? 1}`;
}

/** A date is told of in the words of the page where cases take dates. */
function sentenceOf(t: Translate, refusal: Refusal): string {
  return refusal.reason.startsWith('date')
    ? faultSentence(t, refusal)
    : refusalSentence(t, refusal);
}

async function formPage(
  env: DeskDemandsEnv,
  { letterId, demand, audience, context }: Caller,
  reply: FastifyReply,
  form: StepForm,
  errors?: FieldErrors,
): Promise<FastifyReply> {
  const { read } = env.db;
  const view = orRaise(await viewDemand(read, env, audience, { letterId, demand }));
  const steps = [...view.line.steps, ...view.line.others];
  const stepOf = (id: string | null): Step | null => steps.find((one) => one.id === id) ?? null;
  const corrects = stepOf(form.supersedes);
  if (form.supersedes !== null && corrects === null) raise(refuse('not-found', 'not-found'));
  if (view.letter.closed && corrects === null) raise(refuse('conflict', 'demands-closed'));
  const offered = await offeredEvidence(read, env, audience, letterId);
  const begins = view.line.begins;
  const page = StepFormPage({
    context,
    view,
    form,
    states: offeredStates(begins, view.line.steps, corrects !== null),
    ...offered,
    corrects,
    again: stepOf(form.again),
    language: languageName(context.t.language, view.letter.language),
    ...(errors === undefined ? {} : { errors }),
  });
  return sendHtml(reply, renderPage(page), errors === undefined ? 200 : 422);
}

import { signInFor } from '#access';
import { nowhere } from '#access/gate';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage, SignedOutPage } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ContentFault } from './tidy-rules.ts';
import { parseCaseAct } from './case-rules.ts';
import { saveWithCase } from './case-save-actions.ts';
import { planCaseStep } from './case-step-actions.ts';
import type { CaseStep } from './case-step-actions.ts';
import { saveDraft } from './draft-actions.ts';
import { ConflictPage } from './conflict-pages.tsx';
import { findDraft } from './draft-store.ts';
import { highestFrozenDemand } from './counter-store.ts';
import { editForm, parseEdit } from './edit-rules.ts';
import { editor, nameOf } from './editor-routes.ts';
import { formFrom } from './form-rules.ts';
import type { DraftForm } from './form-rules.ts';
import { readForm } from './form-reading-rules.ts';
import type { ReadForm } from './form-reading-rules.ts';
import { countOf, entriesOf } from './request-routes.ts';
import type { LetterCaller, LettersRoutesEnv } from './gate-routes.ts';

/** One button, three answers: rows moved and nothing saved, saved, or why not with everything kept. */
export async function answerForm(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { letter, accountId } = caller;
  const sent = Object.fromEntries(entriesOf(request.body));
  const typed = formFrom(sent);
  const button = typeof sent['do'] === 'string' ? sent['do'] : 'save';
  const edit = parseEdit(button);
  if (edit !== null || button === 'edit') {
    const fixed = await highestFrozenDemand(env.db.read, letter.id);
    const edited = edit === null ? typed : editForm(typed, edit, fixed);
    return sendHtml(reply, await editor(env, caller, { form: edited, done: 'unsaved' }));
  }
  const step = await caseStep(env, caller, button, sent, typed);
  if (isRefusal(step)) {
    const errors = { form: refusalSentence(caller.context.t, step) };
    return sendHtml(reply, await editor(env, caller, { form: typed, errors }), statusOf(step));
  }
  const form = step === null ? typed : { ...typed, body: step.body };
  const read = readForm(form);
  if (read.faults.length > 0) {
    const errors = errorsOf(caller.context.t, read.faults);
    return sendHtml(reply, await editor(env, caller, { form, errors }), 422);
  }
  const { revision, content, contacts } = read;
  const save = { letterId: letter.id, revision, content, contacts, by: accountId };
  const saved =
    step === null ? await saveDraft(env, save) : await saveWithCase(env, save, step.write);
  if (!isRefusal(saved))
    return seeOther(
      reply,
      button === 'preview'
        ? paths.preview(letter.id)
        : `${paths.letterDesk(letter.id)}?saved=${saved.revision}${step === null ? '' : '#cases'}`,
    );
  if (saved.reason === 'draft-changed')
    return sendHtml(reply, await conflict(env, caller, sent, read), statusOf(saved));
  const errors = { form: refusalSentence(caller.context.t, saved) };
  return sendHtml(reply, await editor(env, caller, { form, errors }), statusOf(saved));
}

/** What a button beside the text does; null for a button of the form itself. */
async function caseStep(
  env: LettersRoutesEnv,
  { audience, letter }: LetterCaller,
  button: string,
  sent: Readonly<Record<string, unknown>>,
  { body, language }: DraftForm,
): Promise<Answer<CaseStep> | null> {
  const act = parseCaseAct(button);
  if (act === null) return null;
  const field = (name: string): string => {
    const value = sent[name];
    return typeof value === 'string' ? value : '';
  };
  const why = 'key' in act ? field(`why.${act.key}`) : '';
  const paragraph = 'caseId' in act ? countOf(field(`paragraph.${act.caseId}`)) : 0;
  const typed = { chosen: field('case'), paragraph, why };
  const text = { body: body.replaceAll('\r\n', '\n'), language };
  return planCaseStep(env.db.read, env, { audience, letterId: letter.id }, act, {
    ...typed,
    ...text,
  });
}

function errorsOf(t: Translate, faults: readonly ContentFault[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { field, reason, values } of faults)
    errors[field] ??= refusalSentence(t, refuse('invalid', reason, { ...values }));
  return errors;
}

async function conflict(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  sent: Readonly<Record<string, unknown>>,
  mine: ReadForm,
): Promise<string> {
  const { context, letter, accountId, audience } = caller;
  const theirs = (await findDraft(env.db.read, audience, letter.id)) ?? nowhere();
  const names = await nameOf(env, caller);
  return renderPage(
    ConflictPage({
      context,
      letter,
      theirs,
      theirName: names(theirs.savedBy),
      isSelf: theirs.savedBy === accountId,
      mine: mine.content,
      fields: fieldsOf(sent).filter(([name]) => name !== 'do' && name !== 'revision'),
    }),
  );
}

/** Every name with every value, as it was sent. */
function fieldsOf(sent: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(sent).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  );
}

export function signedOut(
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const fields = fieldsOf(Object.fromEntries(entriesOf(request.body)));
  const signIn = signInFor(paths.desk());
  const page = SignedOutPage({ context, action: request.url, signIn, fields });
  return sendHtml(reply, renderPage(page), 403);
}

import { listGrants, mayDo, signInFor } from '#access';
import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { countryName, refusalSentence, renderPage } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { liveLeads } from './actions.ts';
import { releaseBlockers } from './blocker-rules.ts';
import type { ContentFault } from './content-rules.ts';
import { restoreDraft, saveDraft } from './draft-actions.ts';
import { ClosedDeskPage, ConflictPage, PreviewPage, SignedOutPage } from './draft-pages.tsx';
import {
  findAddresseeContacts,
  findDraft,
  highestFrozenDemand,
  listRevisions,
} from './draft-store.ts';
import { editForm, parseEdit } from './edit-rules.ts';
import { EditorPage } from './editor-pages.tsx';
import type { EditorProps } from './editor-pages.tsx';
import { formFrom, formOf, readForm } from './form-rules.ts';
import type { DraftForm, ReadForm } from './form-rules.ts';
import {
  countOf,
  entriesOf,
  fieldOf,
  notFound,
  onLetter,
  parameter,
  queryOf,
} from './gate-routes.ts';
import type { LetterCaller, LettersRoutesEnv } from './gate-routes.ts';
import { HistoryPage } from './history-pages.tsx';
import { changesBetween } from './history-rules.ts';
import { closedBecause } from './rules.ts';
import { plainText } from './shared-pages.tsx';

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

function mayWrite({ audience, letter }: LetterCaller): boolean {
  return mayDo(audience, 'edit-draft', letter.id) && closedBecause(letter) === null;
}

/** One button, three answers: rows moved and nothing saved, saved, or why not with everything kept. */
async function answerForm(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { letter, accountId } = caller;
  const sent = Object.fromEntries(entriesOf(request.body));
  const form = formFrom(sent);
  const button = typeof sent['do'] === 'string' ? sent['do'] : 'save';
  const edit = parseEdit(button);
  if (edit !== null || button === 'edit') {
    const fixed = await highestFrozenDemand(env.db.read, letter.id);
    const edited = edit === null ? form : editForm(form, edit, fixed);
    return sendHtml(reply, await editor(env, caller, { form: edited, done: 'unsaved' }));
  }
  const read = readForm(form);
  if (read.faults.length > 0) {
    const errors = errorsOf(caller.context.t, read.faults);
    return sendHtml(reply, await editor(env, caller, { form, errors }), 422);
  }
  const { revision, content, contacts } = read;
  const saved = await saveDraft(env, {
    letterId: letter.id,
    revision,
    content,
    contacts,
    by: accountId,
  });
  if (!isRefusal(saved))
    return seeOther(
      reply,
      button === 'preview'
        ? paths.preview(letter.id)
        : `${paths.letterDesk(letter.id)}?saved=${saved.revision}`,
    );
  if (saved.reason === 'draft-changed')
    return sendHtml(reply, await conflict(env, caller, sent, read), statusOf(saved));
  const errors = { form: refusalSentence(caller.context.t, saved) };
  return sendHtml(reply, await editor(env, caller, { form, errors }), statusOf(saved));
}

function errorsOf(t: Translate, faults: readonly ContentFault[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { field, reason, values } of faults)
    errors[field] ??= refusalSentence(t, refuse('invalid', reason, { ...values }));
  return errors;
}

/** Names of those who hold a role; others are people who no longer work on the letter. */
async function nameOf(
  env: LettersRoutesEnv,
  { letter, audience }: LetterCaller,
): Promise<(account: AccountId) => string | null> {
  const grants = await listGrants(env.db.read, audience, letter.id);
  return (account) => grants.find((grant) => grant.accountId === account)?.name ?? null;
}

type Shown = {
  readonly form?: DraftForm;
  readonly errors?: FieldErrors;
  readonly done?: EditorProps['done'];
};

async function editor(env: LettersRoutesEnv, caller: LetterCaller, shown: Shown): Promise<string> {
  const { context, letter, draft, audience } = caller;
  const { read } = env.db;
  const leads = await liveLeads(read, letter.id);
  const names = await nameOf(env, caller);
  const contacts = await findAddresseeContacts(read, env, audience, letter.id);
  const country = (code: string): string => countryName(context.t.language, code);
  return renderPage(
    EditorPage({
      context,
      letter,
      content: draft.content,
      saved: { revision: draft.revision, at: draft.savedAt, by: names(draft.savedBy) },
      form: shown.form ?? formOf(draft, contacts, country),
      errors: shown.errors ?? {},
      blockers: releaseBlockers(letter.origin, draft.content, leads, env.now()),
      leads: leads.length,
      fixedDemands: await highestFrozenDemand(read, letter.id),
      done: shown.done ?? null,
    }),
  );
}

async function closedDesk(env: LettersRoutesEnv, caller: LetterCaller): Promise<string> {
  const { context, letter, draft } = caller;
  const leads = await liveLeads(env.db.read, letter.id);
  return renderPage(ClosedDeskPage({ context, letter, draft, leads }));
}

async function conflict(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  sent: Readonly<Record<string, unknown>>,
  mine: ReadForm,
): Promise<string> {
  const { context, letter, accountId, audience } = caller;
  const theirs = (await findDraft(env.db.read, audience, letter.id)) ?? notFound();
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

function signedOut(
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const fields = fieldsOf(Object.fromEntries(entriesOf(request.body)));
  const signIn = signInFor(paths.desk());
  const page = SignedOutPage({ context, action: request.url, signIn, fields });
  return sendHtml(reply, renderPage(page), 403);
}

const SAVES_A_PAGE = 20;

async function history(
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
  if (found === null) return notFound();
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
